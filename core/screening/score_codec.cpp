#include "core/screening/score_codec.h"

#include <QtEndian>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

constexpr int bytesPerScale = 6;
constexpr int bytesPerNormed = 4;
constexpr qint32 notScored = std::numeric_limits<qint32>::min();

qint64 thousandths(double value)
{
    return std::llround(value * 1000);
}

} // namespace

QByteArray encodeScales(const std::vector<ScaleScore> &scales)
{
    QByteArray bytes(qsizetype(scales.size()) * bytesPerScale, '\0');
    char *at = bytes.data();
    for (const ScaleScore &scale : scales) {
        qToBigEndian(scale.isScored() ? qint32(thousandths(scale.value)) : notScored, at);
        at[4] = char(scale.band < 0 ? 255 : scale.band);
        at[5] = char((scale.isCandidate ? 1 : 0) | scale.clues << 1);
        at += bytesPerScale;
    }
    return bytes;
}

Result<std::vector<ScaleScore>> decodeScales(QByteArrayView bytes)
{
    if (bytes.size() % bytesPerScale != 0)
        return failure(ErrorCode::VaultDamaged, {}, u"scales of a result"_s);
    std::vector<ScaleScore> scales(size_t(bytes.size() / bytesPerScale));
    const char *at = bytes.data();
    for (ScaleScore &scale : scales) {
        const qint32 value = qFromBigEndian<qint32>(at);
        if (value != notScored)
            scale.value = value / 1000.0;
        const auto band = quint8(at[4]);
        scale.band = band == 255 ? -1 : band;
        scale.isCandidate = (at[5] & 1) != 0;
        scale.clues = quint8(quint8(at[5]) >> 1);
        at += bytesPerScale;
    }
    return scales;
}

QByteArray encodeNormed(const std::vector<ScaleScore> &scales)
{
    if (std::none_of(scales.begin(), scales.end(), [](const ScaleScore &scale) { return scale.isNormed(); }))
        return {};
    QByteArray bytes(qsizetype(scales.size()) * bytesPerNormed, '\0');
    char *at = bytes.data();
    for (const ScaleScore &scale : scales) {
        qToBigEndian(scale.isNormed() ? qint32(thousandths(scale.normed)) : notScored, at);
        at += bytesPerNormed;
    }
    return bytes;
}

Done decodeNormed(QByteArrayView bytes, std::vector<ScaleScore> &scales)
{
    if (bytes.size() != qsizetype(scales.size()) * bytesPerNormed)
        return failure(ErrorCode::VaultDamaged, {}, u"norm values of a result"_s);
    const char *at = bytes.data();
    for (ScaleScore &scale : scales) {
        const qint32 value = qFromBigEndian<qint32>(at);
        if (value != notScored)
            scale.normed = value / 1000.0;
        at += bytesPerNormed;
    }
    return {};
}

std::optional<qint64> totalThousandths(const Instrument &instrument, const Score &score)
{
    const auto total = instrument.totalScale();
    if (!total || !score.scales[size_t(*total)].isScored())
        return {};
    return thousandths(score.scales[size_t(*total)].value);
}

} // namespace xd::screening
