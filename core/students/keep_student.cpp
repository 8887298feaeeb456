#include "core/students/keep_student.h"

#include "core/base/pinyin.h"
#include "core/students/ethnic_group.h"
#include "core/students/field_change_store.h"
#include "core/students/school_system.h"
#include "core/students/student_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using xd::access::Capability;

namespace xd::students {
namespace {

bool isSamePhone(const Student &a, const Student &b)
{
    return std::any_of(a.guardians.begin(), a.guardians.end(), [&](const Guardian &one) {
        return !one.phone.isEmpty() && std::any_of(b.guardians.begin(), b.guardians.end(), [&](const Guardian &other) { return other.phone == one.phone; });
    });
}

std::vector<Likeness> likenesses(const Student &a, const Student &b)
{
    std::vector<Likeness> why;
    if (a.number && b.number && *a.number == *b.number)
        why.push_back(Likeness::number);
    if (a.document && b.document && *a.document == *b.document)
        why.push_back(Likeness::document);
    const bool isSameBirth = a.birthDate.isValid() && a.birthDate == b.birthDate;
    if (a.name == b.name) {
        if (isSameBirth)
            why.push_back(Likeness::nameAndBirth);
        else if (a.birthDate.isValid() && b.birthDate.isValid())
            return why; // two days of birth are two children, of one name, unless a number says otherwise
        if (a.year == b.year && a.schoolClass == b.schoolClass)
            why.push_back(Likeness::nameAndClass);
        if (isSamePhone(a, b))
            why.push_back(Likeness::nameAndPhone);
    } else if (isSameBirth && a.sex == b.sex && pinyin::sortKey(a.name) == pinyin::sortKey(b.name)) {
        why.push_back(Likeness::soundAndBirth); // 张晓明 and 张小明
    }
    return why;
}

std::vector<LikelyDouble> doublesIn(const StoredRoster &roster, const Student &student, const StudentId &besides)
{
    std::vector<LikelyDouble> doubles;
    for (const StoredStudent &each : roster.students) {
        if (each.id == besides)
            continue;
        if (std::vector<Likeness> why = likenesses(student, each.student); !why.empty())
            doubles.push_back({each.id, each.student, std::move(why)});
    }
    std::stable_sort(doubles.begin(), doubles.end(), [](const LikelyDouble &a, const LikelyDouble &b) {
        return a.why.front() != b.why.front() ? a.why.front() < b.why.front() : a.why.size() > b.why.size();
    });
    return doubles;
}

Done checkNumbers(const std::vector<LikelyDouble> &doubles)
{
    for (const LikelyDouble &each : doubles) {
        if (each.why.front() == Likeness::number)
            return failure(ErrorCode::AlreadyExists, u"studentNumber"_s);
        if (each.isCertain())
            return failure(ErrorCode::AlreadyExists, u"documentNumber"_s);
    }
    return {};
}

Result<Student> studentFrom(access::Session &session, const StudentDraft &draft)
{
    RosterContext context = RosterContext::on(session.clock().today());
    XD_TRY(context.system, schoolSystem(session));
    return Student::from(draft, context);
}

} // namespace

bool LikelyDouble::isCertain() const
{
    return std::any_of(why.begin(), why.end(), [](Likeness each) { return each == Likeness::number || each == Likeness::document; });
}

Result<std::vector<LikelyDouble>> findDoubles(access::Session &session, const Student &student, const StudentId &besides)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::editRoster));
    XD_TRY(const StoredRoster roster, readRoster(records->vault()));
    return doublesIn(roster, student, besides);
}

Result<std::vector<DoublePair>> findAllDoubles(access::Session &session)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::editRoster));
    XD_TRY(const StoredRoster roster, readRoster(records->vault()));
    // Only who shares a sound, a number or a document can be the same: numbers are unique, so sounds are enough.
    QHash<QString, std::vector<const StoredStudent *>> bySound;
    for (const StoredStudent &each : roster.students)
        bySound[pinyin::sortKey(each.student.name)].push_back(&each);
    std::vector<DoublePair> pairs;
    for (const auto &group : std::as_const(bySound))
        for (size_t i = 0; i < group.size(); ++i)
            for (size_t j = i + 1; j < group.size(); ++j)
                if (const std::vector<Likeness> why = likenesses(group[i]->student, group[j]->student); !why.empty())
                    pairs.push_back({{group[i]->id, group[i]->student, why}, {group[j]->id, group[j]->student, why}});
    std::sort(pairs.begin(), pairs.end(), [](const DoublePair &a, const DoublePair &b) {
        return a.one.why.front() != b.one.why.front() ? a.one.why.front() < b.one.why.front() : a.one.student.name < b.one.student.name;
    });
    return pairs;
}

Result<StudentId> addStudent(access::Session &session, const StudentDraft &draft, Doubles doubles)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::editRoster));
    XD_TRY(const Student student, studentFrom(session, draft));
    const StudentId id = StudentId::make();
    const journal::Operation operation{journal::Verb::studentAdded, id.bytes(), {}, {}, journal::Topic::students};
    XD_CHECK(records->write(operation, [&](vault::Vault &vault) -> Done {
        XD_TRY(const StoredRoster roster, readRoster(vault));
        const std::vector<LikelyDouble> likely = doublesIn(roster, student, {});
        XD_CHECK(checkNumbers(likely));
        if (!likely.empty() && doubles == Doubles::refused)
            return failure(ErrorCode::LikelyDouble, u"name"_s);
        XD_TRY(StudentWriter writer, StudentWriter::on(vault));
        XD_CHECK(writer.insert(id, student));
        return growRosterRevision(vault);
    }));
    return id;
}

Done editStudent(access::Session &session, const StudentId &id, const StudentDraft &draft)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::editRoster));
    XD_TRY(Student student, studentFrom(session, draft));
    const journal::Operation operation{journal::Verb::studentEdited, id.bytes(), {}, {}, journal::Topic::students};
    return records->write(operation, [&](vault::Vault &vault) -> Done {
        XD_TRY(const Student before, readStudent(vault, id));
        student.tags = before.tags;
        XD_TRY(const StoredRoster roster, readRoster(vault));
        XD_CHECK(checkNumbers(doublesIn(roster, student, id)));
        XD_TRY(StudentWriter writer, StudentWriter::on(vault));
        XD_CHECK(writer.update(id, student));
        XD_CHECK(insertChanges(vault, id, before, student, {session.clock().nowMs(), session.actor().userId, ChangeSource::person}));
        return growRosterRevision(vault);
    });
}

StudentDraft draftOf(const Student &student)
{
    StudentDraft draft;
    draft.name = student.name;
    draft.sex = textOf(student.sex);
    draft.birthDate = student.birthDate.toString(Qt::ISODate);
    draft.studentNumber = student.number ? student.number->text() : QString();
    draft.localNumber = student.localNumber;
    draft.documentType = student.document ? labelOf(student.document->type()) : QString();
    draft.documentNumber = student.document ? student.document->number() : QString();
    draft.ethnicGroup = ethnicGroupName(student.ethnicGroup);
    draft.grade = QString::number(student.schoolClass.grade);
    draft.className = student.schoolClass.name();
    draft.boarding = textOf(student.boarding);
    draft.status = textOf(student.status);
    draft.note = student.note;
    draft.guardians = student.guardians;
    return draft;
}

} // namespace xd::students
