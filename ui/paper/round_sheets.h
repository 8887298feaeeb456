// The numbers of a round's charts as a workbook, a sheet a chart, or as CSV, a line a number: exactly what is drawn. The
// caller begins the file, then lets the gate note the exit (Channel::sheet). Errors: CannotWrite, DiskFull, Cancelled.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/disclosure/released_document.h"
#include "core/vault/outgoing_file.h"

namespace xd::paper {

Done writeRoundXlsx(const disclosure::ReleasedDocument &document, vault::OutgoingFile &file, Progress &progress);
Done writeRoundCsv(const disclosure::ReleasedDocument &document, vault::OutgoingFile &file, Progress &progress);
// By the ending of the file: CSV where it is .csv, else a workbook.
Done writeRoundSheets(const disclosure::ReleasedDocument &document, vault::OutgoingFile &file, Progress &progress);

} // namespace xd::paper
