// Searches and lists of many students against what a plain comparison of each of them finds.
#include "core/students/student_index.h"
#include "tests/core/students/roster_fixture.h"

#include <set>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::students;

namespace {

Student studentAt(int position)
{
    static const QString families = u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗单仇解查曾"_s;
    static const QString given = u"子涵浩宇欣怡梓轩诗雨佳俊博文睿奕辰沐宸一诺思彤铭泽嘉可馨语桐若汐"_s;
    Student student;
    student.name = QString(families[position % families.size()]) + given[position / 7 % given.size()] + given[position / 211 % given.size()];
    student.birthDate = QDate(2008, 9, 1).addDays(position % 400);
    student.sex = position % 2 == 0 ? Sex::male : Sex::female;
    const QString digits = u"99%1%2%3"_s.arg(position / 400 % 10'000, 4, 10, QChar(u'0')).arg(student.birthDate.toString(u"yyyyMMdd"))
                               .arg(position % 2 == 0 ? 1 : 2, 3, 10, QChar(u'0'));
    student.number = valueOf(StudentNumber::parse(u'G' + digits + checkCharacterOf(digits)));
    student.year = calendar::SchoolYear(2026);
    student.schoolClass = {position % 12 + 1, position / 12 % 40 + 1, {}, 2026};
    return student;
}

class School {
public:
    std::vector<StoredStudent> students;
    vault::Vault &vault() { return records().vault(); }
    journal::Journal &records() { return *valueOf(m_site.session().recordsFor(access::Capability::editRoster)); }
    void store(const std::function<Done(vault::Vault &, StudentWriter &)> &work)
    {
        valueOf(records().write({journal::Verb::rosterImported, {}, {}, {}, journal::Topic::students}, [&](vault::Vault &opened) -> Done {
            XD_TRY(StudentWriter writer, StudentWriter::on(opened));
            XD_CHECK(work(opened, writer));
            return growRosterRevision(opened);
        }));
    }
    void storeMany(int count)
    {
        for (int i = 0; i < count; ++i)
            students.push_back({StudentId::make(), studentAt(i)});
        store([&](vault::Vault &, StudentWriter &writer) -> Done {
            for (const StoredStudent &each : students)
                XD_CHECK(writer.insert(each.id, each.student));
            return {};
        });
    }

private:
    test::TestSite m_site;
};

std::set<StudentId> foundBy(const StudentIndex &index, const QString &text)
{
    std::set<StudentId> ids;
    for (const StudentLine &line : index.find({text, {}, {}, {}, false, 0, -1}).lines)
        ids.insert(line.id);
    return ids;
}

} // namespace

TEST_CASE("Each kind of search finds among thousands exactly those whom a plain comparison finds")
{
    School school;
    school.storeMany(4000);
    StudentIndex index;
    CHECK(valueOf(index.refresh(school.vault())));
    CHECK_FALSE(valueOf(index.refresh(school.vault())));
    CHECK(index.size() == 4000);

    using Holds = std::function<bool(const Student &)>;
    const std::pair<QString, Holds> kinds[] = {
        {u"单浩子"_s, [](const Student &s) { return s.name == u"单浩子"; }},
        {u"涵"_s, [](const Student &s) { return s.name.contains(u'涵'); }},
        {u"shanhaozi"_s, [](const Student &s) { return s.name == u"单浩子" || s.name == u"单浩梓"; }}, // they sound alike
        {u"G9900"_s, [](const Student &s) { return s.number->text().startsWith(u"G9900"); }},
        {u"0011"_s, [](const Student &s) { return s.number->text().endsWith(u"0011"); }},
        {u"080901"_s, [](const Student &s) { return s.number->text().contains(u"080901"); }},
        {u"三(2)班"_s, [](const Student &s) { return s.schoolClass.grade == 3 && s.schoolClass.number == 2; }},
        {u"302"_s, [](const Student &s) {
             return (s.schoolClass.grade == 3 && s.schoolClass.number == 2) || s.number->text().endsWith(u"302");
         }},
        {u"高一"_s, [](const Student &s) { return s.schoolClass.grade == 10 || s.name.contains(u"高一"); }},
        {u""_s, [](const Student &) { return true; }},
    };
    for (const auto &[text, holds] : kinds) {
        std::set<StudentId> expected;
        for (const auto &[id, student] : school.students) {
            if (holds(student))
                expected.insert(id);
        }
        INFO(text.toStdString());
        CHECK_FALSE(expected.empty());
        CHECK(foundBy(index, text) == expected);
    }
}

TEST_CASE("Lists, the roster and a student's page agree on the newest year, and leave out who has none")
{
    School school;
    school.storeMany(40);
    school.store([&](vault::Vault &vault, StudentWriter &writer) -> Done {
        for (std::size_t i = 0; i < school.students.size(); ++i) {
            auto &[id, student] = school.students[i];
            student.guardians = {{u"家长"_s + QString::number(i), u"母亲"_s, {}}};
            if (i % 2 == 0) { // an older year is added after the newer one
                Student before = student;
                before.year = calendar::SchoolYear(2025);
                before.schoolClass = {student.schoolClass.grade, 99, {}, 2025};
                XD_CHECK(writer.update(id, before));
            } else if (i % 3 == 0) {
                student.year = calendar::SchoolYear(2027);
                student.schoolClass = {1, int(i) + 1, {}, 2027};
                student.status = Status::suspended;
            }
            XD_CHECK(writer.update(id, student));
        }
        return removeEnrolment(vault, school.students[1].id, calendar::SchoolYear(2026));
    });
    const StudentId nowhere = school.students[1].id;
    school.students.erase(school.students.begin() + 1);

    CHECK(codeOf(readStudent(school.vault(), nowhere)) == ErrorCode::NotFound);
    const StoredRoster roster = valueOf(readRoster(school.vault()));
    REQUIRE(roster.students.size() == school.students.size());
    std::vector<StudentId> listed;
    valueOf(forEachStudent(school.vault(), [&](const ListedStudent &each) {
        const auto &[id, student] = school.students.at(listed.size()); // in the order in which they were stored
        CHECK(each.id == id);
        CHECK(each.year == student.year.startYear());
        CHECK(each.schoolClass == student.schoolClass);
        CHECK(each.status == student.status);
        CHECK(each.name == student.name);
        listed.push_back(each.id);
    }));
    CHECK(listed.size() == school.students.size());
    for (std::size_t i = 0; i < school.students.size(); ++i) {
        CHECK(roster.students[i].id == school.students[i].id);
        CHECK(roster.students[i].student == school.students[i].student);
        CHECK(valueOf(readStudent(school.vault(), school.students[i].id)) == school.students[i].student);
    }
}
