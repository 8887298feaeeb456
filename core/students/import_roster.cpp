#include "core/students/import_roster.h"

#include "core/students/field_change_store.h"
#include "core/vault/bulk_cache.h"

#include <QFileInfo>

namespace xd::students {

using namespace Qt::StringLiterals;

namespace {

constexpr int reportEvery = 200;

Done storeRows(vault::Vault &records, const RosterPlan &plan, RosterImportId import, const ChangeMoment &moment, Progress &progress)
{
    XD_TRY(StudentWriter writer, StudentWriter::on(records));
    XD_TRY(vault::BulkStatement changes, importChangeWriter(records));
    qint64 done = 0;
    for (const PlannedRow &row : plan.rows) {
        if (done++ % reportEvery == 0) {
            if (progress.isStopped())
                return failure(ErrorCode::Cancelled);
            progress.report(done - 1, qint64(plan.rows.size()));
        }
        if (row.fate == RowFate::added) {
            const StudentId id = StudentId::make();
            XD_CHECK(writer.insert(id, row.student));
            XD_CHECK(writeChange(changes, import, {id, {}, 1}));
        } else if (row.fate == RowFate::updated) {
            XD_TRY(const Student before, readStudent(records, row.id));
            XD_TRY(const qint64 rev, revOf(records, row.id));
            XD_CHECK(writer.update(row.id, row.student));
            XD_CHECK(insertChanges(records, row.id, before, row.student, moment));
            XD_CHECK(writeChange(changes, import, {row.id, encodeStudent(before), rev + 1}));
        }
    }
    return {};
}

} // namespace

Result<RosterImported> importRoster(access::Session &session, const RosterPlan &plan, const QString &file, Progress &progress)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::editRoster));
    if (plan.rows.empty())
        return failure(ErrorCode::SheetEmpty);
    const RosterImported result{RosterImportId::make(), plan.added, plan.updated, plan.unchanged, int(plan.refused.size())};
    const RosterImportRow row{result.import, records->clock().nowMs(), plan.year, QFileInfo(file).fileName(),
                              result.added, result.updated, result.unchanged, result.refused};
    const journal::Operation operation{
        plan.isPromotion ? journal::Verb::rosterPromoted : journal::Verb::rosterImported, result.import.bytes(), {},
        {{u"new"_s, result.added}, {u"updated"_s, result.updated}, {u"unchanged"_s, result.unchanged}, {u"refused"_s, result.refused}},
        journal::Topic::students};
    const ChangeMoment moment{row.timeMs, session.actor().userId, plan.isPromotion ? ChangeSource::promotion : ChangeSource::import};
    const vault::BulkCache cache(records->vault());
    XD_CHECK(records->write(operation, [&](vault::Vault &vault) -> Done {
        XD_TRY(const qint64 revision, rosterRevision(vault));
        if (revision != plan.revision)
            return failure(ErrorCode::Refused, {}, u"the roster changed after the preview"_s);
        XD_CHECK(insertImport(vault, row));
        XD_CHECK(storeRows(vault, plan, result.import, moment, progress));
        if (!plan.isPromotion)
            XD_CHECK(putMapping(vault, plan.fingerprint, plan.mapping));
        return growRosterRevision(vault);
    }));
    progress.report(qint64(plan.rows.size()), qint64(plan.rows.size()));
    return result;
}

} // namespace xd::students
