// The letters that a counsellor may send home after a screening, and the phrases that do not belong in one: data of a
// pack of the kind "letters", in our own wording, which a school may replace by a newer version. Error: PackBroken.
#pragma once

#include "core/packs/library.h"

namespace xd::screening {

inline const QString lettersKind = QStringLiteral("letters"); // of a pack
inline constexpr int longestFreeParagraph = 1000;

struct LetterTemplate {
    QString id; // "well", "talk", "specialist"
    packs::Wording names;
    std::vector<packs::Wording> paragraphs;
    bool needsDecision = false; // it speaks of a talk: only after a second look that a person has decided; else it says that all is well
};

struct PhraseRule {
    bool isRefused = false; // else a warning, to be weighed by the person who writes
    QStringList zh, en;
    packs::Wording instead;
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
    std::vector<PhraseRule> phrases;

    const LetterTemplate *find(const QString &letterId) const;
    // Each phrase once, the refused first. `others`: names that must not stand in the letter of somebody else.
    std::vector<FoundPhrase> guard(const QString &text, const QStringList &others = {}) const;
};

Result<LetterBook> readLetterBook(const packs::Pack &pack);
// The newest of a library. Error: NotFound.
Result<LetterBook> letterBookIn(const packs::Library &library);

} // namespace xd::screening
