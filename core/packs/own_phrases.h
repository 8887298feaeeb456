// Phrases that a school adds to the language guard: kept in the records, since a word of the school may speak of a child.
// Settings, not records of anybody: changing them is no line of the journal. Errors: NotPermitted, NoKey, and those below.
#pragma once

#include "core/access/session.h"
#include "core/packs/phrases.h"

namespace xd::packs {

inline constexpr int longestOwnPhrase = 30;
inline constexpr int longestOwnAdvice = 100;
inline constexpr int mostOwnPhrases = 500;

struct OwnPhrase {
    QString phrase;
    QString instead = {}; // advice; may be empty
    bool isRefused = false;
    friend bool operator==(const OwnPhrase &, const OwnPhrase &) = default;
};

Result<std::vector<OwnPhrase>> ownPhrases(access::Session &session); // in the order of their words
// Also: FieldMissing (phrase: fewer than two characters), FieldTooLong (phrase, instead), AlreadyExists, OutOfRange (too many).
Done addOwnPhrase(access::Session &session, const OwnPhrase &phrase);
Done removeOwnPhrase(access::Session &session, const QString &phrase); // Also: NotFound
std::vector<PhraseRule> rulesOf(const std::vector<OwnPhrase> &phrases);

} // namespace xd::packs
