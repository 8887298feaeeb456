#include "core/exchange/fields.h"

#include <limits>

namespace xd::exchange {

Fields::Fields(const cbor::Value &value, const char *what) : m_what(what)
{
    if (const cbor::Map *entries = value.asMap())
        m_left = *entries;
    else
        m_isMap = false;
}

void Fields::refuse(const QString &key)
{
    if (m_wrong.isEmpty())
        m_wrong = key;
}

std::optional<cbor::Value> Fields::take(const QString &key)
{
    auto node = m_left.extract(key);
    if (!node)
        return std::nullopt;
    return std::move(node.mapped());
}

QString Fields::text(const QString &key)
{
    const auto value = take(key);
    if (value && value->asText())
        return *value->asText();
    refuse(key);
    return {};
}

QByteArray Fields::bytes(const QString &key, int size)
{
    const auto value = take(key);
    if (value && value->asBytes() && (size == 0 || value->asBytes()->size() == size))
        return *value->asBytes();
    refuse(key);
    return {};
}

qint64 Fields::whole(const QString &key)
{
    return within(key, 0, std::numeric_limits<qint64>::max());
}

qint64 Fields::within(const QString &key, qint64 least, qint64 most)
{
    const auto value = take(key);
    if (value && value->asInt() && *value->asInt() >= least && *value->asInt() <= most)
        return *value->asInt();
    refuse(key);
    return least;
}

bool Fields::truth(const QString &key)
{
    const auto value = take(key);
    if (value && value->asBool())
        return *value->asBool();
    refuse(key);
    return false;
}

std::optional<qint64> Fields::wholeOrNull(const QString &key)
{
    const auto value = take(key);
    if (value && value->isNull())
        return std::nullopt;
    if (value && value->asInt() && *value->asInt() >= 0)
        return *value->asInt();
    refuse(key);
    return std::nullopt;
}

cbor::Map Fields::map(const QString &key)
{
    auto value = take(key);
    if (value && value->asMap())
        return *value->asMap();
    refuse(key);
    return {};
}

cbor::Array Fields::array(const QString &key)
{
    auto value = take(key);
    if (value && value->asArray())
        return *value->asArray();
    refuse(key);
    return {};
}

cbor::Value Fields::value(const QString &key)
{
    auto value = take(key);
    if (!value)
        refuse(key);
    return value.value_or(cbor::Value());
}

Done Fields::done() const
{
    if (!m_isMap)
        return failure(ErrorCode::BundleMalformed, {}, QStringLiteral("%1: not a map").arg(QLatin1String(m_what)));
    if (!m_wrong.isEmpty())
        return failure(ErrorCode::BundleMalformed, {}, QStringLiteral("%1: %2").arg(QLatin1String(m_what), m_wrong));
    return {};
}

} // namespace xd::exchange
