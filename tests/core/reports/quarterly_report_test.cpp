#include "core/disclosure/cut_document.h"
#include "core/reports/quarterly_report.h"
#include "core/reports/report_cells.h"
#include "tests/support/say.h"

#include <set>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::reports;

namespace {

QuarterlyReport madeUp()
{
    QuarterlyReport report{valueOf(calendar::Quarter::parse(u"2026Q4"_s)), u"青石桥实验学校"_s, u"2111010001"_s, QDate(2026, 10, 8), u"li"_s, u"2026-2027"_s, {}, {}};
    report.roster = {{4, 70, 80}, {5, 66, 77}, {6, 81, 79}};
    RoundCounts round{u"11111111-1111-4111-8111-111111111111"_s, u"秋季普查"_s, QDate(2026, 10, 1), {}, {{4, 130, 8, 6, 6}, {5, 125, 3, 9, 6}, {6, 140, 6, 8, 6}}, {}};
    InstrumentBands bands{u"phq-9@1"_s, u"adult"_s, {u"PHQ-9"_s, u"PHQ-9"_s}, {{u"none"_s, {u"无"_s, u"None"_s}}, {u"mild"_s, {u"轻"_s, u"Mild"_s}}, {u"severe"_s, {u"重"_s, u"Severe"_s}}}, {}};
    bands.counts = {{100, 22, 6, 2}, {95, 20, 3, 7}, {110, 20, 8, 2}};
    // Another instrument of the round, with more bands than a principal gets by grade.
    InstrumentBands fine{u"gad-7@1"_s, u"adult"_s, {u"GAD-7"_s, u"GAD-7"_s}, {{u"none"_s, {u"无"_s, u"None"_s}}, {u"mild"_s, {u"轻"_s, u"Mild"_s}}, {u"moderate"_s, {u"中"_s, u"Moderate"_s}}, {u"severe"_s, {u"重"_s, u"Severe"_s}}}, {}};
    fine.counts = {{80, 40, 5, 4, 1}, {85, 28, 8, 4, 0}, {90, 30, 9, 6, 5}};
    round.instruments = {bands, fine};
    report.rounds = {round};
    return report;
}

disclosure::ReleasedDocument released(const QuarterlyReport &report, access::Role role = access::Role::principal,
                                      disclosure::Purpose purpose = disclosure::Purpose::leadership)
{
    return valueOf(disclosure::cutDocument(documentOf(report), {role, purpose}, {}, 1));
}

} // namespace

TEST_CASE("The report holds the roster, who took part, and the bands by grade")
{
    const disclosure::ReleasedDocument document = released(madeUp());
    REQUIRE(document->tables.size() == 5);
    CHECK(document->tables[0].total() == 453);
    CHECK(document->tables[0].columnTotal(u"female"_s) == 217);
    CHECK(document->tables[1].total() == 453);
    CHECK(document->tables[1].columnTotal(u"answered"_s) == 395);
    CHECK(document->tables[2].at(0, 0) == 100);
    // Four bands are three levels by grade; what the highest is made of stands beside it for the whole school.
    CHECK(document->tables[3].columns.codes == QStringList{u"none"_s, u"mild"_s, u"moderate+"_s, noResultCode});
    CHECK(document->tables[3].at(0, 1) == 40);
    CHECK_FALSE(document->tables[3].at(0, 3)); // one sheet without a valid result speaks of one child
    CHECK_FALSE(document->tables[3].at(0, 2)); // nor is there anything that it could be worked out from
    CHECK(document->tables[3].columnTotal(u"moderate+"_s) == 36);
    CHECK(document->tables[4].at(0, 0) == 22);
    CHECK(document->tables[4].at(0, 1) == 14);
    CHECK(document.text(u"quarter"_s) == u"2026Q4"_s);
}

TEST_CASE("The principal's report shows no small count, and none can be worked out from it")
{
    const QuarterlyReport report = madeUp();
    const disclosure::Document document = documentOf(report);
    const disclosure::ReleasedDocument out = released(report);
    std::vector<disclosure::Grid> grids;
    std::vector<disclosure::Hidden> hidden;
    for (size_t t = 1; t < out->tables.size(); ++t) {
        grids.push_back(disclosure::gridOf(document.tables[t]));
        if (document.tables[t].totalsFrom)
            grids.back().parent = 0;
        hidden.push_back({});
        for (int row = 0; row <= grids.back().rows; ++row) {
            for (int column = 0; column <= grids.back().columns; ++column) {
                const auto n = out->tables[t].at(row, column);
                CHECK((!n || *n == 0 || *n >= 5 || grids.back().isOpen(column)));
                hidden.back().push_back(!n.has_value());
            }
        }
    }
    CHECK(disclosure::isProtected(grids, hidden, 5));
    CHECK_FALSE(out->tables[2].isComplete());
}

TEST_CASE("Cells of a bundle keep their ids from one making to the next")
{
    const auto first = cellsOf(released(madeUp(), access::Role::officer, disclosure::Purpose::districtReport));
    QuarterlyReport later = madeUp();
    later.asOf = QDate(2026, 10, 9);
    later.roster[0].girls = 71;
    const auto second = cellsOf(released(later, access::Role::officer, disclosure::Purpose::districtReport));
    REQUIRE(first.size() == second.size());
    CHECK(first.size() == size_t(4 * 3 + 4 * 5 + 4 * 5 + 4 * 5 + 2 * 3));
    std::set<QByteArray> ids;
    int changed = 0;
    for (size_t i = 0; i < first.size(); ++i) {
        CHECK(first[i].id == second[i].id);
        CHECK(first[i].id.size() == 16);
        ids.insert(first[i].id);
        changed += first[i].n != second[i].n;
    }
    CHECK(ids.size() == first.size());
    CHECK(changed == 4); // the girls of grade 4 and three totals
    CHECK(first.front().dims.at(u"grade"_s) == u"4"_s);
    CHECK(std::count_if(first.begin(), first.end(), [](const ReportCell &cell) { return cell.dims.contains(u"grade"_s) && cell.dims.at(u"grade"_s) == totalCode; }) == 3 + 5 + 5 + 5);
}

TEST_CASE("What the highest level is made of is held back where its total is not shown")
{
    QuarterlyReport report = madeUp();
    for (auto &row : report.rounds[0].instruments[1].counts) {
        row[1] += row[2] + row[3] - 1;
        row[2] = 1;
        row[3] = 0;
    }
    const disclosure::ReleasedDocument out = released(report);
    CHECK(out->tables.size() == 4);
    REQUIRE(out->withheld.size() == 1);
    CHECK(out->withheld[0].what == upperBandsTable);
    CHECK(out->withheld[0].reason == disclosure::Withheld::Reason::tooSmall);
    // Which of the tables with that name: the one of the second instrument. It is frozen with the report.
    CHECK(out->withheld[0].dims.at(u"instrument"_s) == report.rounds[0].instruments[1].instrument);
    CHECK(out->withheld[0].dims.at(u"round"_s) == report.rounds[0].round);
    const auto again = valueOf(disclosure::ReleasedDocument::decode(out.encode()));
    CHECK(again->withheld == out->withheld);
    CHECK(again.sha256() == out.sha256());
}
