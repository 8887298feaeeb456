// What is owed and to whom: open duties first, those due soonest on top. Capability: readResults.
// Errors: NotPermitted, NoKey.
#pragma once

#include "core/access/session.h"
#include "core/care/duty.h"
#include "core/screening/instruments.h"

namespace xd::care {

// A duty with what people need to act on it. Wordings are empty where the pack is no longer at hand.
struct DutyLine {
    Duty duty;
    QString name, number; // of the student; empty while the danger answer has none
    students::SchoolClass schoolClass;
    packs::Wording instrument; // its short name
    packs::Wording about;      // the label of the danger item
    packs::Wording answered;   // the option that was chosen
    bool isDoubtful = false;   // there is a student, and it may be somebody else (screening/match_finding.h)
};

struct DutyList {
    std::vector<DutyLine> lines;
    int open = 0;
    int late = 0; // of the open ones
    qint64 nowMs = 0;
};
enum class Listed { open, all };
Result<DutyList> listDuties(access::Session &session, const screening::Instruments &instruments, Listed listed);

} // namespace xd::care
