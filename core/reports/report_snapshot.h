// A report as it was frozen: the released document and its checksum. It is drawn from this value whenever the paper
// is wanted, so a reprint after years is the same paper; changed data make a new report, never a new past.
#pragma once

#include "core/base/id.h"
#include "core/disclosure/released_document.h"

namespace xd::reports {

// For whom a report is frozen.
inline const disclosure::Reader leadership{access::Role::principal, disclosure::Purpose::leadership};

struct ReportTag;
using ReportId = Id<ReportTag>;

struct ReportSnapshot {
    ReportId id;
    QString period; // "2026Q4"; of a round its first day, "R20261008"
    disclosure::ReleasedDocument document;

    qint64 timeMs() const { return document->timeMs; }
    QString kind() const { return document->kind; }
    QByteArray sha256() const { return document.sha256(); }
    // "2026Q4-7f3a9c12": what stands on the paper and is read out on the telephone.
    QString number() const;
    // What the QR code on the paper holds: number and half of the checksum.
    QByteArray stamp() const;

    // As it lies in a principal's mailbox. Error: VaultDamaged.
    QByteArray encode() const;
    static Result<ReportSnapshot> decode(QByteArrayView bytes);
};

} // namespace xd::reports
