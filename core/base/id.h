// Id<Tag>: a UUID (RFC 9562, version 4) that the compiler keeps apart from ids of other kinds of thing.
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>
#include <QUuid>

namespace xd {

template <class Tag>
class Id {
public:
    Id() = default; // the nil id: "none"
    static Id make() { return Id(QUuid::createUuid()); }
    static Id fromBytes(QByteArrayView sixteenBytes)
    {
        return sixteenBytes.size() == 16 ? Id(QUuid::fromRfc4122(sixteenBytes.toByteArray())) : Id();
    }
    static Id fromText(const QString &text) { return Id(QUuid::fromString(text)); }

    bool isNil() const { return m_uuid.isNull(); }
    QByteArray bytes() const { return m_uuid.toRfc4122(); }
    QString text() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    explicit Id(const QUuid &uuid) : m_uuid(uuid) {}
    QUuid m_uuid;
};

} // namespace xd
