// Whom somebody means on a round's page: the number of a slip, a student number or the school's own, or a name that only
// one student of the round has. Errors: NotPermitted, NoKey, NotFound, UnknownStudent, AmbiguousStudent.
#pragma once

#include "core/access/session.h"
#include "core/screening/round.h"

namespace xd::screening {

struct FoundInRound {
    students::StudentId student;
    QString name, number;
    students::SchoolClass schoolClass;
};
Result<FoundInRound> findInRound(access::Session &session, const Instruments &instruments, const RoundId &round, const QString &typed);

} // namespace xd::screening
