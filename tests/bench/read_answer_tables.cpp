// A table of 100,000 rows with a hundred answers each, as CSV with letters and as XLSX with numbers: to answers, against
// the bare reader that reads all cells of the same file and does nothing with them.
#include "core/screening/instruments.h"
#include "core/screening/read_answers.h"
#include "core/sheets/table_writer.h"
#include "tests/bench/bench.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace xd::bench {

using namespace screening;

namespace {

sheets::OutSheet tableOf(int rows, int items, bool isLetters)
{
    sheets::OutSheet sheet;
    sheet.name = u"答卷"_s;
    sheet.rowCount = rows;
    sheet.columns.push_back({u"学号"_s});
    for (int item = 1; item <= items; ++item)
        sheet.columns.push_back({u"第%1题"_s.arg(item)});
    sheet.next = [rows, items, isLetters, row = 0, random = QRandomGenerator(7)](std::vector<sheets::OutCell> &cells) mutable {
        if (row == rows)
            return false;
        cells.assign(1, QString::number(2'026'000'000 + row++));
        for (int item = 0; item < items; ++item) {
            const bool isYes = random.bounded(2) == 1;
            cells.push_back(isLetters ? sheets::OutCell(isYes ? u"A"_s : u"B"_s) : sheets::OutCell(isYes ? 1.0 : 0.0));
        }
        return true;
    };
    return sheet;
}

Result<qint64> countCells(const QString &path)
{
    NoProgress nobody;
    XD_TRY(sheets::Workbook workbook, sheets::Workbook::open(path));
    std::vector<std::vector<sheets::Cell>> rows;
    qint64 cells = 0;
    XD_CHECK(workbook.read(
        0,
        [&](int, sheets::Row row) {
            rows.emplace_back(row.begin(), row.end());
            cells += qint64(row.size());
            return true;
        },
        nobody));
    return cells;
}

Result<qint64> countAnswers(const QString &path, const InstrumentList &instruments)
{
    NoProgress nobody;
    XD_TRY(sheets::Workbook workbook, sheets::Workbook::open(path));
    XD_TRY(const sheets::Table table, sheets::readTable(workbook, nobody));
    XD_TRY(const AnswersRead read, readAnswers(table, guessAnswerColumns(table, instruments), instruments));
    qint64 answers = 0;
    for (const AnswerRow &row : read.rows)
        answers += row.errors.empty() && row.sheets.size() == 1 ? row.sheets.front().answers.size() : 0;
    return answers;
}

Result<Outcome> compare(const QString &what, const QString &path, int rows, const InstrumentList &instruments, int rounds)
{
    const qint64 answers = qint64(rows) * instruments.front()->itemCount();
    Best ours, limit;
    for (int round = 0; round < rounds; ++round) {
        qint64 found = 0;
        XD_TRY(const double bareMs, timed([&]() -> Done {
            XD_TRY(found, countCells(path));
            return {};
        }));
        if (found < answers)
            return failure(ErrorCode::SheetCutOff, {}, u"%1 cells"_s.arg(found));
        XD_TRY(const double readMs, timed([&]() -> Done {
            XD_TRY(found, countAnswers(path, instruments));
            return {};
        }));
        if (found != answers)
            return failure(ErrorCode::Refused, {}, u"%1 answers"_s.arg(found));
        limit.keep(bareMs);
        ours.keep(readMs);
    }
    return Outcome{what, ours.ms(), limit.ms(), 1.5};
}

} // namespace

Outcomes readAnswerTables(const Size &size)
{
    const int rows = size.of(100'000);
    XD_TRY(const Instruments instruments, Instruments::builtIn());
    XD_TRY(const Instrument *const mht, instruments.require(u"mht"_s));
    const InstrumentList list{mht};
    const QTemporaryDir folder;
    const QString csv = folder.filePath(u"answers.csv"_s);
    const QString xlsx = folder.filePath(u"answers.xlsx"_s);
    NoProgress nobody;
    XD_CHECK(sheets::writeCsv(csv, tableOf(rows, mht->itemCount(), true), nobody));
    const sheets::OutSheet numbers = tableOf(rows, mht->itemCount(), false);
    XD_CHECK(sheets::writeXlsx(xlsx, {&numbers, 1}, nobody));
    std::vector<Outcome> outcomes;
    XD_TRY(outcomes.emplace_back(), compare(u"%1 rows of answers read, CSV; its cells"_s.arg(rows), csv, rows, list, size.rounds()));
    XD_TRY(outcomes.emplace_back(), compare(u"%1 rows of answers read, XLSX; its cells"_s.arg(rows), xlsx, rows, list, std::min(size.rounds(), 2)));
    return outcomes;
}

} // namespace xd::bench
