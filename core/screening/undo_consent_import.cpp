#include "core/screening/undo_consent_import.h"

#include "core/screening/sheet_store.h"

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

// Whoever answered must still have agreed, as far as he has agreed now.
Done checkNoAnswerLosesConsent(vault::Vault &records, const ScreeningImportRow &import)
{
    XD_TRY(const auto consents, readConsents(records, import.round));
    XD_TRY(const auto left, readConsentsWithout(records, import.round, import.id));
    XD_TRY(const QSet<students::StudentId> answered, readAnswered(records, import.round));
    for (const students::StudentId &student : answered) {
        const bool isGiven = consents.value(student).state() == ConsentState::given;
        if (isGiven && left.value(student).state() != ConsentState::given)
            return failure(ErrorCode::InUse, u"import"_s, u"answers rest on it"_s);
    }
    return {};
}

} // namespace

Result<int> undoConsentImport(access::Session &session, const Instruments &instruments, const ScreeningImportId &import)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const ScreeningImportRow row, readImport(records->vault(), import));
    if (row.kind != ImportKind::consent)
        return failure(ErrorCode::Refused, u"import"_s, u"not of consent slips"_s);
    XD_TRY(const Round round, readRound(records->vault(), instruments, row.round));
    if (round.isClosed())
        return failure(ErrorCode::RoundClosed);
    int removed = 0;
    journal::Operation operation{journal::Verb::consentImportUndone, import.bytes(), {}, {}, journal::Topic::screening};
    XD_CHECK(records->write(operation, [&](vault::Vault &vault, journal::Operation &line) -> Done {
        XD_CHECK(markUndone(vault, import, records->clock().nowMs()));
        XD_CHECK(checkNoAnswerLosesConsent(vault, row));
        XD_TRY(removed, deleteSlips(vault, import));
        line.counts = {{u"removed"_s, removed}};
        return growScreeningRevision(vault);
    }));
    return removed;
}

} // namespace xd::screening
