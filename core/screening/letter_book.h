// The letters that a counsellor may send home after a screening, and the phrases that do not belong in one: data of a
// pack of the kind "letters", in our own wording, which a school may replace by a newer version, beside the phrases that belong
// in nothing that others read (packs/phrases.h). Error: PackBroken.
#pragma once

#include "core/packs/language_guard.h"

namespace xd::screening {

inline const QString lettersKind = QStringLiteral("letters"); // of a pack
inline constexpr int longestFreeParagraph = 1000;

struct LetterTemplate {
    QString id; // "well", "talk", "specialist"
    packs::Wording names;
    std::vector<packs::Wording> paragraphs;
    bool needsDecision = false; // it speaks of a talk: only after a second look that a person has decided; else it says that all is well
};

// What the guard found in a text.
struct FoundPhrase {
    QString phrase;
    bool isRefused = false;
    packs::Wording instead;
};

struct LetterBook {
    QString id;
    QString version;
    std::vector<LetterTemplate> letters;
    packs::PhraseBook phrases; // those of letters alone behind those of the school

    void add(const std::vector<packs::PhraseRule> &rules); // more that a letter must not hold
    const LetterTemplate *find(const QString &letterId) const;
    // Each phrase once, the refused first. `others`: names that must not stand in the letter of somebody else.
    std::vector<FoundPhrase> guard(const QString &text, const QStringList &others = {}) const;
};

// `school`: rules that its letters must keep as well.
Result<LetterBook> readLetterBook(const packs::Pack &pack, const std::vector<packs::PhraseRule> &school = {});
// The newest of a library, with its newest phrases. Error: NotFound.
Result<LetterBook> letterBookIn(const packs::Library &library);

} // namespace xd::screening
