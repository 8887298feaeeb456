#include "core/access/signed_item.h"

#include "core/base/cbor.h"
#include "core/crypto/hash.h"

namespace xd::access {

QByteArray hashOfItem(const SignedFields &item)
{
    cbor::Map entry;
    entry.emplace(QStringLiteral("id"), item.id);
    entry.emplace(QStringLiteral("sender"), item.sender);
    entry.emplace(QStringLiteral("recipient"), item.recipient);
    entry.emplace(QStringLiteral("kind"), item.kind);
    entry.emplace(QStringLiteral("time"), item.timeMs);
    entry.emplace(QStringLiteral("seq"), item.seq);
    if (item.seals != 1) // items of before did not say it
        entry.emplace(QStringLiteral("seals"), item.seals);
    entry.emplace(QStringLiteral("body"), crypto::blake2b(32, {item.body}));
    return crypto::blake2b(32, {"XD mailbox item", item.prevHash, cbor::encode(entry)});
}

QByteArray signedTextOfItem(const QByteArray &hash)
{
    return QByteArrayLiteral("XD mailbox signature v1\0") + hash;
}

} // namespace xd::access
