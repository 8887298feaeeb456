// Papers and lists as XLSX. What is written has passed the disclosure gate; here it only gets sheets and headings.
#pragma once

#include "core/access/session.h"
#include "core/base/progress.h"
#include "core/screening/round_results.h"
#include "ui/paper/paper_document.h"

namespace xd::cli {

// Each table of the paper is a sheet, with the numbers as numbers. Errors: CannotWrite, DiskFull, Cancelled.
Done writeTables(const paper::PaperDocument &document, const QString &path, Progress &progress);

// The counsellor's own copy of a round's results, a line for each sheet; noted as an exit.
// Errors: NotPermitted, NoKey, CannotWrite, DiskFull, Cancelled.
Done writeResults(access::Session &session, const screening::RoundResults &results, const QString &path, Progress &progress);

} // namespace xd::cli
