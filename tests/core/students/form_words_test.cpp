#include "core/students/form_words.h"

#include "core/packs/own_phrases.h"
#include "core/students/school_guard.h"
#include "tests/core/students/roster_fixture.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::students;

TEST_CASE("A form gets what the roster says of a student, of the guardian who can be reached, and never an identity number")
{
    StudentDraft draft;
    draft.name = u"王小明"_s;
    draft.birthDate = u"2014-05-06"_s;
    draft.sex = u"男"_s;
    draft.className = u"六年级（2）班"_s;
    draft.boarding = u"住校"_s;
    draft.guardians = {{{}, u"父亲"_s, {}}, {u"李芳"_s, u"母亲"_s, u"138 0013 8000"_s}};
    const RosterContext context = RosterContext::on(QDate(2026, 10, 8));
    CHECK(formWordsOf(valueOf(Student::from(draft, context)))
          == packs::Filled{{u"student.name"_s, u"王小明"_s}, {u"student.class"_s, u"六年级（2）班"_s}, {u"student.sex"_s, u"male"_s}, {u"student.birth"_s, u"2014-05-06"_s},
                           {u"student.boarding"_s, u"boarder"_s}, {u"student.guardian"_s, u"李芳"_s}, {u"student.relation"_s, u"母亲"_s}, {u"student.phone"_s, u"13800138000"_s}});
    draft.documentNumber = u"11010519491231002X"_s;
    draft.birthDate.clear();
    draft.sex = u"女"_s;
    draft.guardians.clear();
    const packs::Filled words = formWordsOf(valueOf(Student::from(draft, context)));
    CHECK_FALSE(words.contains(u"student.number"_s));
    CHECK_FALSE(words.contains(u"student.phone"_s));

    test::TestSite site;
    CHECK(formWordsOf(site.session().site(), u"周老师"_s, QDate(2026, 10, 8))
          == packs::Filled{{u"school.name"_s, u"石景山区第一实验小学"_s}, {u"school.counsellor"_s, u"周老师"_s}, {u"today"_s, u"2026-10-08"_s}});
}

TEST_CASE("The guard of a school knows its phrases, its own ones, and every student by name")
{
    test::TestSite site;
    NoProgress progress;
    const sheets::Table table = test::typedTable({{u"姓名"_s, u"性别"_s, u"班级"_s, u"学号"_s}, {u"王小明"_s, u"男"_s, u"六年级2班"_s, u"1"_s}, {u"李娜"_s, u"女"_s, u"六年级2班"_s, u"2"_s}});
    valueOf(importRoster(site.session(), test::planOf(site.session(), table), u"a.xlsx"_s, progress));
    REQUIRE(packs::addOwnPhrase(site.session(), {u"黑名单"_s}));
    const packs::Library library = valueOf(packs::Library::builtIn({}, u":/packs/phrases"_s));
    const auto guard = valueOf(schoolGuard(site.session(), library));
    QStringList found;
    for (const packs::Remark &each : guard->look(u"王小明和李娜上了黑名单，像个差生"_s, {u"王小明"_s}))
        found << each.phrase;
    CHECK(found == QStringList{u"李娜"_s, u"黑名单"_s, u"差生"_s});
    CHECK(codeOf(schoolGuard(site.session(), packs::Library())) == ErrorCode::NotFound);
    site.add(u"zhao"_s, access::Role::teacher);
    CHECK(codeOf(schoolGuard(site.reopenAs(u"zhao"_s), library)) == ErrorCode::NotPermitted);
}
