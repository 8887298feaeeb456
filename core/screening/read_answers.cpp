#include "core/screening/read_answers.h"

#include "core/base/text_fold.h"
#include "core/screening/answer_cell.h"
#include "core/screening/answer_numbers.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

using sheets::Cell;
using sheets::CellKind;
using sheets::RowError;
using sheets::Table;
using sheets::TableRow;

constexpr int longestSittingSeconds = 24 * 3600;

QDateTime momentOf(const Cell &cell)
{
    if (cell.kind == CellKind::DateTime)
        return cell.dateTime();
    static const QRegularExpression timeOfDay(u"(\\d{1,2}):(\\d{2})(?::(\\d{2}))?"_s);
    const QString text = cell.display();
    const QDate date = parseDate(text);
    if (!date.isValid())
        return {};
    const auto match = timeOfDay.match(text);
    const QTime time(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return QDateTime(date, match.hasMatch() && time.isValid() ? time : QTime(0, 0));
}

int secondsOf(const Cell &cell)
{
    if (cell.kind == CellKind::Number)
        return cell.number >= 0 && cell.number <= longestSittingSeconds ? int(cell.number) : -1;
    if (cell.kind == CellKind::DateTime) { // a duration that a spreadsheet took for a time of day
        const double seconds = cell.number * 86'400;
        return seconds >= 0 && seconds <= longestSittingSeconds ? int(seconds + 0.5) : -1;
    }
    return parseSeconds(cell.display());
}

using CellReaders = std::vector<std::vector<AnswerReader>>; // for each instrument, for each set of options

Result<CellReaders> cellReaders(const InstrumentList &instruments, std::optional<int> numbersFrom)
{
    CellReaders readers;
    for (const Instrument *instrument : instruments) {
        readers.emplace_back();
        for (const OptionSet &set : instrument->optionSets) {
            const Result<int> shift = numbersFrom ? numberShift(set, *numbersFrom) : Result<int>(0);
            if (!shift)
                return failure(shift.error().code, instrument->id);
            readers.back().emplace_back(set, *shift);
        }
    }
    return readers;
}

class RowReader {
public:
    RowReader(const Table &table, AnswerColumnsUsed columns, const InstrumentList &instruments, CellReaders readers)
        : m_table(table), m_columns(std::move(columns)), m_instruments(instruments), m_readers(std::move(readers))
    {
    }

    AnswerRow read(const TableRow &row) const
    {
        AnswerRow answers;
        answers.row = row.number;
        answers.claim = {text(row, m_columns.number), text(row, m_columns.name), text(row, m_columns.grade), text(row, m_columns.schoolClass)};
        const Instrument *only = nullptr;
        if (m_columns.instrument >= 0 && !text(row, m_columns.instrument).isEmpty()) {
            only = instrumentNamed(text(row, m_columns.instrument), m_instruments);
            if (!only) {
                answers.errors.push_back(error(row, m_columns.instrument, ErrorCode::UnknownOption));
                return answers;
            }
        }
        for (size_t i = 0; i < m_instruments.size(); ++i) {
            if (!only || only == m_instruments[i])
                readSheet(row, i, answers);
        }
        readTimes(row, answers);
        return answers;
    }

private:
    QString text(const TableRow &row, int column) const { return column < 0 ? QString() : cleanCell(row.text(column)); }
    RowError error(const TableRow &row, int column, ErrorCode code) const
    {
        return {row.number, m_table.columnLabel(column), code, sheets::valueHint(row.text(column))};
    }

    void readSheet(const TableRow &row, size_t which, AnswerRow &answers) const
    {
        const Instrument &instrument = *m_instruments[which];
        SheetReading sheet{&instrument, QByteArray(instrument.itemCount(), char(missingAnswer))};
        bool isAnyAnswered = false;
        bool isAnyUnread = false;
        for (int item = 0; item < instrument.itemCount(); ++item) {
            const int column = m_columns.items[which][size_t(item)];
            if (row.cell(column).isFromFormula) // refused, yet read below: it may tell of danger
                answers.errors.push_back(error(row, column, ErrorCode::FormulaResult));
            const auto answer = m_readers[which][size_t(instrument.items[size_t(item)].optionSet)].read(row.text(column));
            if (!answer) {
                answers.errors.push_back(error(row, column, answer.error().code));
                isAnyUnread = true;
                continue;
            }
            sheet.answers[item] = char(*answer);
            isAnyAnswered = isAnyAnswered || *answer != missingAnswer;
        }
        answers.sitting.questions += instrument.itemCount();
        if (isAnyAnswered || isAnyUnread)
            answers.sheets.push_back(std::move(sheet));
    }

    void readTimes(const TableRow &row, AnswerRow &answers) const
    {
        const QDateTime started = m_columns.started < 0 ? QDateTime() : momentOf(row.cell(m_columns.started));
        const QDateTime finished = m_columns.finished < 0 ? QDateTime() : momentOf(row.cell(m_columns.finished));
        const QDateTime moment = finished.isValid() ? finished : started;
        if (moment.isValid())
            answers.answeredMs = moment.toMSecsSinceEpoch();
        if (m_columns.seconds >= 0)
            answers.sitting.seconds = secondsOf(row.cell(m_columns.seconds));
        if (answers.sitting.seconds < 0 && started.isValid() && finished.isValid()) {
            const qint64 seconds = started.secsTo(finished);
            if (seconds >= 0 && seconds <= longestSittingSeconds)
                answers.sitting.seconds = int(seconds);
        }
    }

    const Table &m_table;
    AnswerColumnsUsed m_columns;
    const InstrumentList &m_instruments;
    CellReaders m_readers;
};

} // namespace

int parseSeconds(const QString &text)
{
    static const QRegularExpression words(u"^(?:(\\d{1,3})(?:小时|时|h))?(?:(\\d{1,4})(?:分钟|分|min|m))?(?:(\\d{1,6})(?:秒钟|秒|sec|s)?)?$"_s);
    static const QRegularExpression clock(u"^(?:(\\d{1,2}):)?(\\d{1,3}):(\\d{2})$"_s);
    const QString folded = foldAnswer(text);
    if (folded.isEmpty())
        return -1;
    auto match = words.match(folded);
    if (!match.hasMatch())
        match = clock.match(folded);
    if (!match.hasMatch())
        return -1;
    const int seconds = match.captured(1).toInt() * 3600 + match.captured(2).toInt() * 60 + match.captured(3).toInt();
    return seconds <= longestSittingSeconds ? seconds : -1;
}

Result<AnswerColumnsUsed> usedColumns(const sheets::ColumnMap &map, const InstrumentList &instruments)
{
    AnswerColumnsUsed used;
    used.number = map.columnOf(answer_key::number);
    used.name = map.columnOf(answer_key::name);
    used.grade = map.columnOf(answer_key::grade);
    used.schoolClass = map.columnOf(answer_key::schoolClass);
    used.instrument = map.columnOf(answer_key::instrument);
    used.seconds = map.columnOf(answer_key::seconds);
    used.started = map.columnOf(answer_key::started);
    used.finished = map.columnOf(answer_key::finished);
    for (const Instrument *instrument : instruments) {
        std::vector<int> items;
        for (int item = 0; item < instrument->itemCount(); ++item) {
            const QString key = answer_key::item(*instrument, item);
            items.push_back(map.columnOf(key));
            if (items.back() < 0)
                return failure(ErrorCode::ColumnMissing, key);
        }
        used.items.push_back(std::move(items));
    }
    return used;
}

Result<AnswersRead> readAnswers(const Table &table, const sheets::ColumnMap &map, const InstrumentList &instruments, std::optional<int> numbersFrom)
{
    XD_TRY(AnswerColumnsUsed columns, usedColumns(map, instruments));
    XD_TRY(CellReaders readers, cellReaders(instruments, numbersFrom));
    AnswersRead read;
    if (!numbersFrom) {
        XD_TRY(read.doubts, checkNumbers(table, columns, instruments));
    }
    const RowReader reader(table, std::move(columns), instruments, std::move(readers));
    read.rows.reserve(table.rows.size());
    for (const TableRow &row : table.rows)
        read.rows.push_back(reader.read(row));
    return read;
}

} // namespace xd::screening
