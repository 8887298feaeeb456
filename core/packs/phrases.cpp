#include "core/packs/phrases.h"

using namespace Qt::StringLiterals;

namespace xd::packs {
namespace {

const QString builtInId = u"school-language"_s;
constexpr int mostPhrases = 400;
constexpr int longestPhrase = 60;

Result<Wording> optionalWording(const JsonNode &node, const QString &key)
{
    const auto found = node.find(key);
    return found ? readWording(*found) : Wording();
}

Result<QStringList> readPhrases(const JsonNode &node, const QString &key)
{
    XD_TRY(const JsonNode phrases, node.member(key));
    return phrases.texts(mostPhrases, longestPhrase);
}

Result<PhraseRule> readRule(const JsonNode &node)
{
    PhraseRule rule;
    XD_TRY(const JsonNode refuse, node.member(u"refuse"_s));
    XD_TRY(rule.isRefused, refuse.boolean());
    XD_TRY(rule.zh, readPhrases(node, u"zh"_s));
    XD_TRY(rule.en, readPhrases(node, u"en"_s));
    XD_TRY(const JsonNode instead, node.member(u"instead"_s));
    XD_TRY(rule.instead, readWording(instead));
    XD_TRY(rule.swap, optionalWording(node, u"swap"_s));
    return rule;
}

} // namespace

Result<std::vector<PhraseRule>> readPhraseRules(const JsonNode &node)
{
    std::vector<PhraseRule> rules;
    XD_TRY(const std::vector<JsonNode> list, node.list(100));
    for (const JsonNode &each : list) {
        XD_TRY(PhraseRule rule, readRule(each));
        rules.push_back(std::move(rule));
    }
    return rules;
}

Result<PhraseBook> readPhraseBook(const Pack &pack)
{
    if (pack.kind != phrasesKind)
        return failure(ErrorCode::PackBroken, {}, u"kind: not phrases"_s);
    PhraseBook book{pack.id, pack.version, {}, {}, {}};
    XD_TRY(const JsonNode phrases, pack.root().member(u"phrases"_s));
    XD_TRY(book.rules, readPhraseRules(phrases));
    XD_TRY(const JsonNode names, pack.root().member(u"otherNames"_s));
    XD_TRY(const JsonNode instead, names.member(u"instead"_s));
    XD_TRY(book.otherNames.instead, readWording(instead));
    XD_TRY(book.otherNames.swap, optionalWording(names, u"swap"_s));
    if (names.find(u"ordinary"_s)) {
        XD_TRY(book.ordinary, readPhrases(names, u"ordinary"_s));
    }
    return book;
}

Result<PhraseBook> phraseBookIn(const Library &library)
{
    const Pack *const pack = library.find(builtInId);
    if (!pack)
        return failure(ErrorCode::NotFound, u"phrases"_s);
    return readPhraseBook(*pack);
}

} // namespace xd::packs
