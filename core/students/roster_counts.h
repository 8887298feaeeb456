// How many students a school has, by grade and sex: who is enrolled that year and has neither left nor finished.
#pragma once

#include "core/access/session.h"
#include "core/students/student_store.h"

namespace xd::students {

struct RosterCounts {
    calendar::SchoolYear year{0};
    std::vector<RosterCount> cells; // by grade, then male and female; empty cells are left out
    int total = 0;

    int of(int grade, Sex sex) const;
    std::vector<int> grades() const; // that have students, ascending
};

// Without a year: the newest one of the roster. Errors: NotPermitted, NoKey.
Result<RosterCounts> rosterCounts(access::Session &session, std::optional<calendar::SchoolYear> year = {});

} // namespace xd::students
