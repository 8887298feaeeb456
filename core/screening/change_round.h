// What may still be changed of an open round: its title, its days, and what was arranged. Grades, classes and instruments
// stay: letters went out with them. A sheet that came late under the old last day keeps its mark.
// Errors: NotPermitted, NoKey, NotFound, RoundClosed, those of Round::from() for title, days and arrangements.
#pragma once

#include "core/access/session.h"
#include "core/screening/round.h"

#include <QHash>

namespace xd::screening {

struct RoundChange {
    QString title;
    QString firstDay, lastDay; // as in RoundDraft; an empty last day: without an end
    QString arrangements;
};
Done changeRound(access::Session &session, const Instruments &instruments, const RoundId &round, const RoundChange &change);

// What single students need: read aloud, more time, a room alone.
Result<QHash<students::StudentId, QString>> arrangementsOf(access::Session &session, const RoundId &round);
// Empty words take it away. Also: NotInRound, FieldTooLong (more than 500 characters).
Done arrangeFor(access::Session &session, const Instruments &instruments, const RoundId &round, const students::StudentId &student, const QString &words);

} // namespace xd::screening
