// From an open answer table to the preview: the mapping that was remembered for these headers and instruments, else a
// guessed one; then the plan against what is stored. Changes nothing.
#pragma once

#include "core/screening/plan_answers_import.h"

namespace xd::screening {

struct AnswerColumns {
    sheets::ColumnMap map;
    bool isRemembered = false;
};

// Errors: NotPermitted, NoKey.
Result<AnswerColumns> findAnswerColumns(access::Session &session, const sheets::Table &table, const InstrumentList &instruments);

// Errors: NotPermitted, NoKey, NotFound, RoundClosed, ColumnMissing, NumbersShifted (`numbersFrom` as in readAnswers).
Result<AnswersPlan> prepareAnswersImport(access::Session &session, const Instruments &instruments, const RoundId &round,
                                         const sheets::Table &table, const sheets::ColumnMap &map,
                                         std::optional<int> numbersFrom = {});

// Under which a mapping is remembered: the headers, and for which instruments they were mapped.
QString answerMappingKey(const sheets::Table &table, const InstrumentList &instruments);

} // namespace xd::screening
