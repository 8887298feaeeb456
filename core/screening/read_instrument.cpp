#include "core/screening/read_instrument.h"

#include "core/screening/read_instrument_parts.h"
#include "core/screening/worked_examples.h"

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

using packs::JsonNode;
using packs::readWording;

// One of a few words; the first where nothing is said. The position tells which.
Result<int> readChoice(const JsonNode &root, const QString &key, const QStringList &words)
{
    const auto node = root.find(key);
    if (!node)
        return 0;
    XD_TRY(const QString word, node->text(32));
    const auto index = words.indexOf(word);
    if (index < 0)
        return node->broken(u"none of %1"_s.arg(words.join(u", "_s)));
    return int(index);
}

// Who answers, and whether on a screen.
Done readUse(const JsonNode &root, Instrument &instrument)
{
    XD_TRY(const int informant, readChoice(root, u"informant"_s, {u"self"_s, u"parent"_s, u"teacher"_s}));
    instrument.informant = Informant(informant);
    instrument.family = instrument.id;
    if (const auto family = root.find(u"family"_s)) {
        XD_TRY(instrument.family, parts::readId(*family));
    }
    XD_TRY(const int use, readChoice(root, u"screen"_s, {u"with-text"_s, u"forbidden"_s, u"import-only"_s}));
    instrument.screenUse = ScreenUse(use);
    if (const auto stem = root.find(u"stem"_s)) {
        XD_TRY(instrument.stem, readWording(*stem));
    }
    if (const auto instruction = root.find(u"instruction"_s)) {
        XD_TRY(instrument.instruction, readWording(*instruction));
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
    if (const auto warning = root.find(u"warnUnderAge"_s)) {
        XD_TRY(instrument.warnUnderAge, warning->integer(1, 120));
    }
    XD_TRY(const JsonNode grades, root.member(u"grades"_s));
    XD_TRY(instrument.grades, parts::readGrades(grades));
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
    XD_TRY(instrument.headers, headers.texts(40));
    XD_CHECK(readUse(root, instrument));
    XD_CHECK(readSuitability(root, instrument));
    XD_CHECK(parts::readOptionsAndItems(root, instrument));
    XD_CHECK(parts::readScales(root, instrument));
    XD_CHECK(parts::readNorms(root, instrument));
    XD_CHECK(parts::readDangerItems(root, instrument));
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
