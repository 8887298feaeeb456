// The report of a quarter leaves as one write: what is refused or fails is no exit.
#include "tests/core/exchange/two_sites.h"

#include "core/exchange/export_quarter.h"
#include "core/exchange/inspect_bundle.h"
#include "core/screening/load_instruments.h"
#include "tests/core/students/roster_fixture.h"

using namespace sample;

namespace {

const QuarterExport autumn{calendar::Quarter::of(QDate(2026, 10, 8))};

struct School : TwoSites {
    screening::Instruments instruments = valueOf(screening::loadInstruments(*school));
    Result<ExportedBundle> exportTo(const QString &name, const QuarterExport &what = autumn)
    {
        return exportQuarter(*school, instruments, what, path(name), progress);
    }
    qint64 lines() { return valueOf(schoolJournal().head()).seq; }
    qint64 rowsOf(const QString &table)
    {
        auto rows = valueOf(schoolJournal().vault().query(u"SELECT count(*) FROM "_s + table));
        rows.next();
        return rows.integer(0);
    }
};

} // namespace

TEST_CASE("A refused export adds no line to the journal and leaves no number as if it had left")
{
    School sites;
    const qint64 before = sites.lines();
    CHECK(codeOf(sites.exportTo(u"out"_s)) == ErrorCode::NotEnrolled);
    CHECK(codeOf(previewExport(*sites.school, sites.instruments, autumn)) == ErrorCode::NotEnrolled);
    CHECK(sites.lines() == before);

    sites.enrol();
    test::importFixture(*sites.school, "roster-primary.xlsx");
    const qint64 enrolled = sites.lines();
    QuarterExport second = autumn;
    second.level = 2;
    const auto refused = sites.exportTo(u"out"_s, second);
    CHECK(codeOf(refused) == ErrorCode::Refused);
    CHECK(refused.error().field == u"level"_s);
    sites.saved(u"blocked"_s, "a file where a folder should be");
    CHECK(codeOf(sites.exportTo(u"blocked"_s)) == ErrorCode::CannotWrite);
    QuarterExport future = autumn;
    future.quarter = autumn.quarter.next().next();
    CHECK(codeOf(sites.exportTo(u"out"_s, future)) == ErrorCode::BadDate);
    struct Stopped final : Progress {
        void report(qint64, qint64) override {}
        bool isStopped() const override { return true; }
    } stopped;
    CHECK(codeOf(exportQuarter(*sites.school, sites.instruments, autumn, sites.path(u"out"_s), stopped)) == ErrorCode::Cancelled);

    CHECK(sites.lines() == enrolled);
    CHECK(sites.rowsOf(u"released_table"_s) == 0);
    CHECK(sites.rowsOf(u"report_cell"_s) == 0);
    CHECK(QDir(sites.path(u"out"_s)).isEmpty());
}

TEST_CASE("An export is one line of the journal that says what left, and its numbers are remembered with it")
{
    School sites;
    test::importFixture(*sites.school, "roster-primary.xlsx");
    sites.enrol();
    const qint64 before = sites.lines();
    const ExportedBundle exported = valueOf(sites.exportTo(u"out"_s));
    CHECK(sites.lines() == before + 1);
    const journal::Line line = valueOf(sites.schoolJournal().lines({})).at(0);
    CHECK(line.action == u"bundle.exported"_s);
    CHECK(line.reason == u"report.quarterly bundle district-report"_s);
    CHECK(line.counts.at(u"seq"_s) == 1);
    CHECK(line.counts.at(u"cells"_s) > 0);
    CHECK(sites.rowsOf(u"report_cell"_s) == exported.counts.at(u"cell"_s));
    const InspectedFile own = valueOf(inspectBundle(*sites.school, exported.file));
    CHECK(own.role == FileRole::ownBundle);
    CHECK(own.withheld);
    CHECK(sites.imported(exported.file).records.refused == 0); // all of it is of level 1
}
