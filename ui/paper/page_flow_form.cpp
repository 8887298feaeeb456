// Forms of the page flow: boxes to write in, and the line along which a slip is torn off.
#include "ui/paper/ink.h"
#include "ui/paper/page_flow.h"
#include "ui/paper/report_font.h"

#include <QFontMetricsF>

namespace xd::paper {

namespace {

constexpr double tornKeepsMm = 80; // the head of a slip stays with some of its lines

} // namespace

void PageFlow::tearLine(const TearLine &tear)
{
    need(mm(tornKeepsMm));
    if (m_y <= m_body.top()) // on a page of its own nothing need be torn
        return;
    m_y += mm(5);
    if (isDrawing()) {
        m_painter.save();
        m_painter.setPen(QPen(ink::muted, mm(0.25), Qt::DashLine));
        m_painter.drawLine(QPointF(m_body.left(), m_y), QPointF(m_body.right(), m_y));
        m_painter.restore();
    }
    m_y += mm(1);
    m_y += drawText(tear.text, reportFont(ink::smallPoints), QRectF(m_body.left(), m_y, m_body.width(), mm(6)), Align::centre, ink::muted) + mm(3);
}

void PageFlow::box(double top, double height, double left, double width)
{
    if (!isDrawing())
        return;
    m_painter.save();
    m_painter.setPen(QPen(ink::muted, mm(0.18)));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(QRectF(left, top, width, height));
    m_painter.restore();
}

// Label above value, as high as the highest of the row, so that a pen has room.
void PageFlow::formRow(std::span<const FormBox> boxes, int columns)
{
    const QFont labelFont = reportFont(ink::smallPoints);
    const QFont valueFont = reportFont(ink::bodyPoints);
    const double padding = mm(1.4);
    struct LaidBox {
        Laid label, value;
        double width = 0;
    };
    std::vector<LaidBox> laid;
    double height = 0;
    int used = 0;
    for (const FormBox &each : boxes) {
        used += each.span;
        const int span = &each == &boxes.back() ? each.span + columns - used : each.span; // the last takes what is left
        const double width = m_body.width() * span / columns;
        laid.push_back({lay(each.label, labelFont, width - 2 * padding, ink::tightSpacing), lay(each.value, valueFont, width - 2 * padding, ink::tightSpacing), width});
        const double written = each.value.isEmpty() ? 0 : laid.back().value.height();
        height = std::max(height, laid.back().label.height() + std::max(written, mm(each.roomMm)) + 2 * padding);
    }
    if (height > m_body.height())
        return longBox(boxes.front());
    need(height);
    double x = m_body.left();
    for (const LaidBox &each : laid) {
        box(m_y, height, x, each.width);
        draw(each.label, 0, each.label.lines.size(), {x + padding, m_y + padding}, each.width, Align::left, ink::muted);
        draw(each.value, 0, each.value.lines.size(), {x + padding, m_y + padding + each.label.height()}, each.width, Align::left, ink::text);
        x += each.width;
    }
    m_y += height;
}

// More words than a page holds: the box goes on, line by line.
void PageFlow::longBox(const FormBox &form)
{
    const double padding = mm(1.4);
    const double width = m_body.width() - 2 * padding;
    const Laid label = lay(form.label, reportFont(ink::smallPoints), width, ink::tightSpacing);
    const Laid value = lay(form.value, reportFont(ink::bodyPoints), width, ink::tightSpacing);
    need(label.height() + 4 * value.lineHeight + 2 * padding);
    double head = label.height();
    for (size_t first = 0; first < value.lines.size();) {
        const double room = m_body.bottom() - m_y - 2 * padding - head;
        const size_t end = std::min(value.lines.size(), first + std::max<size_t>(1, size_t(std::max(0.0, room / value.lineHeight))));
        const double height = head + double(end - first) * value.lineHeight + 2 * padding;
        box(m_y, height, m_body.left(), m_body.width());
        if (head > 0)
            draw(label, 0, label.lines.size(), {m_body.left() + padding, m_y + padding}, width, Align::left, ink::muted);
        draw(value, first, end, {m_body.left() + padding, m_y + padding + head}, width, Align::left, ink::text);
        m_y += height;
        first = end;
        head = 0;
        if (first < value.lines.size())
            newPage();
    }
}

void PageFlow::formGrid(const FormGrid &grid)
{
    for (size_t first = 0; first < grid.boxes.size();) {
        size_t end = first;
        for (int used = 0; end < grid.boxes.size() && used + grid.boxes[end].span <= grid.columns; ++end)
            used += grid.boxes[end].span;
        end = std::max(end, first + 1);
        formRow(std::span(grid.boxes).subspan(first, end - first), grid.columns);
        first = end;
    }
    m_y += mm(3);
}

} // namespace xd::paper
