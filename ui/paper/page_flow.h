// Fills pages from top to bottom on any paged device (QPdfWriter, QPrinter, the preview). flowPages() runs the
// content twice, once to count the pages and once to draw them. A heading stays with what follows it, a table
// repeats its header on each page, and a row is never split unless it is taller than a page.
#pragma once

#include "core/base/result.h"
#include "ui/paper/paper_document.h"

#include <QPagedPaintDevice>
#include <QPainter>
#include <QRectF>
#include <QTextLayout>
#include <functional>
#include <memory>
#include <span>

namespace xd::paper {

struct PageFrame {
    QString headLeft;
    QString headRight;
    QString footLeft;
};

class PageFlow;
using FlowContent = std::function<void(PageFlow &)>;

// Returns the number of pages. Error: CannotWrite where the device does not take paint.
Result<int> flowPages(QPagedPaintDevice &device, const PageFrame &frame, const FlowContent &content);

class PageFlow {
public:
    void title(const QString &text, const QString &subtitle, const QByteArray &stamp = {});
    void heading(const Heading &heading);
    void paragraph(const Paragraph &paragraph);
    void note(const Note &note);
    void keyFigures(const KeyFigures &figures);
    void facts(const Facts &facts);
    void table(const Table &table);
    void figure(const Figure &figure);
    void qrCode(const QrCode &code);
    void signatureLines(const SignatureLines &lines);
    void pageBreak();
    void formGrid(const FormGrid &grid);
    void tearLine(const TearLine &tear);

    double mm(double length) const { return length * m_pixelsPerMm; }
    double bodyWidthMm() const { return m_body.width() / m_pixelsPerMm; }

private:
    friend Result<int> flowPages(QPagedPaintDevice &, const PageFrame &, const FlowContent &);
    PageFlow(QPagedPaintDevice &device, QPainter &painter, const PageFrame &frame, int totalPages);

    // A text broken into lines of one width.
    struct Laid {
        std::vector<std::unique_ptr<QTextLayout>> paragraphs;
        std::vector<QTextLine> lines;
        double lineHeight = 0;
        double height() const { return double(lines.size()) * lineHeight; }
    };
    Laid lay(const QString &text, const QFont &font, double width, double spacing) const;
    void draw(const Laid &laid, size_t first, size_t end, QPointF at, double width, Align align, const QColor &colour);
    double drawText(const QString &text, const QFont &font, const QRectF &box, Align align, const QColor &colour);
    void flowText(const QString &text, const QFont &font, const QColor &colour);
    void line(double y, double left, double right, const QColor &colour, double widthMm);

    bool isDrawing() const { return m_totalPages > 0; }
    void need(double height);
    void newPage();
    void drawFrame();

    struct LaidRow {
        std::vector<Laid> cells;
        size_t lines = 0; // of the tallest cell
        double lineHeight = 0;
        double room = 0; // at least
    };
    double rowPadding() const { return mm(1.3); }
    double heightOf(const LaidRow &row) const { return std::max(double(row.lines) * row.lineHeight + 2 * rowPadding(), row.room); }
    LaidRow layRow(const Table &table, const QStringList &cells, bool isBold) const;
    std::vector<double> columnWidths(const Table &table) const;
    void drawRow(const Table &table, const LaidRow &row, size_t firstLine, size_t endLine, const QColor &colour);
    void drawTableHead(const Table &table, const LaidRow &head);
    void drawLongRow(const Table &table, const LaidRow &row, const LaidRow &head);

    void drawColumnLines(const Table &table, double top);

    void box(double top, double height, double left, double width);
    void formRow(std::span<const FormBox> boxes, int columns);
    void longBox(const FormBox &form);

    QPagedPaintDevice &m_device;
    QPainter &m_painter;
    const PageFrame &m_frame;
    int m_totalPages; // 0 while counting
    int m_page = 1;
    double m_pixelsPerMm;
    QRectF m_body;
    double m_y;
};

} // namespace xd::paper
