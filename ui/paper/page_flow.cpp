#include "ui/paper/page_flow.h"

#include "ui/paper/ink.h"
#include "ui/paper/qr_code.h"
#include "ui/paper/report_font.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPageLayout>
#include <cmath>

using namespace Qt::StringLiterals;

namespace xd::paper {

namespace {

constexpr double headingKeepsMm = 18; // of room below a heading, else it moves on with its text

QRectF bodyOf(const QPagedPaintDevice &device, double pixelsPerMm)
{
    const QPageLayout layout = device.pageLayout();
    const int dpi = device.logicalDpiX();
    QRectF page = layout.fullRectPixels(dpi);
    if (layout.mode() == QPageLayout::StandardMode) // the painter starts inside the device's own margins
        page.translate(-layout.paintRectPixels(dpi).topLeft());
    const QMarginsF &m = ink::marginsMm;
    return page.marginsRemoved(QMarginsF(m.left(), m.top(), m.right(), m.bottom()) * pixelsPerMm);
}

} // namespace

Result<int> flowPages(QPagedPaintDevice &device, const PageFrame &frame, const FlowContent &content)
{
    QPainter painter(&device);
    if (!painter.isActive())
        return failure(ErrorCode::CannotWrite, {}, u"the paged device takes no paint"_s);
    PageFlow counting(device, painter, frame, 0);
    content(counting);
    PageFlow drawing(device, painter, frame, counting.m_page);
    content(drawing);
    return counting.m_page;
}

PageFlow::PageFlow(QPagedPaintDevice &device, QPainter &painter, const PageFrame &frame, int totalPages)
    : m_device(device), m_painter(painter), m_frame(frame), m_totalPages(totalPages), m_pixelsPerMm(device.logicalDpiX() / 25.4),
      m_body(bodyOf(device, m_pixelsPerMm)), m_y(m_body.top())
{
    if (isDrawing())
        drawFrame();
}

void PageFlow::need(double height)
{
    if (m_y + height > m_body.bottom() && m_y > m_body.top())
        newPage();
}

void PageFlow::newPage()
{
    if (isDrawing())
        m_device.newPage();
    ++m_page;
    m_y = m_body.top();
    if (isDrawing())
        drawFrame();
}

void PageFlow::pageBreak()
{
    if (m_y > m_body.top())
        newPage();
}

void PageFlow::drawFrame()
{
    const QFont small = reportFont(ink::smallPoints);
    const QRectF head(m_body.left(), m_body.top() - mm(12), m_body.width(), mm(6));
    drawText(m_frame.headLeft, small, head, Align::left, ink::muted);
    drawText(m_frame.headRight, small, head, Align::right, ink::muted);
    line(m_body.top() - mm(6.5), m_body.left(), m_body.right(), ink::hairline, 0.2);
    const QRectF foot(m_body.left(), m_body.bottom() + mm(6), m_body.width(), mm(6));
    drawText(m_frame.footLeft, small, foot, Align::left, ink::muted);
    const QString pages = QCoreApplication::translate("PageFlow", "Page %1 of %2").arg(m_page).arg(m_totalPages);
    drawText(pages, small, foot, Align::right, ink::muted);
}

PageFlow::Laid PageFlow::lay(const QString &text, const QFont &font, double width, double spacing) const
{
    Laid laid;
    laid.lineHeight = std::ceil(font.pointSizeF() / 72 * m_device.logicalDpiY() * spacing);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    for (const QString &part : text.split(u'\n')) {
        // An empty paragraph still takes a line.
        auto layout = std::make_unique<QTextLayout>(part.isEmpty() ? u" "_s : part, font, &m_device);
        layout->setTextOption(option);
        layout->beginLayout();
        for (QTextLine each = layout->createLine(); each.isValid(); each = layout->createLine())
            each.setLineWidth(width);
        layout->endLayout();
        for (int i = 0; i < layout->lineCount(); ++i)
            laid.lines.push_back(layout->lineAt(i));
        laid.paragraphs.push_back(std::move(layout));
    }
    return laid;
}

void PageFlow::draw(const Laid &laid, size_t first, size_t end, QPointF at, double width, Align align, const QColor &colour)
{
    if (!isDrawing())
        return;
    m_painter.setPen(colour);
    for (size_t i = first; i < std::min(end, laid.lines.size()); ++i) {
        const QTextLine &each = laid.lines[i];
        const double room = width - each.naturalTextWidth();
        const double indent = align == Align::left ? 0 : align == Align::centre ? room / 2 : room;
        // The line's own position is taken back: pages decide where it stands.
        each.draw(&m_painter, QPointF(at.x() + indent - each.x(), at.y() + (laid.lineHeight - each.height()) / 2 - each.y()));
        at.ry() += laid.lineHeight;
    }
}

double PageFlow::drawText(const QString &text, const QFont &font, const QRectF &box, Align align, const QColor &colour)
{
    if (text.isEmpty())
        return 0;
    const Laid laid = lay(text, font, box.width(), ink::tightSpacing);
    draw(laid, 0, laid.lines.size(), box.topLeft(), box.width(), align, colour);
    return laid.height();
}

void PageFlow::line(double y, double left, double right, const QColor &colour, double widthMm)
{
    if (!isDrawing())
        return;
    m_painter.setPen(QPen(colour, mm(widthMm)));
    m_painter.drawLine(QPointF(left, y), QPointF(right, y));
}

void PageFlow::flowText(const QString &text, const QFont &font, const QColor &colour)
{
    const Laid laid = lay(text, font, m_body.width(), ink::bodySpacing);
    for (size_t i = 0; i < laid.lines.size(); ++i) {
        need(laid.lineHeight);
        draw(laid, i, i + 1, {m_body.left(), m_y}, m_body.width(), Align::left, colour);
        m_y += laid.lineHeight;
    }
}

void PageFlow::title(const QString &text, const QString &subtitle, const QByteArray &stamp)
{
    const double top = m_y;
    const double side = stamp.isEmpty() ? 0 : mm(22);
    const QRectF box(m_body.left(), m_y, m_body.width() - side - (side > 0 ? mm(4) : 0), mm(20));
    m_y += drawText(text, reportFont(ink::titlePoints, true), box, Align::left, ink::text) + mm(1);
    m_y += drawText(subtitle, reportFont(ink::bodyPoints), box.translated(0, m_y - box.top()), Align::left, ink::muted) + mm(subtitle.isEmpty() ? 2 : 7);
    if (side > 0 && isDrawing())
        paintQrCode(m_painter, QRectF(m_body.right() - side + mm(2), top - mm(2), side, side), stamp);
    m_y = std::max(m_y, top + side + (side > 0 ? mm(1) : 0));
}

void PageFlow::heading(const Heading &heading)
{
    // Level 1 begins another paper of the same kind, such as the letter to the next family.
    const QFont font = reportFont(heading.level == 1 ? ink::titlePoints : heading.level == 2 ? ink::sectionPoints : ink::subsectionPoints, true);
    const double above = m_y > m_body.top() ? mm(heading.level == 2 ? 6 : 3) : 0;
    const Laid laid = lay(heading.text, font, m_body.width(), ink::tightSpacing);
    need(above + laid.height() + mm(headingKeepsMm));
    m_y += m_y > m_body.top() ? above : 0;
    draw(laid, 0, laid.lines.size(), {m_body.left(), m_y}, m_body.width(), Align::left, heading.level == 2 ? ink::accent : ink::text);
    m_y += laid.height() + mm(2);
}

void PageFlow::paragraph(const Paragraph &paragraph)
{
    // Two ideographic spaces, as Chinese prose begins: an indent set in pixels is not scaled by every device.
    const bool isHan = !paragraph.text.isEmpty() && paragraph.text.front().unicode() >= 0x2E80;
    flowText(paragraph.isIndented && isHan ? u"\u3000\u3000"_s + paragraph.text : paragraph.text, reportFont(ink::bodyPoints), ink::text);
    m_y += mm(1.8);
}

void PageFlow::note(const Note &note)
{
    flowText(note.text, reportFont(ink::smallPoints), ink::muted);
    m_y += mm(1.8);
}

void PageFlow::keyFigures(const KeyFigures &figures)
{
    if (figures.figures.empty())
        return;
    const double gap = mm(4);
    const double width = (m_body.width() + gap) / double(figures.figures.size()) - gap;
    const QFont large = reportFont(ink::figurePoints, true);
    const QFont label = reportFont(ink::cellPoints);
    const QFont remark = reportFont(ink::smallPoints);
    double tallest = 0;
    for (const KeyFigure &each : figures.figures)
        tallest = std::max(tallest, lay(each.value, large, width, ink::displaySpacing).height() + lay(each.label, label, width, ink::tightSpacing).height()
                               + (each.remark.isEmpty() ? 0 : lay(each.remark, remark, width, ink::tightSpacing).height()));
    tallest += mm(5);
    need(tallest);
    double x = m_body.left();
    for (const KeyFigure &each : figures.figures) {
        line(m_y, x, x + width, ink::accent, 0.5);
        QRectF box(x, m_y + mm(2), width, tallest);
        const Laid number = lay(each.value, large, width, ink::displaySpacing);
        draw(number, 0, number.lines.size(), box.topLeft(), width, Align::left, ink::text);
        box.translate(0, number.height());
        box.translate(0, drawText(each.label, label, box, Align::left, ink::text));
        drawText(each.remark, remark, box, Align::left, ink::muted);
        x += width + gap;
    }
    m_y += tallest + mm(2);
}

void PageFlow::facts(const Facts &facts)
{
    const QFont font = reportFont(ink::bodyPoints);
    double widest = 0;
    for (const Fact &each : facts.facts)
        widest = std::max(widest, QFontMetricsF(font, &m_device).horizontalAdvance(each.label));
    const double indent = std::min(widest, m_body.width() * 0.4) + mm(5);
    for (const Fact &each : facts.facts) {
        const Laid label = lay(each.label, font, indent - mm(3), ink::bodySpacing);
        const Laid value = lay(each.value, font, m_body.width() - indent, ink::bodySpacing);
        const double height = std::max(label.height(), value.height());
        need(height);
        draw(label, 0, label.lines.size(), {m_body.left(), m_y}, indent, Align::left, ink::muted);
        draw(value, 0, value.lines.size(), {m_body.left() + indent, m_y}, m_body.width() - indent, Align::left, ink::text);
        m_y += height;
    }
    m_y += mm(2);
}

void PageFlow::figure(const Figure &figure)
{
    const QFont small = reportFont(ink::smallPoints);
    const double width = std::min(mm(figure.size.width()), m_body.width());
    const double height = mm(figure.size.height());
    const double below = figure.caption.isEmpty() ? 0 : lay(figure.caption, small, m_body.width(), ink::tightSpacing).height() + mm(1.5);
    need(height + below);
    if (isDrawing()) {
        m_painter.save();
        figure.paint(m_painter, QRectF(m_body.center().x() - width / 2, m_y, width, height));
        m_painter.restore();
    }
    m_y += height + mm(1);
    drawText(figure.caption, small, QRectF(m_body.left(), m_y, m_body.width(), below), Align::centre, ink::muted);
    m_y += below + mm(1.5);
}

void PageFlow::qrCode(const QrCode &code)
{
    const double side = mm(22);
    const QFont small = reportFont(ink::smallPoints);
    const double width = m_body.width() - side - mm(4);
    const Laid laid = lay(code.text, small, width, ink::bodySpacing);
    const double height = std::max(side, laid.height());
    need(height);
    if (isDrawing())
        paintQrCode(m_painter, QRectF(m_body.left(), m_y, side, side), code.payload);
    draw(laid, 0, laid.lines.size(), {m_body.left() + side + mm(4), m_y + (height - laid.height()) / 2}, width, Align::left, ink::muted);
    m_y += height + mm(2);
}

void PageFlow::signatureLines(const SignatureLines &lines)
{
    if (lines.roles.isEmpty())
        return;
    const QFont font = reportFont(ink::cellPoints);
    const double gap = mm(8);
    const double width = (m_body.width() + gap) / double(lines.roles.size()) - gap;
    const double room = mm(12);
    const double height = room + mm(6.5);
    need(height);
    double x = m_body.left();
    for (const QString &role : lines.roles) {
        line(m_y + room, x, x + width, ink::text, 0.2);
        drawText(role, font, QRectF(x, m_y + room + mm(1.5), width, mm(6)), Align::left, ink::muted);
        x += width + gap;
    }
    m_y += height + mm(2);
}

} // namespace xd::paper
