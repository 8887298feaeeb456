#include "core/screening/match_student.h"

#include "core/base/text_fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

QString foldNumber(const QString &number)
{
    return cleanCell(number).remove(u' ').toUpper();
}

Result<students::SchoolClass> classOf(const Claim &claim, const students::ClassContext &context)
{
    students::ClassContext withGrade = context;
    withGrade.gradeColumn = claim.grade;
    return students::parseClass(claim.schoolClass, withGrade);
}

bool isIn(const RosterEntry &entry, const students::SchoolClass &schoolClass)
{
    return entry.schoolClass.grade == schoolClass.grade && entry.schoolClass.number == schoolClass.number
        && entry.schoolClass.label == schoolClass.label;
}

} // namespace

RosterIndex::RosterIndex(std::vector<RosterEntry> entries) : m_entries(std::move(entries))
{
    for (const RosterEntry &entry : m_entries) {
        if (!entry.number.isEmpty())
            m_byNumber.insert(foldNumber(entry.number), &entry);
        if (!entry.localNumber.isEmpty() && foldNumber(entry.localNumber) != foldNumber(entry.number))
            m_byNumber.insert(foldNumber(entry.localNumber), &entry);
        m_byName.insert(cleanName(entry.name), &entry);
        m_byId.insert(entry.id, &entry);
    }
}

const RosterEntry *RosterIndex::find(const students::StudentId &id) const
{
    return m_byId.value(id);
}

Result<const RosterEntry *> RosterIndex::match(const Claim &claim, const students::ClassContext &context) const
{
    return claim.number.isEmpty() ? matchName(claim, context) : matchNumber(claim, context);
}

std::vector<const RosterEntry *> RosterIndex::candidates(const Claim &claim, const students::ClassContext &context) const
{
    std::vector<const RosterEntry *> found = numbered(claim);
    if (claim.name.isEmpty())
        return found;
    const auto schoolClass = classOf(claim, context);
    const auto isThere = [&](const RosterEntry *entry) { return schoolClass && isIn(*entry, *schoolClass); };
    QList<const RosterEntry *> named = m_byName.values(cleanName(claim.name));
    // The newest comes first in a multi hash: as the roster lists them.
    std::reverse(named.begin(), named.end());
    std::stable_partition(named.begin(), named.end(), isThere);
    for (const RosterEntry *entry : named) {
        if (std::find(found.begin(), found.end(), entry) == found.end())
            found.push_back(entry);
    }
    return found;
}

std::vector<const RosterEntry *> RosterIndex::numbered(const Claim &claim) const
{
    if (claim.number.isEmpty())
        return {};
    const auto parsed = students::StudentNumber::parse(claim.number);
    const auto found = m_byNumber.values(parsed ? parsed->text() : foldNumber(claim.number));
    return {found.begin(), found.end()};
}

Result<const RosterEntry *> RosterIndex::matchNumber(const Claim &claim, const students::ClassContext &context) const
{
    const std::vector<const RosterEntry *> found = numbered(claim);
    if (found.empty()) {
        const auto parsed = students::StudentNumber::parse(claim.number);
        const bool isRounded = !parsed && parsed.error().code == ErrorCode::RoundedNumber;
        return failure(isRounded ? ErrorCode::RoundedNumber : ErrorCode::UnknownStudent, answer_key::number);
    }
    if (found.size() > 1)
        return failure(ErrorCode::AmbiguousStudent, answer_key::number);
    if (!claim.name.isEmpty() && cleanName(claim.name) != cleanName(found.front()->name))
        return failure(ErrorCode::NameMismatch, answer_key::name);
    if (!claim.name.isEmpty())
        return found.front(); // who has changed class since is still meant
    if (const QString field = contradictionIn(claim, *found.front(), context); !field.isEmpty())
        return failure(ErrorCode::AmbiguousStudent, field, answer_key::contradicts);
    if (const auto sex = students::parseSex(claim.sex); sex && found.front()->sex && *found.front()->sex != *sex)
        return failure(ErrorCode::AmbiguousStudent, answer_key::sex, answer_key::contradicts);
    return found.front();
}

QString RosterIndex::contradictionIn(const Claim &claim, const RosterEntry &entry, const students::ClassContext &context)
{
    if (!claim.grade.isEmpty()) {
        if (const auto grade = students::parseGrade(claim.grade, context.system); grade && *grade != entry.schoolClass.grade)
            return answer_key::grade;
    }
    if (claim.schoolClass.isEmpty() || claim.schoolClass == entry.schoolClass.name())
        return {};
    auto schoolClass = classOf(claim, context);
    if (!schoolClass) { // "3班": read as one of the student's own grade
        students::ClassContext ownGrade = context;
        ownGrade.gradeColumn = students::gradeName(entry.schoolClass.grade);
        schoolClass = students::parseClass(claim.schoolClass, ownGrade);
    }
    const bool isOther = schoolClass ? !isIn(entry, *schoolClass) : schoolClass.error().detail == students::class_fault::gradeColumn;
    return isOther ? answer_key::schoolClass : QString();
}

Result<const RosterEntry *> RosterIndex::matchName(const Claim &claim, const students::ClassContext &context) const
{
    if (claim.name.isEmpty())
        return failure(ErrorCode::FieldMissing, answer_key::number);
    const auto named = m_byName.values(cleanName(claim.name));
    if (named.isEmpty())
        return failure(ErrorCode::UnknownStudent, answer_key::name);
    if (claim.schoolClass.isEmpty())
        return failure(ErrorCode::AmbiguousStudent, answer_key::name);
    const auto schoolClass = classOf(claim, context);
    if (!schoolClass)
        return failure(schoolClass.error().code, answer_key::schoolClass, schoolClass.error().detail);
    std::vector<const RosterEntry *> there;
    std::copy_if(named.begin(), named.end(), std::back_inserter(there), [&](const RosterEntry *entry) { return isIn(*entry, *schoolClass); });
    if (there.empty())
        return failure(ErrorCode::UnknownStudent, answer_key::name);
    if (claim.sex.isEmpty())
        return there.size() == 1 ? Result<const RosterEntry *>(there.front()) : failure(ErrorCode::AmbiguousStudent, answer_key::name);
    const auto sex = students::parseSex(claim.sex);
    if (!sex)
        return failure(ErrorCode::BadSex, answer_key::sex);
    std::erase_if(there, [&](const RosterEntry *entry) { return entry->sex && *entry->sex != *sex; });
    if (there.empty()) // of this name and class there is somebody, of the other sex
        return failure(ErrorCode::AmbiguousStudent, answer_key::sex, answer_key::contradicts);
    return there.size() == 1 ? Result<const RosterEntry *>(there.front()) : failure(ErrorCode::AmbiguousStudent, answer_key::name);
}

} // namespace xd::screening
