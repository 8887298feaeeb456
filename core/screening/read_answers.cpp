#include "core/screening/read_answers.h"

#include "core/base/text_fold.h"
#include "core/screening/answer_cell.h"
#include "core/screening/answer_numbers.h"
#include "core/screening/answer_string.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

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

// What a cell says, found out once for each different cell of a table.
struct CellReading {
    quint8 answer = missingAnswer;
    std::optional<ErrorCode> fault = {};
};

// The cells of one set of options of one instrument. A table says the same few things a million times.
class CellReader {
public:
    CellReader(const OptionSet &options, int numberShift) : m_reader(options, numberShift), m_seen(options) { m_short.fill(-1); }

    CellReading read(const Cell &cell, size_t row, int column)
    {
        if (cell.kind == CellKind::Empty)
            return {};
        if (cell.kind == CellKind::Text && cell.text.size() == 1)
            return readShort(cell.text.front().unicode(), cell, row, column);
        if (cell.kind == CellKind::Number && cell.number >= 0 && cell.number <= 9 && cell.number == int(cell.number))
            return readShort(char16_t(u'0' + int(cell.number)), cell, row, column);
        return readText(cell.display(), row, column);
    }

    CellReading readText(const QString &text, size_t row, int column)
    {
        const auto known = m_known.constFind(text);
        if (known != m_known.constEnd())
            return *known;
        const CellReading reading = find(text, row, column);
        if (m_known.size() < mostKnown)
            m_known.insert(text, reading);
        return reading;
    }

    const NumbersSeen &numbers() const { return m_seen; }

private:
    static constexpr qsizetype mostKnown = 4096;

    CellReading readShort(char16_t sign, const Cell &cell, size_t row, int column)
    {
        if (sign >= m_short.size())
            return readText(cell.display(), row, column);
        int &place = m_short[sign];
        if (place < 0) {
            place = int(m_readings.size());
            m_readings.push_back(find(QString(QChar(sign)), row, column));
        }
        return m_readings[size_t(place)];
    }

    CellReading find(const QString &text, size_t row, int column)
    {
        if (const auto number = numberIn(text))
            m_seen.take(*number, row, column);
        const auto answer = m_reader.read(text);
        if (!answer)
            return {missingAnswer, answer.error().code};
        return {*answer, {}};
    }

    AnswerReader m_reader;
    NumbersSeen m_seen;
    std::array<int, 128> m_short; // by character: place among the readings
    std::vector<CellReading> m_readings;
    QHash<QString, CellReading> m_known;
};

using CellReaders = std::vector<std::vector<CellReader>>; // for each instrument, for each set of options

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

class TableReader {
public:
    TableReader(const Table &table, AnswerColumnsUsed columns, const InstrumentList &instruments, CellReaders readers, const MomentRange &possible)
        : m_table(table), m_columns(std::move(columns)), m_instruments(instruments), m_readers(std::move(readers)), m_strayReaders(m_readers), m_possible(possible)
    {
    }

    AnswerRow read(size_t index)
    {
        const TableRow &row = m_table.rows[index];
        AnswerRow answers;
        answers.row = row.number;
        answers.claim = {text(row, m_columns.number), text(row, m_columns.name), text(row, m_columns.grade), text(row, m_columns.schoolClass), text(row, m_columns.sex)};
        const QString named = text(row, m_columns.instrument);
        const Instrument *const only = named.isEmpty() ? nullptr : findNamed(named);
        const bool isStray = !named.isEmpty() && !only; // refused, yet all that the table holds is read: it may tell of danger
        if (isStray)
            answers.errors.push_back(error(row, m_columns.instrument, ErrorCode::UnknownOption));
        for (size_t i = 0; i < m_instruments.size(); ++i) {
            if (!isInTable(i) || (only && only != m_instruments[i]))
                continue;
            if (!isStray)
                checkVersion(row, *m_instruments[i], answers);
            CellReader *const readers = (isStray ? m_strayReaders : m_readers)[i].data();
            m_columns.whole[i] >= 0 ? readWhole(index, i, readers, answers) : readItems(index, i, readers, answers);
        }
        readTimes(row, answers);
        return answers;
    }

    // Error: NumbersShifted. The result: a doubt for each instrument whose numbers never touch the lowest one.
    Result<std::vector<RowError>> judgeNumbers() const
    {
        std::vector<RowError> doubts;
        for (size_t i = 0; i < m_instruments.size(); ++i) {
            const auto &sets = m_readers[i];
            if (std::any_of(sets.begin(), sets.end(), [](const CellReader &set) { return set.numbers().isShifted(); }))
                return failure(ErrorCode::NumbersShifted, m_instruments[i]->id);
            const auto doubtful = std::find_if(sets.begin(), sets.end(), [](const CellReader &set) { return set.numbers().isDoubtful(); });
            if (doubtful != sets.end())
                doubts.push_back(error(m_table.rows[doubtful->numbers().firstRow()], doubtful->numbers().firstColumn(), ErrorCode::NumbersDoubtful));
        }
        return doubts;
    }

private:
    QString text(const TableRow &row, int column) const { return column < 0 ? QString() : cleanCell(row.text(column)); }
    RowError error(const TableRow &row, int column, ErrorCode code) const
    {
        return {row.number, m_table.columnLabel(column), code, sheets::valueHint(row.text(column))};
    }

    bool isInTable(size_t which) const { return m_columns.whole[which] >= 0 || !m_columns.items[which].empty(); }

    const Instrument *findNamed(const QString &named)
    {
        auto known = m_named.constFind(named);
        if (known == m_named.constEnd())
            known = m_named.insert(named, instrumentNamed(named, m_instruments));
        const auto place = std::find(m_instruments.begin(), m_instruments.end(), *known);
        return place != m_instruments.end() && isInTable(size_t(place - m_instruments.begin())) ? *place : nullptr;
    }

    void checkVersion(const TableRow &row, const Instrument &instrument, AnswerRow &answers) const
    {
        if (const QString version = text(row, m_columns.version); !version.isEmpty() && !namesVersion(version, instrument))
            answers.errors.push_back(error(row, m_columns.version, ErrorCode::WrongVersion));
    }

    // Nobody knows whether it tells of danger, so a person must look.
    static void noteFault(RowError fault, const Instrument &instrument, int item, AnswerRow &answers)
    {
        const auto &danger = instrument.dangerItems;
        if (std::any_of(danger.begin(), danger.end(), [item](const DangerItem &one) { return one.item == item; }))
            fault.cause = answer_key::dangerItemUnread;
        answers.errors.push_back(std::move(fault));
    }

    void readItems(size_t index, size_t which, CellReader *readers, AnswerRow &answers)
    {
        const TableRow &row = m_table.rows[index];
        const Instrument &instrument = *m_instruments[which];
        SheetReading sheet{&instrument, QByteArray(instrument.itemCount(), char(missingAnswer))};
        char *values = sheet.answers.data();
        bool isAnySaid = false;
        for (size_t item = 0; item < instrument.items.size(); ++item) {
            const int column = m_columns.items[which][item];
            const Cell &cell = row.cell(column);
            if (cell.isFromFormula) // refused, yet read below: it may tell of danger
                answers.errors.push_back(error(row, column, ErrorCode::FormulaResult));
            const CellReading reading = readers[instrument.items[item].optionSet].read(cell, index, column);
            if (reading.fault)
                noteFault(error(row, column, *reading.fault), instrument, int(item), answers);
            values[item] = char(reading.answer);
            isAnySaid |= reading.fault || reading.answer != missingAnswer;
        }
        answers.sitting.questions += instrument.itemCount();
        if (isAnySaid)
            answers.sheets.push_back(std::move(sheet));
    }

    // All answers in one cell. One too few or too many leaves open which is whose: the row is refused, and what may tell of
    // danger counts as told, so that it is seen rather than missed.
    void readWhole(size_t index, size_t which, CellReader *readers, AnswerRow &answers)
    {
        const TableRow &row = m_table.rows[index];
        const int column = m_columns.whole[which];
        const Instrument &instrument = *m_instruments[which];
        answers.sitting.questions += instrument.itemCount();
        if (row.cell(column).isBlank())
            return;
        const QStringList said = splitAnswers(row.text(column));
        SheetReading sheet{&instrument, QByteArray(instrument.itemCount(), char(missingAnswer))};
        bool isAnySaid = false;
        if (row.cell(column).isFromFormula)
            answers.errors.push_back(error(row, column, ErrorCode::FormulaResult));
        const bool isComplete = said.size() == instrument.itemCount();
        if (!isComplete) {
            answers.errors.push_back(error(row, column, ErrorCode::WrongItemCount));
            if (!instrument.dangerItems.empty())
                answers.errors.back().cause = answer_key::dangerItemUnread;
        }
        for (int item = 0; item < std::min<int>(instrument.itemCount(), int(said.size())); ++item) {
            const CellReading reading = readers[instrument.items[size_t(item)].optionSet].readText(said[item], index, column);
            if (reading.fault) // which of the answers: "#5 … (1)"
                noteFault({row.number, m_table.columnLabel(column), *reading.fault, u"#%1 %2"_s.arg(item + 1).arg(sheets::valueHint(said[item]))}, instrument, item, answers);
            sheet.answers[item] = char(reading.answer);
            isAnySaid |= reading.fault || reading.answer != missingAnswer;
        }
        for (const DangerItem &danger : instrument.dangerItems) {
            if (isComplete)
                break;
            const quint8 answer = gravest(said, which, danger.item);
            sheet.answers[danger.item] = char(answer);
            isAnySaid |= answer != missingAnswer;
        }
        if (isAnySaid)
            answers.sheets.push_back(std::move(sheet));
    }

    // Of all that may be the answer to this item where answers are left out or too many, wherever that was: from its place
    // counted from the first answer to its place counted from the last.
    quint8 gravest(const QStringList &said, size_t which, int item)
    {
        const Instrument &instrument = *m_instruments[which];
        CellReader &reader = m_strayReaders[which][size_t(instrument.items[size_t(item)].optionSet)];
        const int fromLast = item + int(said.size()) - instrument.itemCount();
        quint8 answer = missingAnswer;
        for (int place = std::max(0, std::min(item, fromLast)); place <= std::max(item, fromLast) && place < said.size(); ++place) {
            const CellReading reading = reader.readText(said[place], 0, 0);
            if (reading.answer != missingAnswer && (answer == missingAnswer || reading.answer > answer))
                answer = reading.answer;
        }
        return answer;
    }

    // An impossible moment is the row's error, and counts as none.
    QDateTime momentIn(const TableRow &row, int column, AnswerRow &answers) const
    {
        const QDateTime moment = column < 0 ? QDateTime() : momentOf(row.cell(column));
        if (!moment.isValid())
            return {};
        const qint64 ms = moment.toMSecsSinceEpoch();
        if (ms >= m_possible.fromMs && ms <= m_possible.toMs)
            return moment;
        RowError fault = error(row, column, ErrorCode::BadDate);
        fault.cause = ms > m_possible.toMs ? answer_key::timeToCome : answer_key::timeBeforeRound;
        answers.errors.push_back(std::move(fault));
        return {};
    }

    void readTimes(const TableRow &row, AnswerRow &answers) const
    {
        const QDateTime started = momentIn(row, m_columns.started, answers);
        const QDateTime finished = momentIn(row, m_columns.finished, answers);
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
    CellReaders m_strayReaders; // of what is no part of the answers, so that its numbers say nothing of how the table counts
    MomentRange m_possible;
    QHash<QString, const Instrument *> m_named; // by the cell that named it
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
    used.sex = map.columnOf(answer_key::sex);
    used.grade = map.columnOf(answer_key::grade);
    used.schoolClass = map.columnOf(answer_key::schoolClass);
    used.instrument = map.columnOf(answer_key::instrument);
    used.version = map.columnOf(answer_key::version);
    used.seconds = map.columnOf(answer_key::seconds);
    used.started = map.columnOf(answer_key::started);
    used.finished = map.columnOf(answer_key::finished);
    if (const QStringList missing = missingAnswerColumns(map, instruments); !missing.isEmpty())
        return failure(ErrorCode::ColumnMissing, missing.first());
    for (const Instrument *instrument : instruments) {
        used.whole.push_back(map.columnOf(answer_key::whole(*instrument)));
        std::vector<int> items;
        for (int item = 0; used.whole.back() < 0 && item < instrument->itemCount(); ++item) {
            if (const int column = map.columnOf(answer_key::item(*instrument, item)); column >= 0)
                items.push_back(column);
        }
        used.items.push_back(std::move(items));
    }
    return used;
}

Result<AnswersRead> readAnswers(const Table &table, const sheets::ColumnMap &map, const InstrumentList &instruments, std::optional<int> numbersFrom,
                                const MomentRange &possible)
{
    XD_TRY(AnswerColumnsUsed columns, usedColumns(map, instruments));
    XD_TRY(CellReaders readers, cellReaders(instruments, numbersFrom));
    TableReader reader(table, std::move(columns), instruments, std::move(readers), possible);
    AnswersRead read;
    read.rows.reserve(table.rows.size());
    for (size_t row = 0; row < table.rows.size(); ++row)
        read.rows.push_back(reader.read(row));
    if (!numbersFrom) {
        XD_TRY(read.doubts, reader.judgeNumbers());
    }
    return read;
}

} // namespace xd::screening
