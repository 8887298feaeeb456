// Takes the known keys out of a CBOR map, one after the other, and remembers the first that is missing or of
// another type; what is left over is kept, so that a reader hands on keys that it does not know (bundle.md §6).
#pragma once

#include "core/base/cbor.h"

#include <optional>

namespace xd::exchange {

class Fields {
public:
    // what: for the detail of an error, "manifest".
    Fields(const cbor::Value &value, const char *what);

    QString text(const QString &key);
    QByteArray bytes(const QString &key, int size); // size 0: any
    qint64 whole(const QString &key);               // ≥ 0
    qint64 within(const QString &key, qint64 least, qint64 most);
    bool truth(const QString &key);
    std::optional<qint64> wholeOrNull(const QString &key);
    cbor::Map map(const QString &key);
    cbor::Array array(const QString &key);
    cbor::Value value(const QString &key);
    bool has(const QString &key) const { return m_left.contains(key); }
    void refuse(const QString &key); // a rule of the caller does not hold

    // Error: BundleMalformed, naming the key in its detail.
    Done done() const;
    cbor::Map rest() const { return m_left; }

private:
    std::optional<cbor::Value> take(const QString &key);
    const char *m_what;
    cbor::Map m_left;
    QString m_wrong;
    bool m_isMap = true;
};

} // namespace xd::exchange
