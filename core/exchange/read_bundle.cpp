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

Result<Tally> readRecords(Bundle &bundle, const std::vector<Frame> &frames)
{
    bundle.records.reserve(frames.size());
    for (auto frame = frames.begin() + 1; frame != frames.end(); ++frame) {
        if (frame->kind == FrameKind::blobPart) {
            bundle.blobParts.push_back(frame->body.toByteArray());
        } else {
            XD_TRY(Record record, Record::decode(frame->body));
            bundle.records.push_back(std::move(record));
        }
    }
    return tallyOf(bundle.records);
}

Result<Tally> readDocuments(Bundle &bundle, const std::vector<Frame> &frames)
{
    const bool isOne = bundle.header.type != BundleType::trustRoot;
    if (frames.size() < 2 || (isOne && frames.size() > 2))
        return failure(ErrorCode::BundleMalformed, {}, u"number of documents"_s);
    crypto::Blake2b hash(32);
    for (auto frame = frames.begin() + 1; frame != frames.end(); ++frame) {
        if (frame->kind != FrameKind::record)
            return failure(ErrorCode::BundleMalformed, {}, u"not a document"_s);
        XD_TRY(cbor::Value document, cbor::decode(frame->body));
        bundle.documents.push_back(std::move(document));
        hash.add(frame->body);
    }
    const QString kind = documentKindOf(bundle.header.type);
    return Tally{{{kind, qint64(bundle.documents.size())}}, {{kind, hash.result()}}};
}

Result<Bundle> readPayload(const SignedContainer &container, const Payload &payload)
{
    Bundle bundle{container.header(), container.fileHash(), {}, {}, {}, {}};
    XD_TRY(bundle.manifest, Manifest::decode(payload.frames.front().body));
    XD_CHECK(checkAgainstHeader(bundle.manifest, bundle.header));
    const bool hasDocuments = !documentKindOf(bundle.header.type).isEmpty();
    XD_TRY(const Tally tally, hasDocuments ? readDocuments(bundle, payload.frames) : readRecords(bundle, payload.frames));
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
    return readBundle(container, recipient);
}

Result<Bundle> readBundle(const SignedContainer &container, const crypto::BoxKeys &recipient)
{
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
