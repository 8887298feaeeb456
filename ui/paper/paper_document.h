// What lies on paper, free of pages and devices: a title and blocks in the order of reading. The print preview,
// the printer, the PDF and the command line all draw this one value through layOut() (lay_out.h).
// Texts are ready for people; whatever stands here has passed the disclosure gate. Lengths in millimetres.
#pragma once

#include <QByteArray>
#include <QSizeF>
#include <QString>
#include <QStringList>
#include <functional>
#include <variant>
#include <vector>

class QPainter;
class QRectF;

namespace xd::paper {

struct Heading {
    QString text;
    int level = 2; // 2 for a section, 3 below it; 1 as large as the title of the document
};

struct Paragraph {
    QString text;
    bool isIndented = true; // two ideographs, where the text is Chinese
};

// Definitions, sources, what a sign means: small and grey.
struct Note {
    QString text;
};

// Few large numbers side by side.
struct KeyFigure {
    QString value;
    QString label;
    QString remark;
};
struct KeyFigures {
    std::vector<KeyFigure> figures;
};

// Label and value in two columns.
struct Fact {
    QString label;
    QString value;
};
struct Facts {
    std::vector<Fact> facts;
};

enum class Align { left, centre, right };
struct Column {
    QString title;
    double share = 1; // of the width, against the other columns
    Align align = Align::left;
};
struct Row {
    QStringList cells;
    bool isTotal = false;
};
struct Table {
    QString caption;
    std::vector<Column> columns;
    std::vector<Row> rows;
    double roomMm = 0; // of a form: lines between the columns, and rows high enough for a pen
};

struct Figure {
    using Paint = std::function<void(QPainter &, const QRectF &)>; // the rectangle in device pixels
    QSizeF size;
    QString caption;
    Paint paint;
};

// One horizontal bar a category, divided into series that differ by pattern and carry their numbers.
// value -1: protected; such parts of a bar are drawn together as one empty piece with `protectedMark`.
struct BarSeries {
    QString name;
    std::vector<int> values;
    bool isNeutral = false; // no step of the scale: grey
};
struct BarChart {
    QString caption;
    QStringList categories;
    std::vector<BarSeries> series;
    std::vector<int> totals; // length of each bar, -1 where that is protected
    QString protectedName;   // legend of the empty piece
    QString axisTitle;
};

// ASCII only: readers guess wrong at anything else.
struct QrCode {
    QByteArray payload;
    QString text; // beside it
};

struct SignatureLines {
    QStringList roles;
};

struct PageBreak {};

// Boxes of a form side by side, each with its label, filled in or with room for a pen.
struct FormBox {
    QString label;
    QString value;
    int span = 1; // columns
    double roomMm = 6;
};
struct FormGrid {
    int columns = 2;
    std::vector<FormBox> boxes;
};

// Along which what follows is torn off.
struct TearLine {
    QString text;
};

using Block = std::variant<Heading, Paragraph, Note, KeyFigures, Facts, Table, Figure, BarChart, QrCode, SignatureLines, PageBreak, FormGrid, TearLine>;

struct PaperDocument {
    QString title;
    QString subtitle;
    QString headLeft;  // on each page: whose paper this is
    QString headRight; // on each page: how confidential it is
    QString footLeft;  // on each page: number and checksum of the report
    QByteArray stamp;  // ASCII, as a QR code beside the title
    std::vector<Block> blocks;
    qint64 madeAtMs = 0; // written into the PDF, so that the same document makes the same file
    bool isLandscape = false;
};

} // namespace xd::paper
