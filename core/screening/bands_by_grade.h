// How many students of each grade and sex lie in each band: for charts and reports, which protect small numbers before
// anything leaves. Grades are those in which the students answered. Errors: NotPermitted, NoKey, NotFound.
#pragma once

#include "core/access/session.h"
#include "core/screening/round.h"

namespace xd::screening {

struct BandCount {
    int instrument = 0; // index into Round::instruments
    int scale = 0;      // index into Instrument::scales
    int grade = 0;
    students::Sex sex = students::Sex::male;
    int band = -1;      // index into the norm's bands; -1: not scored, or the scale has no bands
    int students = 0;
    int invalid = 0;    // of these: sheets that their validity scale calls void
};

struct BandsByGrade {
    Round round;
    std::vector<BandCount> counts; // ordered by the fields above; no line where nobody is

    // Over both sexes; with or without the void ones.
    int students(int instrument, int scale, int grade, int band, bool withInvalid = true) const;
};
Result<BandsByGrade> bandsByGrade(access::Session &session, const Instruments &instruments, const RoundId &id);

} // namespace xd::screening
