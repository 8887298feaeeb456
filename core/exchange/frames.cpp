#include "core/exchange/frames.h"

#include <QtEndian>
#include <algorithm>
#include <bit>

namespace xd::exchange {

namespace {

constexpr int headBytes = 5;
constexpr int endBodyBytes = 8 + 32;

tl::unexpected<Error> malformed(const char *why, qsizetype at)
{
    return failure(ErrorCode::BundleMalformed, {}, QStringLiteral("frame: %1 at %2").arg(QLatin1String(why)).arg(at));
}

QByteArray endBody(qint64 count, QByteArrayView framesBefore)
{
    QByteArray body(8, Qt::Uninitialized);
    qToBigEndian(quint64(count), body.data());
    return body + crypto::blake2b(32, {framesBefore});
}

} // namespace

qint64 paddedLength(qint64 length)
{
    if (length < 2)
        return length;
    const int exponent = std::bit_width(quint64(length)) - 1;
    const int significant = std::bit_width(quint64(exponent));
    const qint64 mask = (qint64(1) << (exponent - significant)) - 1;
    return (length + mask) & ~mask;
}

void FrameWriter::put(FrameKind kind, QByteArrayView body)
{
    char head[headBytes];
    qToBigEndian(quint32(body.size()), head);
    head[4] = char(kind);
    m_bytes.append(head, headBytes);
    m_bytes.append(body.data(), body.size());
}

Done FrameWriter::add(FrameKind kind, QByteArrayView body)
{
    Q_ASSERT((kind == FrameKind::manifest) == (m_count == 0) && kind != FrameKind::end);
    if (body.size() > maxFrameBytes)
        return failure(ErrorCode::BundleTooLarge, {}, QStringLiteral("frame of %1 bytes").arg(body.size()));
    put(kind, body);
    ++m_count;
    return {};
}

QByteArray FrameWriter::finish(bool isPadded) &&
{
    put(FrameKind::end, endBody(m_count, m_bytes));
    if (isPadded)
        m_bytes.append(qsizetype(paddedLength(m_bytes.size())) - m_bytes.size(), '\0');
    return std::move(m_bytes);
}

Result<std::vector<Frame>> readFrames(QByteArrayView payload, bool isPadded)
{
    std::vector<Frame> frames;
    qsizetype at = 0;
    for (;;) {
        if (payload.size() - at < headBytes)
            return malformed("cut off", at);
        const auto size = qsizetype(qFromBigEndian<quint32>(payload.data() + at));
        const auto kind = FrameKind(quint8(payload[at + 4]));
        if (size > maxFrameBytes || size > payload.size() - at - headBytes)
            return malformed("too long", at);
        const QByteArrayView body = payload.sliced(at + headBytes, size);
        if ((kind == FrameKind::manifest) != (at == 0))
            return malformed("manifest is not first and once", at);
        if (kind == FrameKind::end) {
            if (size != endBodyBytes || body != endBody(qint64(frames.size()), payload.first(at)))
                return malformed("end does not fit", at);
            at += headBytes + size;
            break;
        }
        if (kind != FrameKind::manifest && kind != FrameKind::record && kind != FrameKind::blobPart)
            return malformed("unknown kind", at);
        frames.push_back({kind, body});
        at += headBytes + size;
    }
    const QByteArrayView padding = payload.sliced(at);
    if (payload.size() != (isPadded ? paddedLength(at) : at)
        || !std::all_of(padding.begin(), padding.end(), [](char c) { return c == '\0'; }))
        return malformed("padding", at);
    return frames;
}

} // namespace xd::exchange
