// The seal of a vault file: a keyed digest over the authentication tags of all its pages, in a small file beside it
// (`records.xdv-seal`). SQLCipher proves that each page was once written by who has the key, not that it is the newest one;
// the seal says whether the file is, page for page, what was last moved into it (D6, T6). It is lifted before pages are moved
// and put again afterwards, so that a crash in between leaves none rather than a wrong one; without one nothing is known.
#pragma once

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <QString>

struct sqlite3;

namespace xd::vault {

QString sealPathOf(const QString &vaultPath);

class PageSeal {
public:
    // The connection is lent: the file is read through its descriptor, since closing another would drop the vault's locks.
    PageSeal(sqlite3 *handle, const QString &vaultPath, const SecretBytes &vaultKey);

    // Holds the file against its seal; to be called once the key has proved right, before anything is moved. A seal that is
    // damaged, or of another key, says nothing.
    void compare();
    // Whether pages differ. A broken seal stays where it is, so that it is found again until the file is replaced.
    bool isBroken() const { return m_isBroken; }
    // Errors: CannotWrite, DiskFull; nothing may then be moved.
    Done lift();
    // A seal that cannot be written is none; what was moved is safe without.
    void put();

private:
    Result<QByteArray> digest() const;
    QByteArray proofOf(QByteArrayView digest) const;

    sqlite3 *m_handle;
    QString m_path;
    SecretBytes m_key;
    bool m_isCompared = false;
    bool m_isBroken = false;
    bool m_isPut = false;
};

} // namespace xd::vault
