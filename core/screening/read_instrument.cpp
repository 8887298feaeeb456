#include "core/screening/read_instrument.h"

#include "core/screening/answer_cell.h"
#include "core/screening/worked_examples.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

using packs::JsonNode;
using packs::readWording;

Result<QString> readId(const JsonNode &node)
{
    static const QRegularExpression pattern(u"^[a-z0-9]+(-[a-z0-9]+)*$"_s);
    XD_TRY(const QString id, node.text(64));
    if (!pattern.match(id).hasMatch())
        return node.broken(u"not lower-case words joined by dashes"_s);
    return id;
}

Result<QStringList> readTexts(const JsonNode &node, int most)
{
    QStringList texts;
    XD_TRY(const auto entries, node.list(most));
    for (const JsonNode &entry : entries) {
        XD_TRY(const QString text, entry.text(100));
        texts.append(text);
    }
    return texts;
}

// "1-15,17" into indexes; every number once and within the instrument.
Result<std::vector<int>> readItems(const JsonNode &node, int itemCount)
{
    static const QRegularExpression pattern(u"^([0-9]{1,3})(?:-([0-9]{1,3}))?$"_s);
    XD_TRY(const QString text, node.text());
    std::vector<int> items;
    QSet<int> seen;
    for (const QString &part : text.split(u',')) {
        const auto match = pattern.match(part.trimmed());
        if (!match.hasMatch())
            return node.broken(u"not item numbers such as 1-15,17"_s);
        const int first = match.captured(1).toInt();
        const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
        if (first < 1 || last > itemCount || first > last)
            return node.broken(u"items outside 1 to %1"_s.arg(itemCount));
        for (int number = first; number <= last; ++number) {
            if (seen.contains(number))
                return node.broken(u"item %1 twice"_s.arg(number));
            seen.insert(number);
            items.push_back(number - 1);
        }
    }
    return items;
}

Result<OptionSet> readOptionSet(const JsonNode &node)
{
    OptionSet set;
    QSet<int> values;
    QSet<QString> words;
    XD_TRY(const auto entries, node.list(maxAnswerValue + 1));
    for (const JsonNode &entry : entries) {
        Option option;
        XD_TRY(const JsonNode value, entry.member(u"value"_s));
        XD_TRY(const int number, value.integer(0, maxAnswerValue));
        if (values.contains(number))
            return value.broken(u"twice"_s);
        values.insert(number);
        option.value = quint8(number);
        XD_TRY(option.text, readWording(entry));
        if (const auto also = entry.find(u"also"_s)) {
            XD_TRY(option.also, readTexts(*also, 30));
        }
        for (const QString &word : QStringList{option.text.zh, option.text.en} + option.also) {
            const QString folded = foldAnswer(word);
            if (words.contains(folded))
                return entry.broken(u"the same words for two answers"_s);
            words.insert(folded);
        }
        set.push_back(std::move(option));
    }
    if (set.size() < 2)
        return node.broken(u"fewer than two answers"_s);
    return set;
}

Done readOptions(const JsonNode &root, Instrument &instrument, QStringList &setNames)
{
    XD_TRY(const JsonNode options, root.member(u"options"_s));
    setNames = options.keys();
    if (setNames.isEmpty() || setNames.size() > 20)
        return options.broken(u"not one to twenty named sets of answers"_s);
    for (const QString &name : setNames) {
        XD_TRY(const JsonNode node, options.member(name));
        XD_TRY(OptionSet set, readOptionSet(node));
        instrument.optionSets.push_back(std::move(set));
    }
    return {};
}

Done readItemList(const JsonNode &root, const QStringList &setNames, Instrument &instrument)
{
    XD_TRY(const JsonNode items, root.member(u"items"_s));
    XD_TRY(const auto entries, items.list(maxItems));
    if (entries.empty())
        return items.broken(u"empty"_s);
    for (const JsonNode &entry : entries) {
        Item item;
        XD_TRY(const JsonNode number, entry.member(u"number"_s));
        const int due = instrument.itemCount() + 1;
        XD_TRY(const int actual, number.integer(1, maxItems));
        if (actual != due)
            return number.broken(u"%1 is due"_s.arg(due));
        XD_TRY(const JsonNode label, entry.member(u"label"_s));
        XD_TRY(item.label, readWording(label));
        if (const auto reversed = entry.find(u"reversed"_s)) {
            XD_TRY(item.isReversed, reversed->boolean());
        }
        if (const auto options = entry.find(u"options"_s)) {
            XD_TRY(const QString name, options->text(64));
            item.optionSet = int(setNames.indexOf(name));
            if (item.optionSet < 0)
                return options->broken(u"no such set of answers"_s);
        } else if (setNames.size() > 1) {
            return entry.broken(u"does not say which set of answers"_s);
        }
        instrument.items.push_back(std::move(item));
    }
    return {};
}

Done readScales(const JsonNode &root, Instrument &instrument)
{
    XD_TRY(const JsonNode scales, root.member(u"scales"_s));
    XD_TRY(const auto entries, scales.list(60));
    if (entries.empty())
        return scales.broken(u"empty"_s);
    for (const JsonNode &entry : entries) {
        Scale scale;
        XD_TRY(const JsonNode id, entry.member(u"id"_s));
        XD_TRY(scale.id, readId(id));
        if (instrument.findScale(scale.id))
            return id.broken(u"twice"_s);
        XD_TRY(const JsonNode names, entry.member(u"names"_s));
        XD_TRY(scale.names, readWording(names));
        XD_TRY(const JsonNode items, entry.member(u"items"_s));
        XD_TRY(scale.items, readItems(items, instrument.itemCount()));
        XD_TRY(const JsonNode method, entry.member(u"method"_s));
        XD_TRY(const QString word, method.text(16));
        if (word != "sum"_L1 && word != "mean"_L1)
            return method.broken(u"neither sum nor mean"_s);
        scale.method = word == "mean"_L1 ? Method::mean : Method::sum;
        if (const auto factor = entry.find(u"factor"_s)) {
            XD_TRY(scale.factor, factor->number(0.001, 1000));
        }
        XD_TRY(const JsonNode missing, entry.member(u"missingAtMost"_s));
        XD_TRY(scale.missingAtMost, missing.integer(0, int(scale.items.size()) - 1));
        instrument.scales.push_back(std::move(scale));
    }
    return {};
}

Result<std::vector<Band>> readBands(const JsonNode &node)
{
    std::vector<Band> bands;
    XD_TRY(const auto entries, node.list(12));
    for (const JsonNode &entry : entries) {
        Band band;
        XD_TRY(const JsonNode id, entry.member(u"id"_s));
        XD_TRY(band.id, readId(id));
        XD_TRY(const JsonNode names, entry.member(u"names"_s));
        XD_TRY(band.names, readWording(names));
        XD_TRY(const JsonNode from, entry.member(u"from"_s));
        XD_TRY(band.from, from.number(-100'000, 100'000));
        XD_TRY(const JsonNode severity, entry.member(u"severity"_s));
        XD_TRY(band.severity, severity.integer(0, 9));
        if (!bands.empty() && band.from <= bands.back().from)
            return from.broken(u"does not rise"_s);
        if (std::any_of(bands.begin(), bands.end(), [&](const Band &other) { return other.id == band.id; }))
            return id.broken(u"twice"_s);
        bands.push_back(std::move(band));
    }
    return bands;
}

Result<Cut> readCut(const JsonNode &node)
{
    Cut cut;
    if (const auto atLeast = node.find(u"atLeast"_s)) {
        XD_TRY(cut.atLeast, atLeast->number(-100'000, 100'000));
    }
    if (const auto atMost = node.find(u"atMost"_s)) {
        XD_TRY(cut.atMost, atMost->number(-100'000, 100'000));
    }
    if (!cut.atLeast && !cut.atMost)
        return node.broken(u"neither atLeast nor atMost"_s);
    return cut;
}

Result<int> scaleNamed(const JsonNode &node, const QString &id, const Instrument &instrument)
{
    const auto scale = instrument.findScale(id);
    if (!scale)
        return node.broken(u"no such scale"_s);
    return *scale;
}

Result<NormSet> readNorm(const JsonNode &node, const Instrument &instrument)
{
    NormSet norm;
    XD_TRY(const JsonNode id, node.member(u"id"_s));
    XD_TRY(norm.id, readId(id));
    if (instrument.findNorm(norm.id))
        return id.broken(u"twice"_s);
    XD_TRY(const JsonNode names, node.member(u"names"_s));
    XD_TRY(norm.names, readWording(names));
    XD_TRY(const JsonNode source, node.member(u"source"_s));
    XD_TRY(norm.source, source.text());
    norm.scales.resize(instrument.scales.size());
    XD_TRY(const JsonNode bands, node.member(u"bands"_s));
    for (const QString &scaleId : bands.keys()) {
        XD_TRY(const JsonNode entry, bands.member(scaleId));
        XD_TRY(const int scale, scaleNamed(entry, scaleId, instrument));
        XD_TRY(norm.scales[size_t(scale)].bands, readBands(entry));
    }
    if (const auto candidates = node.find(u"candidates"_s)) {
        for (const QString &scaleId : candidates->keys()) {
            XD_TRY(const JsonNode entry, candidates->member(scaleId));
            XD_TRY(const int scale, scaleNamed(entry, scaleId, instrument));
            XD_TRY(norm.scales[size_t(scale)].candidate, readCut(entry));
        }
    }
    if (const auto validity = node.find(u"validity"_s)) {
        ValidityRule rule;
        XD_TRY(const JsonNode scaleNode, validity->member(u"scale"_s));
        XD_TRY(const QString scaleId, scaleNode.text(64));
        XD_TRY(rule.scale, scaleNamed(scaleNode, scaleId, instrument));
        XD_TRY(const JsonNode atLeast, validity->member(u"atLeast"_s));
        XD_TRY(rule.atLeast, atLeast.number(0, 100'000));
        norm.validity = rule;
    }
    return norm;
}

Done readDangerItems(const JsonNode &root, Instrument &instrument)
{
    XD_TRY(const JsonNode danger, root.member(u"danger"_s)); // required, so that "none" is said and not forgotten
    XD_TRY(const auto entries, danger.list(maxItems));
    for (const JsonNode &entry : entries) {
        DangerItem item;
        XD_TRY(const JsonNode number, entry.member(u"item"_s));
        XD_TRY(const int itemNumber, number.integer(1, instrument.itemCount()));
        item.item = itemNumber - 1;
        XD_TRY(const JsonNode atLeast, entry.member(u"atLeast"_s));
        XD_TRY(item.atLeast, atLeast.integer(0, maxAnswerValue));
        XD_TRY(const JsonNode label, entry.member(u"label"_s));
        XD_TRY(item.label, readWording(label));
        instrument.dangerItems.push_back(std::move(item));
    }
    return {};
}

Done readQuality(const JsonNode &root, Instrument &instrument)
{
    const auto quality = root.find(u"quality"_s);
    if (!quality)
        return {};
    if (const auto seconds = quality->find(u"secondsPerItem"_s)) {
        XD_TRY(instrument.quality.secondsPerItem, seconds->number(0, 60));
    }
    if (const auto alike = quality->find(u"allAlike"_s)) {
        XD_TRY(const JsonNode from, alike->member(u"from"_s));
        XD_TRY(instrument.quality.alikeFrom, from.integer(2, maxItems));
        if (const auto unless = alike->find(u"unless"_s)) {
            XD_TRY(const auto entries, unless->list(maxAnswerValue + 1));
            for (const JsonNode &entry : entries) {
                XD_TRY(const int value, entry.integer(0, maxAnswerValue));
                instrument.quality.alikeUnless.push_back(quint8(value));
            }
        }
    }
    return {};
}

Done readSuitability(const JsonNode &root, Instrument &instrument)
{
    if (const auto ages = root.find(u"ages"_s)) {
        if (const auto from = ages->find(u"from"_s)) {
            XD_TRY(instrument.ageFrom, from->integer(0, 120));
        }
        if (const auto to = ages->find(u"to"_s)) {
            XD_TRY(instrument.ageTo, to->integer(instrument.ageFrom.value_or(0), 120));
        }
    }
    XD_TRY(const JsonNode grades, root.member(u"grades"_s));
    XD_TRY(const JsonNode from, grades.member(u"from"_s));
    XD_TRY(instrument.grades.from, from.integer(1, 12));
    XD_TRY(const JsonNode to, grades.member(u"to"_s));
    XD_TRY(instrument.grades.to, to.integer(instrument.grades.from, 12));
    return {};
}

Done readNorms(const JsonNode &root, Instrument &instrument)
{
    XD_TRY(const JsonNode norms, root.member(u"norms"_s));
    XD_TRY(const auto entries, norms.list(40));
    if (entries.empty())
        return norms.broken(u"empty"_s);
    for (const JsonNode &entry : entries) {
        XD_TRY(NormSet norm, readNorm(entry, instrument));
        instrument.norms.push_back(std::move(norm));
    }
    return {};
}

} // namespace

Result<Instrument> readInstrument(const packs::Pack &pack)
{
    const JsonNode root = pack.root();
    Instrument instrument;
    instrument.id = pack.id;
    instrument.version = pack.version;
    instrument.names = pack.names;
    instrument.source = pack.source;
    instrument.licence = pack.licence;
    XD_TRY(const JsonNode shortNames, root.member(u"shortNames"_s));
    XD_TRY(instrument.shortNames, readWording(shortNames));
    XD_TRY(const JsonNode headers, root.member(u"headers"_s));
    XD_TRY(instrument.headers, readTexts(headers, 40));
    XD_CHECK(readSuitability(root, instrument));
    QStringList setNames;
    XD_CHECK(readOptions(root, instrument, setNames));
    XD_CHECK(readItemList(root, setNames, instrument));
    XD_CHECK(readScales(root, instrument));
    XD_CHECK(readNorms(root, instrument));
    XD_CHECK(readDangerItems(root, instrument));
    XD_CHECK(readQuality(root, instrument));
    XD_TRY(const JsonNode examples, root.member(u"examples"_s));
    XD_TRY(instrument.exampleCount, runWorkedExamples(instrument, examples));
    if (instrument.exampleCount < minExamples)
        return examples.broken(u"fewer than %1"_s.arg(minExamples));
    return instrument;
}

Done checkInstrumentPack(const packs::Pack &pack)
{
    if (pack.kind != "instrument"_L1)
        return {};
    XD_CHECK(readInstrument(pack));
    return {};
}

} // namespace xd::screening
