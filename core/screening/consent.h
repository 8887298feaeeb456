// One consent slip. Screening is voluntary for guardian and student alike: an unwilling student counts as refused
// whatever the guardian says; an empty slip is neither consent nor refusal (policy: informed consent of both).
#pragma once

#include "core/students/student.h"

namespace xd::screening {

enum class ConsentState { none, given, refused };
enum class Opinion { none = 0, agrees = 1, refuses = 2 }; // stored: numbers never change

struct ConsentSlip {
    students::StudentId student;
    Opinion guardian = Opinion::none;
    Opinion pupil = Opinion::none; // not asked, or no answer: the guardian's word stands
    QString guardianName;
    QDate date;

    ConsentState state() const
    {
        if (guardian == Opinion::refuses || pupil == Opinion::refuses)
            return ConsentState::refused;
        return guardian == Opinion::agrees ? ConsentState::given : ConsentState::none;
    }
    friend bool operator==(const ConsentSlip &, const ConsentSlip &) = default;
};

} // namespace xd::screening
