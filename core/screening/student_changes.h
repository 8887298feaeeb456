// How a student's newest result of each instrument stands to the one before: same instrument and version, so that the two
// can be compared. Pure.
#pragma once

#include "core/screening/reliable_change.h"
#include "core/screening/student_screenings.h"

namespace xd::screening {

struct StudentChange {
    const Instrument *instrument = nullptr;
    QDate earlierRound, laterRound; // their first days
    ReliableChange change;          // of the total
};
// Instruments with a total that were answered at least twice, in the order of the newest results.
std::vector<StudentChange> changesOf(const StudentScreenings &screenings, std::optional<students::Sex> sex = {});

} // namespace xd::screening
