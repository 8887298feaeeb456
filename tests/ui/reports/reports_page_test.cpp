#include "ui/reports/reports_page.h"

#include "core/reports/compile_quarterly_report.h"
#include "core/reports/compile_round_report.h"
#include "core/screening/close_round.h"
#include "tests/core/reports/fixture_quarter.h"
#include "tests/ui/page_bench.h"
#include "ui/paper/print_preview.h"
#include "ui/text/error_text.h"

using namespace xd;
using namespace xd::ui;
using namespace Qt::StringLiterals;

namespace {

using Bench = test::PageBench<ReportsPage>;

struct School : test::ScreenedSchool {
    School()
    {
        importConsent();
        site.add(u"zhang"_s, access::Role::principal);
    }
    reports::ReportSnapshot compile()
    {
        return valueOf(reports::compileQuarterlyReport(site.session(), *instruments, calendar::Quarter::of(QDate(2026, 10, 8))));
    }
    std::unique_ptr<Bench> seenBy(const QString &login)
    {
        site.lock();
        return std::make_unique<Bench>(site.folder(), login);
    }
};

paper::PrintPreview *openPreview(Bench &bench)
{
    auto *preview = bench.see<paper::PrintPreview>(u"reportPreview"_s);
    CHECK(preview->pageCount() >= 2);
    return preview;
}

QStringList emptyWords(Bench &bench)
{
    QStringList words;
    for (const QLabel *label : bench.see<DataTable>(u"reportTable"_s)->findChildren<QLabel *>())
        if (label->isVisible())
            words << label->text();
    return words;
}

int linesOf(Bench &bench, journal::Verb verb)
{
    int count = -1;
    bench.vault.run(
        bench.page.get(),
        [verb](access::Session &session, Progress &) -> Result<int> {
            XD_TRY(journal::Journal *const office, session.officeFor(access::Capability::readReleasedReport));
            XD_TRY(const auto lines, office->lines({}));
            return int(std::count_if(lines.begin(), lines.end(), [verb](const journal::Line &line) { return line.action == journal::textOf(verb); }));
        },
        [&](Result<int> counted) { count = valueOf(counted); });
    REQUIRE(bench.waits([&] { return count >= 0; }));
    return count;
}

} // namespace

TEST_CASE("A counsellor makes the quarter's report by one click and finds it listed, newest in force")
{
    School school;
    const auto bench = school.seenBy(u"li"_s);
    auto *table = bench->see<DataTable>(u"reportTable"_s);
    CHECK(bench->focused() == u"quarterlyReport"_s);
    CHECK(bench->waits([&] { return bench->see<QComboBox>(u"quarter"_s)->count() == 5; }));
    CHECK(bench->see<QComboBox>(u"quarter"_s)->currentData().toString() == u"2026Q4"_s);
    CHECK(emptyWords(*bench).join(u' ').contains(u"One click"_s));
    bench->expectNames();

    bench->click(u"quarterlyReport"_s);
    openPreview(*bench)->close();
    REQUIRE(bench->shows(table, 1));
    // Nothing has changed: the same report comes up again, no second one.
    bench->click(u"quarterlyReport"_s);
    openPreview(*bench)->close();
    CHECK(bench->shows(table, 1));
    bench->expectNames();
}

TEST_CASE("A report that a newer one replaces says so, and opens as it was by Enter")
{
    School school;
    school.compile();
    school.importAnswers();
    const QString number = school.compile().number();
    const auto bench = school.seenBy(u"li"_s);
    auto *table = bench->see<DataTable>(u"reportTable"_s);
    REQUIRE(bench->shows(table, 2));
    CHECK(bench->cell(table, 0, 1) == number);
    CHECK(bench->cell(table, 0, 3).contains(u"in force"_s));
    CHECK(bench->cell(table, 1, 3).contains(u"replaced"_s));
    table->selectRow(1);
    QTest::keyClick(table->view(), Qt::Key_Return);
    openPreview(*bench);
}

TEST_CASE("A principal is told that nothing is released, and reads what is")
{
    School school;
    SECTION("nothing yet")
    {
        const auto bench = school.seenBy(u"zhang"_s);
        CHECK(emptyWords(*bench).join(u' ').contains(u"has not released"_s));
        bench->click(u"quarterlyReport"_s);
        REQUIRE(bench->waits([&] { return bench->banners() == QStringList{text::sentenceFor(ErrorCode::NothingReleased)}; }));
        CHECK_FALSE(bench->look(u"reportPreview"_s));
        bench->expectNames();
    }
    SECTION("one report: one click from the page to the paper, and its leaving is noted first")
    {
        const QString number = school.compile().number();
        const auto bench = school.seenBy(u"zhang"_s);
        auto *table = bench->see<DataTable>(u"reportTable"_s);
        REQUIRE(bench->shows(table, 1));
        CHECK(bench->cell(table, 0, 1) == number);
        bench->click(u"quarterlyReport"_s);
        auto *preview = openPreview(*bench);
        CHECK(linesOf(*bench, journal::Verb::itemOpened) == 1); // who saw what
        const int before = linesOf(*bench, journal::Verb::documentExported);
        QSignalSpy saved(preview, &paper::PrintPreview::saved);
        const QTemporaryDir folder;
        preview->saveAs(folder.filePath(u"report.pdf"_s));
        REQUIRE(bench->waits([&] { return saved.count() == 1; }));
        CHECK(linesOf(*bench, journal::Verb::documentExported) == before + 1);
        CHECK(QFileInfo(folder.filePath(u"report.pdf"_s)).size() > 5'000);
    }
}

TEST_CASE("The report of a round is on the principal's page: one click shows it, a second lets it leave")
{
    School school;
    school.importAnswers();
    valueOf(screening::closeRound(school.site.session(), *school.instruments, school.round));
    const reports::ReportSnapshot round = valueOf(reports::compileRoundReport(school.site.session(), *school.instruments, school.round));
    school.compile();
    const auto bench = school.seenBy(u"zhang"_s);
    auto *table = bench->see<DataTable>(u"reportTable"_s);
    REQUIRE(bench->shows(table, 2));
    CHECK(bench->cell(table, 0, 0).contains(u"2026年秋季心理普查"_s) != bench->cell(table, 1, 0).contains(u"2026年秋季心理普查"_s));
    for (int row = 0; row < 2; ++row)
        CHECK(bench->cell(table, row, 3).contains(u"in force"_s));
    bench->expectNames();
    bench->click(u"roundReport"_s);
    auto *preview = openPreview(*bench);
    CHECK(linesOf(*bench, journal::Verb::itemOpened) == 1);
    QSignalSpy saved(preview, &paper::PrintPreview::saved);
    const QTemporaryDir folder;
    preview->saveAs(folder.filePath(u"round.pdf"_s));
    REQUIRE(bench->waits([&] { return saved.count() == 1; }));
    CHECK(QFileInfo(folder.filePath(u"round.pdf"_s)).size() > 5'000);
}

TEST_CASE("An earlier failure is no longer said once a report is there")
{
    School school;
    school.compile();
    const auto bench = school.seenBy(u"zhang"_s);
    auto *quarter = bench->see<QComboBox>(u"quarter"_s);
    REQUIRE(bench->waits([&] { return quarter->count() == 5; }));
    quarter->setCurrentIndex(1);
    bench->click(u"quarterlyReport"_s);
    REQUIRE(bench->waits([&] { return bench->banners().size() == 1; }));
    quarter->setCurrentIndex(0);
    bench->click(u"quarterlyReport"_s);
    openPreview(*bench);
    CHECK(bench->banners().isEmpty());
}
