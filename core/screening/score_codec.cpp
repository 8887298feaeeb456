#include "core/screening/score_codec.h"

#include <QtEndian>
#include <cmath>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

constexpr int bytesPerScale = 6;
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
        at[5] = char(scale.isCandidate ? 1 : 0);
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
        scale.isCandidate = at[5] != 0;
        at += bytesPerScale;
    }
    return scales;
}

std::optional<qint64> totalThousandths(const Instrument &instrument, const Score &score)
{
    const auto total = instrument.totalScale();
    if (!total || !score.scales[size_t(*total)].isScored())
        return {};
    return thousandths(score.scales[size_t(*total)].value);
}

} // namespace xd::screening
