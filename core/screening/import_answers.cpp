#include "core/screening/import_answers.h"

#include "core/screening/check_revision.h"
#include "core/screening/own_danger.h"
#include "core/screening/round_store.h"
#include "core/screening/sheet_store.h"
#include "core/screening/sitting_store.h"
#include "core/vault/bulk_cache.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

constexpr int reportEvery = 500;

Done storeSheets(vault::Vault &records, const Round &round, const AnswersPlan &plan, const ScreeningImportId &import, Progress &progress)
{
    XD_TRY(SheetWriter writer, SheetWriter::on(records, round, import));
    qint64 done = 0;
    for (const PlannedSheet &sheet : plan.sheets) {
        if (done++ % reportEvery == 0) {
            if (progress.isStopped())
                return failure(ErrorCode::Cancelled);
            progress.report(done - 1, qint64(plan.sheets.size()));
        }
        if (sheet.replaces) {
            XD_TRY(const bool isLookedAt, wasLookedAt(records, round.id, sheet.student));
            if (isLookedAt)
                return failure(ErrorCode::SecondLookBegun);
            XD_TRY(const ScreeningImportId earlier, readImportOf(records, round.id, sheet.student, sheet.instrument));
            XD_CHECK(deleteSheet(records, earlier, sheet.student, sheet.instrument));
        }
        XD_CHECK(writer.insert(sheet));
    }
    return {};
}

// Begins the import, or goes on with the one of the plan.
Done storeImport(vault::Vault &records, const ScreeningImportRow &row, bool isNew)
{
    if (isNew)
        return insertImport(records, row);
    XD_TRY(const ScreeningImportRow begun, readImport(records, row.id));
    if (begun.round != row.round || begun.kind != row.kind || begun.source != row.source)
        return failure(ErrorCode::Refused, u"import"_s, u"not of this kind"_s);
    return growImport(records, row);
}

Done storeFindings(vault::Vault &records, const Round &round, const AnswersPlan &plan, const ScreeningImportId &import,
                   qint64 nowMs, DangerWatcher &watcher)
{
    for (const PlannedFinding &planned : plan.findings) {
        const Instrument &instrument = *round.instruments[size_t(planned.instrument)].instrument;
        Finding finding = findingOf(round.id, instrument, {planned.dangerItem, planned.answer}, nowMs);
        finding.student = planned.student;
        finding.refusedFor = planned.refusedFor ? nameOf(*planned.refusedFor) : QString();
        finding.claim = planned.claim;
        finding.origin = planned.origin;
        XD_CHECK(storeDanger(records, finding, import, watcher));
    }
    return {};
}

} // namespace

Result<AnswersImported> importAnswers(access::Session &session, const Instruments &instruments, const AnswersPlan &plan,
                                      const QString &file, DangerWatcher &watcher, Progress &progress)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_TRY(const Round round, readRound(records->vault(), instruments, plan.round));
    if (round.isClosed() && !plan.sheets.empty()) // danger answers are taken in whatever the round
        return failure(ErrorCode::RoundClosed);
    const AnswersImported result{plan.batch.isNil() ? ScreeningImportId::make() : plan.batch, plan.newRows, plan.unchangedRows, plan.refusedRows, int(plan.findings.size())};
    const qint64 nowMs = records->clock().nowMs();
    const ScreeningImportRow row{result.import, round.id, ImportKind::answers, nowMs, QFileInfo(file).fileName(),
                                 result.added, 0, result.unchanged, result.refused, false, plan.source};
    const journal::Operation operation{
        journal::Verb::answersImported, result.import.bytes(), {},
        {{u"new"_s, result.added}, {u"unchanged"_s, result.unchanged}, {u"refused"_s, result.refused}, {u"danger"_s, result.findings}},
        result.findings > 0 ? journal::Topic::screening | journal::Topic::care : journal::Topics(journal::Topic::screening)};
    const vault::BulkCache cache(records->vault());
    XD_CHECK(records->write(operation, [&](vault::Vault &vault) -> Done {
        XD_CHECK(checkRevision(vault, plan.revision));
        XD_CHECK(storeImport(vault, row, plan.batch.isNil()));
        XD_CHECK(storeSheets(vault, round, plan, result.import, progress));
        XD_CHECK(storeFindings(vault, round, plan, result.import, nowMs, watcher));
        if (!plan.mappingKey.isEmpty())
            XD_CHECK(putAnswerMapping(vault, plan.mappingKey, plan.mapping));
        if (!plan.sitting.isNil())
            XD_CHECK(setSittingTaken(vault, plan.sitting, nowMs, result.import));
        return growScreeningRevision(vault);
    }));
    progress.report(qint64(plan.sheets.size()), qint64(plan.sheets.size()));
    return result;
}

AnswersPlan dangerOnly(AnswersPlan plan)
{
    plan.sheets.clear();
    plan.newRows = 0;
    plan.mappingKey.clear();
    return plan;
}

} // namespace xd::screening
