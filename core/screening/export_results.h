// The counsellor's own copy of a round's results as XLSX: a sheet for each instrument, in it a line for each student
// with every scale and its band, those who gave a danger answer on top, also where the row itself could not be stored.
// As CSV, where the name of the file ends so: one table with a line a scale, since instruments differ in their scales.
// It passes the gate, which notes the exit; a result is a candidate for the second look and no diagnosis.
#pragma once

#include "core/base/progress.h"
#include "core/disclosure/document.h"
#include "core/screening/round_results.h"

#include <functional>

namespace xd::screening {

// Words in the language of the reader; core has none of its own.
struct ResultWords {
    std::function<QString(const QString &column)> heading; // "name", "class", "studentNumber", "band", "flags", "late", "danger", "instrument", "scale", "score"
    std::function<QString(const packs::Wording &)> wording;
    std::function<QString(Flags)> flags;
};

struct ResultsExported {
    int students = 0; // who is in it, each once
    int lines = 0;
};
// Errors: NotPermitted, NoKey, NotFound, CannotWrite, DiskFull, Cancelled.
Result<ResultsExported> exportResults(access::Session &session, const Instruments &instruments, const RoundId &round,
                                      const ResultWords &words, const QString &path, Progress &progress);

// What the workbook holds before the gate cuts it. Pure.
disclosure::Document resultsDocument(const RoundResults &results, const ResultWords &words);

} // namespace xd::screening
