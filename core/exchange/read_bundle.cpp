#include "core/exchange/read_bundle.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::exchange {

namespace {

Done checkAgainstHeader(const Manifest &manifest, const ContainerHeader &header)
{
    const bool isSame = std::equal(manifest.to.begin(), manifest.to.end(), header.recipients.begin(), header.recipients.end(),
                                   [](const QByteArray &id, const Recipient &recipient) { return id == recipient.id; });
    if (manifest.type != header.type || !isSame)
        return failure(ErrorCode::BundleForged, {}, u"manifest is of another bundle"_s);
    return {};
}

Result<Tally> readContents(Bundle &bundle, const std::vector<Frame> &frames)
{
    const QString documentKind = documentKindOf(bundle.header.type);
    for (auto frame = frames.begin() + 1; frame != frames.end(); ++frame) {
        if (frame->kind == FrameKind::blobPart) {
            bundle.blobParts.push_back(frame->body.toByteArray());
        } else if (documentKind.isEmpty()) {
            XD_TRY(Record record, Record::decode(frame->body));
            bundle.records.push_back(std::move(record));
        }
    }
    if (documentKind.isEmpty())
        return tallyOf(bundle.records);
    if (frames.size() != 2 || frames[1].kind != FrameKind::record)
        return failure(ErrorCode::BundleMalformed, {}, u"not one document"_s);
    XD_TRY(bundle.document, cbor::decode(frames[1].body));
    return Tally{{{documentKind, 1}}, {{documentKind, crypto::blake2b(32, {frames[1].body})}}};
}

Result<Bundle> readPayload(const SignedContainer &container, const Payload &payload)
{
    Bundle bundle{container.header(), container.fileHash(), {}, {}, {}, {}};
    XD_TRY(bundle.manifest, Manifest::decode(payload.frames.front().body));
    XD_CHECK(checkAgainstHeader(bundle.manifest, bundle.header));
    XD_TRY(const Tally tally, readContents(bundle, payload.frames));
    if (tally.counts != bundle.manifest.counts || tally.digests != bundle.manifest.digests)
        return failure(ErrorCode::BundleMalformed, {}, u"counts or digests differ"_s);
    return bundle;
}

} // namespace

QString documentKindOf(BundleType type)
{
    switch (type) {
    case BundleType::enrolment:
        return u"enrolment"_s;
    case BundleType::trustRoot:
        return u"root"_s;
    case BundleType::receipt:
        return u"receipt"_s;
    case BundleType::report:
    case BundleType::feedback:
    case BundleType::peerSync:
    case BundleType::studentFile:
        break;
    }
    return {};
}

Result<Bundle> readBundle(QByteArrayView file, const ContainerHeader &header, QByteArrayView signPk, const crypto::BoxKeys &recipient)
{
    XD_TRY(const SignedContainer container, checkSignature(file, header, signPk));
    XD_TRY(const Payload payload, openPayload(container, recipient));
    return readPayload(container, payload);
}

Result<Bundle> readPublicBundle(QByteArrayView file, const ContainerHeader &header)
{
    XD_TRY(const PublicKeys keys, publicKeysIn(header));
    XD_TRY(const SignedContainer container, checkSignature(file, header, keys.signPk));
    XD_TRY(const Payload payload, openPublicPayload(container));
    return readPayload(container, payload);
}

} // namespace xd::exchange
