#include "core/students/find_students.h"
#include "core/students/plan_promotion.h"
#include "core/students/roster_counts.h"
#include "core/students/school_system.h"
#include "tests/core/students/roster_fixture.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::students;
using test::TestSite;

namespace {

const QStringList headers{u"姓名"_s, u"性别"_s, u"班级"_s, u"学号"_s};

// As a school of either system may write it.
sheets::Table smallRoster()
{
    return test::typedTable({headers, {u"王小明"_s, u"男"_s, u"初一1班"_s, u"101"_s}, {u"李小红"_s, u"女"_s, u"五年级2班"_s, u"102"_s},
                             {u"赵小刚"_s, u"男"_s, u"初四1班"_s, u"103"_s}});
}

RosterPlan planOf(TestSite &site, const sheets::Table &table)
{
    return test::planOf(site.session(), table);
}

} // namespace

TEST_CASE("In a school of five and four years 初一 is grade 6 and the fifth grade goes on into it")
{
    TestSite site(access::SiteKind::school, u"启明学校"_s, u"3199010001"_s);
    CHECK(valueOf(schoolSystem(site.session())) == StageSystem::sixThree);
    CHECK(planOf(site, smallRoster()).refused.size() == 1); // 初四 is unknown there
    valueOf(chooseSchoolSystem(site.session(), StageSystem::fiveFour));
    CHECK(valueOf(schoolSystem(site.session())) == StageSystem::fiveFour);

    const RosterPlan plan = planOf(site, smallRoster());
    REQUIRE(plan.rows.size() == 3);
    CHECK(plan.rows[0].student.schoolClass.grade == 6);
    CHECK(plan.rows[0].student.schoolClass.name() == u"六年级（1）班"_s);
    CHECK(plan.rows[1].student.schoolClass.grade == 5);
    CHECK(plan.rows[2].student.schoolClass.grade == 9);
    NoProgress progress;
    valueOf(importRoster(site.session(), plan, u"roster.xlsx"_s, progress));
    StudentIndex index;
    const auto namesOf = [&](const QString &text) {
        QStringList names;
        for (const StudentLine &line : valueOf(findStudents(site.session(), index, {text, {}, {}, {}, false, 0, 50})).lines)
            names << line.name;
        return names;
    };
    CHECK(namesOf(u"初一"_s) == QStringList{u"王小明"_s});
    CHECK(namesOf(u"初一1班"_s) == QStringList{u"王小明"_s});
    CHECK(namesOf(u"初四"_s) == QStringList{u"赵小刚"_s});
    CHECK(namesOf(u"六年级"_s) == QStringList{u"王小明"_s});
    CHECK(namesOf(u"七年级"_s).isEmpty());
    const RosterPlan promotion = valueOf(planPromotion(site.session(), plan.year.next()));
    CHECK(promotion.updated == 2);
    CHECK(promotion.absent == 1);
    const auto up = std::find_if(promotion.rows.begin(), promotion.rows.end(), [](const PlannedRow &row) { return row.student.name == u"李小红"_s; });
    REQUIRE(up != promotion.rows.end());
    CHECK(up->student.schoolClass.grade == 6);
    CHECK(up->student.schoolClass.entryYear == plan.year.startYear() + 1); // it enters the lower secondary stage
}

TEST_CASE("A primary school of five years sees its fifth grade off")
{
    TestSite site(access::SiteKind::school, u"启明小学"_s, u"2199010001"_s);
    valueOf(chooseSchoolSystem(site.session(), StageSystem::fiveFour));
    const sheets::Table table = test::typedTable({headers, {u"李小红"_s, u"女"_s, u"五年级2班"_s, u"102"_s}});
    NoProgress progress;
    valueOf(importRoster(site.session(), planOf(site, table), u"roster.xlsx"_s, progress));
    const RosterPlan promotion = valueOf(planPromotion(site.session(), calendar::SchoolYear(2027)));
    CHECK(promotion.updated == 0);
    CHECK(promotion.absent == 1);
}

TEST_CASE("The system is not changed under a roster, and only who edits the roster chooses it")
{
    TestSite site;
    test::importFixture(site.session(), "roster-primary.xlsx");
    CHECK(codeOf(chooseSchoolSystem(site.session(), StageSystem::fiveFour)) == ErrorCode::InUse);
    valueOf(chooseSchoolSystem(site.session(), StageSystem::sixThree)); // as it is
    site.add(u"wang"_s, access::Role::principal);
    CHECK(codeOf(chooseSchoolSystem(site.reopenAs(u"wang"_s), StageSystem::fiveFour)) == ErrorCode::NotPermitted);
}

TEST_CASE("A site whose school system cannot be written is not made at all")
{
    const QTemporaryDir folder;
    access::SiteDraft draft;
    draft.folder = folder.filePath(u"site"_s);
    draft.name = u"启明学校"_s;
    draft.code = u"3199010001"_s;
    draft.login = u"lin"_s;
    draft.passphrase = test::passphrase();
    draft.work = test::quickWork;
    draft.furnish = [](journal::Journal &records) -> Done {
        XD_CHECK(chooseSchoolSystem(records, StageSystem::fiveFour));
        return failure(ErrorCode::DiskFull);
    };
    CHECK(codeOf(access::createSite(draft, test::morning())) == ErrorCode::DiskFull);
    CHECK(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));

    draft.furnish = [](journal::Journal &records) { return chooseSchoolSystem(records, StageSystem::fiveFour); };
    const access::CreatedSite made = valueOf(access::createSite(draft, test::morning()));
    CHECK(valueOf(schoolSystem(*made.session)) == StageSystem::fiveFour);
    CHECK_FALSE(valueOf(valueOf(made.session->recordsFor(access::Capability::readStudents))->verify()).brokenAt);
}
