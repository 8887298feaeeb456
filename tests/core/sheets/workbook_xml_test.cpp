// What the many programs that write XLSX do differently (ux.md A1).
#include "core/sheets/blank_rows.h"
#include "core/sheets/table.h"
#include "tests/core/sheets/made_files.h"
#include "tests/support/say.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::sheets;

namespace {

struct ReadRow {
    int number;
    std::vector<Cell> cells;
};

std::vector<ReadRow> rowsOf(const QByteArray &file, int sheet = 0)
{
    const made::Folder folder;
    Workbook workbook = valueOf(Workbook::open(folder.file(u"表.xlsx"_s, file)));
    std::vector<ReadRow> rows;
    NoProgress progress;
    valueOf(workbook.read(
        sheet,
        [&](int number, Row cells) {
            rows.push_back({number, {cells.begin(), cells.end()}});
            return true;
        },
        progress));
    return rows;
}

QStringList textsOf(const ReadRow &row)
{
    QStringList texts;
    for (const Cell &cell : row.cells)
        texts << cell.display();
    return texts;
}

QByteArray inlineCell(const QByteArray &text)
{
    return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

} // namespace

TEST_CASE("Cells of every type show what the spreadsheet program shows")
{
    const auto rows = rowsOf(made::xlsx("<sheetData><row r=\"2\">"
                                        "<c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\"><v>20250001</v></c><c r=\"C2\"><v>7.2000000000000002</v></c>"
                                        "<c r=\"D2\" t=\"b\"><v>1</v></c><c r=\"E2\" t=\"e\"><v>#REF!</v></c><c r=\"F2\" t=\"str\"><f>A1&amp;B1</f><v>甲乙</v></c>"
                                        "<c r=\"G2\" t=\"d\"><v>2014-05-21</v></c><c r=\"H2\"><v>9.90101201308200123E17</v></c>"
                                        "<c r=\"I2\"><f>1/3</f><v>0.33333333333333331</v></c><c r=\"K2\" t=\"inlineStr\"><is><r><t>张</t></r><r><t>三</t></r></is></c>"
                                        "<c r=\"L2\" s=\"3\"/></row></sheetData>",
                                        "<si><t>0012</t></si>"));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].number == 2);
    CHECK(textsOf(rows[0])
          == QStringList{u"0012"_s, u"20250001"_s, u"7.2"_s, u"TRUE"_s, u"#REF!"_s, u"甲乙"_s, u"2014-05-21"_s,
                         u"9.90101201308200e+17"_s, u"0.333333333333333"_s, QString(), u"张三"_s});
    CHECK(rows[0].cells[4].kind == CellKind::Error);
    CHECK(rows[0].cells[5].isFromFormula);
    CHECK(rows[0].cells[8].isFromFormula);
    CHECK_FALSE(rows[0].cells[0].isFromFormula);
}

TEST_CASE("Row and cell references may be missing")
{
    const auto rows = rowsOf(made::xlsx("<sheetData><row>" + inlineCell("甲") + "<c/>" + inlineCell("丙") + "</row><row/><row>"
                                        + inlineCell("丁") + "</row><row r=\"9\">" + inlineCell("戊") + "</row></sheetData>"));
    REQUIRE(rows.size() == 3);
    CHECK(textsOf(rows[0]) == QStringList{u"甲"_s, QString(), u"丙"_s});
    CHECK(rows[1].number == 3);
    CHECK(rows[2].number == 9);
}

TEST_CASE("Phonetic guides are left out and escapes decoded")
{
    const auto rows = rowsOf(made::xlsx("<sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row></sheetData>",
                                        "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si>"
                                        "<si><t>第一行_x000D_\n第二行</t></si><si><t xml:space=\"preserve\"> _x005F_x 王&amp;李 </t></si>"));
    CHECK(textsOf(rows[0]) == QStringList{u"東京"_s, u"第一行\r\n第二行"_s, u" _x 王&李 "_s});
}

TEST_CASE("Dates are known by their format, built in, Chinese or made by hand")
{
    const QByteArray styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
                              "<numFmt numFmtId=\"165\" formatCode=\"[$-804]0&quot;day&quot;\"/>"
                              "<numFmt numFmtId=\"166\" formatCode=\"[h]:mm\"/><numFmt numFmtId=\"167\" formatCode=\"0\\d\"/></numFmts>"
                              "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                              "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"31\"/><xf numFmtId=\"57\"/><xf numFmtId=\"164\"/>"
                              "<xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"167\"/><xf numFmtId=\"22\"/></cellXfs>";
    QByteArray cells;
    for (int style = 0; style < 8; ++style)
        cells += "<c s=\"" + QByteArray::number(style) + "\"><v>41659</v></c>";
    const auto rows = rowsOf(made::xlsx("<sheetData><row>" + cells + "<c s=\"8\"><v>41659.375</v></c><c s=\"1\"><v>20131125</v></c>"
                                        "<c s=\"1\"><v>-1</v></c><c s=\"8\"><v>0.5</v></c><c s=\"1\"><v>59</v></c></row></sheetData>", {}, styles));
    const QString day = u"2014-01-20"_s;
    const QString number = u"41659"_s;
    CHECK(textsOf(rows[0])
          == QStringList{number, day, day, day, day, number, day, number, u"2014-01-20T09:00:00"_s, u"20131125"_s, u"-1"_s,
                         u"12:00:00"_s, u"1900-02-28"_s});
}

TEST_CASE("Workbooks that count from 1904 keep their dates")
{
    made::Parts parts = made::xlsxParts("<sheetData><row><c s=\"0\"><v>40197</v></c></row></sheetData>", {},
                                        "<cellXfs><xf numFmtId=\"14\"/></cellXfs>");
    for (auto &[name, content] : parts)
        content.replace("<workbookPr/>", "<workbookPr date1904=\"1\"/>");
    CHECK(textsOf(rowsOf(made::zip(parts))[0]) == QStringList{u"2014-01-20"_s});
}

TEST_CASE("Sheets come in the workbook's order, hidden ones flagged, charts left out")
{
    made::Parts parts = made::xlsxParts("<sheetData><row>" + inlineCell("隐") + "</row></sheetData>");
    for (auto &[name, content] : parts) {
        if (name == "xl/workbook.xml")
            content.replace("</sheets>", "<sheet name=\"图\" sheetId=\"3\" r:id=\"rId8\"/><sheet name=\"名单\" sheetId=\"2\" r:id=\"rId9\"/></sheets>")
                .replace("sheetId=\"1\"", "sheetId=\"1\" state=\"hidden\"");
        if (name == "xl/_rels/workbook.xml.rels")
            content.replace("</Relationships>", "<Relationship Id=\"rId8\" Type=\"x/chartsheet\" Target=\"chartsheets/sheet1.xml\"/>"
                                                "<Relationship Id=\"rId9\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet\""
                                                " Target=\"/xl/worksheets/second.xml\"/></Relationships>");
    }
    // of the strict edition of the standard, with a prefix, in a part said absolutely, written after the strings
    parts.push_back({"xl/worksheets/second.xml", "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row r=\"1\">"
                                                 "<x:c r=\"B1\" t=\"inlineStr\"><x:is><x:t>显</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"});
    const made::Folder folder;
    Workbook workbook = valueOf(Workbook::open(folder.file(u"表.xlsx"_s, made::zip(parts))));
    CHECK(workbook.sheetNames() == QStringList{u"花名册"_s, u"名单"_s});
    CHECK(workbook.sheets()[0].isHidden);
    CHECK_FALSE(workbook.sheets()[1].isHidden);
    CHECK(textsOf(rowsOf(made::zip(parts), 1)[0]) == QStringList{QString(), u"显"_s});
    NoProgress progress;
    CHECK(codeOf(workbook.read(2, [](int, Row) { return true; }, progress)) == ErrorCode::SheetMissing);
}

TEST_CASE("Part names may be written with back slashes or other case")
{
    made::Parts parts = made::xlsxParts("<sheetData><row>" + inlineCell("甲") + "</row></sheetData>");
    for (auto &[name, content] : parts)
        name = name == "xl/sharedStrings.xml" ? "xl\\SharedStrings.xml" : name;
    CHECK(rowsOf(made::zip(parts)).size() == 1);
}

TEST_CASE("Merges are known once the sheet has been read")
{
    const made::Folder folder;
    Workbook workbook = valueOf(Workbook::open(
        folder.file(u"表.xlsx"_s, made::xlsx("<sheetData><row>" + inlineCell("甲") + "</row></sheetData>"
                                             "<mergeCells count=\"1\"><mergeCell ref=\"B3:AB4\"/></mergeCells>"))));
    NoProgress progress;
    valueOf(workbook.read(0, [](int, Row) { return true; }, progress));
    REQUIRE(workbook.merges().size() == 1);
    const Merge merge = workbook.merges()[0];
    CHECK(std::array{merge.firstRow, merge.firstColumn, merge.lastRow, merge.lastColumn} == std::array{3, 2, 4, 28});
}

TEST_CASE("Reading stops when it is told to, and leaves nothing open")
{
    class Stopped final : public Progress {
    public:
        void report(qint64, qint64) override {}
        bool isStopped() const override { return true; }
    };
    Workbook workbook = valueOf(Workbook::open(QStringLiteral(XINDENG_FIXTURES "/roster-primary.xlsx")));
    Stopped stopped;
    int rows = 0;
    CHECK(codeOf(workbook.read(0, [&](int, Row) { return ++rows > 0; }, stopped)) == ErrorCode::Cancelled);
    CHECK(rows < 1'000);
    Workbook text = valueOf(Workbook::open(QStringLiteral(XINDENG_FIXTURES "/consent.csv")));
    CHECK(codeOf(text.read(0, [](int, Row) { return true; }, stopped)) == ErrorCode::Cancelled);
    NoProgress progress;
    rows = 0;
    valueOf(workbook.read(0, [&](int, Row) { return ++rows < 5; }, progress));
    CHECK(rows == 5);
}

TEST_CASE("Only rows without a value are taken out of a sheet, wherever its bytes are divided")
{
    const QByteArray full = "<sheetData><row r=\"1\" s=\"2\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\" s=\"1\"/></row><row r=\"3\" s=\"1\"/>"
                            "<row><c/></row><row r=\"5\"><c><f>A1</f></c></row><row r=\"6\"></row><row r=\"7\"><c t=\"inlineStr\"><is><t>甲</t></is></c></row>"
                            "</sheetData><rowBreaks/>";
    const QByteArray wanted = "<sheetData><row r=\"1\" s=\"2\"><c r=\"A1\"><v>1</v></c></row><row><c/></row><row r=\"5\"><c><f>A1</f></c></row>"
                              "<row r=\"7\"><c t=\"inlineStr\"><is><t>甲</t></is></c></row></sheetData><rowBreaks/>";
    for (qsizetype step = 1; step <= full.size(); ++step) {
        BlankRows rows;
        QByteArray left;
        for (qsizetype at = 0; at < full.size(); at += step)
            left += rows.pass(QByteArrayView(full).sliced(at, qMin(step, full.size() - at)));
        CHECK(left + rows.finish() == wanted);
    }
    const QByteArray longRow = "<row r=\"1\">" + QByteArray("<c s=\"1\"/>").repeated(20'000) + "<c><v>1</v></c></row>";
    BlankRows rows;
    QByteArray left;
    for (qsizetype at = 0; at < longRow.size(); at += 5'000)
        left += rows.pass(QByteArrayView(longRow).sliced(at, qMin(qsizetype(5'000), longRow.size() - at)));
    CHECK(left + rows.finish() == longRow);
}
