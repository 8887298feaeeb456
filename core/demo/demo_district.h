// The made-up schools of a district: each lives through its years in a folder that is thrown away afterwards, enrols
// and sends its reports. What they send of this quarter stands where an officer meets it on an ordinary morning: one
// bundle without a receipt so far, one still to be imported from the folder for incoming files, nothing from the last
// school; with four schools a file that was cut off on its way, with five an import that was taken back.
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
