// The frame of a workbook: its sheets, styles and shared strings. The cells are in xlsx_sheet.cpp.
#include "core/sheets/xlsx_source.h"

using namespace Qt::StringLiterals;

namespace xd::sheets {
namespace {

constexpr size_t maxStrings = 1'500'000;
constexpr qsizetype maxStringUnits = 40'000'000;

// "../styles.xml" or "/xl/styles.xml", as said by a part in the folder.
QString resolved(const QString &folder, QString target)
{
    if (target.startsWith(u'/'))
        return target.mid(1);
    QStringList steps = folder.split(u'/', Qt::SkipEmptyParts);
    for (const QString &step : target.split(u'/', Qt::SkipEmptyParts)) {
        if (step == ".."_L1 && !steps.isEmpty())
            steps.removeLast();
        else if (step != "."_L1)
            steps << step;
    }
    return steps.join(u'/');
}

QString folderOf(const QString &partName)
{
    return partName.left(qMax(0, partName.lastIndexOf(u'/')));
}

// A format shows a date if it has a letter of one outside quotes, brackets, escapes: yyyy"年"m"月", [$-804]m/d, [h]:mm.
bool isDateFormat(QStringView format)
{
    bool isQuoted = false;
    for (qsizetype i = 0; i < format.size(); ++i) {
        const QChar c = format[i].toLower();
        if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (isQuoted) {
            continue;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'[') {
            const QChar inside = i + 1 < format.size() ? format[i + 1].toLower() : QChar();
            if (inside == u'h' || inside == u'm' || inside == u's')
                return true; // elapsed time; [Magenta] is no format of Chinese schools
            i = format.indexOf(u']', i);
            if (i < 0)
                return false;
        } else if (c == u';') {
            return false;
        } else if (u"ymdhs"_s.contains(c)) {
            return true;
        }
    }
    return false;
}

// ECMA-376 18.8.30; 27–36 and 50–58 are dates in the Chinese edition.
bool isBuiltinDate(int format)
{
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47)
        || (format >= 50 && format <= 58);
}

bool isTrue(QStringView value)
{
    return value == u"1" || value == u"true";
}

} // namespace

Result<std::unique_ptr<SheetSource>> XlsxSource::open(const QString &path)
{
    XD_TRY(ZipParts parts, ZipParts::open(path));
    std::unique_ptr<XlsxSource> source(new XlsxSource(std::move(parts)));
    QString workbook = u"xl/workbook.xml"_s;
    if (source->m_parts.has(u"_rels/.rels"_s)) {
        XD_TRY(const Relations roots, source->relationsOf(QString()));
        if (!roots.workbook.isEmpty())
            workbook = roots.workbook;
    }
    if (!workbook.endsWith(".xml"_L1) || !source->m_parts.has(workbook))
        return failure(ErrorCode::SheetNotATable, {}, u"a zip without a workbook"_s);
    XD_TRY(const Relations relations, source->relationsOf(workbook));
    XD_CHECK(source->readWorkbook(workbook, relations));
    if (source->m_parts.has(relations.styles))
        XD_CHECK(source->readStyles(relations.styles));
    if (source->m_parts.has(relations.strings))
        XD_CHECK(source->readStrings(relations.strings));
    return source;
}

Result<XmlPart> XlsxSource::part(const QString &name) const
{
    XD_TRY(std::unique_ptr<ZipPart> device, m_parts.part(name));
    return Result<XmlPart>(tl::in_place, std::move(device));
}

Result<XlsxSource::Relations> XlsxSource::relationsOf(const QString &partName) const
{
    const QString folder = folderOf(partName);
    const QString file = partName.mid(folder.isEmpty() ? 0 : folder.size() + 1);
    XD_TRY(XmlPart xml, part((folder.isEmpty() ? QString() : folder + u'/') + "_rels/"_L1 + file + ".rels"_L1));
    Relations relations;
    while (!xml.isAtEnd()) {
        if (xml.next() != QXmlStreamReader::StartElement || xml.name() != u"Relationship")
            continue;
        const QString target = resolved(folder, xml.attribute("Target"_L1).toString());
        const QStringView type = xml.attribute("Type"_L1);
        if (type.endsWith(u"/worksheet"))
            relations.worksheets.insert(xml.attribute("Id"_L1).toString(), target);
        else if (type.endsWith(u"/sharedStrings"))
            relations.strings = target;
        else if (type.endsWith(u"/styles"))
            relations.styles = target;
        else if (type.endsWith(u"/officeDocument"))
            relations.workbook = target;
    }
    XD_CHECK(xml.result());
    return relations;
}

Done XlsxSource::readWorkbook(const QString &partName, const Relations &relations)
{
    XD_TRY(XmlPart xml, part(partName));
    bool isWorkbook = false;
    while (!xml.isAtEnd()) {
        if (xml.next() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"workbook") {
            isWorkbook = true;
        } else if (xml.name() == u"workbookPr") {
            m_is1904 = isTrue(xml.attribute("date1904"_L1));
        } else if (xml.name() == u"sheet") {
            SheetName sheet{xml.attribute("name"_L1).toString(), false};
            const QStringView state = xml.attribute("state"_L1);
            sheet.isHidden = !state.isEmpty() && state != u"visible";
            QString id; // r:id, whatever the prefix of that namespace
            for (const auto &attribute : xml.attributes()) {
                if (attribute.name() == u"id")
                    id = attribute.value().toString();
            }
            // Sheets that are charts or dialogs have no cells.
            if (!relations.worksheets.contains(id))
                continue;
            m_sheets.push_back(sheet);
            m_sheetParts.push_back(relations.worksheets.value(id));
        }
    }
    XD_CHECK(xml.result());
    if (!isWorkbook)
        return failure(ErrorCode::SheetNotATable, {}, u"an office file of another kind"_s);
    if (m_sheets.empty())
        return failure(ErrorCode::SheetEmpty, {}, u"no worksheet"_s);
    return {};
}

Done XlsxSource::readStyles(const QString &partName)
{
    XD_TRY(XmlPart xml, part(partName));
    QHash<int, bool> custom;
    bool isInCellStyles = false;
    while (!xml.isAtEnd()) {
        const auto token = xml.next();
        if (token == QXmlStreamReader::EndElement && xml.name() == u"cellXfs")
            isInCellStyles = false;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"numFmt") {
            custom.insert(xml.attribute("numFmtId"_L1).toInt(), isDateFormat(xml.attribute("formatCode"_L1)));
        } else if (xml.name() == u"cellXfs") {
            isInCellStyles = true;
        } else if (isInCellStyles && xml.name() == u"xf") {
            const int format = xml.attribute("numFmtId"_L1).toInt();
            m_isDateStyle.push_back(custom.contains(format) ? custom.value(format) : isBuiltinDate(format));
        }
    }
    return xml.result();
}

Done XlsxSource::readStrings(const QString &partName)
{
    XD_TRY(XmlPart xml, part(partName));
    qsizetype units = 0;
    while (!xml.isAtEnd()) {
        if (xml.next() != QXmlStreamReader::StartElement || xml.name() != u"si")
            continue;
        m_buffer.resize(0);
        xml.appendText(m_buffer);
        units += m_buffer.size();
        if (m_strings.size() >= maxStrings || units > maxStringUnits)
            return failure(ErrorCode::SheetTooLarge, {}, u"shared strings"_s);
        m_strings.push_back(m_cache.shared(m_buffer));
    }
    return xml.result();
}

} // namespace xd::sheets
