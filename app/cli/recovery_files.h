// The three recovery sheets as text files FILE-1, FILE-2, FILE-3, readable by their owner alone. The files and their
// room on the disk are taken before the site is made, so that no site is left without its sheets because a stick was
// full or a name taken.
#pragma once

#include "core/access/session.h"
#include "core/crypto/recovery.h"

#include <QStringList>
#include <array>

namespace xd::cli {

class RecoveryFiles {
public:
    // Errors: AlreadyExists, CannotWrite, DiskFull; Refused inside a site.
    static Result<RecoveryFiles> reserve(const QString &stem);
    RecoveryFiles(RecoveryFiles &&other) noexcept;
    RecoveryFiles &operator=(RecoveryFiles &&) = delete;
    ~RecoveryFiles(); // takes the empty files away again unless write() succeeded

    Done write(const crypto::RecoveryShares &shares, const access::SiteIdentity &site);
    const QStringList &paths() const { return m_paths; }

private:
    RecoveryFiles() = default;
    QStringList m_paths;
    std::array<int, 3> m_descriptors{-1, -1, -1};
    bool m_isWritten = false;
};

// Where there is no file: to the terminal (stderr), so that stdout stays one JSON object.
void showRecoverySheets(const crypto::RecoveryShares &shares, const access::SiteIdentity &site);

} // namespace xd::cli
