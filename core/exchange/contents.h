// What a report bundle would hold, before anything is written: made of records of level 1, given by the reports.
#pragma once

#include "core/disclosure/released_document.h"
#include "core/exchange/records.h"
#include "core/reports/report_cells.h"

#include <memory>

namespace xd::exchange {

struct Contents {
    int level = 1;
    QDate from;
    QDate to;
    std::vector<Record> records;
    std::vector<disclosure::Withheld> withheld = {};
    std::vector<QString> basis = {};
    bool sendsEverything = false; // also what was confirmed: the receiver has lost something
    bool startsNewStream = false; // numbers from 1: an equivocation was settled with the district on the telephone
    std::shared_ptr<const reports::QuarterCells> exit = {}; // what leaving has to note, in the write of the ledger
};

// Of a quarter, as the district may see it. Leaves no trace. Errors: NotPermitted, NoKey, BadDate.
Result<Contents> contentsOfQuarter(access::Session &session, const screening::Instruments &instruments, const calendar::Quarter &quarter);

} // namespace xd::exchange
