#include "core/exchange/open_container.h"

#include "core/exchange/container_layout.h"

#include <algorithm>

namespace xd::exchange {

namespace {

tl::unexpected<Error> forged(const char *why)
{
    return failure(ErrorCode::BundleForged, {}, QLatin1String(why));
}

Result<QByteArray> decryptChunks(const SignedContainer &bundle, const SecretBytes &fileKey)
{
    const ContainerHeader &header = bundle.header();
    const QByteArrayView file = bundle.file();
    const qsizetype beforeStream = qsizetype(header.headerLen) - layout::tailBytes;
    XD_TRY(crypto::ChunkReader reader,
           crypto::ChunkReader::open(file.sliced(beforeStream, crypto::streamHeaderBytes),
                                     layout::payloadKey(fileKey, file.first(beforeStream))));
    QByteArray plain;
    plain.reserve(qsizetype(header.plainLen));
    qsizetype at = qsizetype(header.headerLen);
    while (plain.size() < header.plainLen) {
        const qsizetype size = std::min<qsizetype>(crypto::chunkBytes, qsizetype(header.plainLen) - plain.size())
                               + crypto::chunkOverheadBytes;
        XD_TRY(const crypto::ChunkReader::Chunk chunk, reader.pull(file.sliced(at, size)));
        plain += chunk.plain;
        at += size;
        if (chunk.isLast != (plain.size() == header.plainLen))
            return failure(ErrorCode::BundleDamaged, {}, QStringLiteral("last chunk is not where it should be"));
    }
    return plain;
}

Result<Payload> openWith(const SignedContainer &bundle, const SecretBytes &fileKey)
{
    const qsizetype beforeCommitment = qsizetype(bundle.header().headerLen) - layout::hashBytes;
    if (bundle.file().sliced(beforeCommitment, layout::hashBytes) != layout::commitment(fileKey, bundle.file().first(beforeCommitment)))
        return forged("commitment");
    XD_TRY(QByteArray plain, decryptChunks(bundle, fileKey));
    XD_TRY(std::vector<Frame> frames, readFrames(plain, bundle.header().isPadded));
    return Payload{std::move(plain), std::move(frames)};
}

} // namespace

Result<SignedContainer> checkSignature(QByteArrayView file, const ContainerHeader &header, QByteArrayView signPk)
{
    const bool isSenderKey = senderIdOf(signPk) == header.senderId;
    if (!isSenderKey && !isPublic(header.type))
        return failure(ErrorCode::BundleUnknownSender, {}, QStringLiteral("key of another sender"));
    if (!crypto::isSignedBy(layout::signedMessage(file.chopped(crypto::signatureBytes)), file.last(crypto::signatureBytes), signPk))
        return failure(ErrorCode::BundleDamaged, {}, QStringLiteral("signature"));
    if (!isSenderKey)
        return forged("sender id is not that of the key");
    return SignedContainer(file, header);
}

Result<Payload> openPayload(const SignedContainer &bundle, const crypto::BoxKeys &recipient)
{
    const auto &recipients = bundle.header().recipients;
    const QByteArray id = recipientIdOf(recipient.publicKey);
    const auto entry = std::find_if(recipients.begin(), recipients.end(), [&](const Recipient &r) { return r.id == id; });
    if (entry == recipients.end())
        return failure(ErrorCode::BundleNotForUs);
    const auto fileKey = crypto::openSealed(entry->sealedKey, recipient);
    if (!fileKey)
        return forged("sealed key");
    return openWith(bundle, *fileKey);
}

Result<Payload> openPublicPayload(const SignedContainer &bundle)
{
    if (!isPublic(bundle.header().type))
        return failure(ErrorCode::BundleWrongType, {}, QStringLiteral("not a public bundle"));
    return openWith(bundle, layout::publicFileKey(bundle.header().bundleId));
}

} // namespace xd::exchange
