// The fields of a sealed text: canonical CBOR with exactly the keys that are asked for, and no others.
#pragma once

#include "core/base/cbor.h"

#include <QDate>

namespace xd::mailbox {

// Reads one map; what is missing, of another type, or left over at the end makes the whole unreadable.
class FieldReader {
public:
    explicit FieldReader(QByteArrayView bytes);

    QString text(const QString &key);
    QDate date(const QString &key); // ISO
    bool flag(const QString &key);
    qint64 number(const QString &key);
    QByteArray bytes(const QString &key);
    // Error: VaultDamaged.
    Done finish() const;

private:
    const cbor::Value *take(const QString &key);

    Result<cbor::Value> m_root;
    std::size_t m_taken = 0;
    bool m_isGood = true;
};

// One line as typed, its punctuation too: blanks run together, without characters that are not text. FieldMissing only where
// it is required.
Result<QString> checkedLine(const QString &typed, const QString &field, bool isRequired, int longest);
// Several lines, without the blanks around them.
Result<QString> checkedText(const QString &typed, const QString &field, bool isRequired, int longest);

} // namespace xd::mailbox
