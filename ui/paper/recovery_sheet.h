// One of the three recovery sheets (security.md §3.2, D9): the letter, nine groups of four characters, the same as a
// QR code, what it is for and where it belongs. Any two of the three open the vaults, one alone opens nothing.
// The secret goes from SecretBytes straight to the painter, group by group; it is in no paper document.
#pragma once

#include "core/access/session.h"
#include "core/base/result.h"
#include "core/crypto/recovery.h"

#include <QDate>
#include <QString>

class QPagedPaintDevice;

namespace xd::paper {

struct RecoverySheet {
    QString siteName;
    QString siteCode;
    QDate madeOn;
    access::SiteKind kind = access::SiteKind::school;
};

// Where each of the three belongs, as printed: "in the safe of the school"; a district keeps its own elsewhere.
QString placeOf(char letter, access::SiteKind kind);

// On one page of the device, whose page it sets. Error: CannotWrite.
Done paintRecoverySheet(QPagedPaintDevice &device, const RecoverySheet &sheet, const crypto::RecoveryShare &share);
// A PDF of one page. Errors: CannotWrite, DiskFull.
Done writeRecoverySheet(const QString &path, const RecoverySheet &sheet, const crypto::RecoveryShare &share);

} // namespace xd::paper
