// 身份证件: its type in the codes of the register (facts C1) and its number. Citizens' numbers and residence permits
// for Hong Kong, Macao and Taiwan (area 81, 82, 83) follow GB 11643-1999 and are checked; of others only the length.
#pragma once

#include "core/students/identity_check.h"

namespace xd::students {

enum class DocumentType : char { idCard = '1', hongKong = '6', macao = '7', taiwan = '8', foreignResident = '9', passport = 'A', other = 'Z' };

QChar codeOf(DocumentType type);
QString labelOf(DocumentType type); // "居民身份证"
// A code or a name as registers print it; nothing where it is neither.
std::optional<DocumentType> documentTypeFrom(const QString &typed);

class Document {
public:
    // An empty type means an identity card. Errors: FieldMissing, UnknownOption (type), RoundedNumber, BadIdNumber,
    // BadCheckDigit.
    static Result<Document> parse(const QString &typedType, const QString &typedNumber);

    DocumentType type() const { return m_type; }
    const QString &number() const { return m_number; }
    // Of a number with GB 11643 inside.
    const std::optional<NumberParts> &parts() const { return m_parts; }

    friend bool operator==(const Document &a, const Document &b) { return a.m_type == b.m_type && a.m_number == b.m_number; }

private:
    Document(DocumentType type, QString number, std::optional<NumberParts> parts)
        : m_type(type), m_number(std::move(number)), m_parts(parts) {}

    DocumentType m_type;
    QString m_number;
    std::optional<NumberParts> m_parts;
};

} // namespace xd::students
