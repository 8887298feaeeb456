#include "core/students/edit_tags.h"
#include "core/students/export_roster.h"
#include "core/students/find_students.h"
#include "core/students/roster_document.h"
#include "tests/core/students/roster_fixture.h"

#include "core/disclosure/cut_document.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::students;
using test::TestSite;

TEST_CASE("An exported roster is imported again as it was, at the same site and at another")
{
    TestSite site(access::SiteKind::school, u"启明星实验学校"_s, u"3199010001"_s);
    test::importFixture(site.session(), "roster-messy.xlsx");
    NoProgress progress;
    const QString path = site.path(u"out.xlsx"_s);
    CHECK(valueOf(exportRoster(site.session(), path, progress)) == 249);
    const RosterPlan again = test::planOf(site.session(), test::tableIn(path));
    CHECK(again.unchanged == 249);
    CHECK(again.refused.empty());
    CHECK(again.warnings.empty());

    TestSite primary;
    test::importFixture(primary.session(), "roster-primary.xlsx");
    valueOf(exportRoster(primary.session(), primary.path(u"out.xlsx"_s), progress));
    const sheets::Table table = test::tableIn(primary.path(u"out.xlsx"_s));
    CHECK(test::planOf(primary.session(), table).unchanged == 1200);
    TestSite other;
    CHECK(test::planOf(other.session(), table).added == 1200);
}

TEST_CASE("Each export is a line of the journal, and nobody without the right exports")
{
    TestSite site;
    NoProgress progress;
    CHECK(codeOf(exportRoster(site.session(), site.path(u"out.xlsx"_s), progress)) == ErrorCode::NotFound);
    test::importFixture(site.session(), "roster-gb18030.csv");
    valueOf(exportRoster(site.session(), site.path(u"out.xlsx"_s), progress));
    const auto line = valueOf(valueOf(site.session().recordsFor(access::Capability::readJournal))->lines({{}, 0, 1})).at(0);
    CHECK(journal::verbFrom(line.action) == journal::Verb::documentExported);
    CHECK(line.counts.at(u"rows"_s) == 400);
    site.add(u"zhao"_s, access::Role::principal);
    CHECK_FALSE(exportRoster(site.reopenAs(u"zhao"_s), site.path(u"no.xlsx"_s), progress));
    CHECK_FALSE(QFile::exists(site.path(u"no.xlsx"_s)));
}

TEST_CASE("A homeroom teacher's copy has names and classes, and neither telephones, documents nor tags")
{
    TestSite site;
    test::importFixture(site.session(), "roster-primary.xlsx");
    auto &records = *valueOf(site.session().recordsFor(access::Capability::readStudents));
    const auto document = rosterDocument(valueOf(readRoster(records.vault())).students);
    const auto cut = valueOf(disclosure::cutDocument(document, {access::Role::teacher, disclosure::Purpose::homeroom, {}}, {}, 0));
    QStringList keys;
    for (const auto &column : cut->lists.front().columns)
        keys << column.name;
    CHECK(keys == QStringList{u"studentNumber"_s, u"localNumber"_s, u"name"_s, u"sex"_s, u"birthDate"_s, u"grade"_s, u"className"_s, u"boarding"_s, u"status"_s});
    CHECK(cut->lists.front().rows.front().size() == keys.size());
}
