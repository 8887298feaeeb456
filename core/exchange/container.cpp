#include "core/exchange/container.h"

#include "core/exchange/container_layout.h"
#include "core/exchange/frames.h"

#include <QtEndian>
#include <algorithm>
#include <limits>
#include <optional>

namespace xd::exchange {

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

std::optional<BundleType> typeFrom(quint8 raw)
{
    const auto type = BundleType(raw);
    switch (type) {
    case BundleType::report:
    case BundleType::feedback:
    case BundleType::enrolment:
    case BundleType::trustRoot:
    case BundleType::receipt:
    case BundleType::peerSync:
    case BundleType::studentFile:
        return type;
    }
    return std::nullopt;
}

tl::unexpected<Error> damaged(const char *where)
{
    return failure(ErrorCode::BundleDamaged, {}, QLatin1String(where));
}

// Walks over the header; the sizes have been checked before.
class Cursor {
public:
    explicit Cursor(QByteArrayView bytes, qsizetype at) : m_bytes(bytes), m_at(at) {}
    template <class Int>
    Int number()
    {
        const Int value = qFromBigEndian<Int>(m_bytes.data() + m_at);
        m_at += qsizetype(sizeof(Int));
        return value;
    }
    QByteArray bytes(qsizetype size)
    {
        const QByteArray taken = m_bytes.sliced(m_at, size).toByteArray();
        m_at += size;
        return taken;
    }
    qsizetype at() const { return m_at; }

private:
    QByteArrayView m_bytes;
    qsizetype m_at;
};

Done checkMagic(QByteArrayView file)
{
    const QByteArrayView magic(layout::magic, layout::magicBytes);
    if (file.size() < 4 || file.first(4) != magic.first(4))
        return failure(ErrorCode::BundleWrongType, {}, QStringLiteral("not a bundle"));
    if (file.size() < layout::fixedBytes + layout::tailBytes)
        return damaged("cut off within the header");
    if (file.first(layout::magicBytes) != magic)
        return damaged("magic: transferred as text?");
    return {};
}

Result<std::vector<Extension>> readExtensions(QByteArrayView bytes)
{
    std::vector<Extension> extensions;
    for (qsizetype at = 0; at < bytes.size();) {
        if (bytes.size() - at < 4)
            return damaged("extension cut off");
        const auto type = qFromBigEndian<quint16>(bytes.data() + at);
        const auto size = qFromBigEndian<quint16>(bytes.data() + at + 2);
        if (bytes.size() - at - 4 < size)
            return damaged("extension cut off");
        extensions.push_back({type, bytes.sliced(at + 4, size).toByteArray()});
        at += 4 + size;
    }
    return extensions;
}

Done checkExtensions(const ContainerHeader &header)
{
    const auto isPublicKeys = [](const Extension &extension) { return extension.type == publicKeysExtension; };
    for (const Extension &extension : header.extensions) {
        if (extension.isCritical() && !(isPublicKeys(extension) && isPublic(header.type)))
            return failure(ErrorCode::BundleTooNew, {}, QStringLiteral("extension %1").arg(extension.type, 4, 16));
    }
    const auto count = std::count_if(header.extensions.begin(), header.extensions.end(), isPublicKeys);
    if (count != (isPublic(header.type) ? 1 : 0))
        return damaged("keys of the sender");
    const auto keys = std::find_if(header.extensions.begin(), header.extensions.end(), isPublicKeys);
    if (count == 1 && keys->value.size() != 64)
        return damaged("keys of the sender");
    return {};
}

Done checkStream(const ContainerHeader &header, quint64 seq, quint64 baseSeq)
{
    if (seq < 1 || seq > quint64(std::numeric_limits<qint64>::max()) || baseSeq >= seq)
        return damaged("sequence");
    if (seq == 1 && header.prevHash != QByteArray(layout::hashBytes, '\0'))
        return damaged("hash of the one before the first");
    return {};
}

} // namespace

bool isPublic(BundleType type)
{
    return type == BundleType::enrolment || type == BundleType::trustRoot;
}

qint64 maxPayloadBytes(BundleType type)
{
    switch (type) {
    case BundleType::report:
    case BundleType::feedback:
    case BundleType::peerSync:
    case BundleType::studentFile:
        return 64 * mebibyte;
    case BundleType::receipt:
        return mebibyte;
    case BundleType::enrolment:
    case BundleType::trustRoot:
        return 64 * 1024;
    }
    return 0;
}

qint64 maxFileBytes()
{
    constexpr qint64 mostHeader = layout::fixedBytes + layout::recipientBytes * maxRecipients + maxExtensionBytes + layout::tailBytes;
    return layout::fileBytes(mostHeader, 64 * mebibyte);
}

QByteArray senderIdOf(QByteArrayView signPk)
{
    return crypto::blake2b(layout::idBytes, {signPk});
}

QByteArray recipientIdOf(QByteArrayView boxPk)
{
    return crypto::blake2b(layout::idBytes, {boxPk});
}

QByteArray fileHashOf(QByteArrayView file)
{
    return crypto::blake2b(layout::hashBytes, {file});
}

QString fileNameOf(const ContainerHeader &header)
{
    return QStringLiteral("XD_%1_%2.xdb").arg(QLatin1String(header.senderId.toHex().first(6))).arg(header.seq);
}

Result<ContainerHeader> readHeader(QByteArrayView file)
{
    if (file.size() > maxFileBytes())
        return failure(ErrorCode::BundleTooLarge, {}, QStringLiteral("file of %1 bytes").arg(file.size()));
    XD_CHECK(checkMagic(file));

    Cursor in(file, layout::magicBytes);
    ContainerHeader header;
    if (in.number<quint16>() != layout::major)
        return failure(ErrorCode::BundleTooNew, {}, QStringLiteral("major version"));
    header.minor = in.number<quint16>();
    if (in.number<quint16>() != layout::suite)
        return failure(ErrorCode::BundleTooNew, {}, QStringLiteral("suite"));
    const auto type = typeFrom(in.number<quint8>());
    if (!type)
        return failure(ErrorCode::BundleWrongType, {}, QStringLiteral("unknown type"));
    header.type = *type;
    const bool isReservedZero = in.number<quint8>() == 0;
    header.headerLen = in.number<quint32>();
    const auto flags = in.number<quint32>();
    header.isPadded = flags & layout::paddedFlag;
    const auto plainLen = in.number<quint64>();
    header.bundleId = in.bytes(layout::idBytes);
    header.senderId = in.bytes(layout::idBytes);
    header.streamId = in.bytes(layout::idBytes);
    const auto seq = in.number<quint64>();
    const auto baseSeq = in.number<quint64>();
    header.prevHash = in.bytes(layout::hashBytes);
    header.rootHash = in.bytes(layout::hashBytes);
    const int recipientCount = in.number<quint16>();
    const int extensionBytes = in.number<quint16>();

    if (!isReservedZero || flags & ~layout::paddedFlag)
        return damaged("reserved bits");
    if (plainLen > quint64(maxPayloadBytes(header.type)))
        return failure(ErrorCode::BundleTooLarge, {}, QStringLiteral("payload of %1 bytes").arg(plainLen));
    header.plainLen = qint64(plainLen);
    if (recipientCount > maxRecipients || (recipientCount == 0) != isPublic(header.type) || extensionBytes > maxExtensionBytes)
        return damaged("counts");
    if (header.headerLen != layout::fixedBytes + layout::recipientBytes * recipientCount + extensionBytes + layout::tailBytes
        || header.plainLen < 1 || file.size() != layout::fileBytes(header.headerLen, header.plainLen))
        return damaged("sizes contradict each other");
    if (header.isPadded && paddedLength(header.plainLen) != header.plainLen)
        return damaged("padding");
    XD_CHECK(checkStream(header, seq, baseSeq));
    header.seq = qint64(seq);
    header.baseSeq = qint64(baseSeq);

    for (int i = 0; i < recipientCount; ++i) {
        const QByteArray id = in.bytes(layout::idBytes);
        header.recipients.push_back({id, in.bytes(layout::sealedKeyBytes)});
    }
    XD_TRY(header.extensions, readExtensions(file.sliced(in.at(), extensionBytes)));
    XD_CHECK(checkExtensions(header));
    return header;
}

Done expectType(const ContainerHeader &header, BundleType type)
{
    if (header.type != type)
        return failure(ErrorCode::BundleWrongType, {}, QStringLiteral("type %1").arg(int(header.type)));
    return {};
}

Result<PublicKeys> publicKeysIn(const ContainerHeader &header)
{
    for (const Extension &extension : header.extensions) {
        if (extension.type == publicKeysExtension)
            return PublicKeys{extension.value.first(32), extension.value.last(32)};
    }
    return failure(ErrorCode::BundleWrongType, {}, QStringLiteral("not a public bundle"));
}

} // namespace xd::exchange
