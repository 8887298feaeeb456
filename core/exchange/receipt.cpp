#include "core/exchange/receipt.h"

#include "core/exchange/fields.h"

using namespace Qt::StringLiterals;

namespace xd::exchange {

namespace {
constexpr int version = 1;
}

cbor::Value Receipt::toCbor() const
{
    cbor::Array refusals;
    for (const RefusedRecord &record : refused)
        refusals.push_back(cbor::Map{{u"id"_s, record.id}, {u"code"_s, record.code}});
    cbor::Map map = others;
    map.insert_or_assign(u"v"_s, version);
    map.insert_or_assign(u"stream"_s, stream);
    map.insert_or_assign(u"seq"_s, seq);
    map.insert_or_assign(u"hash"_s, hash);
    map.insert_or_assign(u"taken"_s, countsToCbor(taken));
    map.insert_or_assign(u"refused"_s, std::move(refusals));
    map.insert_or_assign(u"digests"_s, digestsToCbor(digests));
    map.insert_or_assign(u"journal"_s, journal);
    map.insert_or_assign(u"root"_s, root);
    return map;
}

Result<Receipt> Receipt::fromCbor(const cbor::Value &value)
{
    Fields in(value, "receipt");
    if (in.whole(u"v"_s) > version)
        return failure(ErrorCode::BundleTooNew, {}, u"receipt version"_s);
    Receipt receipt;
    receipt.stream = in.bytes(u"stream"_s, 16);
    receipt.seq = in.whole(u"seq"_s);
    receipt.hash = in.bytes(u"hash"_s, 32);
    const cbor::Map taken = in.map(u"taken"_s);
    const cbor::Array refusals = in.array(u"refused"_s);
    const cbor::Map digests = in.map(u"digests"_s);
    receipt.journal = in.bytes(u"journal"_s, 32);
    receipt.root = in.whole(u"root"_s);
    XD_CHECK(in.done());
    receipt.others = in.rest();
    XD_TRY(receipt.taken, countsFromCbor(taken));
    XD_TRY(receipt.digests, digestsFromCbor(digests));
    for (const cbor::Value &refusal : refusals) {
        Fields one(refusal, "refused");
        receipt.refused.push_back({one.bytes(u"id"_s, 0), one.text(u"code"_s)});
        XD_CHECK(one.done());
    }
    return receipt;
}

} // namespace xd::exchange
