// From an open answer table to the preview: the mapping that was remembered for these headers and instruments, else a
// guessed one; then the plan against what is stored. Changes nothing.
#pragma once

#include "core/screening/answers_plan.h"

namespace xd::screening {

struct AnswerColumns {
    sheets::ColumnMap map;
    bool isRemembered = false;
    QString name = {}; // under which it is remembered
};

// Errors: NotPermitted, NoKey.
Result<AnswerColumns> findAnswerColumns(access::Session &session, const sheets::Table &table, const InstrumentList &instruments);

// The columns will be remembered, under `layoutName` where there is one. Errors: NotPermitted, NoKey, NotFound,
// RoundClosed, ColumnMissing, NumbersShifted.
Result<AnswersPlan> prepareAnswersImport(access::Session &session, const Instruments &instruments, const RoundId &round,
                                         const sheets::Table &table, const sheets::ColumnMap &map,
                                         const AnswersChoices &choices = {}, const QString &layoutName = {});

// Under which a mapping is remembered: the headers, and for which instruments they were mapped.
QString answerMappingKey(const sheets::Table &table, const InstrumentList &instruments);

} // namespace xd::screening
