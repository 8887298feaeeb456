#include "core/screening/undo_answers_import.h"

#include "core/screening/sheet_store.h"

using namespace Qt::StringLiterals;

namespace xd::screening {

Result<int> undoAnswersImport(access::Session &session, const Instruments &instruments, const ScreeningImportId &import)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const ScreeningImportRow row, readImport(records->vault(), import));
    if (row.kind != ImportKind::answers)
        return failure(ErrorCode::Refused, u"import"_s, u"not of answers"_s);
    XD_TRY(const Round round, readRound(records->vault(), instruments, row.round));
    if (round.isClosed())
        return failure(ErrorCode::RoundClosed);
    int removed = 0;
    journal::Operation operation{journal::Verb::answersImportUndone, import.bytes(), {}, {}, journal::Topic::screening};
    XD_CHECK(records->write(operation, [&](vault::Vault &vault, journal::Operation &line) -> Done {
        XD_TRY(const bool isLookedAt, wasLookedAt(vault, import));
        if (isLookedAt)
            return failure(ErrorCode::SecondLookBegun);
        XD_CHECK(markUndone(vault, import, records->clock().nowMs()));
        XD_TRY(removed, deleteSheets(vault, import));
        line.counts = {{u"removed"_s, removed}};
        return growScreeningRevision(vault);
    }));
    return removed;
}

Result<std::vector<ScreeningImportRow>> listScreeningImports(access::Session &session, const RoundId &round)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    return readImports(records->vault(), round);
}

} // namespace xd::screening
