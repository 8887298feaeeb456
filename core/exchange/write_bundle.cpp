#include "core/exchange/write_bundle.h"

#include "core/exchange/frames.h"
#include "core/exchange/read_bundle.h"

namespace xd::exchange {

namespace {

std::vector<QByteArray> idsOf(const std::vector<QByteArray> &boxPks)
{
    std::vector<QByteArray> ids;
    for (const QByteArray &boxPk : boxPks)
        ids.push_back(recipientIdOf(boxPk));
    return ids;
}

} // namespace

Result<QByteArray> writeBundle(const ContainerDraft &draft, Manifest manifest, const std::vector<Record> &records,
                               const crypto::SignKeys &sender, const std::vector<QByteArray> &recipients)
{
    XD_TRY(const Tally tally, tallyOf(records));
    return writeBundle(draft, std::move(manifest), pointersTo(records), tally, sender, recipients);
}

Result<QByteArray> writeBundle(const ContainerDraft &draft, Manifest manifest, const std::vector<const Record *> &records, const Tally &tally,
                               const crypto::SignKeys &sender, const std::vector<QByteArray> &recipients)
{
    manifest.type = draft.type;
    manifest.to = idsOf(recipients);
    manifest.counts = tally.counts;
    manifest.digests = tally.digests;
    FrameWriter frames;
    qint64 bytes = 0;
    for (const Record *record : records)
        bytes += record->encoding.size() + 5;
    frames.reserve(bytes + bytes / 8 + 4096); // the records, the padding, the manifest
    XD_CHECK(frames.add(FrameKind::manifest, manifest.encode()));
    for (const Record *record : records)
        XD_CHECK(frames.add(FrameKind::record, record->encoding));
    return writeContainer(draft, std::move(frames).finish(draft.isPadded), sender, recipients);
}

Result<QByteArray> writeDocuments(const ContainerDraft &draft, Manifest manifest, const std::vector<cbor::Value> &documents,
                                  const crypto::SignKeys &sender, const std::vector<QByteArray> &recipients,
                                  const QByteArray &senderBoxPk)
{
    const QString kind = documentKindOf(draft.type);
    crypto::Blake2b hash(32);
    std::vector<QByteArray> encodings;
    for (const cbor::Value &document : documents) {
        encodings.push_back(cbor::encode(document));
        hash.add(encodings.back());
    }
    manifest.type = draft.type;
    manifest.to = idsOf(recipients);
    manifest.counts = {{kind, qint64(documents.size())}};
    manifest.digests = {{kind, hash.result()}};
    FrameWriter frames;
    XD_CHECK(frames.add(FrameKind::manifest, manifest.encode()));
    for (const QByteArray &encoding : encodings)
        XD_CHECK(frames.add(FrameKind::record, encoding));
    const QByteArray payload = std::move(frames).finish(draft.isPadded);
    return isPublic(draft.type) ? writePublicContainer(draft, payload, sender, senderBoxPk)
                                : writeContainer(draft, payload, sender, recipients);
}

} // namespace xd::exchange
