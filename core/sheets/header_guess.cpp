#include "core/sheets/header_guess.h"
#include "core/base/text_fold.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::sheets {
namespace {

constexpr int maxHeaderRows = 3;
constexpr qsizetype maxHeaderUnits = 300; // questionnaires have whole questions as headers

int widthOf(const TableRow &row)
{
    return int(std::count_if(row.cells.begin(), row.cells.end(), [](const Cell &cell) { return !cell.isBlank(); }));
}

QString textAt(const TableRow &row, int column)
{
    return cleanCell(row.text(column));
}

// Digits with what may stand between them: numbers, dates, phones, ids, percentages.
bool looksLikeValue(const QString &text)
{
    static const QRegularExpression value(u"^[GJLgjl]?[-+]?\\d[\\d.,:/年月日 \\-]*[%xX]?$"_s);
    return value.match(text).hasMatch();
}

bool isHeaderText(const Cell &cell)
{
    if (cell.isFromFormula || (cell.kind != CellKind::Text && cell.kind != CellKind::Empty))
        return false;
    const QString text = cleanCell(cell.text);
    return text.size() <= maxHeaderUnits && !looksLikeValue(text);
}

// 姓名 | 1 | 2 | … | 20: the items of a questionnaire by number are words of a header too.
bool continuesItemNumbers(const TableRow &row, int column)
{
    const auto numberAt = [&](int at) {
        bool isNumber = false;
        const int number = textAt(row, at).toInt(&isNumber);
        return isNumber ? number : -1;
    };
    const int number = numberAt(column);
    return number >= 1 && (numberAt(column - 1) == number - 1 || numberAt(column + 1) == number + 1);
}

bool isHeaderRow(const TableRow &row)
{
    int words = 0;
    for (int column = 0; column < int(row.cells.size()); ++column) {
        const Cell &cell = row.cells[size_t(column)];
        if (cell.isBlank())
            continue;
        if (isHeaderText(cell))
            ++words;
        else if (cell.isFromFormula || !continuesItemNumbers(row, column))
            return false;
    }
    return words > 0;
}

// "学校：…  填表日期：…": labels with their values, above the header.
bool isNote(const TableRow &row)
{
    int words = 0;
    int labels = 0;
    for (int column = 0; column < int(row.cells.size()); ++column) {
        const QString text = textAt(row, column);
        const auto colon = text.indexOf(u':');
        words += !text.isEmpty();
        labels += colon > 0 && colon + 1 < text.size();
    }
    return labels * 2 >= words && labels > 0;
}

// The width that most rows of the sample have or pass: blanks in single rows do not matter.
int usualWidth(std::span<const TableRow> rows)
{
    std::vector<int> widths;
    for (const TableRow &row : rows)
        widths.push_back(widthOf(row));
    if (widths.empty())
        return 0;
    std::sort(widths.begin(), widths.end());
    return widths[widths.size() * 3 / 4];
}

bool isInMerge(const Merge &merge, int row, int column)
{
    return row >= merge.firstRow && row <= merge.lastRow && column >= merge.firstColumn && column <= merge.lastColumn;
}

// The text that a merged or left-open cell of an upper header row shows over this column.
QString spannedText(const TableRow &row, std::span<const Merge> merges, int column)
{
    for (const Merge &merge : merges) {
        if (isInMerge(merge, row.number, column + 1))
            return textAt(row, merge.firstColumn - 1);
    }
    return textAt(row, column);
}

// Whether the lower row says more about an upper one: it has words below blanks or merges of the upper row, and
// leaves open what the upper one has settled.
bool isBelow(const TableRow &upper, const TableRow &lower, std::span<const Merge> merges, int columns)
{
    if (lower.number != upper.number + 1 || widthOf(upper) < 2 || isNote(upper))
        return false;
    if (!isHeaderRow(upper) || !isHeaderRow(lower))
        return false;
    bool hasGroup = false;
    for (const Merge &merge : merges) {
        const int span = merge.lastColumn - merge.firstColumn + 1;
        if (merge.firstRow <= upper.number && merge.lastRow >= lower.number && span < columns)
            return true;
        hasGroup |= merge.firstRow == upper.number && merge.lastRow == upper.number && span >= 2 && span < columns;
    }
    int settled = 0;
    int opened = 0;
    int twice = 0;
    for (int column = 0; column < columns; ++column) {
        const bool isUp = !upper.cell(column).isBlank();
        const bool isDown = !lower.cell(column).isBlank();
        settled += isUp && !isDown;
        opened += isDown && !isUp;
        twice += isDown && isUp;
    }
    return hasGroup || (settled > 0 && opened > 0 && twice <= opened);
}

QStringList headerTexts(std::span<const TableRow> rows, std::span<const Merge> merges, int first, int last, int columns)
{
    QStringList texts;
    QString group; // of an upper row without merges: stands over the blanks to its right
    for (int column = 0; column < columns; ++column) {
        QStringList parts;
        for (int r = first; r <= last; ++r) {
            QString text = spannedText(rows[size_t(r)], merges, column);
            if (r == first && first < last && merges.empty()) {
                if (!text.isEmpty())
                    group = text;
                else if (!rows[size_t(last)].cell(column).isBlank())
                    text = group;
            }
            if (!text.isEmpty() && !parts.contains(text))
                parts << text;
        }
        texts << parts.join(u'/');
    }
    return texts;
}

int columnsOf(std::span<const TableRow> rows)
{
    size_t columns = 0;
    for (const TableRow &row : rows)
        columns = std::max(columns, row.cells.size());
    return int(columns);
}

} // namespace

HeaderPlace headerAt(std::span<const TableRow> rows, std::span<const Merge> merges, int last)
{
    const int columns = columnsOf(rows);
    HeaderPlace place{last, last, {}};
    while (place.first > 0 && last - place.first + 1 < maxHeaderRows
           && isBelow(rows[size_t(place.first) - 1], rows[size_t(place.first)], merges, columns))
        --place.first;
    place.texts = headerTexts(rows, merges, place.first, last, columns);
    return place;
}

HeaderPlace guessHeader(std::span<const TableRow> rows, std::span<const Merge> merges)
{
    const int columns = columnsOf(rows);
    const int needed = std::max(1, (usualWidth(rows) + 1) / 2);
    for (int r = 0; r < int(rows.size()); ++r) {
        const int width = widthOf(rows[size_t(r)]);
        if (width < needed || (width == 1 && columns > 1) || !isHeaderRow(rows[size_t(r)]) || isNote(rows[size_t(r)]))
            continue;
        int last = r;
        while (last + 1 < int(rows.size()) && last - r + 1 < maxHeaderRows
               && isBelow(rows[size_t(last)], rows[size_t(last) + 1], merges, columns))
            ++last;
        return headerAt(rows, merges, last);
    }
    return {};
}

bool isFooter(const TableRow &row, int columnCount)
{
    static const QRegularExpression words(
        u"^(合 ?计|总 ?计|小 ?计|共 ?计|总人数|共\\d+人|平均|制表|填表|填报|审核|校长|负责人|说明|注[:：]|备注[:：]|以上|\\*)"_s);
    for (int column = 0; column < std::min(3, int(row.cells.size())); ++column) {
        if (words.match(textAt(row, column)).hasMatch())
            return true;
    }
    // One remark alone under a wide table; a name alone is a row that somebody forgot to fill in.
    constexpr qsizetype shortestRemark = 6;
    return columnCount >= 4 && widthOf(row) == 1 && isHeaderRow(row) && row.cells.back().text.size() >= shortestRemark;
}

} // namespace xd::sheets
