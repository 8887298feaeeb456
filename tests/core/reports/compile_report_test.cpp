#include "core/reports/compile_quarterly_report.h"
#include "core/mailbox/seal_item.h"
#include "core/reports/find_reports.h"
#include "core/reports/gather_quarter.h"
#include "core/reports/report_cells.h"
#include "core/screening/round_status.h"
#include "tests/core/reports/fixture_quarter.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::reports;

namespace {

const calendar::Quarter quarter = calendar::Quarter::of(QDate(2026, 10, 8));

qint64 journalLines(test::TestSite &site)
{
    return valueOf(valueOf(site.session().recordsFor(access::Capability::readJournal))->head()).seq;
}

} // namespace

TEST_CASE("The counts of a quarter are those of the roster and of the round")
{
    test::ScreenedSchool school;
    school.importConsent();
    school.importAnswers();
    const QuarterlyReport report = valueOf(gatherQuarter(school.site.session(), *school.instruments, quarter));
    qint64 students = 0;
    for (const GradeSexCount &row : report.roster)
        students += row.boys + row.girls;
    CHECK(students == 1200);
    CHECK(report.roster.size() == 6);
    REQUIRE(report.rounds.size() == 1);

    const screening::RoundStatus status = valueOf(screening::roundStatus(school.site.session(), *school.instruments, school.round));
    const RoundCounts &round = report.rounds[0];
    REQUIRE(round.coverage.size() == 3);
    qint64 answered = 0, missing = 0, all = 0;
    for (size_t row = 0; row < round.coverage.size(); ++row) {
        const GradeCoverage &coverage = round.coverage[row];
        answered += coverage.answered;
        missing += coverage.missing;
        all += coverage.answered + coverage.missing + coverage.refused + coverage.unasked;
        qint64 inBands = 0;
        for (const qint64 n : round.instruments.at(0).counts[row])
            inBands += n;
        CHECK(inBands == coverage.answered);
    }
    CHECK(answered == status.counts.answered);
    CHECK(missing == status.counts.missing);
    CHECK(all == status.counts.eligible);
    CHECK(answered > 400);
}

TEST_CASE("A quarter without a round says so with no table")
{
    test::ScreenedSchool school;
    const QuarterlyReport report = valueOf(gatherQuarter(school.site.session(), *school.instruments, quarter.previous()));
    CHECK(report.rounds.empty());
}

TEST_CASE("One click freezes a report, the next gives the same until a number changes")
{
    test::ScreenedSchool school;
    school.importConsent();
    access::Session &session = school.site.session();
    const ReportSnapshot first = valueOf(compileQuarterlyReport(session, *school.instruments, quarter));
    const qint64 lines = journalLines(school.site);
    const ReportSnapshot again = valueOf(compileQuarterlyReport(session, *school.instruments, quarter));
    CHECK(again.id == first.id);
    CHECK(again.sha256() == first.sha256());
    CHECK(journalLines(school.site) == lines);

    school.importAnswers();
    const ReportSnapshot later = valueOf(compileQuarterlyReport(session, *school.instruments, quarter));
    CHECK_FALSE(later.id == first.id);
    CHECK(later.document.text(u"replaces"_s) == first.number());
    CHECK(valueOf(listReports(session)).size() == 2);
    // The earlier one is still what it was.
    CHECK(valueOf(openReport(session, first.id)).sha256() == first.sha256());
    CHECK(valueOf(newestQuarterlyReport(session)).id == later.id);
    CHECK(later.number().startsWith(u"2026Q4-"_s));
    CHECK(codeOf(openReport(session, ReportId::make())) == ErrorCode::NotFound);
}

TEST_CASE("The principal reads the newest report without a key to any record")
{
    test::ScreenedSchool school;
    school.importConsent();
    school.site.add(u"zhang"_s, access::Role::principal);
    school.site.add(u"zhao"_s, access::Role::teacher);
    {
        access::Session &early = school.site.reopenAs(u"zhang"_s);
        CHECK(codeOf(newestQuarterlyReport(early)) == ErrorCode::NothingReleased);
        CHECK(codeOf(compileQuarterlyReport(early, *school.instruments, quarter)) == ErrorCode::NotPermitted);
    }
    const ReportSnapshot report = valueOf(compileQuarterlyReport(school.site.reopenAs(u"li"_s), *school.instruments, quarter));
    access::Session &principal = school.site.reopenAs(u"zhang"_s);
    const ReportSnapshot read = valueOf(newestQuarterlyReport(principal, quarter));
    CHECK(read.id == report.id);
    CHECK(read.sha256() == report.sha256());
    CHECK(codeOf(newestQuarterlyReport(principal, quarter.next())) == ErrorCode::NothingReleased);
    CHECK(valueOf(listReports(principal)).size() == 1);
    CHECK(codeOf(listReports(school.site.reopenAs(u"zhao"_s))) == ErrorCode::NotPermitted);
}

TEST_CASE("What a teacher sends the principal is no report, and an altered item hides no other")
{
    test::ScreenedSchool school;
    school.importConsent();
    school.site.add(u"zhang"_s, access::Role::principal);
    school.site.add(u"zhao"_s, access::Role::teacher);
    const ReportSnapshot report = valueOf(compileQuarterlyReport(school.site.reopenAs(u"li"_s), *school.instruments, quarter));
    {
        access::Session &teacher = school.site.reopenAs(u"zhao"_s);
        const QByteArray principal = vault::userIdOf(u"zhang"_s, teacher.site().vaultId);
        // The very report once more, under another id and a later time, as somebody with the key of the office could.
        ReportSnapshot forged = report;
        forged.id = ReportId::make();
        valueOf(mailbox::sealItem(teacher, {report.kind(), principal, forged.encode()}));
        valueOf(mailbox::sealItem(teacher, {report.kind(), principal, "not a report"}));
    }
    CHECK(valueOf(listReports(school.site.reopenAs(u"zhang"_s))).size() == 1);
    access::Session &counsellor = school.site.reopenAs(u"li"_s);
    const QByteArray principal = vault::userIdOf(u"zhang"_s, counsellor.site().vaultId);
    valueOf(mailbox::sealItem(counsellor, {report.kind(), principal, "cut off"}));
    access::Session &reader = school.site.reopenAs(u"zhang"_s);
    CHECK(valueOf(listReports(reader)).size() == 1);
    CHECK(valueOf(newestQuarterlyReport(reader)).id == report.id);
}

TEST_CASE("A quarter that has not begun has no report")
{
    test::ScreenedSchool school;
    CHECK(codeOf(compileQuarterlyReport(school.site.session(), *school.instruments, quarter.next())) == ErrorCode::BadDate);
    CHECK(codeOf(previewReportCells(school.site.session(), *school.instruments, quarter.next())) == ErrorCode::BadDate);
}

TEST_CASE("A report whose stored document was altered is not shown")
{
    test::ScreenedSchool school;
    const ReportSnapshot report = valueOf(compileQuarterlyReport(school.site.session(), *school.instruments, quarter));
    vault::Vault &records = valueOf(school.site.session().recordsFor(access::Capability::readJournal))->vault();
    valueOf(records.run(u"UPDATE report_snapshot SET document = ?"_s, {report.document.encode().replace("1200", "1201")}));
    valueOf(records.run(u"UPDATE report_snapshot SET sha256 = zeroblob(32)"_s));
    CHECK(codeOf(openReport(school.site.session(), report.id)) == ErrorCode::VaultDamaged);
}

namespace {

// As the export of a bundle does it, in its own write.
QuarterCells released(access::Session &session, const screening::Instruments &instruments)
{
    QuarterCells cells = valueOf(previewReportCells(session, instruments, quarter));
    journal::Operation line{journal::Verb::bundleExported};
    valueOf(valueOf(session.recordsFor(access::Capability::exchangeAsSchool))->write(line, [&](vault::Vault &vault, journal::Operation &operation) {
        return releaseReportCells(vault, operation, cells);
    }));
    CHECK(line.reason == u"report.quarterly bundle district-report"_s);
    CHECK(line.counts.count(u"cells"_s) == 1);
    return cells;
}

} // namespace

TEST_CASE("Cells for the district rise in revision only where the number shown has changed")
{
    test::ScreenedSchool school;
    school.importConsent();
    access::Session &session = school.site.session();
    const qint64 lines = journalLines(school.site);
    const QuarterCells seen = valueOf(previewReportCells(session, *school.instruments, quarter));
    CHECK(journalLines(school.site) == lines);
    const QuarterCells first = released(session, *school.instruments);
    CHECK(first.cells == seen.cells);
    CHECK(journalLines(school.site) == lines + 1);
    for (const ReportCell &cell : first.cells)
        CHECK(cell.rev == 1);
    CHECK(released(session, *school.instruments).cells == first.cells);

    school.importAnswers();
    const QuarterCells second = released(session, *school.instruments);
    int risen = 0;
    for (const ReportCell &now : second.cells) {
        const auto before = std::find_if(first.cells.begin(), first.cells.end(), [&](const ReportCell &c) { return c.id == now.id; });
        if (before == first.cells.end())
            continue;
        CHECK((now.rev == before->rev) == (now.n == before->n));
        risen += now.rev > before->rev;
    }
    CHECK(risen > 0);
    test::TestSite &site = school.site;
    site.add(u"zhao"_s, access::Role::teacher);
    CHECK(codeOf(previewReportCells(site.reopenAs(u"zhao"_s), *school.instruments, quarter)) == ErrorCode::NotPermitted);
}
