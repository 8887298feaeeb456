#include "ui/entry/pasted_block.h"

#include "core/base/text_fold.h"
#include "core/screening/answer_cell.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

namespace answer_key = screening::answer_key;

const QDate spreadsheetDawn(1899, 12, 30);
constexpr double noon = 0.5; // of a paper only the day is known

// A spreadsheet puts a cell with quotes, tabs or line breaks into quotes.
QString unquoted(QString cell)
{
    if (cell.size() >= 2 && cell.startsWith(u'"') && cell.endsWith(u'"'))
        cell = cell.sliced(1, cell.size() - 2).replace(u"\"\""_s, u"\""_s);
    return cleanCell(cell);
}

// "1", "2", "3" …, or nothing that any item could be answered with.
bool isHeading(const QStringList &cells, const EntryGround &ground, const screening::Instrument &instrument)
{
    if (!whoIsMeant(ground, cells.front()).students.empty() || cells.front().isEmpty())
        return false;
    bool isCounted = true, isAnswered = false;
    for (int item = 0; item < std::min(instrument.itemCount(), int(cells.size()) - 1); ++item) {
        const QString &cell = cells[item + 1];
        isCounted = isCounted && cell == QString::number(item + 1);
        const auto answer = screening::AnswerReader(instrument.optionsOf(item)).read(cell);
        isAnswered = isAnswered || cell.isEmpty() || answer;
    }
    return isCounted || !isAnswered;
}

} // namespace

PastedBlock::PastedBlock(const QString &text)
{
    int number = 0;
    for (const QString &line : QString(text).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(QChar::LineSeparator, u'\n').replace(QChar::ParagraphSeparator, u'\n').split(u'\n')) {
        ++number;
        QStringList cells;
        for (const QString &cell : line.split(u'\t'))
            cells << unquoted(cell);
        if (std::any_of(cells.begin(), cells.end(), [](const QString &cell) { return !cell.isEmpty(); }))
            m_rows.push_back({number, std::move(cells)});
    }
}

int PastedBlock::answerColumns() const
{
    qsizetype columns = 0;
    for (const Line &line : m_rows) {
        qsizetype filled = line.cells.size();
        while (filled > 0 && line.cells[filled - 1].isEmpty())
            --filled;
        columns = std::max(columns, filled - 1);
    }
    return int(columns);
}

bool PastedBlock::fits(const screening::Instrument &instrument) const
{
    return answerColumns() <= instrument.itemCount() &&
           std::any_of(m_rows.begin(), m_rows.end(), [&](const Line &line) { return line.cells.size() > instrument.itemCount(); });
}

void PastedBlock::lead(const QString &code)
{
    for (Line &line : m_rows)
        line.cells.prepend(code);
}

sheets::Table PastedBlock::table(const EntryGround &ground, const screening::Instrument &instrument, const BlockWords &words) const
{
    sheets::Table table;
    const bool hasHeading = m_rows.size() > 1 && isHeading(m_rows.front().cells, ground, instrument);
    for (int column = 0; column <= instrument.itemCount(); ++column) {
        const QString own = hasHeading ? m_rows.front().cells.value(column) : QString();
        table.headers << (!own.isEmpty() ? own : column == 0 ? words.code : words.item(column));
    }
    for (const Line &line : m_rows) {
        if (hasHeading && &line == &m_rows.front())
            continue;
        sheets::TableRow row{line.number, {}};
        for (int column = 0; column <= instrument.itemCount(); ++column)
            row.cells.push_back(sheets::Cell::ofText(line.cells.value(column)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

NamedBlock nameStudents(const sheets::Table &pasted, const EntryGround &ground, const screening::Instrument &instrument, QDate day)
{
    NamedBlock named{pasted, {}, {}};
    const int name = pasted.columnCount();
    named.table.headers << pasted.headers.front() << QString();
    for (sheets::TableRow &row : named.table.rows) {
        const QString typed = row.text(0);
        const Meant meant = whoIsMeant(ground, typed);
        const bool isSure = meant.students.size() == 1;
        const bool isNumber = std::any_of(typed.begin(), typed.end(), [](QChar sign) { return sign.isDigit(); });
        if (isSure) {
            const screening::RosterEntry &student = *meant.students.front();
            named.choices.students[row.number] = student.id;
            row.cells[0] = sheets::Cell::ofText(student.number.isEmpty() ? student.localNumber : student.number);
            row.cells.push_back(sheets::Cell::ofText(student.name));
        } else {
            if (!isNumber || !meant.students.empty())
                row.cells[0] = sheets::Cell::ofText({});
            row.cells.push_back(sheets::Cell::ofText(row.cells[0].isBlank() ? typed : QString()));
        }
        row.cells.push_back(sheets::Cell::ofDateTime(double(spreadsheetDawn.daysTo(day)) + noon));
    }
    constexpr int sure = 100;
    named.map.choices = {{answer_key::number, 0, sure, {}}, {answer_key::name, name, sure, {}}, {answer_key::finished, name + 1, sure, {}}};
    for (int item = 0; item < instrument.itemCount(); ++item)
        named.map.choices.push_back({answer_key::item(instrument, item), item + 1, sure, {}});
    return named;
}

} // namespace xd::ui
