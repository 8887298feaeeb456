#include "core/screening/record_consent.h"

#include "core/screening/plan_consent_import.h"
#include "core/screening/round_store.h"
#include "core/screening/round_view.h"
#include "core/screening/sheet_draft.h"

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

Done checkSlip(const RoundView &view, const ConsentSlip &slip, StoredAnswers stored)
{
    const RosterEntry *const student = view.roster.find(slip.student);
    if (!student || !view.isEligible(*student))
        return failure(ErrorCode::NotInRound, u"student"_s);
    if (slip.isEmpty())
        return failure(ErrorCode::BadConsent, u"slip"_s);
    if (stored == StoredAnswers::refuse && slip.isRefusal() && view.stored.contains(slip.student))
        return failure(ErrorCode::InUse, u"slip"_s, consent_key::answersStored);
    return {};
}

} // namespace

QSet<students::StudentId> refusingIn(std::span<const ConsentSlip> slips)
{
    QSet<students::StudentId> students;
    for (const ConsentSlip &slip : slips)
        if (slip.isRefusal())
            students.insert(slip.student);
    return students;
}

Result<int> recordConsent(access::Session &session, const Instruments &instruments, const RoundId &round, std::span<const ConsentSlip> slips,
                          StoredAnswers stored)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const RoundView view, viewRound(session, instruments, round));
    if (view.round.isClosed())
        return failure(ErrorCode::RoundClosed);
    QHash<students::StudentId, Consent> consents = view.consents;
    std::vector<ConsentSlip> fresh;
    for (ConsentSlip slip : slips) {
        XD_CHECK(checkSlip(view, slip, stored));
        Consent &consent = consents[slip.student];
        if (!slip.date.isValid())
            slip.date = records->clock().today();
        if (slip.date > records->clock().today())
            return failure(ErrorCode::BadDate, u"date"_s);
        if (consent.newestDay().isValid())
            slip.date = std::max(slip.date, consent.newestDay());
        const Consent before = consent;
        consent.take(slip);
        const bool saysNew = before.guardian != consent.guardian || before.pupil != consent.pupil || before.guardianName != consent.guardianName;
        if (saysNew)
            fresh.push_back(slip);
    }
    if (fresh.empty())
        return 0;
    XD_CHECK(dropSheetDrafts(session, round, refusingIn(fresh)));
    const journal::Operation operation{journal::Verb::consentRecorded, round.bytes(), {}, {{u"slips"_s, qint64(fresh.size())}}, journal::Topic::screening};
    XD_CHECK(records->write(operation, [&](vault::Vault &vault) -> Done {
        XD_CHECK(insertSlips(vault, round, {}, fresh));
        return growScreeningRevision(vault);
    }));
    return int(fresh.size());
}

Done takeBackSlip(access::Session &session, const Instruments &instruments, const RoundId &round, const students::StudentId &student)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const RoundView view, viewRound(session, instruments, round));
    if (view.round.isClosed())
        return failure(ErrorCode::RoundClosed);
    if (view.stored.contains(student))
        return failure(ErrorCode::InUse, u"slip"_s, u"answers rest on it"_s);
    const journal::Operation operation{journal::Verb::consentRecorded, round.bytes(), u"taken back"_s, {{u"slips"_s, 1}}, journal::Topic::screening};
    return records->write(operation, [&](vault::Vault &vault) -> Done {
        XD_CHECK(deleteNewestSlip(vault, round, student));
        return growScreeningRevision(vault);
    });
}

} // namespace xd::screening
