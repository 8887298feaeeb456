#include "core/students/undo_roster_import.h"

#include "core/students/field_change_store.h"

namespace xd::students {

using namespace Qt::StringLiterals;

namespace {

// Every student as the import left it, and none in use.
Done checkFree(vault::Vault &records, const std::vector<ImportChange> &changes, const StudentUse &use)
{
    std::vector<StudentId> added;
    for (const ImportChange &change : changes) {
        XD_TRY(const qint64 rev, revOf(records, change.student));
        if (rev != change.rev)
            return failure(ErrorCode::InUse, {}, u"a student was changed later"_s);
        if (change.before.isEmpty())
            added.push_back(change.student);
    }
    XD_TRY(const bool used, use.isUsed(records, added));
    if (used)
        return failure(ErrorCode::InUse, {}, u"a student is in use"_s);
    return {};
}

Done takeBack(vault::Vault &records, StudentWriter &writer, const ImportChange &change, calendar::SchoolYear year, const ChangeMoment &moment)
{
    if (change.before.isEmpty())
        return removeStudent(records, change.student);
    XD_TRY(const Student before, decodeStudent(change.before));
    if (before.year != year)
        XD_CHECK(removeEnrolment(records, change.student, year));
    XD_TRY(const Student present, readStudent(records, change.student));
    XD_CHECK(writer.update(change.student, before));
    XD_CHECK(insertChanges(records, change.student, present, before, moment));
    return writer.setRev(change.student, change.rev - 1);
}

} // namespace

Result<RosterUndone> undoRosterImport(access::Session &session, RosterImportId import, const StudentUse &use)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::editRoster));
    XD_TRY(const RosterImportRow row, readImport(records->vault(), import));
    if (row.isUndone)
        return failure(ErrorCode::Refused, u"import"_s, u"undone already"_s);
    RosterUndone undone;
    const ChangeMoment moment{records->clock().nowMs(), session.actor().userId, ChangeSource::undo};
    journal::Operation operation{journal::Verb::rosterImportUndone, import.bytes(), {}, {}, journal::Topic::students};
    XD_CHECK(records->write(operation, [&](vault::Vault &vault, journal::Operation &line) -> Done {
        XD_TRY(const auto changes, readChanges(vault, import));
        XD_CHECK(checkFree(vault, changes, use));
        XD_TRY(StudentWriter writer, StudentWriter::on(vault));
        for (const ImportChange &change : changes) {
            XD_CHECK(takeBack(vault, writer, change, row.year, moment));
            ++(change.before.isEmpty() ? undone.removed : undone.restored);
        }
        line.counts = {{u"removed"_s, undone.removed}, {u"restored"_s, undone.restored}};
        XD_CHECK(markUndone(vault, import, records->clock().nowMs()));
        return growRosterRevision(vault);
    }));
    return undone;
}

Result<std::vector<RosterImportRow>> listRosterImports(access::Session &session)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readStudents));
    return readImports(records->vault());
}

} // namespace xd::students
