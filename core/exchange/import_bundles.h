// Files that have arrived: at a district the reports of its schools, at a school the receipts of its district.
// A dry run says for each what it is and would do; accepting takes those that can be taken, each in one transaction
// with its ledger row and journal line. One bad file never stops the others; twice the same does nothing.
#pragma once

#include "core/access/session.h"
#include "core/base/progress.h"
#include "core/exchange/file_report.h"

namespace xd::exchange {

enum class ImportMode { dryRun, accept };

// paths: files, or folders whose *.xdb are meant. Reports come in the order of the files. They are taken in the order
// of their streams, so that a folder of many need not be sorted.
// Who stops it gets the reports so far, and of each file that was not reached that it was stopped before it.
// Errors: NotPermitted, NoKey; those of the disk and the vault. What is wrong with a file is in its report.
Result<std::vector<FileReport>> importBundles(access::Session &session, const QStringList &paths, ImportMode mode, Progress &progress);

} // namespace xd::exchange
