#include "core/screening/text_pack.h"

#include "core/screening/instruments.h"
#include "core/screening/letter_book.h"
#include "core/screening/read_instrument.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

using packs::JsonNode;

constexpr int longestSentence = 500;

Result<TextLanguage> readLanguage(const JsonNode &node)
{
    XD_TRY(const QString word, node.text(8));
    if (word == "zh"_L1)
        return TextLanguage::zh;
    if (word == "en"_L1)
        return TextLanguage::en;
    return node.broken(u"neither zh nor en"_s);
}

// [{"number": 1, "text": "…"}], in order; each once.
Result<QStringList> readSentences(const JsonNode &root, int itemCount)
{
    XD_TRY(const JsonNode items, root.member(u"items"_s));
    XD_TRY(const auto entries, items.list(maxItems));
    if (int(entries.size()) != itemCount)
        return failure(ErrorCode::WrongItemCount, u"items"_s, u"%1 for %2"_s.arg(entries.size()).arg(itemCount));
    QStringList sentences;
    for (const JsonNode &entry : entries) {
        XD_TRY(const JsonNode number, entry.member(u"number"_s));
        XD_TRY(const int actual, number.integer(1, maxItems));
        if (actual != sentences.size() + 1)
            return number.broken(u"%1 is due"_s.arg(sentences.size() + 1));
        XD_TRY(const JsonNode text, entry.member(u"text"_s));
        XD_TRY(const QString sentence, text.text(longestSentence));
        sentences.append(sentence);
    }
    return sentences;
}

// One list of words for each set of answers of the instrument, in its order.
Result<std::vector<QStringList>> readOptionWords(const JsonNode &root, const Instrument &instrument)
{
    std::vector<QStringList> all;
    const auto options = root.find(u"options"_s);
    if (!options)
        return all;
    XD_TRY(const auto sets, options->list(20));
    if (sets.size() != instrument.optionSets.size())
        return options->broken(u"%1 sets of answers are due"_s.arg(instrument.optionSets.size()));
    for (size_t i = 0; i < sets.size(); ++i) {
        XD_TRY(const QStringList words, sets[i].texts(maxAnswerValue + 1));
        if (words.size() != qsizetype(instrument.optionSets[i].size()))
            return sets[i].broken(u"%1 answers are due"_s.arg(instrument.optionSets[i].size()));
        all.push_back(words);
    }
    return all;
}

Result<QString> readOptional(const JsonNode &root, const QString &key)
{
    const auto node = root.find(key);
    if (!node)
        return QString();
    return node->text(2000);
}

} // namespace

QString codeOf(TextLanguage language)
{
    return language == TextLanguage::zh ? u"zh"_s : u"en"_s;
}

Result<InstrumentText> readTextPack(const packs::Pack &pack, const Instruments &instruments)
{
    const JsonNode root = pack.root();
    InstrumentText text;
    text.id = pack.id;
    text.version = pack.version;
    text.licence = pack.licence;
    text.source = pack.source;
    XD_TRY(const JsonNode id, root.member(u"instrument"_s));
    XD_TRY(text.instrument, id.text(64));
    XD_TRY(const JsonNode version, root.member(u"instrumentVersion"_s));
    XD_TRY(text.instrumentVersion, version.text(32));
    if (!instruments.find(text.instrument))
        return failure(ErrorCode::NotFound, u"instrument"_s, text.instrument);
    const Instrument *const instrument = instruments.find(text.instrument, text.instrumentVersion);
    if (!instrument)
        return failure(ErrorCode::WrongVersion, u"instrument"_s, text.instrument + u'@' + text.instrumentVersion);
    XD_TRY(const JsonNode language, root.member(u"language"_s));
    XD_TRY(text.language, readLanguage(language));
    XD_TRY(text.stem, readOptional(root, u"stem"_s));
    XD_TRY(text.instruction, readOptional(root, u"instruction"_s));
    XD_TRY(text.items, readSentences(root, instrument->itemCount()));
    XD_TRY(text.options, readOptionWords(root, *instrument));
    return text;
}

namespace {

// What guards children may be made stricter by whoever brings a pack, and laxer by nobody: a display ban is the rights
// holder's, a danger item calls a person. Who knows better makes an instrument of another name.
Done checkLoosensNothing(const packs::Pack &pack, const Instruments &instruments)
{
    const Instrument *const present = instruments.find(pack.id);
    if (!present)
        return {};
    XD_TRY(const Instrument brought, readInstrument(pack));
    if (present->screenUse != ScreenUse::withText && brought.screenUse != present->screenUse)
        return failure(ErrorCode::Refused, u"screen"_s, pack.idAtVersion());
    for (const DangerItem &danger : present->dangerItems) {
        const bool isKept = std::any_of(brought.dangerItems.begin(), brought.dangerItems.end(), [&](const DangerItem &item) {
            return item.item == danger.item && item.atLeast <= danger.atLeast && item.dueHours <= danger.dueHours;
        });
        if (!isKept)
            return failure(ErrorCode::Refused, u"danger"_s, pack.idAtVersion());
    }
    return {};
}

} // namespace

Done checkPack(const packs::Pack &pack, const Instruments &instruments)
{
    if (pack.kind == "instrument"_L1)
        XD_CHECK(checkLoosensNothing(pack, instruments));
    if (pack.kind == "text"_L1)
        XD_CHECK(readTextPack(pack, instruments));
    if (pack.kind == lettersKind) {
        XD_TRY(const packs::PhraseBook school, packs::phraseBookIn(instruments.allPacks()));
        XD_CHECK(readLetterBook(pack, school.rules));
    }
    if (pack.kind == packs::phrasesKind)
        XD_CHECK(packs::readPhraseBook(pack));
    return checkInstrumentPack(pack);
}

} // namespace xd::screening
