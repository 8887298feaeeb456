// A round with all that an import is held against: who could be meant, who agreed, what is stored already.
#pragma once

#include "core/access/session.h"
#include "core/screening/closed_round_store.h"
#include "core/screening/consent.h"
#include "core/screening/match_student.h"
#include "core/screening/round.h"

#include <compare>
#include <map>
#include <set>

namespace xd::screening {

// One danger answer of one person; a repeated import does not find it again.
struct FindingKey {
    QByteArray who; // the student's id, or the hash of the row where nobody knows who it was (row_origin.h)
    QString instrument;
    int item = 0; // number as printed
    friend bool operator<(const FindingKey &a, const FindingKey &b)
    {
        return std::tie(a.who, a.instrument, a.item) < std::tie(b.who, b.instrument, b.item);
    }
};
using KnownFindings = std::map<FindingKey, quint8>; // and the gravest answer that was found
bool isKnown(const KnownFindings &known, const FindingKey &key, quint8 answer);

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
    KnownFindings knownFindings;
    KnownFindings ownFindings; // of these without what a person has said to be the student's, and may yet say to be another's
    std::set<int> knownTables = {}; // of how many rows the tables were in which unknown rows told of danger
    QSet<students::StudentId> lookedAt = {}; // a second look has begun: their sheets stay as they are
    ClosedRoll closedRoll = {}; // of a closed round: who could take part when it was closed
    ScreeningRevision revision = {};

    ConsentState consentOf(const students::StudentId &student) const { return consents.value(student).state(); }
    // On the school's roll now and in one of the round's classes; of a closed round: when it was closed.
    bool isEligible(const RosterEntry &student) const
    {
        return closedRoll.isEmpty() ? student.isOnRoll && round.includes(student.schoolClass) : closedRoll.contains(student.id);
    }
    // Now; of a closed round: when it was closed.
    students::SchoolClass classOf(const RosterEntry &student) const { return closedRoll.value(student.id, student.schoolClass); }
    // Whether this instrument of the round is meant for the student's grade.
    bool isAsked(const Instrument &instrument, const RosterEntry &student) const
    {
        return isEligible(student) && round.asks(instrument, classOf(student).grade);
    }
    // Whether a sheet is stored with as many answers as its result needs. One with fewer does not count as done.
    bool hasWhole(const Instrument &instrument, const students::StudentId &student) const;
    // Whether the student is still to be asked this: nothing is stored, or too little, and no second look rests on it.
    bool isWanted(const Instrument &instrument, const RosterEntry &student) const;

    struct Participant {
        students::StudentId student;
        students::SchoolClass schoolClass;
    };
    // Everybody eligible. Who has vanished from the roster since a round was closed is among them.
    std::vector<Participant> participants() const;
};

// Errors: NotPermitted, NoKey, NotFound.
Result<RoundView> viewRound(access::Session &session, const Instruments &instruments, const RoundId &id);

} // namespace xd::screening
