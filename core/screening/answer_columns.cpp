#include "core/screening/answer_columns.h"

#include "core/screening/answer_cell.h"
#include "core/screening/answer_string.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

using sheets::ColumnChoice;
using sheets::ColumnMap;
using sheets::KnownColumn;
using sheets::Table;

constexpr int sampleRows = 40;
constexpr int byName = 100;    // confidence: the header names the instrument and the item
constexpr int byNumber = 90;   // the header numbers the item, and only one instrument can be meant
constexpr int byPosition = 60; // as many questions in a row as the instruments have items: a person should look

std::vector<KnownColumn> identityColumns()
{
    return {
        {answer_key::number, {u"学号"_s, u"学籍号"_s, u"全国学籍号"_s, u"学生学号"_s, u"学籍编号"_s, u"您的学号"_s, u"你的学号"_s, u"请填写学号"_s}},
        {answer_key::name, {u"姓名"_s, u"学生姓名"_s, u"您的姓名"_s, u"你的姓名"_s, u"真实姓名"_s, u"请填写姓名"_s}},
        {answer_key::sex, {u"性别"_s, u"学生性别"_s, u"您的性别"_s, u"你的性别"_s, u"您的性别是"_s}},
        {answer_key::grade, {u"年级"_s, u"所在年级"_s}},
        {answer_key::schoolClass, {u"班级"_s, u"班级名称"_s, u"所在班级"_s, u"你的班级"_s, u"您的班级"_s}},
        {answer_key::instrument, {u"量表"_s, u"量表名称"_s, u"测评名称"_s, u"问卷名称"_s}},
        {answer_key::version, {u"量表版本"_s, u"版本"_s, u"版本号"_s, u"问卷版本"_s}},
        {answer_key::seconds, {u"所用时间"_s, u"用时(秒)"_s, u"用时"_s, u"答题时长"_s, u"作答时长"_s, u"答题用时"_s, u"作答用时"_s, u"用时（秒）"_s}},
        {answer_key::started, {u"开始时间"_s, u"开始答题时间"_s, u"答题开始时间"_s}},
        {answer_key::finished, {u"结束时间"_s, u"提交答卷时间"_s, u"提交时间"_s, u"完成时间"_s, u"测评时间"_s, u"答题结束时间"_s}},
    };
}

// A table whose headers have lost the site's question numbers ("2、学号"), for the guess by names.
Table withoutQuestionNumbers(const Table &table)
{
    Table plain;
    plain.headers = table.headers;
    for (QString &header : plain.headers) {
        const NumberedHeader numbered = readNumberedHeader(header);
        if (numbered.question > 0 && !numbered.words.isEmpty())
            header = numbered.words;
    }
    plain.rows.assign(table.rows.begin(), table.rows.begin() + std::min<qsizetype>(qsizetype(table.rows.size()), sampleRows));
    return plain;
}

class ItemGuess {
public:
    ItemGuess(const Table &table, const InstrumentList &instruments, const ColumnMap &identity) : m_table(table), m_instruments(instruments)
    {
        for (int column = 0; column < table.columnCount(); ++column) {
            const bool isTaken = std::any_of(identity.choices.begin(), identity.choices.end(),
                                             [&](const ColumnChoice &choice) { return choice.column == column; });
            m_isTaken.push_back(isTaken);
            m_headers.push_back(isTaken ? NumberedHeader() : readNumberedHeader(table.headers[column]));
        }
        for (const Instrument *instrument : instruments)
            m_columns.push_back(std::vector<int>(instrument->items.size(), -1));
        m_confidence.assign(instruments.size(), 0);
        m_whole.assign(instruments.size(), -1);
    }

    void run(bool hasInstrumentColumn)
    {
        takeNamed();
        takeWhole();
        takeNumbered(hasInstrumentColumn);
        takeByPosition();
    }

    int columnOf(size_t instrument, size_t item) const { return m_columns[instrument][item]; }
    int wholeOf(size_t instrument) const { return m_whole[instrument]; }
    int confidenceOf(size_t instrument) const { return m_confidence[instrument]; }

private:
    bool isOpen(size_t instrument) const { return m_confidence[instrument] == 0; }
    std::vector<size_t> openOnes() const
    {
        std::vector<size_t> open;
        for (size_t i = 0; i < m_instruments.size(); ++i) {
            if (isOpen(i))
                open.push_back(i);
        }
        return open;
    }
    // Half the items must be there: a column "PHQ9" alone is a total, nine of them are items.
    void accept(size_t instrument, const std::vector<int> &columns, int confidence)
    {
        const auto found = std::count_if(columns.begin(), columns.end(), [](int column) { return column >= 0; });
        if (found * 2 <= std::ssize(columns))
            return;
        m_columns[instrument] = columns;
        m_confidence[instrument] = confidence;
    }

    void takeNamed()
    {
        for (size_t i = 0; i < m_instruments.size(); ++i) {
            QStringList names;
            for (const QString &header : m_instruments[i]->headers)
                names.append(foldAnswer(header));
            std::vector<int> columns(m_instruments[i]->items.size(), -1);
            for (size_t column = 0; column < m_headers.size(); ++column) {
                const NumberedHeader &header = m_headers[column];
                if (header.item < 1 || header.item > m_instruments[i]->itemCount() || !names.contains(header.prefix))
                    continue;
                if (int &place = columns[size_t(header.item - 1)]; place < 0)
                    place = int(column);
            }
            accept(i, columns, byName);
        }
    }

    // One column with all answers of an instrument: as many answers in each cell as it has items.
    void takeWhole()
    {
        for (const size_t i : openOnes()) {
            const Instrument &instrument = *m_instruments[i];
            for (int column = 0; column < int(m_headers.size()) && isOpen(i); ++column) {
                if (m_isTaken[size_t(column)] || std::count(m_whole.begin(), m_whole.end(), column) > 0 || !holdsWhole(instrument, column))
                    continue;
                m_whole[i] = column;
                m_confidence[i] = speaksOf(instrument, column) ? byNumber : byPosition;
            }
        }
    }

    bool holdsWhole(const Instrument &instrument, int column) const
    {
        int fitting = 0, filled = 0;
        for (size_t row = 0; row < m_table.rows.size() && row < size_t(sampleRows); ++row) {
            const QString cell = m_table.rows[row].text(column);
            if (cell.trimmed().isEmpty())
                continue;
            ++filled;
            fitting += splitAnswers(cell).size() == instrument.itemCount() ? 1 : 0;
        }
        // Named outright one cell that fits will do: the others are for a person to see.
        return instrument.itemCount() > 3 && fitting > 0 && (speaksOf(instrument, column) || fitting * 4 >= filled * 3);
    }

    bool speaksOf(const Instrument &instrument, int column) const
    {
        const QString folded = foldAnswer(m_table.headers[column]);
        return std::any_of(instrument.headers.begin(), instrument.headers.end(), [&](const QString &word) { return folded.contains(foldAnswer(word)); })
            || folded.contains(foldAnswer(instrument.id));
    }

    // Runs of columns that say nothing but rising numbers: "第1题" … "第9题", then "第1题" … "第7题".
    void takeNumbered(bool hasInstrumentColumn)
    {
        std::vector<std::vector<int>> runs;
        for (size_t column = 0; column < m_headers.size(); ++column) {
            const NumberedHeader &header = m_headers[column];
            if (header.question == 0 || !header.words.isEmpty())
                continue;
            if (runs.empty() || header.question != m_headers[size_t(runs.back().back())].question + 1)
                runs.emplace_back();
            runs.back().push_back(int(column));
        }
        size_t nextRun = 0;
        for (const size_t i : openOnes()) {
            const size_t items = m_instruments[i]->items.size();
            // With a column for the instrument every row has its own meaning for the same columns.
            if (hasInstrumentColumn && !runs.empty() && runs.front().size() >= items) {
                accept(i, std::vector<int>(runs.front().begin(), runs.front().begin() + std::ptrdiff_t(items)), byNumber);
                continue;
            }
            for (size_t run = nextRun; run < runs.size(); ++run) {
                if (runs[run].size() != items)
                    continue;
                accept(i, runs[run], byNumber);
                nextRun = run + 1;
                break;
            }
        }
        if (!runs.empty() && nextRun == 0)
            shareOut(runs.front(), byPosition);
    }

    // "3、…", "4、…": questions in words of their own, as many in a row as all open instruments have items.
    void takeByPosition()
    {
        std::vector<int> run;
        for (size_t column = 0; column <= m_headers.size(); ++column) {
            const bool isQuestion = column < m_headers.size() && m_headers[column].question > 0 && !m_headers[column].words.isEmpty();
            const bool continues = isQuestion && (run.empty() || m_headers[column].question == m_headers[size_t(run.back())].question + 1);
            if (!continues) {
                shareOut(run, byPosition);
                run.clear();
            }
            if (isQuestion)
                run.push_back(int(column));
        }
    }

    void shareOut(const std::vector<int> &run, int confidence)
    {
        const auto open = openOnes();
        size_t wanted = 0;
        for (const size_t i : open)
            wanted += m_instruments[i]->items.size();
        if (wanted == 0 || run.size() != wanted)
            return;
        auto from = run.begin();
        for (const size_t i : open) {
            const auto to = from + std::ssize(m_instruments[i]->items);
            accept(i, std::vector<int>(from, to), confidence);
            from = to;
        }
    }

    const Table &m_table;
    const InstrumentList &m_instruments;
    std::vector<bool> m_isTaken; // by column: it says who or when
    std::vector<NumberedHeader> m_headers;
    std::vector<int> m_whole; // by instrument; -1: none
    std::vector<std::vector<int>> m_columns;
    std::vector<int> m_confidence; // 0: still open
};

QStringList samplesOf(const Table &table, int column)
{
    QStringList samples;
    for (size_t i = 0; i < table.rows.size() && i < sampleRows && samples.size() < 3; ++i) {
        const QString text = table.rows[i].text(column);
        if (!text.trimmed().isEmpty() && !samples.contains(text))
            samples.append(text);
    }
    return samples;
}

} // namespace

QString answer_key::item(const Instrument &instrument, int index)
{
    return instrument.id + u'/' + QString::number(index + 1);
}

QString answer_key::whole(const Instrument &instrument)
{
    return instrument.id + u"/all"_s;
}

std::vector<KnownColumn> answerColumns(const InstrumentList &instruments)
{
    std::vector<KnownColumn> columns = identityColumns();
    for (const Instrument *instrument : instruments) {
        for (int i = 0; i < instrument->itemCount(); ++i)
            columns.push_back({answer_key::item(*instrument, i), {}, false, {}});
        columns.push_back({answer_key::whole(*instrument), {}, false, {}});
    }
    return columns;
}

QStringList missingAnswerColumns(const ColumnMap &map, const InstrumentList &instruments)
{
    QStringList missing, ofFirst;
    bool isAnyThere = false;
    for (const Instrument *instrument : instruments) {
        if (map.columnOf(answer_key::whole(*instrument)) >= 0) {
            isAnyThere = true;
            continue;
        }
        QStringList lacking;
        for (int item = 0; item < instrument->itemCount(); ++item) {
            if (map.columnOf(answer_key::item(*instrument, item)) < 0)
                lacking << answer_key::item(*instrument, item);
        }
        const bool isThere = lacking.size() < instrument->itemCount();
        isAnyThere |= isThere;
        if (isThere)
            missing << lacking;
        else if (ofFirst.isEmpty())
            ofFirst = lacking;
    }
    return isAnyThere ? missing : ofFirst;
}

NumberedHeader readNumberedHeader(const QString &header)
{
    static const QRegularExpression numberAlone(u"^(?:q|t|v|item|题目?|第)?[_-]?(\\d{1,3})(?:题|[.、:)])?$"_s);
    static const QRegularExpression numberFirst(u"^(?:q|第)?(\\d{1,3})(?:题)?[.、:)_,-](.+)$"_s);
    // The last number counts: the instrument's own may stand before it ("phq-9_3", "PHQ-9第3题").
    static const QRegularExpression behindSeparator(u"^(.+?)(?:[_.:、-]*第|[_.:、-]+)[qt]?(\\d{1,3})题?$"_s);
    static const QRegularExpression behindWord(u"^(.*[^\\d_.:-])(\\d{1,3})题?$"_s);
    NumberedHeader result;
    const QString folded = foldAnswer(header);
    if (const auto match = numberAlone.match(folded); match.hasMatch()) {
        result.question = match.captured(1).toInt();
        return result;
    }
    result.words = folded;
    if (const auto match = numberFirst.match(folded); match.hasMatch()) {
        result.question = match.captured(1).toInt();
        result.words = match.captured(2);
    }
    auto match = behindSeparator.match(result.words);
    if (!match.hasMatch())
        match = behindWord.match(result.words);
    if (match.hasMatch()) {
        result.prefix = match.captured(1);
        result.item = match.captured(2).toInt();
    }
    return result;
}

const Instrument *instrumentNamed(const QString &cell, const InstrumentList &instruments)
{
    const QString folded = foldAnswer(cell);
    for (const Instrument *instrument : instruments) {
        if (folded == foldAnswer(instrument->id) || folded == foldAnswer(instrument->names.zh) || folded == foldAnswer(instrument->names.en))
            return instrument;
        for (const QString &header : instrument->headers) {
            if (folded == foldAnswer(header))
                return instrument;
        }
    }
    return nullptr;
}

bool namesVersion(const QString &cell, const Instrument &instrument)
{
    static const QRegularExpression around(u"^(?:version|ver|v|版本|第)[.:]?|版$|(?:\\.0)+$"_s);
    const QString folded = foldAnswer(cell);
    const auto bare = [](QString version) { return version.remove(around); };
    return folded == foldAnswer(instrument.idAtVersion()) || bare(folded) == bare(foldAnswer(instrument.version));
}

ColumnMap guessAnswerColumns(const Table &table, const InstrumentList &instruments)
{
    const std::vector<KnownColumn> identity = identityColumns();
    ColumnMap map = sheets::guessColumns(withoutQuestionNumbers(table), identity);
    ItemGuess guess(table, instruments, map);
    guess.run(map.columnOf(answer_key::instrument) >= 0);
    for (size_t i = 0; i < instruments.size(); ++i) {
        for (size_t item = 0; item < instruments[i]->items.size(); ++item) {
            const int column = guess.columnOf(i, item);
            map.choices.push_back({answer_key::item(*instruments[i], int(item)), column, column < 0 ? 0 : guess.confidenceOf(i),
                                   column < 0 ? QStringList() : samplesOf(table, column)});
        }
        const int whole = guess.wholeOf(i);
        map.choices.push_back({answer_key::whole(*instruments[i]), whole, whole < 0 ? 0 : guess.confidenceOf(i), whole < 0 ? QStringList() : samplesOf(table, whole)});
    }
    return map;
}

} // namespace xd::screening
