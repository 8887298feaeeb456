#include "core/screening/answer_cell.h"
#include "core/screening/read_answers.h"
#include "tests/core/screening/fixture_school.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::screening;
using namespace xd::test;

namespace {

InstrumentList chosen(const QStringList &ids)
{
    InstrumentList list;
    for (const QString &id : ids)
        list.push_back(valueOf(builtInInstruments().require(id)));
    return list;
}

// The columns that were found for an instrument's items.
std::vector<int> itemColumns(const QStringList &headers, const InstrumentList &instruments, size_t which)
{
    const sheets::Table table = typedTable({headers, QStringList(headers.size(), u"1"_s)});
    const sheets::ColumnMap map = guessAnswerColumns(table, instruments);
    std::vector<int> columns;
    for (int item = 0; item < instruments[which]->itemCount(); ++item)
        columns.push_back(map.columnOf(answer_key::item(*instruments[which], item)));
    return columns;
}

QStringList headed(const QString &pattern, int from, int to)
{
    QStringList headers;
    for (int i = from; i <= to; ++i)
        headers.append(pattern.arg(i));
    return headers;
}

std::vector<int> counting(int from, int count)
{
    std::vector<int> numbers;
    for (int i = 0; i < count; ++i)
        numbers.push_back(from + i);
    return numbers;
}

} // namespace

TEST_CASE("A header gives up its question number, its instrument and its item")
{
    const auto [header, question, prefix, item] = GENERATE(table<QString, int, QString, int>({
        {u"3、PHQ第1题"_s, 3, u"phq"_s, 1},
        {u"PHQ第9题"_s, 0, u"phq"_s, 9},
        {u"PHQ9"_s, 0, u"phq"_s, 9},
        {u"phq_q3"_s, 0, u"phq"_s, 3},
        {u"PHQ-9_3"_s, 0, u"phq-9"_s, 3},
        {u"PHQ-9第3题"_s, 0, u"phq-9"_s, 3},
        {u"PHQ-9-10"_s, 0, u"phq-9"_s, 10},
        {u"Q12．ＧＡＤ７_2"_s, 12, u"gad7"_s, 2},
        {u"第12题"_s, 12, {}, 0},
        {u"Q7"_s, 7, {}, 0},
        {u"题3"_s, 3, {}, 0},
        {u" 100 "_s, 100, {}, 0},
        {u"5、"_s, 5, {}, 0},
        {u"2、学号"_s, 2, {}, 0},
        {u"心理健康诊断测验 85"_s, 0, u"心理健康诊断测验"_s, 85},
    }));
    INFO(header.toStdString());
    const NumberedHeader numbered = readNumberedHeader(header);
    CHECK(numbered.question == question);
    CHECK(numbered.prefix == prefix);
    CHECK(numbered.item == item);
}

TEST_CASE("The columns of the survey site's file are all recognised")
{
    const sheets::Table table = fixtureTable("answers-survey-site.csv");
    const InstrumentList instruments = chosen({u"phq-9"_s, u"gad-7"_s});
    const AnswerColumnsUsed used = valueOf(usedColumns(guessAnswerColumns(table, instruments), instruments));
    CHECK(used.name == 6);
    CHECK(used.number == 7);
    CHECK(used.seconds == 2);
    CHECK(used.finished == 1);
    CHECK(used.items[0] == counting(8, 9));
    CHECK(used.items[1] == counting(17, 7));
    // The order in which the round names them does not matter.
    const InstrumentList turned = chosen({u"gad-7"_s, u"phq-9"_s});
    CHECK(valueOf(usedColumns(guessAnswerColumns(table, turned), turned)).items[0] == counting(17, 7));
}

TEST_CASE("The columns of the platform's file are all recognised")
{
    const sheets::Table table = fixtureTable("answers-platform-100-items.xlsx");
    const InstrumentList instruments = chosen({u"mht"_s});
    const AnswerColumnsUsed used = valueOf(usedColumns(guessAnswerColumns(table, instruments), instruments));
    CHECK(used.number == 3);
    CHECK(used.name == 4);
    CHECK(used.grade == 1);
    CHECK(used.schoolClass == 2);
    CHECK(used.instrument == 7);
    CHECK(used.started == 8);
    CHECK(used.finished == 9);
    CHECK(used.seconds == 10);
    CHECK(used.items[0] == counting(11, 100));
}

TEST_CASE("Numbered columns go to the instruments by their length")
{
    const InstrumentList both = chosen({u"phq-9"_s, u"gad-7"_s});
    const QStringList who{u"学号"_s, u"姓名"_s};
    CHECK(itemColumns(who + headed(u"第%1题"_s, 1, 9) + headed(u"第%1题"_s, 1, 7), both, 1) == counting(11, 7));
    CHECK(itemColumns(who + headed(u"Q%1"_s, 1, 16), both, 1) == counting(11, 7));
    CHECK(itemColumns(who + headed(u"%1"_s, 1, 9), chosen({u"phq-9"_s}), 0) == counting(2, 9));
    CHECK(itemColumns(QStringList{u"1、学号"_s, u"2、姓名"_s} + headed(u"%1、最近怎么样"_s, 3, 11), chosen({u"phq-9"_s}), 0) == counting(2, 9));
}

TEST_CASE("Columns of another instrument are not taken for this one's")
{
    const InstrumentList phq = chosen({u"phq-9"_s});
    const std::vector<int> none(9, -1);
    CHECK(itemColumns({u"学号"_s, u"PHQ9"_s, u"GAD7"_s}, phq, 0) == none); // totals, not items
    CHECK(itemColumns(QStringList{u"学号"_s} + headed(u"第%1题"_s, 1, 20), phq, 0) == none);
    CHECK(itemColumns(QStringList{u"学号"_s} + headed(u"GAD第%1题"_s, 1, 7), phq, 0) == none);
    const sheets::Table table = typedTable({QStringList{u"学号"_s} + headed(u"PHQ%1"_s, 1, 8), {u"1"_s}});
    CHECK(codeOf(usedColumns(guessAnswerColumns(table, phq), phq)) == ErrorCode::ColumnMissing); // the ninth is missing
}

TEST_CASE("Answers are read as letters, numbers or words")
{
    const InstrumentList instruments = chosen({u"phq-9"_s, u"mht"_s});
    const AnswerReader phq(instruments[0]->optionSets[0]);
    for (const QString &two : {u"C"_s, u"c"_s, u"Ｃ"_s, u"2"_s, u"２"_s, u"2.0"_s, u"'2"_s, u"一半以上的天数"_s, u" 一半以上 的天数\u00a0"_s, u"C.一半以上的天数"_s, u"More than half the days"_s})
        CHECK(valueOf(phq.read(two)) == 2);
    for (const QString &nothing : {u""_s, u"  "_s, u"(跳过)"_s, u"（跳过）"_s, u"-3"_s, u"未作答"_s})
        CHECK(valueOf(phq.read(nothing)) == missingAnswer);
    CHECK(codeOf(phq.read(u"4"_s)) == ErrorCode::OutOfRange);
    CHECK(codeOf(phq.read(u"-1"_s)) == ErrorCode::OutOfRange);
    CHECK(codeOf(phq.read(u"1.5"_s)) == ErrorCode::OutOfRange);
    CHECK(codeOf(phq.read(u"E"_s)) == ErrorCode::UnknownOption);
    CHECK(codeOf(phq.read(u"经常"_s)) == ErrorCode::UnknownOption);

    const AnswerReader mht(instruments[1]->optionSets[0]);
    CHECK(valueOf(mht.read(u"A"_s)) == 1); // 是 comes first and counts 1
    CHECK(valueOf(mht.read(u"B"_s)) == 0);
    CHECK(valueOf(mht.read(u"否"_s)) == 0);
    CHECK(valueOf(mht.read(u"1"_s)) == 1);
    CHECK(codeOf(mht.read(u"2"_s)) == ErrorCode::OutOfRange);
}

namespace {

// One row for each text: every item of the instrument answered with the numbers in turn.
sheets::Table numberTable(const Instrument &instrument, const std::vector<QStringList> &rows)
{
    QList<QStringList> cells{QStringList{u"学号"_s} + headed(u"第%1题"_s, 1, instrument.itemCount())};
    for (const QStringList &numbers : rows) {
        QStringList row{u"7"_s};
        for (int item = 0; item < instrument.itemCount(); ++item)
            row << numbers[item % numbers.size()];
        cells.push_back(row);
    }
    return typedTable(cells);
}

Result<AnswersRead> readNumbers(const QString &instrument, const std::vector<QStringList> &rows, std::optional<int> numbersFrom = {})
{
    const InstrumentList list = chosen({instrument});
    const sheets::Table table = numberTable(*list[0], rows);
    return readAnswers(table, guessAnswerColumns(table, list), list, numbersFrom);
}

} // namespace

TEST_CASE("A table whose numbers start at 1 is refused as a whole and never scored as if they started at 0")
{
    const auto shifted = readNumbers(u"phq-9"_s, {{u"1"_s}, {u"1"_s, u"2"_s, u"3"_s}, {u"4"_s, u"1.0"_s}});
    CHECK(codeOf(shifted) == ErrorCode::NumbersShifted);
    CHECK(shifted.error().field == u"phq-9"_s);
    CHECK(codeOf(readNumbers(u"mht"_s, {{u"1"_s, u"2"_s}, {u"2"_s}})) == ErrorCode::NumbersShifted);
    // With the lowest number in it the table starts there, and a 4 is a slip of one row.
    const AnswersRead read = valueOf(readNumbers(u"phq-9"_s, {{u"0"_s, u"4"_s}, {u"1"_s}}));
    CHECK(read.doubts.empty());
    CHECK(read.rows[0].errors.at(0).code == ErrorCode::OutOfRange);
    CHECK(read.rows[1].errors.empty());
}

TEST_CASE("Numbers that never touch the lowest option are read as the pack says, with a doubt for a person")
{
    for (const QString &instrument : {u"phq-9"_s, u"mht"_s}) {
        const AnswersRead read = valueOf(readNumbers(instrument, {{u"1"_s}, {u"1"_s}}));
        REQUIRE(read.doubts.size() == 1);
        CHECK(read.doubts[0].code == ErrorCode::NumbersDoubtful);
        CHECK(read.doubts[0].row == read.rows[0].row);
        CHECK(read.doubts[0].column == u"第1题"_s);
        CHECK(read.rows[0].sheets.at(0).answers.at(0) == 1);
    }
    CHECK(valueOf(readNumbers(u"phq-9"_s, {{u"0"_s, u"1"_s}})).doubts.empty());
    CHECK(valueOf(readNumbers(u"phq-9"_s, {{u"B"_s, u"好几天"_s, u"-3"_s, u""_s}})).doubts.empty()); // no numbers at all
}

TEST_CASE("Where numbers start is believed when somebody says it")
{
    const AnswersRead fromOne = valueOf(readNumbers(u"phq-9"_s, {{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"A"_s}}, 1));
    CHECK(fromOne.doubts.empty());
    CHECK(fromOne.rows[0].errors.empty());
    CHECK(fromOne.rows[0].sheets.at(0).answers == QByteArray::fromHex("000102030000010203"));
    CHECK(valueOf(readNumbers(u"phq-9"_s, {{u"0"_s}}, 1)).rows[0].errors.at(0).code == ErrorCode::OutOfRange);

    const AnswersRead fromZero = valueOf(readNumbers(u"phq-9"_s, {{u"1"_s}, {u"4"_s}}, 0));
    CHECK(fromZero.doubts.empty());
    CHECK(fromZero.rows[0].sheets.at(0).answers.at(0) == 1);
    CHECK(fromZero.rows[1].errors.at(0).code == ErrorCode::OutOfRange);
    // 是 is option 1 and counts 1, 不是 is option 2 and counts 0: from 1, a 2 could be either.
    CHECK(codeOf(readNumbers(u"mht"_s, {{u"1"_s, u"2"_s}}, 1)) == ErrorCode::NumbersShifted);
    CHECK(valueOf(readNumbers(u"mht"_s, {{u"1"_s}}, 0)).rows[0].sheets.at(0).answers.at(0) == 1);
}

TEST_CASE("Times are read as the platforms write them")
{
    CHECK(parseSeconds(u"134秒"_s) == 134);
    CHECK(parseSeconds(u"2分14秒"_s) == 134);
    CHECK(parseSeconds(u"1小时2分"_s) == 3720);
    CHECK(parseSeconds(u"134"_s) == 134);
    CHECK(parseSeconds(u"00:02:14"_s) == 134);
    CHECK(parseSeconds(u"2:14"_s) == 134);
    for (const QString &odd : {u""_s, u"-5"_s, u"很久"_s, u"999999秒"_s, u"12.5.1"_s})
        CHECK(parseSeconds(odd) == -1);
}
