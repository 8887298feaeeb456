#include "core/screening/import_consent.h"

#include "core/screening/check_revision.h"
#include "core/screening/record_consent.h"
#include "core/screening/round_store.h"
#include "core/screening/sheet_draft.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace xd::screening {

Result<ConsentImported> importConsent(access::Session &session, const Instruments &instruments, const ConsentPlan &plan, const QString &file)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const Round round, readRound(records->vault(), instruments, plan.round));
    if (round.isClosed())
        return failure(ErrorCode::RoundClosed);
    XD_CHECK(dropSheetDrafts(session, round.id, refusingIn(plan.slips)));
    const ConsentImported result{ScreeningImportId::make(), plan.newRows, plan.updatedRows, plan.unchangedRows, plan.refusedRows};
    const ScreeningImportRow row{result.import, round.id, ImportKind::consent, records->clock().nowMs(), QFileInfo(file).fileName(),
                                 result.added, result.updated, result.unchanged, result.refused};
    const journal::Operation operation{
        journal::Verb::consentImported, round.id.bytes(), {},
        {{u"new"_s, result.added}, {u"updated"_s, result.updated}, {u"unchanged"_s, result.unchanged}, {u"refused"_s, result.refused}},
        journal::Topic::screening};
    XD_CHECK(records->write(operation, [&](vault::Vault &vault) -> Done {
        XD_CHECK(checkRevision(vault, plan.revision));
        XD_CHECK(insertImport(vault, row));
        XD_CHECK(insertSlips(vault, round.id, result.import, plan.slips));
        return growScreeningRevision(vault);
    }));
    return result;
}

} // namespace xd::screening
