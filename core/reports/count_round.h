// Counts one screening round as reports tell of it: who is at school now, in the grade of today; a round of an earlier
// school year as it was answered then. Changes nothing. Errors: NotPermitted, NoKey, NotFound.
#pragma once

#include "core/access/session.h"
#include "core/reports/quarterly_report.h"
#include "core/screening/instruments.h"
#include "core/screening/round_sample.h"

namespace xd::reports {

Result<RoundCounts> countRound(access::Session &session, const screening::Instruments &instruments, const screening::RoundId &round);

enum class CountedAs {
    today, // on the roll now, in the grade of today
    then,  // whoever answered or was asked, in the grade of that time
};
// The same in every report: the tables of a round are held against each other (core/disclosure/standing_numbers.h).
CountedAs countedAs(const screening::RoundSample &sample);
// Pure. Grades in which there is nobody say nothing and are left out.
RoundCounts countSample(const screening::RoundSample &sample, CountedAs as);

} // namespace xd::reports
