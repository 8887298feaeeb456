// Where the files of a site lie (security.md §3.1), and writing one of them so that it is either the old or the
// new one: temporary file, fsync, rename, fsync of the folder.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace xd::vault {

class SiteFolder {
public:
    explicit SiteFolder(QString path = {}) : m_path(std::move(path)) {}
    QString path() const { return m_path; }
    QString keyring() const { return m_path + QStringLiteral("/keyring.xdk"); }
    QString keyringBackup() const { return m_path + QStringLiteral("/keyring.xdk.bak"); }
    QString records() const { return m_path + QStringLiteral("/records.xdv"); }
    QString office() const { return m_path + QStringLiteral("/office.xdv"); }
    QString outgoing() const { return m_path + QStringLiteral("/out"); }
    QString incoming() const { return m_path + QStringLiteral("/in"); }

    bool isSite() const; // a keyring lies here
    // Makes the folder and its sub-folders, readable by the owner alone. Errors: AlreadyExists where it is not
    // empty, CannotWrite.
    Done make() const;

private:
    QString m_path;
};

// Errors: CannotWrite, DiskFull; the old file is then untouched.
Done writeAtomically(const QString &path, QByteArrayView bytes);
// Errors: CannotRead, and the given code where the file is larger than maxBytes.
Result<QByteArray> readWhole(const QString &path, qint64 maxBytes, ErrorCode tooLarge);

} // namespace xd::vault
