// A disk under this very process. What Qt, SQLCipher and core do to files below one folder passes here, because this
// program defines write(), fsync(), rename() and their like itself; nothing in the code under test knows of it.
// Lock files, which outlive nothing, are left alone.
// It can write down what was done, make one operation fail, or be full.
#pragma once

#include <QByteArray>
#include <QString>
#include <map>
#include <vector>

namespace xd::faults {

enum class Change { write, truncate, sync, syncFolder, create, remove, rename, makeFolder, removeFolder, mark };

struct Step {
    Change change = Change::mark;
    int file = -1;     // number of the file itself, whatever its name: write, truncate, sync, create
    qint64 offset = 0; // write; the new size of truncate
    QByteArray bytes;  // write
    QString path;      // below the folder: create, remove, rename, folders
    QString newPath;   // rename
};

struct Trace {
    std::vector<QByteArray> files;    // as they were in the beginning
    std::map<QString, int> names;     // and what they were called
    std::vector<QString> folders;
    std::vector<Step> steps;
};

// One failing operation among those that touch the folder.
struct Fault {
    qint64 at = -1;            // counted from 0; −1: none fails
    int error = 0;             // EIO, ENOSPC
    bool isPersistent = false; // and all after it
};

// At most one lives at a time; what happens before it was made or after it has gone passes untouched.
class Disk {
public:
    explicit Disk(const QString &folder);
    ~Disk();
    Disk(const Disk &) = delete;
    Disk &operator=(const Disk &) = delete;

    void record();
    void mark();   // the program has been told that all up to now is safe
    Trace taken();                             // and stops recording

    void plan(const Fault &fault); // counting starts anew
    void pause(bool isPaused);     // for what the test itself does to the files
    qint64 operations() const;     // since plan()
    bool hasFailed() const;
    void limit(qint64 bytes);      // what all files together may hold; −1: no limit
};

} // namespace xd::faults
