// Phrases that do not belong into what others read of a child, as data: diagnoses, insults, labels, each with advice on what
// to write instead. Kind "phrases"; a school adds its own (own_phrases.h). Error: PackBroken.
#pragma once

#include "core/packs/library.h"

namespace xd::packs {

inline const QString phrasesKind = QStringLiteral("phrases"); // of a pack

struct PhraseRule {
    bool isRefused = false; // else a warning, to be weighed by the person who writes
    QStringList zh, en;
    Wording instead; // advice
    Wording swap = {};    // words that can stand in the phrase's place as they are, or empty
};

struct PhraseBook {
    QString id;
    QString version;
    std::vector<PhraseRule> rules;
    PhraseRule otherNames; // of other children: no phrases of its own
    QStringList ordinary;  // names that are words of every day, and so are not looked for
};

Result<std::vector<PhraseRule>> readPhraseRules(const JsonNode &node);
Result<PhraseBook> readPhraseBook(const Pack &pack);
// The newest of a library. Error: NotFound.
Result<PhraseBook> phraseBookIn(const Library &library);

} // namespace xd::packs
