#include "core/students/id_number.h"

#include "core/base/text_fold.h"

#include <QRegularExpression>
#include <array>

namespace xd::students {

using namespace Qt::StringLiterals;

namespace {

struct TypeName {
    DocumentType type;
    QStringView label;
    QStringView mark; // a word that only this type's names contain
};

// Their marks are looked for in this order: the names of the first ones contain those of the later ones.
constexpr std::array typeNames{
    TypeName{DocumentType::hongKong, u"香港特区护照/身份证明", u"香港"},
    TypeName{DocumentType::macao, u"澳门特区护照/身份证明", u"澳门"},
    TypeName{DocumentType::taiwan, u"台湾居民来往大陆通行证", u"台湾"},
    TypeName{DocumentType::foreignResident, u"境外永久居住证", u"永久居"},
    TypeName{DocumentType::passport, u"护照", u"护照"},
    TypeName{DocumentType::idCard, u"居民身份证", u"身份证"},
    TypeName{DocumentType::other, u"其他", u"其他"},
};

constexpr int shortestNumber = 5;
constexpr int longestNumber = 30;

bool isResidencePermit(QStringView eighteen)
{
    return eighteen.startsWith(u"81"_s) || eighteen.startsWith(u"82"_s) || eighteen.startsWith(u"83"_s);
}

} // namespace

QChar codeOf(DocumentType type)
{
    return QChar(static_cast<char16_t>(type));
}

QString labelOf(DocumentType type)
{
    for (const TypeName &entry : typeNames) {
        if (entry.type == type)
            return entry.label.toString();
    }
    return {};
}

std::optional<DocumentType> documentTypeFrom(const QString &typed)
{
    const QString text = cleanCell(typed).toUpper();
    for (const TypeName &entry : typeNames) {
        if (text == codeOf(entry.type) || text == entry.label)
            return entry.type;
    }
    for (const TypeName &entry : typeNames) {
        if (text.contains(entry.mark))
            return entry.type;
    }
    if (text.contains(u"港澳"_s))
        return DocumentType::hongKong;
    return {};
}

Result<Document> Document::parse(const QString &typedType, const QString &typedNumber)
{
    const QString field = u"documentNumber"_s;
    const QString number = cleanCell(typedNumber).remove(u' ').toUpper();
    if (number.isEmpty())
        return failure(ErrorCode::FieldMissing, field);
    const auto type = cleanCell(typedType).isEmpty() ? std::optional(DocumentType::idCard) : documentTypeFrom(typedType);
    if (!type)
        return failure(ErrorCode::UnknownOption, u"documentType"_s);

    static const QRegularExpression citizen(u"^\\d{17}[\\dX]$"_s);
    const bool hasForm = citizen.match(number).hasMatch();
    if (*type == DocumentType::idCard || (hasForm && isResidencePermit(number))) {
        const bool fits = hasForm && hasCheckCharacter(number);
        if (!fits && looksRoundedBySpreadsheet(number))
            return failure(ErrorCode::RoundedNumber, field);
        if (!hasForm)
            return failure(ErrorCode::BadIdNumber, field);
        if (!fits)
            return failure(ErrorCode::BadCheckDigit, field);
        const auto parts = partsOf(number);
        if (!parts)
            return failure(ErrorCode::BadIdNumber, field, u"date of birth inside"_s);
        return Document(*type, number, parts);
    }
    static const QRegularExpression others(u"^[A-Z0-9()/-]+$"_s);
    if (number.size() < shortestNumber || number.size() > longestNumber || !others.match(number).hasMatch())
        return failure(ErrorCode::BadIdNumber, field);
    return Document(*type, number, {});
}

} // namespace xd::students
