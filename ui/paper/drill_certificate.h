// The certificate of a restore drill: which backup was rebuilt, what was counted, where both journals end, and whether it
// passed. It names no person but the one who signs it by hand.
#pragma once

#include "core/access/session.h"
#include "core/backup/drill_restore.h"
#include "ui/paper/paper_document.h"

namespace xd::paper {

PaperDocument drillCertificate(const backup::DrillResult &drill, const access::SiteIdentity &site);
QString certificateFileName(const backup::DrillResult &drill); // without ending

// What a table of a vault holds, as people say it; empty for tables that only the program knows.
QString labelOfTable(const QString &table);

} // namespace xd::paper
