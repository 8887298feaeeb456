#include "core/reports/compile_round_report.h"

#include "core/reports/compile_quarterly_report.h"
#include "core/reports/deliver_reports.h"
#include "core/reports/find_reports.h"
#include "core/reports/round_report.h"
#include "core/screening/close_round.h"
#include "tests/core/reports/fixture_quarter.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::reports;

namespace {

struct ClosedSchool : test::ScreenedSchool {
    ClosedSchool()
    {
        importConsent();
        importAnswers();
        valueOf(screening::closeRound(site.session(), *instruments, round));
    }
    ReportSnapshot release() { return valueOf(compileRoundReport(site.session(), *instruments, round)); }
};

} // namespace

TEST_CASE("The report of a round is released when it is closed, once")
{
    test::ScreenedSchool open;
    open.importConsent();
    const auto early = compileRoundReport(open.site.session(), *open.instruments, open.round);
    REQUIRE(codeOf(early) == ErrorCode::InUse);
    CHECK(early.error().field == u"openRound"_s);
    CHECK(codeOf(compileRoundReport(open.site.session(), *open.instruments, screening::RoundId::make())) == ErrorCode::NotFound);

    ClosedSchool school;
    access::Session &session = school.site.session();
    CHECK(codeOf(newestRoundReport(session, school.round)) == ErrorCode::NothingReleased);
    const ReportSnapshot report = school.release();
    CHECK(report.kind() == roundReportKind);
    CHECK(report.number().startsWith(u"R20261008-"_s));
    CHECK(report.document->reader.purpose == disclosure::Purpose::leadership);
    const ReportSnapshot again = school.release();
    CHECK(again.id == report.id);
    CHECK(valueOf(newestRoundReport(session)).sha256() == report.sha256());
    CHECK(codeOf(newestQuarterlyReport(session)) == ErrorCode::NothingReleased); // it is none
    const auto lines = valueOf(valueOf(session.recordsFor(access::Capability::readJournal))->lines({school.round.bytes()}));
    CHECK(std::count_if(lines.begin(), lines.end(), [](const journal::Line &line) { return line.reason == u"report.round snapshot leadership"_s; }) == 1);
}

TEST_CASE("Every principal reads the report of a round without a key to any record, also one who joins later")
{
    ClosedSchool school;
    school.site.add(u"zhang"_s, access::Role::principal);
    const ReportSnapshot report = valueOf(compileRoundReport(school.site.reopenAs(u"li"_s), *school.instruments, school.round));
    const ReportSnapshot quarterly = valueOf(compileQuarterlyReport(school.site.session(), *school.instruments, calendar::Quarter::of(QDate(2026, 10, 8))));
    {
        access::Session &principal = school.site.reopenAs(u"zhang"_s);
        CHECK(valueOf(newestRoundReport(principal, school.round)).sha256() == report.sha256());
        CHECK(valueOf(openReport(principal, report.id)).number() == report.number());
        CHECK(valueOf(listReports(principal)).size() == 2);
        CHECK(valueOf(newestQuarterlyReport(principal)).id == quarterly.id);
        CHECK(codeOf(newestRoundReport(principal, screening::RoundId::make())) == ErrorCode::NothingReleased);
        CHECK(codeOf(compileRoundReport(principal, *school.instruments, school.round)) == ErrorCode::NotPermitted);
    }
    school.site.reopenAs(u"li"_s);
    school.site.add(u"wang"_s, access::Role::principal);
    CHECK(valueOf(deliverReports(school.site.session())) == 2);
    CHECK(valueOf(newestRoundReport(school.site.reopenAs(u"wang"_s))).sha256() == report.sha256());
}

TEST_CASE("The quarterly report beside the report of its round shows the same numbers")
{
    ClosedSchool school;
    const ReportSnapshot round = school.release();
    const ReportSnapshot quarterly = valueOf(compileQuarterlyReport(school.site.session(), *school.instruments, calendar::Quarter::of(QDate(2026, 10, 8))));
    for (const QString &id : {coverageTable, bandsTable}) {
        REQUIRE((round.document.find(id) && quarterly.document.find(id)));
        CHECK(*round.document.find(id) == *quarterly.document.find(id));
    }
}
