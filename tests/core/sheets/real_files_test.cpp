// Every file of tests/fixtures, as the person sees it: which sheet, where the header, what rows.
#include "core/base/text_fold.h"
#include "core/sheets/table.h"
#include "tests/support/say.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::sheets;

namespace {

Table tableOf(const char *name, const TableChoice &choice = {})
{
    Workbook workbook = valueOf(Workbook::open(QString::fromUtf8(XINDENG_FIXTURES "/") + QString::fromUtf8(name)));
    NoProgress progress;
    return valueOf(readTable(workbook, progress, choice));
}

} // namespace

TEST_CASE("The register's export of 1,200 pupils is read whole")
{
    const Table table = tableOf("roster-primary.xlsx");
    CHECK(table.sheetName == u"学生信息"_s);
    CHECK(table.headerRow == 1);
    CHECK(table.firstHeaderRow == 1);
    CHECK(table.columnCount() == 22);
    CHECK(table.headers.mid(0, 7)
          == QStringList{u"序号"_s, u"学校名称"_s, u"学校标识码"_s, u"学籍号"_s, u"姓名"_s, u"性别"_s, u"出生日期"_s});
    CHECK(table.headers.last() == u"学籍状态"_s);
    REQUIRE(table.rows.size() == 1200);
    CHECK(table.footers.empty());
    CHECK(table.rows[0].number == 2);
    CHECK(table.rows[0].text(0) == u"1"_s);
    CHECK(table.rows[0].cell(0).kind == CellKind::Number);
    CHECK(table.rows[0].text(3) == u"G990101202007240004"_s);
    CHECK(table.rows[0].text(4) == u"薛俊"_s);
    CHECK(table.rows[0].text(6) == u"20200724"_s);
    CHECK(table.rows[1199].number == 1201);
    CHECK(table.rows[1199].text(0) == u"1200"_s);
}

TEST_CASE("The messy list is found behind its note, below its titles, without its footer")
{
    Workbook workbook = valueOf(Workbook::open(QStringLiteral(XINDENG_FIXTURES "/roster-messy.xlsx")));
    CHECK(workbook.sheetNames() == QStringList{u"说明"_s, u"2026级花名册"_s});
    const Table table = tableOf("roster-messy.xlsx");
    CHECK(table.sheet == 1);
    CHECK(table.sheetName == u"2026级花名册"_s);
    CHECK(table.firstHeaderRow == 3);
    CHECK(table.headerRow == 4);
    CHECK(table.headers
          == QStringList{u"序号"_s, u"基本信息/姓 名"_s, u"基本信息/性别"_s, u"基本信息/出生日期"_s, u"基本信息/民族"_s,
                         u"学籍/全国学籍号"_s, u"学籍/年级"_s, u"学籍/班级"_s, u"联系/监护人"_s, u"联系/联系电话"_s, u"备注"_s});
    CHECK(table.rows.size() == 262); // 260 by the footer's count, one twice, one without a name
    CHECK(table.rows.front().number == 5);
    CHECK(table.rows.back().number == 267);
    REQUIRE(table.footers.size() == 1);
    CHECK(table.footers[0].number == 268);
    CHECK(table.footers[0].text(0) == u"合计：260人"_s);

    const auto rowNumbered = [&](int number) -> const TableRow & {
        return *std::find_if(table.rows.begin(), table.rows.end(), [&](const TableRow &r) { return r.number == number; });
    };
    CHECK(rowNumbered(9).cell(3).kind == CellKind::DateTime);
    CHECK(rowNumbered(9).text(3) == u"2014-01-20"_s);
    CHECK(rowNumbered(11).text(3) == u"20131125"_s);
    CHECK(rowNumbered(12).cell(10).isFromFormula);
    CHECK(rowNumbered(12).text(10).isEmpty());
    CHECK(rowNumbered(87).text(1).isEmpty());
    CHECK(std::none_of(table.rows.begin(), table.rows.end(), [](const TableRow &r) { return r.number == 46; }));
    const auto rounded = std::count_if(table.rows.begin(), table.rows.end(),
                                       [](const TableRow &r) { return looksRoundedBySpreadsheet(r.text(5)); });
    CHECK(rounded == 2);
    CHECK(rowNumbered(98).cell(5).kind == CellKind::Number);
    CHECK(rowNumbered(98).text(5).contains(u"e+17"));
    CHECK(rowNumbered(56).text(5) == u"G990101201307191000"_s); // ends in 000 by right
    const auto dated = std::count_if(table.rows.begin(), table.rows.end(),
                                     [](const TableRow &r) { return parseDate(r.text(3)).isValid(); });
    CHECK(dated == 261); // all but the row without a name, which has no date either
}

TEST_CASE("A GB18030 list saved by a spreadsheet is read without mojibake")
{
    Workbook workbook = valueOf(Workbook::open(QStringLiteral(XINDENG_FIXTURES "/roster-gb18030.csv")));
    CHECK(workbook.kind() == FileKind::Text);
    CHECK(workbook.encoding() == u"GB18030"_s);
    const Table table = tableOf("roster-gb18030.csv");
    CHECK(table.headers
          == QStringList{u"班级"_s, u"学号"_s, u"姓名"_s, u"性别"_s, u"身份证号"_s, u"家长电话"_s, u"备注"_s});
    CHECK(table.headerRow == 1);
    REQUIRE(table.rows.size() == 400);
    CHECK(table.rows[0].text(0) == u"101班"_s);
    CHECK(table.rows[0].text(1) == u"G990101202007240004\t"_s);
    CHECK(cleanCell(table.rows[0].text(1)) == u"G990101202007240004"_s);
    CHECK(cleanCell(table.rows[0].text(4)) == u"990101202007240004"_s);
    CHECK(table.rows[0].text(2) == u"薛俊"_s);
}

TEST_CASE("Answers of a survey site and of a testing platform are tables too")
{
    const Table survey = tableOf("answers-survey-site.csv");
    CHECK(survey.headerRow == 1);
    CHECK(survey.columnCount() == 24);
    CHECK(survey.headers[0] == u"序号"_s);
    CHECK(survey.headers[6] == u"1、姓名"_s);
    CHECK(survey.headers[23] == u"18、GAD第7题"_s);
    CHECK(survey.rows.size() == 260);
    CHECK(survey.rows[0].text(8) == u"完全不会"_s);

    const Table platform = tableOf("answers-platform-100-items.xlsx");
    CHECK(platform.sheetName == u"原始答案"_s);
    CHECK(platform.headerRow == 1);
    CHECK(platform.columnCount() == 111);
    CHECK(platform.headers.last() == u"第100题"_s);
    CHECK(platform.rows.size() == 600);
}

TEST_CASE("Consent slips are tables")
{
    for (const auto &[file, rows] : {std::pair{"consent.csv", 600}, std::pair{"consent-survey.csv", 260}}) {
        const Table table = tableOf(file);
        CHECK(table.headers
              == QStringList{u"学号"_s, u"姓名"_s, u"监护人意见"_s, u"监护人"_s, u"日期"_s, u"学生本人意见"_s});
        CHECK(int(table.rows.size()) == rows);
        CHECK(table.footers.empty());
        CHECK(table.rows[0].number == 2);
    }
}

TEST_CASE("Sheet and header row can be chosen against the guess")
{
    const Table table = tableOf("roster-messy.xlsx", {u"2026级花名册"_s, 3});
    CHECK(table.headerRow == 3);
    CHECK(table.headers.mid(0, 2) == QStringList{u"序号"_s, u"基本信息"_s});
    CHECK(table.rows.size() == 263);
    Workbook workbook = valueOf(Workbook::open(QStringLiteral(XINDENG_FIXTURES "/roster-messy.xlsx")));
    NoProgress progress;
    CHECK(codeOf(readTable(workbook, progress, {u"不存在"_s, 0})) == ErrorCode::SheetMissing);
    CHECK(codeOf(readTable(workbook, progress, {u"说明"_s, 0})) == ErrorCode::SheetNotATable);
    CHECK(codeOf(readTable(workbook, progress, {u"2026级花名册"_s, 5'000})) == ErrorCode::SheetNotATable);
}
