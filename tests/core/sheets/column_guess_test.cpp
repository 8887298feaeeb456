#include "core/base/text_fold.h"
#include "core/sheets/column_guess.h"
#include "tests/core/sheets/made_files.h"
#include "tests/support/say.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::sheets;

namespace {

std::vector<KnownColumn> rosterColumns()
{
    const auto matching = [](const QString &pattern) {
        return [form = QRegularExpression(QRegularExpression::anchoredPattern(pattern))](const QString &text) {
            return form.match(text).hasMatch();
        };
    };
    return {
        {u"name"_s, {u"姓名"_s, u"学生姓名"_s}, true},
        {u"number"_s, {u"学籍号"_s, u"全国学籍号"_s, u"学号"_s}, false, matching(u"[GJL]\\d{17}[\\dXx]"_s)},
        {u"sex"_s, {u"性别"_s}, false, matching(u"[男女12]"_s)},
        {u"birth"_s, {u"出生日期"_s, u"出生年月"_s}, false, [](const QString &text) { return parseDate(text).isValid(); }},
        {u"class"_s, {u"班级"_s, u"所在班级"_s}, true},
        {u"idNumber"_s, {u"身份证号"_s, u"身份证件号"_s}, false, matching(u"\\d{17}[\\dXx]"_s)},
        {u"guardian"_s, {u"监护人"_s, u"监护人姓名"_s, u"监护人1姓名"_s, u"家长姓名"_s}},
        {u"phone"_s, {u"联系电话"_s, u"家长电话"_s, u"监护人电话"_s, u"监护人1联系电话"_s}, false, matching(u"[+\\d][\\d -]{6,}"_s)},
    };
}

Table fixture(const char *name)
{
    Workbook workbook = valueOf(Workbook::open(QString::fromUtf8(XINDENG_FIXTURES "/") + QString::fromUtf8(name)));
    NoProgress progress;
    return valueOf(readTable(workbook, progress));
}

Table tableOf(const QByteArray &csv)
{
    const made::Folder folder;
    Workbook workbook = valueOf(Workbook::open(folder.file(u"名单.csv"_s, csv)));
    NoProgress progress;
    return valueOf(readTable(workbook, progress));
}

QHash<QString, QString> headersByKey(const Table &table, const ColumnMap &map)
{
    QHash<QString, QString> headers;
    for (const ColumnChoice &choice : map.choices) {
        if (choice.column >= 0)
            headers.insert(choice.key, table.headers[choice.column]);
    }
    return headers;
}

} // namespace

TEST_CASE("The columns of every roster are recognised by their headers")
{
    const auto known = rosterColumns();
    const Table primary = fixture("roster-primary.xlsx");
    ColumnMap map = guessColumns(primary, known);
    CHECK(headersByKey(primary, map)
          == QHash<QString, QString>{{u"name"_s, u"姓名"_s}, {u"number"_s, u"学籍号"_s}, {u"sex"_s, u"性别"_s}, {u"birth"_s, u"出生日期"_s},
                                     {u"class"_s, u"班级"_s}, {u"idNumber"_s, u"身份证件号"_s}, {u"guardian"_s, u"监护人1姓名"_s},
                                     {u"phone"_s, u"监护人1联系电话"_s}});
    for (const ColumnChoice &choice : map.choices)
        CHECK(choice.confidence >= sureConfidence);
    CHECK(map.choices[0].samples == QStringList{u"薛俊"_s, u"段子"_s, u"邓煜琳"_s});

    const Table messy = fixture("roster-messy.xlsx");
    map = guessColumns(messy, known);
    CHECK(headersByKey(messy, map)
          == QHash<QString, QString>{{u"name"_s, u"基本信息/姓 名"_s}, {u"number"_s, u"学籍/全国学籍号"_s}, {u"sex"_s, u"基本信息/性别"_s},
                                     {u"birth"_s, u"基本信息/出生日期"_s}, {u"class"_s, u"学籍/班级"_s}, {u"guardian"_s, u"联系/监护人"_s},
                                     {u"phone"_s, u"联系/联系电话"_s}});
    CHECK(map.missing(known).isEmpty());

    const Table list = fixture("roster-gb18030.csv");
    map = guessColumns(list, known);
    CHECK(map.columnOf(u"number"_s) == 1);
    CHECK(map.columnOf(u"idNumber"_s) == 4);
    CHECK(map.columnOf(u"phone"_s) == 5);
    CHECK(map.columnOf(u"guardian"_s) == -1);
}

TEST_CASE("The student's name is not taken from the parents' columns")
{
    const auto known = rosterColumns();
    const Table table = tableOf("监护人,,学生,,备注\n姓名,电话,姓名,班级,\n张父,13800000001,张三,1班,\n李父,13800000002,李四,1班,\n");
    const ColumnMap map = guessColumns(table, known);
    CHECK(map.columnOf(u"guardian"_s) == 0);
    CHECK(map.columnOf(u"name"_s) == 2);
    CHECK(map.columnOf(u"phone"_s) == 1);
}

TEST_CASE("Headers that say a little more or less are guessed, and said to be a guess")
{
    const auto known = rosterColumns();
    const Table table = tableOf("★学生姓名（必填）,2、性别：,孩子的出生日期,所在班级名称\n张三,男,20140521,1班\n李四,女,20140522,1班\n王五,女,20140523,2班\n");
    const ColumnMap map = guessColumns(table, known);
    CHECK(map.columnOf(u"name"_s) == 0);
    CHECK(map.choices[0].confidence >= sureConfidence);
    CHECK(map.columnOf(u"sex"_s) == 1);
    CHECK(map.columnOf(u"birth"_s) == 2);
    CHECK(map.columnOf(u"class"_s) == 3);
    CHECK(map.choices[4].confidence < sureConfidence);
}

TEST_CASE("A column whose header says nothing is guessed by its values, one whose values deny its header is doubted")
{
    const auto known = rosterColumns();
    const Table table = tableOf("姓名,班级,编码,性别\n张三,1班,G990101202007240004,张父\n李四,1班,G990101202003080023,李父\n王五,1班,G990101202006060052,王父\n");
    const ColumnMap map = guessColumns(table, known);
    CHECK(map.columnOf(u"number"_s) == 2);
    CHECK(map.choices[1].confidence < sureConfidence);
    CHECK(map.columnOf(u"sex"_s) == 3);
    CHECK(map.choices[2].confidence < sureConfidence);
}

TEST_CASE("A required column that is not there is missing")
{
    const auto known = rosterColumns();
    CHECK(guessColumns(tableOf("姓名,电话\n张三,13800000001\n李四,13800000002\n"), known).missing(known) == QStringList{u"class"_s});
}

TEST_CASE("A column given by hand is taken from the key that had it")
{
    const auto known = rosterColumns();
    const Table table = tableOf("姓名,别名,班级\n张三,小三,1班\n");
    ColumnMap map = guessColumns(table, known);
    map.assign(table, u"guardian"_s, 0);
    CHECK(map.columnOf(u"name"_s) == -1);
    CHECK(map.columnOf(u"guardian"_s) == 0);
    map.assign(table, u"name"_s, 1);
    CHECK(map.columnOf(u"name"_s) == 1);
    CHECK(map.choices[0].samples == QStringList{u"小三"_s});
    map.assign(table, u"guardian"_s, -1);
    CHECK(map.columnOf(u"guardian"_s) == -1);
    CHECK(map.columnOf(u"name"_s) == 1);
}

TEST_CASE("A mapping is remembered by the headers it was made for")
{
    const auto known = rosterColumns();
    const Table table = tableOf("姓名,别名,班级\n张三,小三,1班\n");
    ColumnMap map = guessColumns(table, known);
    map.assign(table, u"name"_s, 1);
    const QByteArray json = toJson(map, table);
    const ColumnMap again = valueOf(columnMapFromJson(json, table, known));
    CHECK(again.columnOf(u"name"_s) == 1);
    CHECK(again.columnOf(u"class"_s) == 2);
    CHECK(again.columnOf(u"sex"_s) == -1);

    const Table moved = tableOf("序号,班级,姓名,别名\n1,1班,张三,小三\n");
    CHECK(valueOf(columnMapFromJson(json, moved, known)).columnOf(u"name"_s) == 3);
    CHECK(headerFingerprint(moved) != headerFingerprint(table));
    CHECK(headerFingerprint(tableOf("姓名 ,别名,班级\n李四,,2班\n")) == headerFingerprint(table));
    CHECK(headerFingerprint(table).size() == 64);

    CHECK(codeOf(columnMapFromJson(json, tableOf("姓名,班级\n张三,1班\n"), known)) == ErrorCode::ColumnMissing);
    CHECK(codeOf(columnMapFromJson("{\"columns\":{\"nonsense\":\"姓名\"}}", table, known)) == ErrorCode::ColumnMissing);
    CHECK(codeOf(columnMapFromJson("{\"columns\":{\"name\":\"姓名\",\"class\":\"姓名\"}}", table, known)) == ErrorCode::ColumnMissing);
    CHECK(codeOf(columnMapFromJson("姓名", table, known)) == ErrorCode::SheetNotATable);
    CHECK(valueOf(columnMapFromJson("{\"columns\":{\"name\":\"别名\"}}", table, known)).columnOf(u"name"_s) == 1);
}
