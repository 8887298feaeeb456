#include "core/packs/json_node.h"

#include <QJsonArray>
#include <QJsonObject>
#include <cmath>

using namespace Qt::StringLiterals;

namespace xd::packs {

tl::unexpected<Error> JsonNode::broken(const QString &why) const
{
    return failure(ErrorCode::PackBroken, {}, (m_path.isEmpty() ? u"(top)"_s : m_path) + u": "_s + why);
}

Result<JsonNode> JsonNode::member(const QString &key) const
{
    if (!m_value.isObject())
        return broken(u"not an object"_s);
    const QString path = m_path.isEmpty() ? key : m_path + u'.' + key;
    const QJsonValue value = m_value[key];
    if (value.isUndefined())
        return JsonNode(value, path).broken(u"missing"_s);
    return JsonNode(value, path);
}

std::optional<JsonNode> JsonNode::find(const QString &key) const
{
    const QJsonValue value = m_value.isObject() ? m_value[key] : QJsonValue(QJsonValue::Undefined);
    if (value.isUndefined() || value.isNull())
        return {};
    return JsonNode(value, m_path.isEmpty() ? key : m_path + u'.' + key);
}

QStringList JsonNode::keys() const
{
    return m_value.toObject().keys();
}

Result<std::vector<JsonNode>> JsonNode::list(int most) const
{
    if (!m_value.isArray())
        return broken(u"not a list"_s);
    const QJsonArray array = m_value.toArray();
    if (array.size() > most)
        return broken(u"more than %1 entries"_s.arg(most));
    std::vector<JsonNode> nodes;
    nodes.reserve(size_t(array.size()));
    for (qsizetype i = 0; i < array.size(); ++i)
        nodes.emplace_back(array[i], m_path + u'[' + QString::number(i) + u']');
    return nodes;
}

Result<QString> JsonNode::text(int longest) const
{
    if (!m_value.isString())
        return broken(u"not a text"_s);
    const QString text = m_value.toString().trimmed();
    if (text.isEmpty())
        return broken(u"empty"_s);
    if (text.size() > longest)
        return broken(u"longer than %1 characters"_s.arg(longest));
    return text;
}

Result<QStringList> JsonNode::texts(int most, int longest) const
{
    QStringList texts;
    XD_TRY(const auto entries, list(most));
    for (const JsonNode &entry : entries) {
        XD_TRY(const QString text, entry.text(longest));
        texts.append(text);
    }
    return texts;
}

Result<int> JsonNode::integer(int least, int most) const
{
    XD_TRY(const double value, number(least, most));
    if (value != std::floor(value))
        return broken(u"not a whole number"_s);
    return int(value);
}

Result<double> JsonNode::number(double least, double most) const
{
    if (!m_value.isDouble())
        return broken(u"not a number"_s);
    const double value = m_value.toDouble();
    if (!(value >= least && value <= most))
        return broken(u"outside %1 to %2"_s.arg(least).arg(most));
    return value;
}

Result<bool> JsonNode::boolean() const
{
    if (!m_value.isBool())
        return broken(u"not true or false"_s);
    return m_value.toBool();
}

} // namespace xd::packs
