#include "core/students/plan_promotion.h"

#include "core/students/school_system.h"
#include "core/students/student_store.h"

namespace xd::students {

using namespace Qt::StringLiterals;

namespace {

bool isAtSchool(const Student &student, calendar::SchoolYear year)
{
    return student.year == year && student.status != Status::left && student.status != Status::graduated;
}

} // namespace

RosterPlan promote(const StoredRoster &stored, calendar::SchoolYear to, StageSystem system)
{
    RosterPlan plan;
    plan.year = to;
    plan.isPromotion = true;
    plan.revision = stored.revision;
    int lastGrade = 0; // of this school: those in it go on to another one
    for (const StoredStudent &each : stored.students) {
        if (isAtSchool(each.student, to.previous()))
            lastGrade = std::max(lastGrade, each.student.schoolClass.grade);
    }
    lastGrade = lastGradeOf(stageOf(std::max(lastGrade, 1), system), system);
    for (const StoredStudent &each : stored.students) {
        if (!isAtSchool(each.student, to.previous()))
            continue;
        if (each.student.schoolClass.grade >= lastGrade) {
            ++plan.absent;
            continue;
        }
        Student moved = each.student;
        moved.year = to;
        ++moved.schoolClass.grade;
        moved.schoolClass.entryYear = entryYearOf(moved.schoolClass.grade, to, system);
        plan.rows.push_back({0, RowFate::updated, each.id, moved, differences(each.student, moved)});
        ++plan.updated;
    }
    return plan;
}

Result<RosterPlan> planPromotion(access::Session &session, calendar::SchoolYear to)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::editRoster));
    XD_TRY(const auto newest, newestYear(records->vault()));
    if (!newest)
        return failure(ErrorCode::NotFound, u"roster"_s);
    if (to != newest->next())
        return failure(ErrorCode::Refused, u"schoolYear"_s, u"not the year after the newest"_s);
    XD_TRY(const StoredRoster stored, readRoster(records->vault()));
    XD_TRY(const StageSystem system, readSchoolSystem(records->vault()));
    return promote(stored, to, system);
}

} // namespace xd::students
