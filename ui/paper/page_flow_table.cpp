// Tables of the page flow: lines of one height in each row, so that a row's place is known before it is drawn.
#include "ui/paper/ink.h"
#include "ui/paper/page_flow.h"
#include "ui/paper/report_font.h"

#include <numeric>

namespace xd::paper {

std::vector<double> PageFlow::columnWidths(const Table &table) const
{
    const double shares = std::accumulate(table.columns.begin(), table.columns.end(), 0.0,
                                          [](double sum, const Column &column) { return sum + column.share; });
    std::vector<double> widths;
    for (const Column &column : table.columns)
        widths.push_back(column.share / shares * m_body.width());
    return widths;
}

PageFlow::LaidRow PageFlow::layRow(const Table &table, const QStringList &cells, bool isBold) const
{
    const QFont font = reportFont(ink::cellPoints, isBold);
    const std::vector<double> widths = columnWidths(table);
    LaidRow row;
    for (size_t i = 0; i < widths.size(); ++i) {
        row.cells.push_back(lay(cells.value(qsizetype(i)), font, widths[i] - mm(2.4), ink::tightSpacing));
        row.lines = std::max(row.lines, row.cells.back().lines.size());
        row.lineHeight = row.cells.back().lineHeight;
    }
    return row;
}

void PageFlow::drawRow(const Table &table, const LaidRow &row, size_t firstLine, size_t endLine, const QColor &colour)
{
    const std::vector<double> widths = columnWidths(table);
    double x = m_body.left();
    for (size_t i = 0; i < widths.size(); ++i) {
        draw(row.cells[i], firstLine, endLine, {x + mm(1.2), m_y + rowPadding()}, widths[i] - mm(2.4), table.columns[i].align, colour);
        x += widths[i];
    }
    const double written = double(std::min(endLine, row.lines) - firstLine) * row.lineHeight + 2 * rowPadding();
    const double top = m_y;
    m_y += firstLine == 0 && endLine >= row.lines ? heightOf(row) : written;
    if (table.roomMm > 0)
        drawColumnLines(table, top);
}

void PageFlow::drawColumnLines(const Table &table, double top)
{
    if (!isDrawing())
        return;
    m_painter.save();
    m_painter.setPen(QPen(ink::muted, mm(0.18)));
    double x = m_body.left();
    m_painter.drawLine(QPointF(x, top), QPointF(x, m_y));
    for (const double width : columnWidths(table)) {
        x += width;
        m_painter.drawLine(QPointF(x, top), QPointF(x, m_y));
    }
    m_painter.restore();
}

void PageFlow::drawTableHead(const Table &table, const LaidRow &head)
{
    if (isDrawing())
        m_painter.fillRect(QRectF(m_body.left(), m_y, m_body.width(), heightOf(head)), ink::wash);
    if (table.roomMm > 0)
        line(m_y, m_body.left(), m_body.right(), ink::muted, 0.18);
    drawRow(table, head, 0, head.lines, ink::text);
    line(m_y, m_body.left(), m_body.right(), ink::accent, 0.4);
}

// A row taller than a whole page is the only one that continues on the next.
void PageFlow::drawLongRow(const Table &table, const LaidRow &row, const LaidRow &head)
{
    for (size_t first = 0; first < row.lines;) {
        const double room = m_body.bottom() - m_y - 2 * rowPadding();
        const size_t fits = std::max<size_t>(1, size_t(std::max(0.0, room / row.lineHeight)));
        drawRow(table, row, first, std::min(row.lines, first + fits), ink::text);
        first += fits;
        if (first < row.lines) {
            newPage();
            drawTableHead(table, head);
        }
    }
}

void PageFlow::table(const Table &table)
{
    QStringList titles;
    for (const Column &column : table.columns)
        titles.append(column.title);
    const LaidRow head = layRow(table, titles, true);
    const QFont captionFont = reportFont(ink::cellPoints, true);
    const double caption = table.caption.isEmpty() ? 0 : lay(table.caption, captionFont, m_body.width(), ink::tightSpacing).height() + mm(1.5);

    bool isFirst = true;
    for (const Row &each : table.rows) {
        LaidRow row = layRow(table, each.cells, each.isTotal);
        row.room = mm(table.roomMm);
        const double height = heightOf(row);
        const bool isLong = heightOf(head) + height > m_body.height();
        if (isFirst) {
            need(caption + heightOf(head) + (isLong ? 0 : height));
            drawText(table.caption, captionFont, QRectF(m_body.left(), m_y, m_body.width(), caption), Align::left, ink::text);
            m_y += caption;
            drawTableHead(table, head);
            isFirst = false;
        } else if (m_y + height > m_body.bottom()) {
            newPage();
            drawTableHead(table, head);
        }
        if (each.isTotal)
            line(m_y, m_body.left(), m_body.right(), ink::muted, 0.25);
        if (isLong)
            drawLongRow(table, row, head);
        else
            drawRow(table, row, 0, row.lines, ink::text);
        line(m_y, m_body.left(), m_body.right(), table.roomMm > 0 ? ink::muted : ink::hairline, table.roomMm > 0 ? 0.18 : 0.15);
    }
    m_y += mm(4);
}

} // namespace xd::paper
