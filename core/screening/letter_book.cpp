#include "core/screening/letter_book.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

const QString builtInId = u"guardian-letters"_s;
constexpr int mostParagraphs = 12;

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

} // namespace

void LetterBook::add(const std::vector<packs::PhraseRule> &rules)
{
    phrases.rules.insert(phrases.rules.end(), rules.begin(), rules.end());
}

const LetterTemplate *LetterBook::find(const QString &letterId) const
{
    const auto found = std::find_if(letters.begin(), letters.end(), [&](const LetterTemplate &each) { return each.id == letterId; });
    return found == letters.end() ? nullptr : &*found;
}

std::vector<FoundPhrase> LetterBook::guard(const QString &text, const QStringList &others) const
{
    packs::LanguageGuard guard(phrases);
    guard.addNames(others);
    std::vector<FoundPhrase> found;
    QSet<QString> seen;
    for (const packs::Remark &remark : guard.look(text)) {
        if (!seen.contains(remark.phrase))
            found.push_back({remark.phrase, remark.isRefused, remark.instead});
        seen.insert(remark.phrase);
    }
    std::stable_partition(found.begin(), found.end(), [](const FoundPhrase &each) { return each.isRefused; });
    return found;
}

Result<LetterBook> readLetterBook(const packs::Pack &pack, const std::vector<packs::PhraseRule> &school)
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
    book.add(school);
    if (const auto phrases = pack.root().find(u"phrases"_s)) {
        XD_TRY(const std::vector<packs::PhraseRule> own, packs::readPhraseRules(*phrases));
        book.add(own);
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
    XD_TRY(LetterBook book, readLetterBook(*pack));
    const std::vector<packs::PhraseRule> ofLetters = book.phrases.rules;
    XD_TRY(book.phrases, packs::phraseBookIn(library));
    book.add(ofLetters);
    return book;
}

} // namespace xd::screening
