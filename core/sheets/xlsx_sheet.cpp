// The rows and cells of one worksheet.
#include "core/sheets/xlsx_source.h"

using namespace Qt::StringLiterals;

namespace xd::sheets {
namespace {

constexpr size_t maxMerges = 100'000;
constexpr int days1904 = 1'462; // from one calendar's zero to the other's
constexpr int rowsBetweenReports = 512;

// "AB12" → 28; 0 without letters.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z')
            break;
        column = std::min(column * 26 + (c.unicode() - u'A' + 1), 1 << 20);
    }
    return column;
}

int rowOf(QStringView reference)
{
    qsizetype letters = 0;
    while (letters < reference.size() && reference[letters].isLetter())
        ++letters;
    return reference.sliced(letters).toInt();
}

// Types of 18.18.11 by one character: n(umber), s(hared), i(nlineStr), t (str), b(ool), e(rror), d(ate).
QChar typeOf(QStringView type)
{
    if (type.isEmpty())
        return u'n';
    return type == u"str" ? QChar(u't') : type[0];
}

} // namespace

Done XlsxSource::read(int sheet, const RowFn &row, Progress &progress)
{
    if (sheet < 0 || size_t(sheet) >= m_sheetParts.size())
        return failure(ErrorCode::SheetMissing);
    m_merges.clear();
    XD_TRY(XmlPart xml, part(m_sheetParts[size_t(sheet)]));
    xml.leaveOutBlankRows();
    std::vector<Cell> cells;
    int number = 0;
    int seen = 0;
    while (!xml.isAtEnd()) {
        if (xml.next() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"row") {
            // The number is optional; one that runs backwards is damage that cannot be told from order.
            number = std::min(std::max(number + 1, xml.attribute("r"_L1).toInt()), maxRows + 1);
            const bool hasValue = readRow(xml, cells);
            if (hasValue && number > maxRows)
                xml.refuse(ErrorCode::SheetTooLarge, u"rows"_s);
            XD_CHECK(xml.result());
            if (hasValue && !row(number, cells))
                return {};
            if (++seen % rowsBetweenReports == 0) {
                progress.report(xml.device().readBytes(), xml.device().size());
                if (progress.isStopped())
                    return failure(ErrorCode::Cancelled);
            }
        } else if (xml.name() == u"mergeCell") {
            readMerge(xml);
        }
    }
    return xml.result();
}

// Whether any cell of the row has a value; a row of formatted blanks has none and costs no memory.
bool XlsxSource::readRow(XmlPart &xml, std::vector<Cell> &cells)
{
    cells.clear();
    int column = 0;
    while (true) {
        const auto token = xml.next();
        if (xml.isAtEnd() || (token == QXmlStreamReader::EndElement && xml.name() == u"row"))
            break;
        if (token != QXmlStreamReader::StartElement || xml.name() != u"c")
            continue;
        const int written = columnOf(xml.attribute("r"_L1));
        column = written > 0 ? written : column + 1;
        Cell cell = readCell(xml);
        if (cell.kind == CellKind::Empty && !cell.isFromFormula)
            continue;
        if (column > maxColumns) {
            xml.refuse(ErrorCode::SheetTooLarge, u"columns"_s);
            break;
        }
        if (cells.size() < size_t(column))
            cells.resize(size_t(column));
        cells[size_t(column) - 1] = std::move(cell);
    }
    return !cells.empty();
}

// Reads to the end of the cell just opened.
Cell XlsxSource::readCell(XmlPart &xml)
{
    Cell cell;
    const QChar type = typeOf(xml.attribute("t"_L1));
    const int style = xml.attribute("s"_L1).toInt();
    enum class In { Cell, Value, Formula } in = In::Cell;
    m_buffer.resize(0);
    while (true) {
        switch (xml.next()) {
        case QXmlStreamReader::StartElement:
            if (xml.name() == u"v") {
                in = In::Value;
            } else if (xml.name() == u"f") {
                in = In::Formula;
                cell.isFromFormula = true;
            } else if (xml.name() == u"is") {
                xml.appendText(m_buffer);
            }
            break;
        case QXmlStreamReader::Characters:
            if (in == In::Value)
                m_buffer += xml.text();
            break;
        case QXmlStreamReader::EndElement:
            in = In::Cell;
            if (xml.name() != u"c")
                break;
            if (!m_buffer.isEmpty())
                setValue(xml, cell, type, style, m_buffer);
            return cell;
        case QXmlStreamReader::Invalid:
        case QXmlStreamReader::EndDocument:
            return cell;
        default:
            break;
        }
    }
}

void XlsxSource::setValue(XmlPart &xml, Cell &cell, QChar type, int style, QStringView value)
{
    const bool isFormula = cell.isFromFormula;
    const auto take = [&](Cell read) {
        cell = std::move(read);
        cell.isFromFormula = isFormula;
    };
    bool isNumber = true;
    switch (type.unicode()) {
    case u's': {
        const uint index = value.trimmed().toUInt(&isNumber);
        if (!isNumber || index >= m_strings.size())
            return xml.refuse(ErrorCode::SheetCutOff, u"shared string that is not there"_s);
        if (!m_strings[index].isEmpty())
            take(Cell::ofText(m_strings[index]));
        return;
    }
    case u'i':
    case u't':
    case u'd': // ISO 8601, which parseDate() reads
        take(Cell::ofText(m_cache.shared(value)));
        return;
    case u'e':
        take(Cell::ofText(value.toString()));
        cell.kind = CellKind::Error;
        return;
    default:
        break;
    }
    const double number = value.trimmed().toDouble(&isNumber);
    if (!isNumber || !qIsFinite(number))
        return xml.refuse(ErrorCode::SheetCutOff, u"number that is none"_s);
    if (type == u'b') {
        take(Cell::ofNumber(number));
        cell.kind = CellKind::Bool;
    } else if (size_t(style) < m_isDateStyle.size() && m_isDateStyle[size_t(style)]) {
        const double days = m_is1904 ? number + days1904 : number;
        Cell date = Cell::ofDateTime(days);
        // 20131125 typed into a column of dates is no day number: keep what was typed.
        if (date.kind == CellKind::Number)
            date.number = number;
        take(std::move(date));
    } else {
        take(Cell::ofNumber(number));
    }
}

void XlsxSource::readMerge(XmlPart &xml)
{
    const QList<QStringView> corners = xml.attribute("ref"_L1).split(u':');
    if (corners.size() != 2 || m_merges.size() >= maxMerges)
        return;
    m_merges.push_back({rowOf(corners[0]), columnOf(corners[0]), rowOf(corners[1]), columnOf(corners[1])});
}

} // namespace xd::sheets
