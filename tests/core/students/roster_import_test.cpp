#include "core/students/edit_tags.h"
#include "core/students/show_student.h"
#include "core/students/student_journal.h"
#include "core/students/undo_roster_import.h"
#include "tests/core/students/roster_fixture.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::students;
using test::TestSite;

namespace {

class NothingUsed final : public StudentUse {
public:
    Result<bool> isUsed(vault::Vault &, std::span<const StudentId>) const override { return false; }
};

class EverythingUsed final : public StudentUse {
public:
    Result<bool> isUsed(vault::Vault &, std::span<const StudentId> students) const override { return !students.empty(); }
};

class StopsAtOnce final : public Progress {
public:
    void report(qint64, qint64) override {}
    bool isStopped() const override { return true; }
};

vault::Vault &recordsOf(access::Session &session)
{
    return valueOf(session.recordsFor(access::Capability::readStudents))->vault();
}

std::vector<std::pair<StudentId, Student>> everyone(access::Session &session)
{
    std::vector<std::pair<StudentId, Student>> found;
    for (const StoredStudent &each : valueOf(readRoster(recordsOf(session))).students)
        found.emplace_back(each.id, each.student);
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    return found;
}

StudentId studentNamed(access::Session &session, const QString &name)
{
    for (const auto &[id, student] : everyone(session)) {
        if (student.name == name)
            return id;
    }
    FAIL("no such student");
    return {};
}

qint64 journalLines(access::Session &session)
{
    return valueOf(valueOf(session.recordsFor(access::Capability::readStudents))->head()).seq;
}

const QStringList headers{u"班级"_s, u"学号"_s, u"姓名"_s, u"性别"_s, u"出生日期"_s};

RosterImported importLines(access::Session &session, const QList<QStringList> &lines)
{
    NoProgress progress;
    return valueOf(importRoster(session, test::planOf(session, test::typedTable(QList<QStringList>{headers} + lines)), u"a.xlsx"_s, progress));
}

} // namespace

TEST_CASE("An import that is taken back leaves everything as it was")
{
    TestSite site;
    const auto primary = test::importFixture(site.session(), "roster-primary.xlsx");
    const auto before = everyone(site.session());
    const auto list = test::importFixture(site.session(), "roster-gb18030.csv");
    CHECK(everyone(site.session()) != before);

    const RosterUndone undone = valueOf(undoRosterImport(site.session(), list.import, NothingUsed()));
    CHECK(undone.restored == 400);
    CHECK(undone.removed == 0);
    CHECK(everyone(site.session()) == before);

    CHECK(valueOf(undoRosterImport(site.session(), primary.import, NothingUsed())).removed == 1200);
    CHECK(everyone(site.session()).empty());
    CHECK(codeOf(undoRosterImport(site.session(), primary.import, NothingUsed())) == ErrorCode::Refused);
    CHECK(codeOf(undoRosterImport(site.session(), RosterImportId::make(), NothingUsed())) == ErrorCode::NotFound);
    const auto imports = valueOf(listRosterImports(site.session()));
    REQUIRE(imports.size() == 2);
    CHECK(imports.front().isUndone);
    CHECK(imports.back().file == u"roster-primary.xlsx"_s);
}

TEST_CASE("An import cannot be taken back once something depends on it")
{
    TestSite site;
    const auto primary = test::importFixture(site.session(), "roster-primary.xlsx");
    CHECK(codeOf(undoRosterImport(site.session(), primary.import, EverythingUsed())) == ErrorCode::InUse);

    const StudentId child = studentNamed(site.session(), u"薛俊"_s);
    valueOf(editTags(site.session(), child, {u"bereaved"_s}));
    CHECK(codeOf(undoRosterImport(site.session(), primary.import, NothingUsed())) == ErrorCode::InUse);

    TestSite other;
    const auto first = test::importFixture(other.session(), "roster-primary.xlsx");
    const auto second = test::importFixture(other.session(), "roster-gb18030.csv");
    CHECK(codeOf(undoRosterImport(other.session(), first.import, NothingUsed())) == ErrorCode::InUse);
    valueOf(undoRosterImport(other.session(), second.import, NothingUsed()));
    valueOf(undoRosterImport(other.session(), first.import, NothingUsed()));
}

TEST_CASE("An import that is stopped or refused leaves neither students nor a journal line")
{
    TestSite site;
    const RosterPlan plan = test::planOf(site.session(), test::fixtureTable("roster-gb18030.csv"));
    const qint64 lines = journalLines(site.session());
    StopsAtOnce stop;
    CHECK(codeOf(importRoster(site.session(), plan, u"a.csv"_s, stop)) == ErrorCode::Cancelled);
    CHECK(everyone(site.session()).empty());

    // Two students of one number: a table cannot say so, but the vault refuses the whole import all the same.
    RosterPlan broken = plan;
    broken.rows.push_back(broken.rows.front());
    NoProgress progress;
    CHECK_FALSE(importRoster(site.session(), broken, u"a.csv"_s, progress));
    CHECK(everyone(site.session()).empty());
    CHECK(journalLines(site.session()) == lines);

    // The preview is of a roster that has changed meanwhile.
    importLines(site.session(), {{u"三(2)班"_s, u""_s, u"王小明"_s, u"男"_s, u"2017-05-01"_s}});
    CHECK(codeOf(importRoster(site.session(), plan, u"a.csv"_s, progress)) == ErrorCode::Refused);
    CHECK(codeOf(importRoster(site.session(), RosterPlan(), u"a.csv"_s, progress)) == ErrorCode::SheetEmpty);
}

TEST_CASE("Without a number a student is known by name, class and date of birth")
{
    TestSite site;
    importLines(site.session(), {{u"三(2)班"_s, u""_s, u"王小明"_s, u"男"_s, u"2017-05-01"_s}});
    const auto again = importLines(site.session(), {{u"三年级2班"_s, u""_s, u"王小明"_s, u"男"_s, u"2017.5.1"_s},
                                                    {u"三(2)班"_s, u""_s, u"王小明"_s, u"女"_s, u"2017-09-01"_s}});
    CHECK(again.unchanged == 1);
    CHECK(again.added == 1); // another child of the same name in the same class
    CHECK(everyone(site.session()).size() == 2);
}

TEST_CASE("A student who gets a number later stays the same student")
{
    TestSite site;
    importLines(site.session(), {{u"一(1)班"_s, u""_s, u"薛俊"_s, u"女"_s, u"2020-07-24"_s}});
    const StudentId child = studentNamed(site.session(), u"薛俊"_s);
    const auto imported = importLines(site.session(), {{u"一(1)班"_s, u"G990101202007240004"_s, u"薛俊"_s, u"女"_s, u"2020-07-24"_s}});
    CHECK(imported.updated == 1);
    CHECK(studentNamed(site.session(), u"薛俊"_s) == child);
}

TEST_CASE("Two students who cannot be told apart are left to a person")
{
    TestSite site;
    // Two of one name, class and birthday, told apart by their numbers; a list without numbers cannot say whom it means.
    importLines(site.session(), {{u"一(1)班"_s, u"L990101202007240001"_s, u"薛俊"_s, u"女"_s, u"2020-07-24"_s},
                                 {u"一(1)班"_s, u"L990101202007240002"_s, u"薛俊"_s, u"女"_s, u"2020-07-24"_s}});
    const RosterPlan plan = test::planOf(site.session(), test::typedTable({headers, {u"一(1)班"_s, u""_s, u"薛俊"_s, u"女"_s, u"20200724"_s}}));
    REQUIRE(plan.refused.size() == 1);
    CHECK(plan.refused.front().code == ErrorCode::AmbiguousStudent);
}

TEST_CASE("Rows are refused or warned of with the cell at fault, and hints give nobody away")
{
    TestSite site;
    const RosterPlan plan = test::planOf(
        site.session(), test::typedTable({headers + QStringList{u"家长电话"_s, u"民族"_s},
                                          {u"一(1)班"_s, u"G990101202007240004"_s, u"薛俊"_s, u"男"_s, u""_s, u""_s, u""_s},
                                          {u"一(1)班"_s, u"G990101202007240004"_s, u"薛俊"_s, u"女"_s, u"2020-07-25"_s, u""_s, u""_s},
                                          {u"不详"_s, u"G990101202007240004"_s, u"薛俊"_s, u"女"_s, u""_s, u""_s, u""_s},
                                          {u"一(1)班"_s, u"G990101202007240004"_s, u"薛俊"_s, u"女"_s, u""_s, u"12345"_s, u"火星"_s}}));
    REQUIRE(plan.refused.size() == 3);
    CHECK(plan.refused[0] == sheets::RowError{2, u"性别"_s, ErrorCode::SexMismatch, sheets::valueHint(u"男"_s)});
    CHECK(plan.refused[1] == sheets::RowError{3, u"出生日期"_s, ErrorCode::BirthDateMismatch, sheets::valueHint(u"2020-07-25"_s)});
    CHECK(plan.refused[2] == sheets::RowError{4, u"班级"_s, ErrorCode::BadClass, sheets::valueHint(u"不详"_s), class_fault::form});
    REQUIRE(plan.rows.size() == 1); // stored without the two values that were not understood
    CHECK(plan.rows.front().student.guardians.empty());
    REQUIRE(plan.warnings.size() == 2);
    CHECK(plan.warnings[0].code == ErrorCode::UnknownOption);
    CHECK(plan.warnings[1].code == ErrorCode::BadPhone);
}

TEST_CASE("A table without names or classes is no roster")
{
    TestSite site;
    NoProgress progress;
    const auto table = test::typedTable({{u"姓名"_s, u"分数"_s}, {u"薛俊"_s, u"90"_s}});
    const auto columns = valueOf(findRosterColumns(site.session(), table));
    const auto plan = prepareRosterImport(site.session(), table, columns.map, rosterContext(site.session(), table, columns.map), progress);
    CHECK(codeOf(plan) == ErrorCode::ColumnMissing);
    CHECK(plan.error().field == u"className"_s);
}

TEST_CASE("A mapping chosen by hand is remembered for the next file with these headers")
{
    TestSite site;
    NoProgress progress;
    const auto table = test::typedTable({{u"甲"_s, u"乙"_s, u"丙"_s}, {u"薛俊"_s, u"一(1)班"_s, u"G990101202007240004"_s}});
    RosterColumns columns = valueOf(findRosterColumns(site.session(), table));
    CHECK_FALSE(columns.isRemembered);
    columns.map.assign(table, u"name"_s, 0);
    columns.map.assign(table, u"className"_s, 1);
    columns.map.assign(table, u"studentNumber"_s, 2);
    const auto context = rosterContext(site.session(), table, columns.map);
    valueOf(importRoster(site.session(), valueOf(prepareRosterImport(site.session(), table, columns.map, context, progress)), u"b.csv"_s, progress));
    const RosterColumns next = valueOf(findRosterColumns(site.session(), table));
    CHECK(next.isRemembered);
    CHECK(next.map.columnOf(u"className"_s) == 1);
    CHECK_FALSE(valueOf(findRosterColumns(site.session(), test::typedTable({{u"甲"_s, u"乙"_s}, {u"薛俊"_s, u"一(1)班"_s}}))).isRemembered);
}

TEST_CASE("The next year's roster adds an enrolment, keeps the old one, and can be taken back")
{
    TestSite site;
    importLines(site.session(), {{u"2026级1班"_s, u"G990101202007240004"_s, u"薛俊"_s, u"女"_s, u""_s}});
    const StudentId child = studentNamed(site.session(), u"薛俊"_s);
    const auto before = everyone(site.session());
    NoProgress progress;
    const auto table = test::typedTable({headers, {u"二(3)班"_s, u"G990101202007240004"_s, u"薛俊"_s, u"女"_s, u""_s}});
    const auto columns = valueOf(findRosterColumns(site.session(), table));
    RosterContext context = rosterContext(site.session(), table, columns.map);
    context.year = calendar::SchoolYear(2027);
    const RosterPlan plan = valueOf(prepareRosterImport(site.session(), table, columns.map, context, progress));
    REQUIRE(plan.updated == 1);
    CHECK(plan.rows.front().changes
          == std::vector<FieldChange>{{u"schoolYear"_s, u"2026-2027"_s, u"2027-2028"_s}, {u"class"_s, u"一年级（1）班"_s, u"二年级（3）班"_s}});
    const auto promoted = valueOf(importRoster(site.session(), plan, u"c.xlsx"_s, progress));
    const StudentPage page = valueOf(showStudent(site.session(), child));
    REQUIRE(page.enrolments.size() == 2);
    CHECK(page.student.schoolClass.name() == u"二年级（3）班"_s);
    CHECK(page.enrolments.back().schoolClass.name() == u"一年级（1）班"_s);

    // An older list does not turn the clock back.
    context.year = calendar::SchoolYear(2026);
    CHECK(codeOf(prepareRosterImport(site.session(), table, columns.map, context, progress)) == ErrorCode::Refused);
    valueOf(undoRosterImport(site.session(), promoted.import, NothingUsed()));
    CHECK(everyone(site.session()) == before);
    CHECK(valueOf(showStudent(site.session(), child)).enrolments.size() == 1);
}

TEST_CASE("Tags that people set stay when a roster speaks, and a roster's tags cannot be removed by hand")
{
    TestSite site;
    test::importFixture(site.session(), "roster-primary.xlsx");
    const StudentId child = studentNamed(site.session(), u"史芷"_s); // 单亲留守儿童
    valueOf(editTags(site.session(), child, {u"bereaved"_s, u"bereaved"_s}));
    const auto expected = std::vector<Tag>{{u"bereaved"_s, {}, TagSource::person}, {u"left-behind"_s, u"单亲留守"_s, TagSource::roster}};
    CHECK(valueOf(showStudent(site.session(), child)).student.tags == expected);
    CHECK(test::planOf(site.session(), test::fixtureTable("roster-primary.xlsx")).unchanged == 1200);
    CHECK(codeOf(editTags(site.session(), child, {u" "_s})) == ErrorCode::FieldMissing);
    CHECK(codeOf(editTags(site.session(), child, {QString(41, u'x')})) == ErrorCode::FieldTooLong);
    CHECK(codeOf(editTags(site.session(), StudentId::make(), {u"bereaved"_s})) == ErrorCode::NotFound);
}

TEST_CASE("The journal of a student names the import, the edits and every opening of the page")
{
    TestSite site;
    const auto imported = test::importFixture(site.session(), "roster-gb18030.csv");
    const StudentId child = studentNamed(site.session(), u"薛俊"_s);
    valueOf(editTags(site.session(), child, {u"illness"_s}));
    valueOf(showStudent(site.session(), child));
    const auto lines = valueOf(studentJournal(site.session(), child));
    REQUIRE(lines.size() == 3);
    CHECK(journal::verbFrom(lines[0].action) == journal::Verb::studentViewed);
    CHECK(journal::verbFrom(lines[1].action) == journal::Verb::tagsEdited);
    CHECK(journal::verbFrom(lines[2].action) == journal::Verb::rosterImported);
    CHECK(lines[2].counts.at(u"new"_s) == 400);
    CHECK(lines[2].object == imported.import.bytes());
}

TEST_CASE("Who may not see students sees none")
{
    TestSite site;
    test::importFixture(site.session(), "roster-gb18030.csv");
    const StudentId child = studentNamed(site.session(), u"薛俊"_s);
    site.add(u"zhao"_s, access::Role::principal);
    access::Session &principal = site.reopenAs(u"zhao"_s);
    CHECK(codeOf(showStudent(principal, child)) == ErrorCode::NotPermitted);
    CHECK(codeOf(editTags(principal, child, {})) == ErrorCode::NotPermitted);
    CHECK(codeOf(listRosterImports(principal)) == ErrorCode::NotPermitted);
    CHECK(codeOf(studentJournal(principal, child)) == ErrorCode::NotPermitted);
}
