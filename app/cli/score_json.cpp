#include "app/cli/score_json.h"

#include "app/cli/say.h"
#include "core/screening/score_bands.h"
#include "ui/text/labels.h"

#include <QJsonArray>
#include <cmath>

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

QJsonValue valueOf(const screening::ScaleScore &score)
{
    if (!score.isScored())
        return {};
    // Whole numbers stay whole: scripts compare them.
    return score.value == std::floor(score.value) ? QJsonValue(qint64(score.value)) : QJsonValue(score.value);
}

} // namespace

QJsonObject scoreJson(const screening::Instrument &instrument, const screening::NormSet &norm, const screening::Score &score)
{
    QJsonObject subscales;
    QJsonObject bands;
    QJsonArray candidates;
    const screening::Headline headline = screening::headlineOf(instrument, norm, score);
    for (int i = 0; i < int(score.scales.size()); ++i) {
        const QString &id = instrument.scales[size_t(i)].id;
        const screening::ScaleScore &scale = score.scales[size_t(i)];
        if (i != headline.scale)
            subscales[id] = valueOf(scale);
        if (const screening::Band *band = screening::bandOf(norm, i, scale))
            bands[id] = band->id;
        if (scale.isCandidate)
            candidates.append(id);
    }
    const QJsonValue band = headline.band ? QJsonValue(headline.band->id) : QJsonValue();
    QJsonArray danger;
    for (const screening::DangerAnswer &answer : score.danger)
        danger.append(instrument.dangerItems[size_t(answer.dangerItem)].item + 1);
    return {{u"instrument"_s, instrument.idAtVersion()}, {u"norm"_s, norm.id}, {u"total"_s, valueOf(headline.score)}, {u"subscales"_s, subscales},
            {u"band"_s, band}, {u"bands"_s, bands}, {u"candidates"_s, candidates},
            {u"flags"_s, QJsonArray::fromStringList(screening::textsOf(score.flags))}, {u"danger"_s, danger}, {u"missing"_s, score.missing}};
}

QStringList scoreWords(const screening::Instrument &instrument, const screening::NormSet &norm, const screening::Score &score)
{
    const screening::Headline headline = screening::headlineOf(instrument, norm, score);
    const QString total = headline.score.isScored() ? QString::number(headline.score.value) : u"–"_s;
    const QString band = headline.band ? text::wordingOf(headline.band->names) : QString();
    QStringList danger;
    for (const screening::DangerAnswer &answer : score.danger)
        danger << Say::tr("danger answer to item %1").arg(instrument.dangerItems[size_t(answer.dangerItem)].item + 1);
    return {text::wordingOf(instrument.shortNames), total, band, text::labelsOf(score.flags), danger.join(u' ')};
}

} // namespace xd::cli
