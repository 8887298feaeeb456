// What a second look hands over: a student whom a named person has confirmed or wants to watch. Nothing but such a decision
// makes an intake; the plan for the student comes later and begins here. A later decision adds, the newest counts.
#pragma once

#include "core/screening/second_look.h"

namespace xd::care {

struct IntakeTag;
using IntakeId = Id<IntakeTag>;

struct IntakeLine {
    IntakeId id;
    students::StudentId student;
    qint64 decision = 0; // of the second look
    screening::Verdict verdict = screening::Verdict::watch;
    screening::RoundId round;
    qint64 receivedMs = 0;
    bool isInForce = false; // no later decision of that second look says otherwise
};

class Intake final : public screening::SecondLookWatcher {
public:
    Done onDecision(vault::Vault &records, const screening::SecondLook &look, const screening::LookDecision &decision) override;
};

// Newest first. Capability: readResults. Errors: NotPermitted, NoKey.
Result<std::vector<IntakeLine>> listIntakes(access::Session &session);

} // namespace xd::care
