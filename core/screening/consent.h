// Consent to a round, slip by slip. Screening is voluntary for guardian and student alike: no answer is stored unless
// both have agreed, and each may refuse at any time (policy: informed consent of both). Of each of the two the newest
// word counts; a slip on which one of them says nothing leaves his earlier word standing.
#pragma once

#include "core/students/student.h"

namespace xd::screening {

enum class ConsentState { none, given, refused }; // none: one of the two has not spoken, and neither refuses
enum class Opinion { none = 0, agrees = 1, refuses = 2 }; // stored: numbers never change

struct ConsentSlip {
    students::StudentId student;
    Opinion guardian = Opinion::none;
    Opinion pupil = Opinion::none;
    QString guardianName;
    QDate date;

    bool isEmpty() const { return guardian == Opinion::none && pupil == Opinion::none; }
    bool isRefusal() const { return guardian == Opinion::refuses || pupil == Opinion::refuses; }
    friend bool operator==(const ConsentSlip &, const ConsentSlip &) = default;
};

// What all slips of a student come to.
struct Consent {
    Opinion guardian = Opinion::none;
    Opinion pupil = Opinion::none;
    QString guardianName;
    QDate guardianDay, pupilDay; // of the words that count

    ConsentState state() const
    {
        if (guardian == Opinion::refuses || pupil == Opinion::refuses)
            return ConsentState::refused;
        return guardian == Opinion::agrees && pupil == Opinion::agrees ? ConsentState::given : ConsentState::none;
    }
    bool waitsForGuardian() const { return state() == ConsentState::none && guardian == Opinion::none; }
    bool waitsForPupil() const { return state() == ConsentState::none && guardian == Opinion::agrees; }
    QDate newestDay() const { return !pupilDay.isValid() || guardianDay > pupilDay ? guardianDay : pupilDay; }

    // In the order in which slips were recorded; one of an earlier day does not overrule. Whether it said anything new.
    bool take(const ConsentSlip &slip)
    {
        const Consent before = *this;
        if (slip.guardian != Opinion::none && !(slip.date < guardianDay)) {
            guardian = slip.guardian;
            guardianDay = slip.date;
            if (!slip.guardianName.isEmpty())
                guardianName = slip.guardianName;
        }
        if (slip.pupil != Opinion::none && !(slip.date < pupilDay)) {
            pupil = slip.pupil;
            pupilDay = slip.date;
        }
        return !(*this == before);
    }
    friend bool operator==(const Consent &, const Consent &) = default;
};

} // namespace xd::screening
