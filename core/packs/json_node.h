// One value of a JSON file together with the way to it, so that an error can say where: "items[3].value".
// Readers ask for what they know; keys that they do not know are left alone. Error: PackBroken, path in the detail.
#pragma once

#include "core/base/result.h"

#include <QJsonValue>
#include <optional>
#include <vector>

namespace xd::packs {

class JsonNode {
public:
    explicit JsonNode(QJsonValue value, QString path = {}) : m_value(std::move(value)), m_path(std::move(path)) {}

    Result<JsonNode> member(const QString &key) const; // it must be there
    std::optional<JsonNode> find(const QString &key) const; // it may be absent or null
    bool isNull() const { return m_value.isNull(); }
    bool isText() const { return m_value.isString(); }
    QStringList keys() const; // of an object, in order; else none

    Result<std::vector<JsonNode>> list(int most = 2000) const;
    Result<QString> text(int longest = 2000) const; // trimmed, never empty
    Result<QStringList> texts(int most, int longest = 100) const;
    Result<int> integer(int least, int most) const;
    Result<double> number(double least, double most) const;
    Result<bool> boolean() const;

    const QString &path() const { return m_path; }
    tl::unexpected<Error> broken(const QString &why) const;

private:
    QJsonValue m_value;
    QString m_path;
};

} // namespace xd::packs
