#include "ui/text/instrument_words.h"

#include "ui/text/error_text.h"
#include "ui/text/labels.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace xd::text {

using screening::ChangeVerdict;
using screening::Informant;
using screening::Instrument;
using screening::ScreenUse;

namespace {

struct InstrumentWord {
    Q_DECLARE_TR_FUNCTIONS(InstrumentWord)
};

QString number(double value)
{
    return QLocale::c().toString(value, 'g', 6);
}

// The greatest value that a scale can take; for the end of its last band.
double greatest(const Instrument &instrument, const screening::Scale &scale)
{
    double sum = 0;
    for (const int part : scale.parts)
        sum += greatest(instrument, instrument.scales[size_t(part)]);
    if (!scale.parts.empty())
        return scale.factor * sum;
    double largest = 0;
    for (const int item : scale.items) {
        const screening::OptionSet &set = instrument.optionsOf(item);
        const auto most = std::max_element(set.begin(), set.end(), [](const auto &a, const auto &b) { return a.value < b.value; });
        sum += most->value;
        largest = std::max<double>(largest, most->value);
    }
    switch (scale.method) {
    case screening::Method::sum: return scale.factor * sum;
    case screening::Method::mean: return scale.factor * largest;
    case screening::Method::count: break;
    }
    return scale.factor * double(scale.items.size());
}

// A pack says in English where it comes from, and may say it in Chinese too: {"chinese": {"source": "…", "licence": "…"}}.
QString inOwnLanguage(const screening::Instruments &instruments, const Instrument &instrument, const QString &key, const QString &english)
{
    const packs::Pack *const pack = instruments.allPacks().find(instrument.id, instrument.version);
    if (!pack || QLocale().language() != QLocale::Chinese)
        return english;
    const QString chinese = pack->body[u"chinese"_s].toObject()[key].toString();
    return chinese.isEmpty() ? english : chinese;
}

} // namespace

QString versionWords(const QString &version)
{
    return InstrumentWord::tr("version %1").arg(version).replace(u' ', QChar::Nbsp);
}

QString unreadableWords(const packs::UnreadablePack &pack)
{
    const bool isOfMissing = pack.reason.code == ErrorCode::NotFound || pack.reason.code == ErrorCode::WrongVersion;
    return isOfMissing ? InstrumentWord::tr("The instrument whose sentences these are cannot be read here either.") : sentenceFor(pack.reason.code);
}

QString unreadableAdvice(const packs::UnreadablePack &pack)
{
    const QString kept = InstrumentWord::tr("Results that came with it stay, and its danger answers stand; nothing new is taken in with it.");
    const QString next = pack.reason.code == ErrorCode::PackTooNew ? InstrumentWord::tr("Install the newer program: the pack is then read by itself.")
                                                                   : InstrumentWord::tr("Ask whoever made it for a corrected pack with a higher version, and add that.");
    return InstrumentWord::tr("%1 %2", "two sentences").arg(next, kept);
}

QString sourceWords(const screening::Instruments &instruments, const Instrument &instrument)
{
    return inOwnLanguage(instruments, instrument, u"source"_s, instrument.source);
}

QString licenceWords(const screening::Instruments &instruments, const Instrument &instrument)
{
    return inOwnLanguage(instruments, instrument, u"licence"_s, instrument.licence);
}

QString labelOf(Informant informant)
{
    switch (informant) {
    case Informant::self: return InstrumentWord::tr("the student");
    case Informant::parent: return InstrumentWord::tr("a parent");
    case Informant::teacher: return InstrumentWord::tr("a teacher");
    }
    return {};
}

QString labelOf(screening::NormedAs normed)
{
    return normed == screening::NormedAs::t ? InstrumentWord::tr("T value") : InstrumentWord::tr("percentile");
}

QString screenWords(const screening::Instruments &instruments, const Instrument &instrument)
{
    switch (instrument.screenUse) {
    case ScreenUse::forbidden: return InstrumentWord::tr("paper or import");
    case ScreenUse::importOnly: return InstrumentWord::tr("import only");
    case ScreenUse::withText: break;
    }
    if (instrument.hasOwnText())
        return InstrumentWord::tr("own wording");
    const bool hasText = instruments.findText(instrument, screening::TextLanguage::zh) || instruments.findText(instrument, screening::TextLanguage::en);
    return hasText ? InstrumentWord::tr("text added") : InstrumentWord::tr("no text yet");
}

QString ageWords(const Instrument &instrument)
{
    if (instrument.ageFrom && instrument.ageTo)
        return InstrumentWord::tr("%1 to %2 years").arg(*instrument.ageFrom).arg(*instrument.ageTo);
    if (instrument.ageFrom)
        return InstrumentWord::tr("from %1 years").arg(*instrument.ageFrom);
    return {};
}

QString gradeWords(const Instrument &instrument)
{
    return InstrumentWord::tr("%1 to %2").arg(gradeName(instrument.grades.from), gradeName(instrument.grades.to));
}

QString dangerWords(const Instrument &instrument, const screening::DangerItem &item)
{
    const screening::OptionSet &set = instrument.optionsOf(item.item);
    const auto option = std::find_if(set.begin(), set.end(), [&](const auto &each) { return each.value == item.atLeast; });
    const QString from = option == set.end() ? QString::number(item.atLeast) : wordingOf(option->text);
    return InstrumentWord::tr("Item %1 (%2) from “%3”: somebody looks after the student within %4 hours")
        .arg(item.item + 1)
        .arg(wordingOf(item.label), from)
        .arg(item.dueHours);
}

QString bandWords(const Instrument &instrument, int scale, const screening::ScaleNorm &norm)
{
    QStringList words;
    const screening::Scale &known = instrument.scales[size_t(scale)];
    const bool isWhole = known.method != screening::Method::mean && !norm.isByNormed;
    for (size_t i = 0; i < norm.bands.size(); ++i) {
        const screening::Band &band = norm.bands[i];
        const bool isLast = i + 1 == norm.bands.size();
        QString range = InstrumentWord::tr("from %1").arg(number(band.from));
        if (isWhole) {
            const double to = isLast ? greatest(instrument, known) : norm.bands[i + 1].from - 1;
            range = to > band.from ? number(band.from) + u'–' + number(to) : number(band.from);
        }
        words << wordingOf(band.names) + u' ' + range;
    }
    return words.join(InstrumentWord::tr(", "));
}

QString changeSentence(const screening::ReliableChange &change)
{
    if (std::isnan(change.difference))
        return InstrumentWord::tr("One of the two was not scored, so there is nothing to compare.");
    if (change.difference == 0)
        return InstrumentWord::tr("The same as last time.");
    const QString points = number(std::abs(change.difference));
    const bool isLower = change.difference < 0;
    switch (change.verdict) {
    case ChangeVerdict::real:
        return (isLower ? InstrumentWord::tr("%1 points lower than last time, more than the error of measurement: a real change.")
                        : InstrumentWord::tr("%1 points higher than last time, more than the error of measurement: a real change."))
            .arg(points);
    case ChangeVerdict::withinError:
        return (isLower ? InstrumentWord::tr("%1 points lower than last time, within the error of measurement: it may be chance.")
                        : InstrumentWord::tr("%1 points higher than last time, within the error of measurement: it may be chance."))
            .arg(points);
    case ChangeVerdict::notKnown:
        break;
    }
    return (isLower ? InstrumentWord::tr("%1 points lower than last time. How exactly this scale measures is not known, so whether that is a real change cannot be said.")
                    : InstrumentWord::tr("%1 points higher than last time. How exactly this scale measures is not known, so whether that is a real change cannot be said."))
        .arg(points);
}

} // namespace xd::text
