#include "core/students/field_change_store.h"
#include "core/students/find_students.h"
#include "core/students/keep_student.h"
#include "core/students/show_student.h"
#include "core/students/undo_roster_import.h"
#include "tests/core/students/roster_fixture.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::students;
using namespace xd::test;

namespace {

StudentDraft draftFor(const QString &name, const QString &className = u"七年级1班"_s)
{
    StudentDraft draft;
    draft.name = name;
    draft.sex = u"男"_s;
    draft.className = className;
    return draft;
}

std::vector<StoredChange> changesOf(TestSite &site, StudentId id)
{
    return valueOf(readChanges(valueOf(site.session().recordsFor(access::Capability::editRoster))->vault(), id));
}

} // namespace

TEST_CASE("A new student is searched for first, and made only when a person says that it is another child")
{
    TestSite site;
    StudentDraft draft = draftFor(u"张伟"_s);
    draft.birthDate = u"2014-03-02"_s;
    const StudentId first = valueOf(addStudent(site.session(), draft, Doubles::refused));
    CHECK(codeOf(addStudent(site.session(), draft, Doubles::refused)) == ErrorCode::LikelyDouble);
    const auto doubles = valueOf(findDoubles(site.session(), valueOf(showStudent(site.session(), first, false)).student));
    REQUIRE(doubles.size() == 1);
    CHECK(doubles[0].why == std::vector{Likeness::nameAndBirth, Likeness::nameAndClass});
    const StudentId second = valueOf(addStudent(site.session(), draft, Doubles::accepted));
    CHECK(first != second);
    CHECK(valueOf(findAllDoubles(site.session())).size() == 1);
    // Of one name and class, but of another day: another child.
    draft.birthDate = u"2014-03-03"_s;
    valueOf(addStudent(site.session(), draft, Doubles::refused));
    // Of another spelling with the same sound and day: worth a look.
    draft.name = u"章伟"_s;
    CHECK(codeOf(addStudent(site.session(), draft, Doubles::refused)) == ErrorCode::LikelyDouble);
}

TEST_CASE("No two students can have one number, whatever a person says")
{
    TestSite site;
    StudentDraft draft = draftFor(u"张伟"_s);
    draft.documentNumber = u"11010519491231002X"_s; // it says the sex
    draft.sex.clear();
    valueOf(addStudent(site.session(), draft, Doubles::refused));
    draft.name = u"李娜"_s;
    const auto again = addStudent(site.session(), draft, Doubles::accepted);
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::AlreadyExists);
    CHECK(again.error().field == u"documentNumber"_s);
}

TEST_CASE("Each change of a student is kept, old beside new, with who and how")
{
    TestSite site;
    const StudentId id = valueOf(addStudent(site.session(), draftFor(u"张伟"_s), Doubles::refused));
    StudentDraft draft = draftOf(valueOf(showStudent(site.session(), id, false)).student);
    CHECK(changesOf(site, id).empty());
    draft.note = u"转入"_s;
    draft.guardians = {{u"张强"_s, u"父亲"_s, u"13800138000"_s}};
    valueOf(editStudent(site.session(), id, draft));
    const auto changes = changesOf(site, id);
    REQUIRE(changes.size() == 2);
    for (const StoredChange &each : changes) {
        CHECK(each.source == ChangeSource::person);
        CHECK(each.userId == site.session().actor().userId);
        CHECK(each.change.before.isEmpty());
    }
    valueOf(editStudent(site.session(), id, draft)); // the same once more
    CHECK(changesOf(site, id).size() == 2);
    draft.birthDate = u"2013-02-30"_s;
    CHECK(codeOf(editStudent(site.session(), id, draft)) == ErrorCode::BadDate);
}

TEST_CASE("A list that says something else of a student leaves what was there before in the history")
{
    TestSite site;
    NoProgress progress;
    const auto import = [&](const QString &note) {
        const sheets::Table table = typedTable({{u"姓名"_s, u"性别"_s, u"学号"_s, u"年级"_s, u"班级"_s, u"备注"_s}, {u"张伟"_s, u"男"_s, u"20260101"_s, u"七年级"_s, u"1班"_s, note}});
        return valueOf(importRoster(site.session(), planOf(site.session(), table), u"roster.xlsx"_s, progress)).import;
    };
    import(u"甲"_s);
    const auto second = import(u"乙"_s);
    StudentIndex index;
    const StudentId id = valueOf(findStudents(site.session(), index, {})).lines.front().id;
    REQUIRE(changesOf(site, id).size() == 1);
    CHECK(changesOf(site, id)[0].change == FieldChange{u"note"_s, u"甲"_s, u"乙"_s});
    CHECK(changesOf(site, id)[0].source == ChangeSource::import);
    class Unused final : public StudentUse {
    public:
        Result<bool> isUsed(vault::Vault &, std::span<const StudentId>) const override { return false; }
    };
    valueOf(undoRosterImport(site.session(), second, Unused()));
    CHECK(changesOf(site, id)[0].change == FieldChange{u"note"_s, u"乙"_s, u"甲"_s});
    CHECK(changesOf(site, id)[0].source == ChangeSource::undo);
}
