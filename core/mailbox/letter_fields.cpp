#include "core/mailbox/letter_fields.h"

namespace xd::mailbox {

namespace {

QString withoutControls(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    return text.removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
}

Result<QString> checkedLength(QString text, const QString &field, bool isRequired, int longest)
{
    if (text.isEmpty() && isRequired)
        return failure(ErrorCode::FieldMissing, field);
    if (text.size() > longest)
        return failure(ErrorCode::FieldTooLong, field);
    return text;
}

} // namespace

FieldReader::FieldReader(QByteArrayView bytes) : m_root(cbor::decode(bytes))
{
    m_isGood = m_root && m_root->asMap();
}

const cbor::Value *FieldReader::take(const QString &key)
{
    const cbor::Value *value = m_isGood ? m_root->find(key) : nullptr;
    m_isGood = value != nullptr;
    ++m_taken;
    return value;
}

QString FieldReader::text(const QString &key)
{
    const cbor::Value *value = take(key);
    m_isGood = m_isGood && value->asText();
    return m_isGood ? *value->asText() : QString();
}

QDate FieldReader::date(const QString &key)
{
    const QString iso = text(key);
    const QDate date = QDate::fromString(iso, Qt::ISODate);
    m_isGood = m_isGood && date.isValid() && date.toString(Qt::ISODate) == iso;
    return date;
}

bool FieldReader::flag(const QString &key)
{
    const cbor::Value *value = take(key);
    m_isGood = m_isGood && value->asBool();
    return m_isGood && *value->asBool();
}

qint64 FieldReader::number(const QString &key)
{
    const cbor::Value *value = take(key);
    m_isGood = m_isGood && value->asInt();
    return m_isGood ? *value->asInt() : 0;
}

QByteArray FieldReader::bytes(const QString &key)
{
    const cbor::Value *value = take(key);
    m_isGood = m_isGood && value->asBytes();
    return m_isGood ? *value->asBytes() : QByteArray();
}

Done FieldReader::finish() const
{
    if (m_isGood && m_root->asMap()->size() == m_taken)
        return {};
    return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("mailbox item of another shape"));
}

Result<QString> checkedText(const QString &typed, const QString &field, bool isRequired, int longest)
{
    return checkedLength(withoutControls(typed).trimmed(), field, isRequired, longest);
}

Result<QString> checkedLine(const QString &typed, const QString &field, bool isRequired, int longest)
{
    return checkedLength(withoutControls(typed).simplified(), field, isRequired, longest);
}

} // namespace xd::mailbox
