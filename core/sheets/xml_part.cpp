#include "core/sheets/xml_part.h"
#include "core/sheets/workbook.h"

namespace xd::sheets {
namespace {

constexpr int maxDepth = 100; // workbooks need about ten

// "_x000D_" stands for a character that XML cannot hold or that the program wanted to keep.
void decodeEscapes(QString &text, qsizetype from)
{
    for (qsizetype at = text.indexOf(u"_x", from); at >= 0; at = text.indexOf(u"_x", at + 1)) {
        if (at + 6 >= text.size() || text[at + 6] != u'_')
            continue;
        bool isHex = false;
        const ushort unit = QStringView(text).sliced(at + 2, 4).toUShort(&isHex, 16);
        if (isHex)
            text.replace(at, 7, QChar(unit));
    }
}

} // namespace

XmlPart::XmlPart(std::unique_ptr<ZipPart> part)
    : m_part(std::move(part)), m_xml(std::make_unique<QXmlStreamReader>(m_part.get()))
{
}

XmlPart::Token XmlPart::next()
{
    if (m_fault)
        return QXmlStreamReader::Invalid;
    m_hasAttributes = false;
    m_part->startToken();
    const Token token = m_xml->readNext();
    m_depth += token == QXmlStreamReader::StartElement ? 1 : token == QXmlStreamReader::EndElement ? -1 : 0;
    if (token == QXmlStreamReader::DTD) // entities that grow; no spreadsheet program writes one
        refuse(ErrorCode::SheetBomb, QStringLiteral("document type declaration"));
    else if (m_part->fault())
        refuse(*m_part->fault(), QStringLiteral("part of the zip"));
    else if (m_depth > maxDepth)
        refuse(ErrorCode::SheetBomb, QStringLiteral("nested elements"));
    else if (token == QXmlStreamReader::Invalid)
        refuse(ErrorCode::SheetCutOff, QStringLiteral("line %1: %2").arg(m_xml->lineNumber()).arg(m_xml->errorString()));
    return m_fault ? QXmlStreamReader::Invalid : token;
}

QStringView XmlPart::attribute(QLatin1StringView name)
{
    if (!m_hasAttributes) {
        m_attributes = m_xml->attributes();
        m_hasAttributes = true;
    }
    return m_attributes.value(name);
}

void XmlPart::refuse(ErrorCode code, const QString &detail)
{
    if (!m_fault)
        m_fault = Error{code, {}, detail};
}

Done XmlPart::result() const
{
    if (m_fault)
        return tl::unexpected<Error>(*m_fault);
    return {};
}

void XmlPart::appendText(QString &to)
{
    const qsizetype start = to.size();
    int depth = 1;
    int phonetic = 0;
    bool isText = false;
    while (depth > 0) {
        switch (next()) {
        case QXmlStreamReader::StartElement:
            ++depth;
            phonetic += m_xml->name() == u"rPh";
            isText = m_xml->name() == u"t";
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            phonetic -= m_xml->name() == u"rPh";
            isText = false;
            break;
        case QXmlStreamReader::Characters:
            if (isText && phonetic == 0)
                to += m_xml->text();
            if (to.size() - start > maxCellCharacters)
                return refuse(ErrorCode::SheetTooLarge, QStringLiteral("text of a cell"));
            break;
        case QXmlStreamReader::Invalid:
        case QXmlStreamReader::EndDocument:
            return;
        default:
            break;
        }
    }
    decodeEscapes(to, start);
}

} // namespace xd::sheets
