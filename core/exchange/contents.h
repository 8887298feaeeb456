// What a report bundle would hold, before anything is written: made of records of level 1, given by the reports.
#pragma once

#include "core/disclosure/released_document.h"
#include "core/exchange/records.h"
#include "core/reports/report_cells.h"

namespace xd::exchange {

struct Contents {
    int level = 1;
    QDate from;
    QDate to;
    std::vector<Record> records;
    std::vector<disclosure::Withheld> withheld = {};
    std::vector<QString> basis = {};
    bool sendsEverything = false; // also what was confirmed: the receiver has lost something
};

// Of a quarter, as the district may see it. Leaves no trace. Errors: NotPermitted, NoKey, BadDate.
Result<Contents> previewQuarter(access::Session &session, const screening::Instruments &instruments, const calendar::Quarter &quarter);
// The same as an exit, noted by the gate; for exportBundle() directly after it.
Result<Contents> releaseQuarter(access::Session &session, const screening::Instruments &instruments, const calendar::Quarter &quarter);

} // namespace xd::exchange
