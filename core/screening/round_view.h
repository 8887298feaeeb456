// A round with all that an import is held against: who could be meant, who agreed, what is stored already.
#pragma once

#include "core/access/session.h"
#include "core/screening/consent.h"
#include "core/screening/match_student.h"
#include "core/screening/round.h"

#include <compare>
#include <set>

namespace xd::screening {

// One danger answer of one person; a repeated import does not find it again.
struct FindingKey {
    QByteArray who; // the student's id, or what the row claimed
    QString instrument;
    int item = 0; // number as printed
    friend bool operator<(const FindingKey &a, const FindingKey &b)
    {
        return std::tie(a.who, a.instrument, a.item) < std::tie(b.who, b.instrument, b.item);
    }
};
FindingKey keyOf(const students::StudentId &student, const Claim &claim, const QString &instrument, int itemNumber);

// The state in which a plan was made; a plan from another state is refused.
struct ScreeningRevision {
    qint64 roster = 0;
    qint64 screening = 0;
    friend bool operator==(const ScreeningRevision &, const ScreeningRevision &) = default;
};

struct RoundView {
    Round round;
    students::ClassContext classContext{calendar::SchoolYear(0)};
    RosterIndex roster;
    QHash<students::StudentId, Consent> consents;
    QHash<students::StudentId, QHash<QString, QByteArray>> stored; // answers by instrument id
    std::map<FindingKey, quint8> knownFindings; // and the gravest answer that was found
    ScreeningRevision revision;

    ConsentState consentOf(const students::StudentId &student) const { return consents.value(student).state(); }
    // On the school's roll now and in one of the round's classes.
    bool isEligible(const RosterEntry &student) const { return student.isOnRoll && round.includes(student.schoolClass); }
    // Whether this instrument of the round is meant for the student's grade.
    bool isAsked(const Instrument &instrument, const RosterEntry &student) const
    {
        return isEligible(student) && round.asks(instrument, student.schoolClass.grade);
    }
};

// Errors: NotPermitted, NoKey, NotFound.
Result<RoundView> viewRound(access::Session &session, const Instruments &instruments, const RoundId &id);

} // namespace xd::screening
