#include "core/screening/enter_sheets.h"

#include "core/screening/round_store.h"
#include "core/screening/sheet_store.h"
#include "core/screening/take_sheet_back.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

Result<SheetEntered> store(access::Session &session, const Instruments &instruments, AnswersPlan plan, const ScreeningImportId &batch, DangerWatcher &watcher)
{
    SheetEntered entered{batch, {}, plan.unchangedRows > 0, int(plan.findings.size())};
    if (!plan.refused.empty())
        entered.refusedFor = plan.refused.front().code;
    if (plan.sheets.empty() && plan.findings.empty())
        return entered;
    plan.batch = batch;
    NoProgress nobody;
    XD_TRY(const AnswersImported imported, importAnswers(session, instruments, plan, {}, watcher, nobody));
    entered.batch = imported.import;
    return entered;
}

// -1: not an instrument of the round.
int positionOf(const Round &round, const QString &instrument)
{
    const auto &list = round.instruments;
    const auto found = std::find_if(list.begin(), list.end(), [&](const RoundInstrument &one) { return one.instrument->id == instrument; });
    return found == list.end() ? -1 : int(found - list.begin());
}

} // namespace

Result<SheetEntered> enterSheet(access::Session &session, const Instruments &instruments, const RoundId &round,
                                const ScreeningImportId &batch, const GivenAnswers &given, DangerWatcher &watcher)
{
    XD_TRY(const RoundView view, viewRound(session, instruments, round));
    XD_TRY(AnswersPlan plan, planGivenAnswers(view, {&given, 1}, AnswerSource::paper, session.clock().nowMs()));
    return store(session, instruments, std::move(plan), batch, watcher);
}

Result<std::optional<QByteArray>> findTypedSheet(access::Session &session, const Instruments &instruments, const RoundId &id,
                                                 const students::StudentId &student, const QString &instrument)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const Round round, readRound(records->vault(), instruments, id));
    XD_TRY(const auto typed, readTypedSheet(records->vault(), id, student, positionOf(round, instrument)));
    return typed ? std::optional(typed->answers) : std::nullopt;
}

Result<SheetEntered> correctSheet(access::Session &session, const Instruments &instruments, const RoundId &round,
                                  const GivenAnswers &given, DangerWatcher &watcher)
{
    XD_TRY(RoundView view, viewRound(session, instruments, round));
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const auto typed, readTypedSheet(records->vault(), round, given.student, positionOf(view.round, given.instrument)));
    if (!typed)
        return failure(ErrorCode::NotFound, u"sheet"_s);
    view.stored[given.student].remove(given.instrument);
    XD_TRY(AnswersPlan plan, planGivenAnswers(view, {&given, 1}, AnswerSource::paper, session.clock().nowMs()));
    for (PlannedSheet &sheet : plan.sheets)
        sheet.replaces = true;
    plan.newRows = 0; // no sheet more than before
    return store(session, instruments, std::move(plan), typed->import, watcher);
}

Done takeSheetBack(access::Session &session, const Instruments &instruments, const ScreeningImportId &batch,
                   const students::StudentId &student, const QString &instrument)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const ScreeningImportRow row, readImport(records->vault(), batch));
    XD_TRY(const Round round, readRound(records->vault(), instruments, row.round));
    XD_TRY(const ScreeningImportId import, readImportOf(records->vault(), row.round, student, positionOf(round, instrument)));
    if (import != batch)
        return failure(ErrorCode::NotFound, u"sheet"_s);
    return takeSheetBack(session, instruments, {row.round, student, instrument}, textOf(WhyBack::mistyped));
}

} // namespace xd::screening
