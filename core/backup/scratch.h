// A place within the site folder for copies that live for minutes: made empty, gone when it is let go, and what a crash
// has left behind is taken away by whoever comes next. What lies there is encrypted like the site itself.
#pragma once

#include "core/base/result.h"
#include "core/vault/file_lock.h"
#include "core/vault/site_folder.h"

#include <memory>

namespace xd::backup {

class Scratch {
public:
    // Errors: SiteInUse (somebody else is at it), CannotWrite.
    static Result<Scratch> take(const vault::SiteFolder &site);
    Scratch(Scratch &&) = default;
    Scratch &operator=(Scratch &&) = delete;
    ~Scratch();

    QString path() const { return m_path; }
    QString file(const QString &name) const { return m_path + u'/' + name; }
    // A sub-folder, empty. Error: CannotWrite.
    Result<QString> folder(const QString &name) const;

private:
    Scratch(QString path, std::unique_ptr<vault::FileLock> lock) : m_path(std::move(path)), m_lock(std::move(lock)) {}
    QString m_path;
    std::unique_ptr<vault::FileLock> m_lock; // empty: moved from
};

QString backupFolder(const vault::SiteFolder &site);
// Takes away what a crash has left: scratch copies and backups that never became one. True where there was something.
bool sweepLeftovers(const vault::SiteFolder &site);

} // namespace xd::backup
