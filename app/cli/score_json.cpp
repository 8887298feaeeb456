#include "app/cli/score_json.h"

#include "app/cli/say.h"
#include "app/cli/words.h"
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

const screening::Band *bandOf(const screening::NormSet &norm, int scale, const screening::ScaleScore &score)
{
    return score.band < 0 ? nullptr : &norm.scales[size_t(scale)].bands[size_t(score.band)];
}

} // namespace

QJsonObject scoreJson(const screening::Instrument &instrument, const screening::NormSet &norm, const screening::Score &score)
{
    QJsonObject subscales;
    QJsonValue total, band;
    const auto totalScale = instrument.totalScale();
    for (int i = 0; i < int(score.scales.size()); ++i) {
        const screening::ScaleScore &scale = score.scales[size_t(i)];
        if (i != totalScale) {
            subscales[instrument.scales[size_t(i)].id] = valueOf(scale);
            continue;
        }
        total = valueOf(scale);
        if (const screening::Band *own = bandOf(norm, i, scale))
            band = own->id;
    }
    QJsonArray danger;
    for (const screening::DangerAnswer &answer : score.danger)
        danger.append(instrument.dangerItems[size_t(answer.dangerItem)].item + 1);
    return {{u"instrument"_s, instrument.idAtVersion()}, {u"total"_s, total}, {u"subscales"_s, subscales}, {u"band"_s, band},
            {u"flags"_s, QJsonArray::fromStringList(screening::textsOf(score.flags))}, {u"danger"_s, danger}, {u"missing"_s, score.missing}};
}

QStringList scoreWords(const screening::Instrument &instrument, const screening::NormSet &norm, const screening::Score &score)
{
    QString total = u"–"_s, band;
    if (const auto scale = instrument.totalScale()) {
        const screening::ScaleScore &own = score.scales[size_t(*scale)];
        if (own.isScored())
            total = QString::number(own.value);
        if (const screening::Band *found = bandOf(norm, *scale, own))
            band = text::wordingOf(found->names);
    }
    QStringList danger;
    for (const screening::DangerAnswer &answer : score.danger)
        danger << Say::tr("danger answer to item %1").arg(instrument.dangerItems[size_t(answer.dangerItem)].item + 1);
    return {text::wordingOf(instrument.shortNames), total, band, text::labelsOf(score.flags), danger.join(u' ')};
}

} // namespace xd::cli
