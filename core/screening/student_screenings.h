// All screenings of one student, newest round first, with the instrument, norm and engine they were made with.
// Errors: NotPermitted, NoKey.
#pragma once

#include "core/access/session.h"
#include "core/screening/round_results.h"

namespace xd::screening {

struct StudentScreening {
    RoundId round;
    QString roundTitle;
    QDate roundFrom;
    RoundInstrument instrument; // null pointers where the pack is no longer at hand
    QString pack, version, norm;
    InstrumentResult result;
};

struct StudentScreenings {
    std::vector<StudentScreening> screenings;
    std::vector<Finding> danger; // newest first
};
Result<StudentScreenings> studentScreenings(access::Session &session, const Instruments &instruments, const students::StudentId &student);

} // namespace xd::screening
