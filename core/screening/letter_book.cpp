#include "core/screening/letter_book.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

const QString builtInId = u"guardian-letters"_s;
constexpr int mostParagraphs = 12;
constexpr int mostPhrases = 400;
constexpr int longestPhrase = 60;

Result<QStringList> readPhrases(const packs::JsonNode &node)
{
    XD_TRY(const std::vector<packs::JsonNode> list, node.list(mostPhrases));
    QStringList phrases;
    for (const packs::JsonNode &each : list) {
        XD_TRY(const QString phrase, each.text(longestPhrase));
        phrases << phrase;
    }
    return phrases;
}

Result<packs::Wording> readParagraph(const packs::JsonNode &node)
{
    packs::Wording paragraph;
    XD_TRY(const packs::JsonNode zh, node.member(u"zh"_s));
    XD_TRY(paragraph.zh, zh.text(longestFreeParagraph));
    XD_TRY(const packs::JsonNode en, node.member(u"en"_s));
    XD_TRY(paragraph.en, en.text(longestFreeParagraph));
    return paragraph;
}

Result<LetterTemplate> readTemplate(const packs::JsonNode &node)
{
    LetterTemplate letter;
    XD_TRY(const packs::JsonNode id, node.member(u"id"_s));
    XD_TRY(letter.id, id.text(40));
    XD_TRY(const packs::JsonNode names, node.member(u"names"_s));
    XD_TRY(letter.names, packs::readWording(names));
    XD_TRY(const packs::JsonNode paragraphs, node.member(u"paragraphs"_s));
    XD_TRY(const std::vector<packs::JsonNode> list, paragraphs.list(mostParagraphs));
    for (const packs::JsonNode &each : list) {
        XD_TRY(packs::Wording paragraph, readParagraph(each));
        letter.paragraphs.push_back(std::move(paragraph));
    }
    if (letter.paragraphs.empty())
        return paragraphs.broken(u"no paragraph"_s);
    if (const auto needs = node.find(u"needsDecision"_s)) {
        XD_TRY(letter.needsDecision, needs->boolean());
    }
    return letter;
}

Result<PhraseRule> readRule(const packs::JsonNode &node)
{
    PhraseRule rule;
    XD_TRY(const packs::JsonNode refuse, node.member(u"refuse"_s));
    XD_TRY(rule.isRefused, refuse.boolean());
    XD_TRY(const packs::JsonNode zh, node.member(u"zh"_s));
    XD_TRY(rule.zh, readPhrases(zh));
    XD_TRY(const packs::JsonNode en, node.member(u"en"_s));
    XD_TRY(rule.en, readPhrases(en));
    XD_TRY(const packs::JsonNode instead, node.member(u"instead"_s));
    XD_TRY(rule.instead, packs::readWording(instead));
    return rule;
}

// Chinese runs without gaps, so spaces between its characters hide no phrase; full width is no disguise either.
QString bare(const QString &text)
{
    static const QRegularExpression gaps(u"[\\s\u3000·•]+"_s);
    return text.normalized(QString::NormalizationForm_KC).remove(gaps);
}

bool hasWord(const QString &text, const QString &word)
{
    const QRegularExpression pattern(u"\\b"_s + QRegularExpression::escape(word).replace(u"\\ "_s, u"\\s+"_s) + u"\\b"_s,
                                     QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return text.contains(pattern);
}

} // namespace

const LetterTemplate *LetterBook::find(const QString &letterId) const
{
    const auto found = std::find_if(letters.begin(), letters.end(), [&](const LetterTemplate &each) { return each.id == letterId; });
    return found == letters.end() ? nullptr : &*found;
}

std::vector<FoundPhrase> LetterBook::guard(const QString &text, const QStringList &others) const
{
    std::vector<FoundPhrase> found;
    const QString chinese = bare(text);
    const QString latin = text.normalized(QString::NormalizationForm_KC);
    for (const PhraseRule &rule : phrases) {
        for (const QString &phrase : rule.zh) {
            if (chinese.contains(bare(phrase)))
                found.push_back({phrase, rule.isRefused, rule.instead});
        }
        for (const QString &phrase : rule.en) {
            if (hasWord(latin, phrase))
                found.push_back({phrase, rule.isRefused, rule.instead});
        }
    }
    for (const QString &name : others) {
        if (name.size() > 1 && chinese.contains(bare(name)))
            found.push_back({name, false, {u"别的孩子的姓名不写进信里"_s, u"another child's name does not belong in the letter"_s}});
    }
    std::stable_partition(found.begin(), found.end(), [](const FoundPhrase &each) { return each.isRefused; });
    return found;
}

Result<LetterBook> readLetterBook(const packs::Pack &pack)
{
    if (pack.kind != lettersKind)
        return failure(ErrorCode::PackBroken, {}, u"kind: not letters"_s);
    LetterBook book{pack.id, pack.version, {}, {}};
    XD_TRY(const packs::JsonNode letters, pack.root().member(u"letters"_s));
    XD_TRY(const std::vector<packs::JsonNode> letterList, letters.list(40));
    for (const packs::JsonNode &each : letterList) {
        XD_TRY(LetterTemplate letter, readTemplate(each));
        if (book.find(letter.id))
            return each.broken(u"id given twice"_s);
        book.letters.push_back(std::move(letter));
    }
    XD_TRY(const packs::JsonNode phrases, pack.root().member(u"phrases"_s));
    XD_TRY(const std::vector<packs::JsonNode> rules, phrases.list(100));
    for (const packs::JsonNode &each : rules) {
        XD_TRY(PhraseRule rule, readRule(each));
        book.phrases.push_back(std::move(rule));
    }
    // What every letter begins with must stand before its own guard.
    for (const LetterTemplate &letter : book.letters) {
        for (const packs::Wording &paragraph : letter.paragraphs) {
            for (const QString &text : {paragraph.zh, paragraph.en}) {
                if (const auto found = book.guard(text); !found.empty())
                    return letters.broken(letter.id + u": "_s + found.front().phrase);
            }
        }
    }
    return book;
}

Result<LetterBook> letterBookIn(const packs::Library &library)
{
    const packs::Pack *const pack = library.find(builtInId);
    if (!pack)
        return failure(ErrorCode::NotFound, u"letters"_s);
    return readLetterBook(*pack);
}

} // namespace xd::screening
