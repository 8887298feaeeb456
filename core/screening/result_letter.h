// A letter to one family after a screening. Nothing sends it by itself: a person picks the students, the letter and the
// words, sees it and prints it. It says what was seen and what is offered; no score, band or answer is ever part of the
// document, and the gate would give none to a guardian. Each letter that leaves is a line in the journal of its student.
#pragma once

#include "core/disclosure/gate.h"
#include "core/screening/letter_book.h"
#include "core/screening/round_sample.h"

namespace xd::screening {

inline const QString letterKind = QStringLiteral("screening.letter");

struct LetterDraft {
    QString letter;   // id in the book
    QString language; // "zh" or "en"
    QString words;    // a paragraph of the counsellor's own, or empty
    QString contact;  // how to reach the counselling room, or empty
};

// To whom a letter may go: who is asked in the round, or has answered in it.
struct LetterRecipient {
    students::StudentId student;
    QString number;
    QString name;
    students::SchoolClass schoolClass;
    bool hasAnswered = false;
    bool isCandidate = false;
    bool isDecided = false; // of a candidate: a person has looked and decided
    // A valid and whole result of every instrument that is asked of her, none of them flagged or a second look has found
    // nothing, and no danger answer waits.
    bool isWell = false;

    // No letter speaks of what did not happen: one that needs no decision says that all is well.
    bool mayGet(const LetterTemplate &letter) const { return hasAnswered && (letter.needsDecision ? isDecided : isWell); }
};
// By class and name. Errors: NotPermitted, NoKey, NotFound.
Result<std::vector<LetterRecipient>> letterRecipients(access::Session &session, const Instruments &instruments, const RoundId &round);

struct PreparedLetter {
    disclosure::Document document;          // texts: school, date, name, class, language, letter, "paragraph/1" …, words, contact
    disclosure::ReleasedDocument preview;   // what the family gets
};
// In the order of the students. Errors: NotPermitted, NoKey, NotFound (letter, student), FieldTooLong (words, contact),
// Refused (words, contact: a phrase that the guard refuses; warnings are for the person who writes. student: who may not
// get this letter).
Result<std::vector<PreparedLetter>> prepareLetters(access::Session &session, const LetterBook &book, const LetterDraft &draft,
                                                   const std::vector<LetterRecipient> &to);
// Notes each as leaving, before anything leaves. Errors: NotPermitted, NoKey.
Done releaseLetters(access::Session &session, const std::vector<PreparedLetter> &letters, disclosure::Channel channel);

} // namespace xd::screening
