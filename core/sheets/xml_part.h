// One XML part of a workbook, token by token, with the reasons for stopping as error codes.
#pragma once

#include "core/base/result.h"
#include "core/sheets/zip_parts.h"

#include <QString>
#include <QXmlStreamReader>
#include <memory>
#include <optional>

namespace xd::sheets {

class XmlPart {
public:
    using Token = QXmlStreamReader::TokenType;

    explicit XmlPart(std::unique_ptr<ZipPart> part);

    void leaveOutBlankRows() { m_part->leaveOutBlankRows(); } // before the first next()
    Token next(); // Invalid or EndDocument ends; see fault()
    bool isAtEnd() const { return m_fault || m_xml->atEnd(); }
    QStringView name() const { return m_xml->name(); }
    QStringView text() const { return m_xml->text(); }
    QXmlStreamAttributes attributes() const { return m_xml->attributes(); }
    QStringView attribute(QLatin1StringView name); // of the start element just read; lives until the next next()
    const ZipPart &device() const { return *m_part; }

    void refuse(ErrorCode code, const QString &detail);
    Done result() const; // what went wrong, if anything did

    // Joins the <t> texts up to the end of the element just opened, without phonetic guides; escapes decoded.
    void appendText(QString &to);

private:
    std::unique_ptr<ZipPart> m_part;
    std::unique_ptr<QXmlStreamReader> m_xml;
    QXmlStreamAttributes m_attributes;
    bool m_hasAttributes = false;
    int m_depth = 0;
    std::optional<Error> m_fault;
};

} // namespace xd::sheets
