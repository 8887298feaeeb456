#include "core/disclosure/table_key.h"

#include "core/base/cbor.h"
#include "core/crypto/hash.h"

namespace xd::disclosure {

QByteArray tableKey(const QString &table, const Dims &dims)
{
    cbor::Map map;
    for (const auto &[name, code] : dims)
        map.emplace(name, code);
    QByteArray key = crypto::blake2b(16, {"XD table", cbor::encode(cbor::Array{table, std::move(map)})});
    key[6] = char((key[6] & 0x0F) | 0x80);
    key[8] = char((key[8] & 0x3F) | 0x80);
    return key;
}

} // namespace xd::disclosure
