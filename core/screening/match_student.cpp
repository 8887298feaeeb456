#include "core/screening/match_student.h"

#include "core/base/text_fold.h"

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

QString foldNumber(const QString &number)
{
    return cleanCell(number).remove(u' ').toUpper();
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
    return claim.number.isEmpty() ? matchName(claim, context) : matchNumber(claim);
}

Result<const RosterEntry *> RosterIndex::matchNumber(const Claim &claim) const
{
    QString number = foldNumber(claim.number);
    const auto parsed = students::StudentNumber::parse(claim.number);
    if (parsed)
        number = parsed->text();
    const auto found = m_byNumber.values(number);
    if (found.isEmpty()) {
        const bool isRounded = !parsed && parsed.error().code == ErrorCode::RoundedNumber;
        return failure(isRounded ? ErrorCode::RoundedNumber : ErrorCode::UnknownStudent, answer_key::number);
    }
    if (found.size() > 1)
        return failure(ErrorCode::AmbiguousStudent, answer_key::number);
    if (!claim.name.isEmpty() && cleanName(claim.name) != cleanName(found.first()->name))
        return failure(ErrorCode::NameMismatch, answer_key::name);
    return found.first();
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
    students::ClassContext withGrade = context;
    withGrade.gradeColumn = claim.grade;
    const auto schoolClass = students::parseClass(claim.schoolClass, withGrade);
    if (!schoolClass)
        return failure(schoolClass.error().code, answer_key::schoolClass, schoolClass.error().detail);
    const RosterEntry *match = nullptr;
    for (const RosterEntry *entry : named) {
        if (entry->schoolClass.grade != schoolClass->grade || entry->schoolClass.number != schoolClass->number
            || entry->schoolClass.label != schoolClass->label)
            continue;
        if (match)
            return failure(ErrorCode::AmbiguousStudent, answer_key::name);
        match = entry;
    }
    if (!match)
        return failure(ErrorCode::UnknownStudent, answer_key::name);
    return match;
}

} // namespace xd::screening
