// What a round puts on paper, class by class, as documents for the gate: letters to the guardians with a slip to tear off,
// lists for the homeroom teachers, and sheets to answer on. Each student is there with the code of slip_code.h and
// nothing else but who it is: no paper shows who has agreed, and a sheet to be handed in bears no name.
// Errors: NotPermitted, NoKey, NotFound, RoundClosed where codes would have to be made.
#pragma once

#include "core/disclosure/gate.h"
#include "core/screening/round.h"

namespace xd::screening {

enum class RoundPaper { letters, classLists, answerSheets };

struct PaperScope {
    std::vector<students::SchoolClass> classes = {}; // empty: all classes of the round
    bool onlyUndecided = false; // of letters: those from whose family a word is still missing
};

// Columns of the one list "students": class, grade, number, name, code. Texts: school, round, firstDay, lastDay, words
// (what the school itself adds to its letters). Gives codes to students who have none.
Result<disclosure::ReleasedDocument> previewRoundPaper(access::Session &session, const Instruments &instruments, const RoundId &round,
                                                       RoundPaper paper, const PaperScope &scope);
// The same as an exit.
Result<disclosure::ReleasedDocument> releaseRoundPaper(access::Session &session, const Instruments &instruments, const RoundId &round,
                                                       RoundPaper paper, const PaperScope &scope, disclosure::Channel channel);

// What the school adds to every letter: whom to ring, when there is a meeting. At most 1000 characters; may be empty.
Result<QString> letterWords(access::Session &session);
// Error: FieldTooLong, field "words".
Done setLetterWords(access::Session &session, const QString &words);

// The classes of a round with the number of their students who take part, by grade and number.
struct RoundClass {
    students::SchoolClass schoolClass;
    int students = 0;
};
Result<std::vector<RoundClass>> roundClasses(access::Session &session, const Instruments &instruments, const RoundId &round);

} // namespace xd::screening
