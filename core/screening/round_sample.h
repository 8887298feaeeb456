// Everybody of a round as the questions about the round as a whole see them: who answered what, and who did not and
// why. Those on the roll and asked now, and those who answered and have left since; of a round of an earlier school year
// those whose slip or sheet is there, in the grade of that time, since nobody asked today's new students. Absent and unwilling students are
// people without a sheet, never sheets of zero. A closed round stays as it was when it was closed. Errors: NotPermitted, NoKey, NotFound.
#pragma once

#include "core/screening/consent.h"
#include "core/screening/round_results.h"

namespace xd::screening {

struct Sampled {
    students::StudentId student;
    students::SchoolClass schoolClass; // now; of a closed round: when it was closed
    students::Sex sex = students::Sex::male;
    ConsentState consent = ConsentState::none;
    std::vector<bool> isAsked; // as Round::instruments: on the roll, and the instrument is meant for the grade
    std::vector<std::optional<InstrumentResult>> results; // as Round::instruments
    int gradeThen = 0;      // in the school year of the round; 0: that of the class
    bool isEligible = true; // on the roll and in one of the round's classes, now or when the round was closed

    // In which the student answered, else of the round's year.
    int gradeFor(int instrument) const;
    const InstrumentResult *resultOf(int instrument) const;
    bool isMissing(int instrument, ConsentState state) const; // asked, no sheet, and that is what the slip says
};

struct RoundSample {
    Round round;
    bool isOfEarlierYear = false; // and still open; a closed one stays as it was
    std::vector<Sampled> people;
};
Result<RoundSample> sampleRound(access::Session &session, const Instruments &instruments, const RoundId &id);

// A sheet that its validity scale calls void. It is counted beside the others, never left out in silence.
bool isVoid(const InstrumentResult &result);

// Sheets with the void ones and without them.
struct SheetCount {
    int all = 0;
    int withoutVoid = 0;
    void add(const InstrumentResult &result)
    {
        ++all;
        withoutVoid += !isVoid(result);
    }
    friend bool operator==(const SheetCount &, const SheetCount &) = default;
};

// Who of those asked has no sheet, by what the consent slip says.
struct Absence {
    int missing = 0; // agreed
    int refused = 0;
    int unasked = 0; // no slip, or an empty one
    void add(const Sampled &person, int instrument)
    {
        missing += person.isMissing(instrument, ConsentState::given);
        refused += person.isMissing(instrument, ConsentState::refused);
        unasked += person.isMissing(instrument, ConsentState::none);
    }
    friend bool operator==(const Absence &, const Absence &) = default;
};

} // namespace xd::screening
