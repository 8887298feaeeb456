#include "core/screening/withdraw_consent.h"

#include "core/screening/round_store.h"
#include "core/screening/round_view.h"
#include "core/screening/second_look_store.h"
#include "core/screening/sheet_draft.h"
#include "core/screening/sheet_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::screening {

Result<WithdrawalView> viewWithdrawal(access::Session &session, const Instruments &instruments, const RoundId &round,
                                      const students::StudentId &student)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const RoundView view, viewRound(session, instruments, round));
    const RosterEntry *const entry = view.roster.find(student);
    if (!entry)
        return failure(ErrorCode::NotFound, u"student"_s);
    WithdrawalView withdrawal;
    withdrawal.name = entry->name;
    withdrawal.schoolClass = entry->schoolClass;
    withdrawal.consent = view.consents.value(student);
    withdrawal.sheets = int(view.stored.value(student).size());
    XD_TRY(const std::vector<Finding> findings, readFindings(records->vault(), round));
    withdrawal.danger = int(std::count_if(findings.begin(), findings.end(), [&](const Finding &finding) { return finding.student == student; }));
    XD_TRY(withdrawal.wasLookedAt, wasLookedAt(records->vault(), round, student));
    return withdrawal;
}

Result<int> withdrawConsent(access::Session &session, const Instruments &instruments, const RoundId &round,
                            const students::StudentId &student, WithdrawnBy by, QDate day)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const WithdrawalView view, viewWithdrawal(session, instruments, round, student));
    if (day.isValid() && day > records->clock().today())
        return failure(ErrorCode::BadDate, u"date"_s);
    ConsentSlip slip{student, Opinion::none, Opinion::none, {}, day.isValid() ? day : records->clock().today()};
    (by == WithdrawnBy::guardian ? slip.guardian : slip.pupil) = Opinion::refuses;
    if (view.consent.newestDay().isValid())
        slip.date = std::max(slip.date, view.consent.newestDay());
    XD_CHECK(dropSheetDrafts(session, round, {student}));
    int removed = 0;
    // The student is the object, so that the line stands among what was done about her; the round is named beside it.
    journal::Operation operation{journal::Verb::consentWithdrawn, student.bytes(), round.text(), {}, journal::Topic::screening};
    XD_CHECK(records->write(operation, [&](vault::Vault &vault, journal::Operation &line) -> Done {
        XD_CHECK(insertSlips(vault, round, {}, std::span(&slip, 1)));
        XD_TRY(removed, deleteSheetsOf(vault, round, student));
        XD_CHECK(keepOnlyDanger(vault, round, student));
        line.counts = {{u"removed"_s, removed}};
        return growScreeningRevision(vault);
    }));
    return removed;
}

} // namespace xd::screening
