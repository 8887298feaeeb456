#include "core/base/cbor.h"
#include "core/exchange/enrolment.h"
#include "core/exchange/read_bundle.h"
#include "core/exchange/receipt.h"
#include "core/exchange/trust_root.h"
#include "tests/fuzz/target.h"

namespace xd::fuzz {

void readBundleHeader(QByteArrayView input)
{
    const auto header = exchange::readHeader(input);
    if (!header)
        return;
    XD_EXPECT(header->headerLen > 0 && header->headerLen <= input.size());
    XD_EXPECT(header->plainLen >= 0 && header->plainLen <= exchange::maxPayloadBytes(header->type));
    XD_EXPECT(header->recipients.size() <= std::size_t(exchange::maxRecipients));
    if (exchange::isPublic(header->type))
        static_cast<void>(exchange::readPublicBundle(input, *header));
    else
        XD_EXPECT(!exchange::checkSignature(input, *header, QByteArray(32, 'k'))); // nobody's key
}

void readPayload(QByteArrayView input)
{
    // What follows the first byte: a payload, or one of the values inside.
    const int kind = input.isEmpty() ? 0 : input[0] % 4;
    const QByteArrayView rest = input.isEmpty() ? input : input.sliced(1);
    if (kind == 0) {
        for (const bool isPadded : {true, false})
            if (const auto frames = exchange::readFrames(rest, isPadded))
                for (const exchange::Frame &frame : *frames) {
                    XD_EXPECT(frame.body.size() <= exchange::maxFrameBytes);
                    static_cast<void>(exchange::Record::decode(frame.body));
                }
    } else if (kind == 1) {
        if (const auto value = cbor::decode(rest))
            XD_EXPECT(cbor::encode(*value) == rest); // canonical: only one spelling
    } else if (kind == 2) {
        if (const auto record = exchange::Record::decode(rest)) {
            XD_EXPECT(record->encoding == rest && record->id.size() == 16);
            static_cast<void>(exchange::checkRecord(*record));
        }
    } else if (const auto manifest = exchange::Manifest::decode(rest)) {
        XD_EXPECT(manifest->encode() == rest);
    }
}

void readTrustRoot(QByteArrayView input)
{
    const auto value = cbor::decode(input);
    if (!value)
        return;
    if (const auto root = exchange::TrustRoot::fromCbor(*value)) {
        // What is written again says the same: the signature is over that.
        const auto again = exchange::TrustRoot::fromCbor(root->toCbor());
        XD_EXPECT(again && *again == *root && again->hash() == root->hash());
        static_cast<void>(root->isSigned());
        static_cast<void>(root->fingerprint());
    }
    static_cast<void>(exchange::Enrolment::fromCbor(*value));
    static_cast<void>(exchange::Receipt::fromCbor(*value));
}

} // namespace xd::fuzz
