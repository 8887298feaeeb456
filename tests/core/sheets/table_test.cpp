#include "core/sheets/header_guess.h"
#include "core/sheets/row_error.h"
#include "core/sheets/table.h"
#include "tests/core/sheets/made_files.h"
#include "tests/support/say.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::sheets;

namespace {

Result<Table> tableOf(const QByteArray &content, const TableChoice &choice = {})
{
    const made::Folder folder;
    XD_TRY(Workbook workbook, Workbook::open(folder.file(u"名单"_s, content)));
    NoProgress progress;
    return readTable(workbook, progress, choice);
}

// Rows of inline strings; "" leaves a cell out, a leading # makes a number.
QByteArray sheetOf(const std::vector<std::vector<QByteArray>> &rows, const QByteArray &merges = {})
{
    QByteArray xml = "<sheetData>";
    for (const auto &row : rows) {
        xml += "<row>";
        for (const QByteArray &text : row) {
            xml += text.isEmpty()        ? QByteArray("<c/>")
                : text.startsWith('#') ? "<c><v>" + text.mid(1) + "</v></c>"
                                       : "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
        }
        xml += "</row>";
    }
    return made::xlsx(xml + "</sheetData>" + merges);
}

} // namespace

TEST_CASE("A merged header of two rows is read as one")
{
    const QByteArray merges = "<mergeCells><mergeCell ref=\"A1:F1\"/><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:B3\"/>"
                              "<mergeCell ref=\"C2:D2\"/><mergeCell ref=\"E2:F2\"/></mergeCells>";
    const Table table = valueOf(tableOf(sheetOf({{"三年级花名册"},
                                                 {"姓名", "班级", "监护人1", "", "监护人2", ""},
                                                 {"", "", "姓名", "电话", "姓名", "电话"},
                                                 {"张三", "3.1班", "张父", "#13800000001", "", ""},
                                                 {"李四", "3.1班", "李父", "", "李母", ""}}, merges)));
    CHECK(table.firstHeaderRow == 2);
    CHECK(table.headerRow == 3);
    CHECK(table.headers
          == QStringList{u"姓名"_s, u"班级"_s, u"监护人1/姓名"_s, u"监护人1/电话"_s, u"监护人2/姓名"_s, u"监护人2/电话"_s});
    CHECK(table.rows.size() == 2);
}

TEST_CASE("A merged header that went through CSV is put together again")
{
    const Table table = valueOf(tableOf("学校：启明星小学,,填表日期：2026.9.3,,\n姓名,班级,监护人,,备注\n,,姓名,电话,\n张三,1班,张父,13800000001,\n李四,2班,李父,,走读\n"));
    CHECK(table.headers == QStringList{u"姓名"_s, u"班级"_s, u"监护人/姓名"_s, u"监护人/电话"_s, u"备注"_s});
    CHECK(table.firstHeaderRow == 2);
    CHECK(table.rows.size() == 2);
    CHECK(table.rows[0].number == 4);
}

TEST_CASE("A header of words is not mistaken for the row of words below it")
{
    const Table table = valueOf(tableOf("姓名,性别,班级,备注\n张三,男,一班,\n李四,女,一班,走读\n"));
    CHECK(table.headerRow == 1);
    CHECK(table.headers == QStringList{u"姓名"_s, u"性别"_s, u"班级"_s, u"备注"_s});
    CHECK(table.rows.size() == 2);
}

TEST_CASE("Items by number stand in a header")
{
    const Table table = valueOf(tableOf(sheetOf({{"姓名", "#1", "#2", "#3", "#4"}, {"张三", "#0", "#1", "#2", "#3"}, {"李四", "#3", "#3", "#3", "#3"}})));
    CHECK(table.headers == QStringList{u"姓名"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s});
    CHECK(table.rows.size() == 2);
}

TEST_CASE("Footers, repeated headers and blank rows are no data; a name alone is")
{
    const Table table = valueOf(tableOf(
        "姓名,班级,学号,电话\n张三,1班,1,\n,,,\n姓名,班级,学号,电话\n李四,1班,2,\n王五,,,\n\n合计,,2,\n制表人：赵老师,,审核：钱校长,\n以上信息由班主任核对并签字,,,\n"));
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[1].number == 5);
    CHECK(table.rows[2].text(0) == u"王五"_s);
    REQUIRE(table.footers.size() == 3);
    CHECK(table.footers[0].number == 8);
}

TEST_CASE("The fullest visible sheet is the table; a hidden one only where no other is")
{
    made::Parts parts = made::xlsxParts("<sheetData><row><c t=\"inlineStr\"><is><t>姓名</t></is></c><c t=\"inlineStr\"><is><t>班级</t></is></c></row>"
                                        "<row><c t=\"inlineStr\"><is><t>张三</t></is></c><c><v>1</v></c></row></sheetData>");
    for (auto &[name, content] : parts) {
        if (name == "xl/workbook.xml")
            content.replace("sheetId=\"1\"", "sheetId=\"1\" state=\"veryHidden\"");
    }
    CHECK(valueOf(tableOf(made::zip(parts))).sheetName == u"花名册"_s);
}

TEST_CASE("Sheets with the same header are named, so that no class is forgotten in silence")
{
    const auto rows = [](int count) {
        QByteArray xml = "<sheetData><row><c t=\"inlineStr\"><is><t>姓名</t></is></c><c t=\"inlineStr\"><is><t>学号</t></is></c></row>";
        for (int i = 0; i < count; ++i)
            xml += "<row><c t=\"inlineStr\"><is><t>张三</t></is></c><c><v>1</v></c></row>";
        return xml + "</sheetData>";
    };
    made::Parts parts = made::xlsxParts(rows(3));
    for (auto &[name, content] : parts) {
        if (name == "xl/workbook.xml")
            content.replace("</sheets>", "<sheet name=\"2班\" sheetId=\"2\" r:id=\"rId8\"/><sheet name=\"说明\" sheetId=\"3\" r:id=\"rId9\"/></sheets>");
        if (name == "xl/_rels/workbook.xml.rels")
            content.replace("</Relationships>", "<Relationship Id=\"rId8\" Type=\"x/worksheet\" Target=\"worksheets/b.xml\"/>"
                                                "<Relationship Id=\"rId9\" Type=\"x/worksheet\" Target=\"worksheets/c.xml\"/></Relationships>");
    }
    parts.push_back({"xl/worksheets/b.xml", "<worksheet>" + rows(5) + "</worksheet>"});
    parts.push_back({"xl/worksheets/c.xml", "<worksheet><sheetData/></worksheet>"});
    const Table table = valueOf(tableOf(made::zip(parts)));
    CHECK(table.sheetName == u"2班"_s);
    CHECK(table.rows.size() == 5);
    CHECK(table.similarSheets == QStringList{u"花名册"_s});
    CHECK(valueOf(tableOf(made::zip(parts), {u"花名册"_s, 0})).similarSheets == QStringList{u"2班"_s});
    CHECK(valueOf(tableOf("姓名,班级\n张三,1班\n")).similarSheets.isEmpty());
}

TEST_CASE("Columns without a header or a value fall away, others are called by their letter")
{
    const Table table = valueOf(tableOf("姓名,班级,,,\n张三,1班,x,,\n李四,1班,,,\n"));
    CHECK(table.columnCount() == 3);
    CHECK(table.columnLabel(0) == u"姓名"_s);
    CHECK(table.columnLabel(2) == u"C"_s);
    CHECK(table.columnLabel(27) == u"AB"_s);
    CHECK(table.rows[1].text(2).isEmpty());
    CHECK(table.rows[1].text(99).isEmpty());
}

TEST_CASE("A hint at a value gives no person away")
{
    CHECK(valueHint(u"G990101202007240004"_s) == u"G…4 (19)"_s);
    CHECK(valueHint(u"张三"_s) == u"… (2)"_s);
    CHECK(valueHint(u"曾小明"_s) == u"… (3)"_s);
    CHECK(valueHint(u"欧阳小明"_s) == u"欧… (4)"_s);
    CHECK(valueHint(u"\U00020BB7\U00020BB7\U00020BB7\U00020BB7\U00020BB7\U00020BB7"_s) == u"\U00020BB7…\U00020BB7 (6)"_s);
    CHECK(valueHint(u"  "_s).isEmpty());
}
