#include "core/archive/merge_files.h"

#include "core/archive/merge_store.h"
#include "core/students/field_change_store.h"
#include "core/students/student_store.h"

using namespace Qt::StringLiterals;
using xd::access::Capability;

namespace xd::archive {
namespace {

using students::Student;
using students::StudentId;

Result<journal::Journal *> recordsOf(access::Session &session)
{
    XD_CHECK(session.require(Capability::editRoster));
    return session.recordsFor(Capability::keepFiles);
}

// The kept one's own word stands; the other fills what it leaves open.
Student together(const Student &kept, const Student &gone)
{
    Student result = kept;
    const auto fill = [](QString &own, const QString &other) { own = own.isEmpty() ? other : own; };
    if (!result.birthDate.isValid())
        result.birthDate = gone.birthDate;
    if (!result.number)
        result.number = gone.number;
    if (!result.document)
        result.document = gone.document;
    fill(result.localNumber, gone.localNumber);
    fill(result.ethnicGroup, gone.ethnicGroup);
    fill(result.note, gone.note);
    for (const students::Guardian &guardian : gone.guardians) {
        const auto isSame = [&](const students::Guardian &each) { return each.name == guardian.name || (!each.phone.isEmpty() && each.phone == guardian.phone); };
        if (int(result.guardians.size()) < students::mostGuardians && std::none_of(result.guardians.begin(), result.guardians.end(), isSame))
            result.guardians.push_back(guardian);
    }
    for (const students::Tag &tag : gone.tags)
        if (std::none_of(result.tags.begin(), result.tags.end(), [&](const students::Tag &each) { return each.code == tag.code; }))
            result.tags.push_back(tag);
    return result;
}

// What the merge brought goes; what people have written since stays.
Student apart(const Student &present, const StoredMerge &stored)
{
    const Student merged = together(stored.before, stored.goneWas);
    const Student &before = stored.before;
    Student result = present;
    const auto back = [](auto &now, const auto &brought, const auto &was) {
        if (now == brought)
            now = was;
    };
    back(result.birthDate, merged.birthDate, before.birthDate);
    back(result.number, merged.number, before.number);
    back(result.document, merged.document, before.document);
    back(result.localNumber, merged.localNumber, before.localNumber);
    back(result.ethnicGroup, merged.ethnicGroup, before.ethnicGroup);
    back(result.note, merged.note, before.note);
    back(result.guardians, merged.guardians, before.guardians);
    back(result.tags, merged.tags, before.tags);
    return result;
}

Result<Student> studentOr(vault::Vault &records, const StudentId &id, const QString &field)
{
    auto student = students::readStudent(records, id);
    if (!student && student.error().code == ErrorCode::NotFound)
        return failure(ErrorCode::NotFound, field);
    return student;
}

Result<MergePlan> planIn(vault::Vault &records, const StudentId &kept, const StudentId &gone)
{
    if (kept == gone)
        return failure(ErrorCode::Refused, u"gone"_s);
    MergePlan plan{kept, gone, {}, {}, {}, {}, {}};
    XD_TRY(plan.keptStudent, studentOr(records, kept, u"kept"_s));
    XD_TRY(plan.goneStudent, studentOr(records, gone, u"gone"_s));
    XD_CHECK(checkClashes(records, kept, gone));
    plan.result = together(plan.keptStudent, plan.goneStudent);
    plan.changes = students::differences(plan.keptStudent, plan.result);
    XD_TRY(plan.rows, countRows(records, gone));
    return plan;
}

} // namespace

Result<MergePlan> planMerge(access::Session &session, const StudentId &kept, const StudentId &gone)
{
    XD_TRY(journal::Journal *const records, recordsOf(session));
    return planIn(records->vault(), kept, gone);
}

Result<MergeId> mergeFiles(access::Session &session, const MergePlan &plan)
{
    XD_TRY(journal::Journal *const records, recordsOf(session));
    const MergeId id = MergeId::make();
    const qint64 nowMs = session.clock().nowMs();
    const journal::Operation operation{journal::Verb::studentsMerged, plan.kept.bytes(), {}, {}, journal::Topic::students | journal::Topic::screening | journal::Topic::care};
    XD_CHECK(records->write(operation, [&](vault::Vault &vault) -> Done {
        XD_TRY(const MergePlan now, planIn(vault, plan.kept, plan.gone));
        if (now.keptStudent != plan.keptStudent || now.goneStudent != plan.goneStudent || now.rows != plan.rows)
            return failure(ErrorCode::Refused, u"plan"_s); // made against another state
        StoredMerge stored{{id, plan.kept, plan.gone, nowMs, session.actor().userId}, now.keptStudent, now.goneStudent, {}, false};
        XD_TRY(stored.moved, moveRows(vault, plan.gone, plan.kept));
        XD_CHECK(clearNumbers(vault, plan.gone));
        XD_TRY(const auto newest, students::readEnrolments(vault, plan.kept));
        Student result = now.result; // with its newest enrolment, whichever of the two had it
        result.year = newest.front().year;
        result.schoolClass = newest.front().schoolClass;
        result.boarding = newest.front().boarding;
        result.status = newest.front().status;
        XD_TRY(students::StudentWriter writer, students::StudentWriter::on(vault));
        XD_CHECK(writer.update(plan.kept, result));
        XD_CHECK(students::insertChanges(vault, plan.kept, now.keptStudent, result, {nowMs, session.actor().userId, students::ChangeSource::merge}));
        XD_CHECK(insertMerge(vault, stored));
        return students::growRosterRevision(vault);
    }));
    return id;
}

Result<std::vector<Merge>> mergesInto(access::Session &session, const StudentId &kept)
{
    XD_TRY(journal::Journal *const records, recordsOf(session));
    return readMerges(records->vault(), kept);
}

Done partFiles(access::Session &session, const MergeId &id)
{
    XD_TRY(journal::Journal *const records, recordsOf(session));
    XD_TRY(const StoredMerge known, readMerge(records->vault(), id));
    const journal::Operation operation{journal::Verb::studentsParted, known.merge.kept.bytes(), {}, {}, journal::Topic::students | journal::Topic::screening | journal::Topic::care};
    return records->write(operation, [&](vault::Vault &vault) -> Done {
        XD_TRY(const StoredMerge stored, readMerge(vault, id));
        const Merge &merge = stored.merge;
        XD_TRY(const std::vector<Merge> merges, readMerges(vault, merge.kept));
        XD_TRY(const bool isKeptAway, isMergedAway(vault, merge.kept));
        if (stored.isParted || isKeptAway || merges.front().id != id) // newest first, or rows would go back to whom they never belonged
            return failure(ErrorCode::Refused, u"merge"_s);
        XD_TRY(const Student present, students::readStudent(vault, merge.kept));
        XD_CHECK(moveBack(vault, stored.moved, merge.gone, merge.kept));
        XD_CHECK(setParted(vault, id, session.clock().nowMs()));
        XD_TRY(students::StudentWriter writer, students::StudentWriter::on(vault));
        const Student kept = apart(present, stored);
        XD_CHECK(writer.update(merge.kept, kept)); // first, so that its numbers are free
        XD_CHECK(writer.update(merge.gone, stored.goneWas));
        XD_CHECK(students::insertChanges(vault, merge.kept, present, kept, {session.clock().nowMs(), session.actor().userId, students::ChangeSource::undo}));
        return students::growRosterRevision(vault);
    });
}

} // namespace xd::archive
