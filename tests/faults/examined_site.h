// Opens a site as a person would, looks at everything, and says what there is: how far the work had come in each vault
// and the rows that belong to it. Lines that opening itself writes do not count as work.
#pragma once

#include "core/access/session.h"

#include <optional>

namespace xd::faults {

struct Side {
    qint64 level = 0; // journal lines of work
    QByteArray rows;  // hash of every row of every table but the journal
    QString shape;    // how many rows each table has: the same in every run of the same work
    friend bool operator==(const Side &, const Side &) = default;
};

struct Examined {
    std::optional<Error> refused; // the site does not open, and says so
    QString wrong;                // opened, yet something is broken: what
    Side records;
    Side office;
};

inline const QString login = QStringLiteral("head");
inline const QString passphraseText = QStringLiteral("four words are enough");

Result<std::unique_ptr<access::Session>> opened(const QString &site);
// deep: also every page of both files.
Examined examine(const QString &site, bool isDeep = true);
Examined examine(access::Session &session, bool isDeep);
// The levels alone, of an open site.
std::pair<qint64, qint64> levelsOf(access::Session &session);

} // namespace xd::faults
