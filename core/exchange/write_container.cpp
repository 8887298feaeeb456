#include "core/exchange/write_container.h"

#include "core/exchange/container_layout.h"

#include <QtEndian>
#include <algorithm>

namespace xd::exchange {

namespace {

template <class Int>
void putNumber(QByteArray &out, Int value)
{
    char raw[sizeof(Int)];
    qToBigEndian(value, raw);
    out.append(raw, qsizetype(sizeof(Int)));
}

void putFixed(QByteArray &out, QByteArrayView bytes, int size)
{
    Q_ASSERT(bytes.size() == size);
    Q_UNUSED(size)
    out.append(bytes.data(), bytes.size());
}

QByteArray extensionBytes(const std::vector<Extension> &extensions)
{
    QByteArray out;
    for (const Extension &extension : extensions) {
        putNumber<quint16>(out, extension.type);
        putNumber<quint16>(out, quint16(extension.value.size()));
        out += extension.value;
    }
    return out;
}

// Everything before the stream header.
QByteArray headerBytes(const ContainerDraft &draft, qint64 plainLen, QByteArrayView senderId,
                       const std::vector<Recipient> &recipients, const QByteArray &extensions)
{
    QByteArray out(layout::magic, layout::magicBytes);
    putNumber<quint16>(out, layout::major);
    putNumber<quint16>(out, 0);
    putNumber<quint16>(out, layout::suite);
    putNumber<quint8>(out, quint8(draft.type));
    putNumber<quint8>(out, 0);
    putNumber<quint32>(out, quint32(layout::fixedBytes + layout::recipientBytes * qsizetype(recipients.size())
                                    + extensions.size() + layout::tailBytes));
    putNumber<quint32>(out, draft.isPadded ? layout::paddedFlag : 0);
    putNumber<quint64>(out, quint64(plainLen));
    putFixed(out, draft.bundleId, layout::idBytes);
    putFixed(out, senderId, layout::idBytes);
    putFixed(out, draft.streamId, layout::idBytes);
    putNumber<quint64>(out, quint64(draft.seq));
    putNumber<quint64>(out, quint64(draft.baseSeq));
    putFixed(out, draft.prevHash, layout::hashBytes);
    putFixed(out, draft.rootHash, layout::hashBytes);
    putNumber<quint16>(out, quint16(recipients.size()));
    putNumber<quint16>(out, quint16(extensions.size()));
    Q_ASSERT(out.size() == layout::fixedBytes);
    for (const Recipient &recipient : recipients) {
        putFixed(out, recipient.id, layout::idBytes);
        putFixed(out, recipient.sealedKey, layout::sealedKeyBytes);
    }
    return out + extensions;
}

Result<QByteArray> writeSealed(const ContainerDraft &draft, QByteArrayView payload, const crypto::SignKeys &sender,
                               const SecretBytes &fileKey, const std::vector<Recipient> &recipients,
                               const std::vector<Extension> &extensions)
{
    if (payload.size() > maxPayloadBytes(draft.type))
        return failure(ErrorCode::BundleTooLarge, {}, QStringLiteral("payload of %1 bytes").arg(payload.size()));
    QByteArray file = headerBytes(draft, payload.size(), senderIdOf(sender.publicKey), recipients, extensionBytes(extensions));
    file.reserve(qsizetype(layout::fileBytes(file.size() + layout::tailBytes, payload.size())));

    crypto::ChunkWriter chunks(layout::payloadKey(fileKey, file));
    file += chunks.header();
    file += layout::commitment(fileKey, file);
    for (qsizetype at = 0; at < payload.size(); at += crypto::chunkBytes) {
        const qsizetype size = std::min<qsizetype>(crypto::chunkBytes, payload.size() - at);
        file += chunks.push(payload.sliced(at, size), at + size == payload.size());
    }
    file += crypto::sign(layout::signedMessage(file), sender);
    return file;
}

} // namespace

Result<QByteArray> writeContainer(const ContainerDraft &draft, QByteArrayView payload, const crypto::SignKeys &sender,
                                  const std::vector<QByteArray> &recipients)
{
    Q_ASSERT(!isPublic(draft.type) && !recipients.empty() && recipients.size() <= maxRecipients);
    const SecretBytes fileKey = SecretBytes::random(layout::fileKeyBytes);
    std::vector<Recipient> sealed;
    for (const QByteArray &boxPk : recipients)
        sealed.push_back({recipientIdOf(boxPk), crypto::seal(fileKey.view(), boxPk)});
    return writeSealed(draft, payload, sender, fileKey, sealed, draft.extensions);
}

Result<QByteArray> writePublicContainer(const ContainerDraft &draft, QByteArrayView payload, const crypto::SignKeys &sender,
                                        const QByteArray &senderBoxPk)
{
    Q_ASSERT(isPublic(draft.type));
    std::vector<Extension> extensions = draft.extensions;
    extensions.push_back({publicKeysExtension, sender.publicKey + senderBoxPk});
    return writeSealed(draft, payload, sender, layout::publicFileKey(draft.bundleId), {}, extensions);
}

} // namespace xd::exchange
