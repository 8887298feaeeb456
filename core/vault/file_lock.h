// A lock between programs that is held by one at a time, and let go of by the system itself when its holder dies at
// whatever moment. Not a QLockFile: one that is killed between making its file and writing into it locks out everybody.
#pragma once

#include <QFile>
#include <QString>
#include <memory>

namespace xd::vault {

class FileLock {
public:
    // Null: somebody else held it all the while.
    static std::unique_ptr<FileLock> take(const QString &path, int waitMs = 0);
    ~FileLock(); // takes the file away
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

private:
    FileLock() = default;
    bool tryTake();
    QFile m_file;
};

} // namespace xd::vault
