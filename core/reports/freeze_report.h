// Freezes what the leading group gets of a document: cut by the gate, kept under a number, sealed to each principal of the
// school. Errors: NotPermitted, NoKey, DiskFull, CannotWrite.
#pragma once

#include "core/access/session.h"
#include "core/disclosure/document.h"
#include "core/reports/report_snapshot.h"

namespace xd::reports {

Result<ReportSnapshot> freezeReport(access::Session &session, const ReportId &id, const QString &period, const disclosure::Document &document);

} // namespace xd::reports
