// The made-up schools of a district: each lives through its years in a folder that is thrown away afterwards, enrols
// and sends its reports. All but the last send those of this quarter too, and the file of one lies in the district's
// folder for incoming files, still to be imported, so that there is something to do and somebody late.
#pragma once

#include "core/access/session.h"
#include "core/base/progress.h"
#include "core/demo/made_up_school.h"

namespace xd::demo {

struct DistrictRecipe {
    int schools = 3;
    SchoolRecipe school; // of each, by and large; the position counts up
};

// Error: whatever a command refuses; Cancelled.
Done gatherSchools(access::Session &district, const DistrictRecipe &recipe, const QDateTime &now, Progress &progress);

} // namespace xd::demo
