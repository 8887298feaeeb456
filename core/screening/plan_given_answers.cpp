#include "core/screening/plan_given_answers.h"

#include "core/crypto/hash.h"
#include "core/screening/plan_answers.h"

#include <algorithm>

namespace xd::screening {
namespace {

const Instrument *instrumentOf(const Round &round, const QString &id)
{
    const auto found = std::find_if(round.instruments.begin(), round.instruments.end(), [&](const RoundInstrument &one) { return one.instrument->id == id; });
    return found == round.instruments.end() ? nullptr : found->instrument;
}

// As the row of a table with this one sheet. What is no answer counts as missing, so that danger beside it is still seen.
AnswerRow rowOf(const GivenAnswers &given, const Instrument &instrument, int number)
{
    AnswerRow row;
    row.row = number;
    row.claim = given.claim;
    row.sitting = given.sitting;
    row.answeredMs = given.answeredMs;
    if (given.answers.size() != instrument.itemCount())
        row.errors.push_back({number, {}, ErrorCode::WrongItemCount, {}});
    SheetReading sheet{&instrument, given.answers.leftJustified(instrument.itemCount(), char(missingAnswer), true)};
    bool isAnyAnswered = false;
    for (int item = 0; item < instrument.itemCount(); ++item) {
        const quint8 answer = quint8(sheet.answers[item]);
        const OptionSet &options = instrument.optionsOf(item);
        if (answer == missingAnswer)
            continue;
        if (std::none_of(options.begin(), options.end(), [&](const Option &option) { return option.value == answer; })) {
            row.errors.push_back({number, answer_key::item(instrument, item), ErrorCode::OutOfRange, {}});
            sheet.answers[item] = char(missingAnswer);
            continue;
        }
        isAnyAnswered = true;
    }
    if (isAnyAnswered || !row.errors.empty())
        row.sheets.push_back(std::move(sheet));
    return row;
}

void planOne(const GivenAnswers &given, int number, const RoundView &view, AnswerSource source, AnswersPlanner &planner)
{
    const RosterEntry *student = view.roster.find(given.student);
    const students::StudentId who = student ? given.student : students::StudentId();
    const Instrument *instrument = instrumentOf(view.round, given.instrument);
    if (!instrument) {
        AnswerRow nothing;
        nothing.row = number;
        planner.refuse(nothing, who, {{number, {}, ErrorCode::NotInRound, {}}});
        return;
    }
    if (!instrument->isReadable()) {
        AnswerRow nothing; // its items are not known, and so neither is danger in them
        nothing.row = number;
        planner.refuse(nothing, who, {{number, {}, *instrument->unreadableFor, {}}});
        return;
    }
    const AnswerRow row = rowOf(given, *instrument, number);
    if (instrument->screenUse == ScreenUse::importOnly && source != AnswerSource::table) {
        planner.refuse(row, who, {{number, {}, ErrorCode::InstrumentUnsuitable, {}}}); // danger in it is kept
        return;
    }
    const auto refusal = student ? planner.refusalOf(row, *student) : AnswersPlanner::Refusal{ErrorCode::UnknownStudent};
    if (!refusal)
        planner.take(row, *student);
    else if (!row.errors.empty() && refusal->code == row.errors.front().code)
        planner.refuse(row, who, row.errors);
    else
        planner.refuse(row, who, {{number, {}, refusal->code, {}, {}, refusal->earlierRow}});
}

// By the moment in which they were given, to the millisecond; empty where it is not known.
QByteArray originOf(const GivenAnswers &given, AnswerSource source)
{
    if (given.answeredMs == 0)
        return {};
    const QByteArray who = given.student.bytes() + given.claim.number.toUtf8() + '\x1f' + given.claim.name.toUtf8();
    return crypto::blake2b(32, {QByteArray::number(int(source)), who, given.instrument.toUtf8(), given.answers, QByteArray::number(given.answeredMs)});
}

} // namespace

Result<AnswersPlan> planGivenAnswers(const RoundView &view, std::span<const GivenAnswers> given, AnswerSource source, qint64 nowMs)
{
    AnswersPlanner planner(view, source, nowMs);
    planner.expect(qsizetype(given.size()));
    int number = 0;
    for (const GivenAnswers &one : given)
        planOne(one, ++number, view, source, planner);
    return planner.finish(0, [&](int, int row) { return originOf(given[size_t(row - 1)], source); });
}

} // namespace xd::screening
