// A report that was released stays with the principals: whoever of the counsellors leaves, whoever of the principals comes.
#include "core/access/disable_account.h"
#include "core/access/remove_account.h"
#include "core/access/renew_account.h"
#include "core/mailbox/break_glass.h"
#include "core/mailbox/find_gaps.h"
#include "core/mailbox/seal_item.h"
#include "core/reports/compile_quarterly_report.h"
#include "core/reports/deliver_reports.h"
#include "core/reports/find_reports.h"
#include "core/reports/gather_quarter.h"
#include "core/reports/report_cells.h"
#include "tests/core/reports/fixture_quarter.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::reports;

namespace {

const calendar::Quarter quarter = calendar::Quarter::of(QDate(2026, 10, 8));
const access::NoDuties nothing;

// Two reports, released by li; sun can go on in her place.
struct ReleasedSchool : test::ScreenedSchool {
    std::vector<QByteArray> released;

    ReleasedSchool()
    {
        site.add(u"sun"_s, access::Role::counsellor);
        site.add(u"zhang"_s, access::Role::principal);
        released.push_back(valueOf(compileQuarterlyReport(site.session(), *instruments, quarter.previous())).sha256());
        importConsent();
        released.push_back(valueOf(compileQuarterlyReport(site.session(), *instruments, quarter)).sha256());
        std::sort(released.begin(), released.end());
    }
    std::vector<QByteArray> readBy(const QString &login)
    {
        access::Session &session = site.reopenAs(login);
        CHECK(valueOf(mailbox::findGaps(session)).empty());
        std::vector<QByteArray> found;
        for (const ReportSnapshot &report : valueOf(listReports(session)))
            found.push_back(report.sha256());
        std::sort(found.begin(), found.end());
        return found;
    }
};

qint64 items(access::Session &session)
{
    vault::Rows rows = valueOf(valueOf(session.officeFor(access::Capability::readOffice))->vault().query(u"SELECT count(*) FROM mailbox_item"_s));
    REQUIRE(rows.next());
    return rows.integer(0);
}

} // namespace

TEST_CASE("When the counsellor who released them is removed or gets new keys, the principal reads every report as before")
{
    ReleasedSchool school;
    NoProgress nobody;
    access::Session &sun = school.site.reopenAs(u"sun"_s);
    SECTION("removed")
    {
        CHECK(valueOf(access::removeAccount(sun, u"li"_s, nothing, nobody)).isFinished);
    }
    SECTION("renewed")
    {
        CHECK(valueOf(access::renewAccount(sun, u"li"_s, test::passphrase(), nobody, test::quickWork)).isFinished);
    }
    CHECK(valueOf(deliverReports(sun)) == 0); // nothing needed to be sealed again
    CHECK(school.readBy(u"zhang"_s) == school.released);
}

TEST_CASE("A principal who gets new keys, comes back or joins reads every report that was ever released")
{
    ReleasedSchool school;
    NoProgress nobody;
    access::Session &li = school.site.reopenAs(u"li"_s);
    SECTION("new keys")
    {
        CHECK(valueOf(access::renewAccount(li, u"zhang"_s, test::passphrase(), nobody, test::quickWork)).isFinished);
        CHECK(valueOf(deliverReports(li)) == 2);
        CHECK(valueOf(deliverReports(li)) == 0);
        CHECK(school.readBy(u"zhang"_s) == school.released);
    }
    SECTION("removed and added again")
    {
        CHECK(valueOf(access::removeAccount(li, u"zhang"_s, nothing, nobody)).isFinished);
        CHECK(valueOf(deliverReports(li)) == 0);
        school.site.add(u"zhang"_s, access::Role::principal);
        CHECK(valueOf(deliverReports(li)) == 2);
        CHECK(school.readBy(u"zhang"_s) == school.released);
    }
    SECTION("a second one")
    {
        school.site.add(u"wu"_s, access::Role::principal);
        CHECK(valueOf(deliverReports(li)) == 2);
        CHECK(school.readBy(u"wu"_s) == school.released);
        CHECK(school.readBy(u"zhang"_s) == school.released);
    }
    SECTION("a disabled one, once enabled")
    {
        school.site.add(u"wu"_s, access::Role::principal);
        valueOf(access::disableAccount(li, u"wu"_s, nothing));
        CHECK(valueOf(deliverReports(li)) == 0);
        valueOf(access::enableAccount(li, u"wu"_s));
        CHECK(valueOf(deliverReports(li)) == 2);
        CHECK(school.readBy(u"wu"_s) == school.released);
    }
}

TEST_CASE("A delivery that was cut off between the two vaults is made up for, and listed once")
{
    ReleasedSchool school;
    access::Session &li = school.site.reopenAs(u"li"_s);
    vault::Vault &records = valueOf(li.recordsFor(access::Capability::readJournal))->vault();
    SECTION("sealed and not remembered")
    {
        valueOf(records.run(u"DELETE FROM report_delivery"_s)); // as in a site of an earlier version, too
        CHECK(valueOf(deliverReports(li)) == 2);
        CHECK(items(li) == 4);
    }
    SECTION("taken away from the office, or altered")
    {
        vault::Vault &office = valueOf(li.officeFor(access::Capability::readOffice))->vault();
        valueOf(office.run(u"UPDATE mailbox_item SET time = 1 WHERE seq = 2"_s));
        CHECK(valueOf(deliverReports(li)) == 1);
        CHECK(valueOf(listReports(school.site.reopenAs(u"zhang"_s))).size() == 2);
        return;
    }
    CHECK(school.readBy(u"zhang"_s) == school.released);
}

TEST_CASE("A report that a teacher takes away and puts an item of her own in the place of is sealed again")
{
    ReleasedSchool school;
    school.site.add(u"zhao"_s, access::Role::teacher);
    access::Session &teacher = school.site.reopenAs(u"zhao"_s);
    vault::Vault &office = valueOf(teacher.officeFor(access::Capability::readOffice))->vault();
    mailbox::StoredItem stored = valueOf(mailbox::readAllItems(office)).front();
    REQUIRE(stored.item.kind == quarterlyKind);
    valueOf(office.run(u"DELETE FROM mailbox_item WHERE id = ?"_s, {stored.item.id.bytes()}));
    stored.item.senderUserId = teacher.actor().userId;
    stored.item.seq = 1;
    stored.prevHash = QByteArray(32, '\0');
    stored.hash = hashOf(stored);
    stored.signature = crypto::sign(mailbox::signedTextOf(stored.hash), teacher.signKeys());
    valueOf(mailbox::insertItem(office, stored));
    access::Session &li = school.site.reopenAs(u"li"_s);
    CHECK(valueOf(deliverReports(li)) == 1);
    CHECK(valueOf(deliverReports(li)) == 0);
    CHECK(valueOf(listReports(school.site.reopenAs(u"zhang"_s))).size() == 2);
}

TEST_CASE("Who may not compile reports delivers none")
{
    ReleasedSchool school;
    school.site.add(u"wu"_s, access::Role::principal);
    CHECK(valueOf(deliverReports(school.site.reopenAs(u"zhang"_s))) == 0);
    CHECK(valueOf(listReports(school.site.reopenAs(u"wu"_s))).empty());
}

TEST_CASE("The report says how often somebody stood in during the quarter; the district is not told")
{
    test::ScreenedSchool school;
    school.site.add(u"sun"_s, access::Role::counsellor);
    access::Session &li = school.site.session();
    CHECK(valueOf(compileQuarterlyReport(li, *school.instruments, quarter)).document.text(standInText) == u"0"_s);
    const QByteArray sun = vault::userIdOf(u"sun"_s, li.site().vaultId);
    for (int times = 0; times < 2; ++times)
        valueOf(mailbox::breakGlass(li, {sun, u"急"_s, 30}));
    const ReportSnapshot report = valueOf(compileQuarterlyReport(li, *school.instruments, quarter));
    CHECK(report.document.text(standInText) == u"2"_s);
    CHECK_FALSE(report.document.text(u"replaces"_s).isEmpty());
    CHECK(valueOf(gatherQuarter(li, *school.instruments, quarter.previous())).timesStoodIn == 0);
    const QuarterCells cells = valueOf(previewReportCells(li, *school.instruments, quarter));
    CHECK_FALSE(cells.released->texts.contains(standInText));
    CHECK(std::none_of(cells.document.texts.begin(), cells.document.texts.end(), [](const disclosure::Text &text) { return text.id == standInText; }));
}
