// Makes a demo site with the public commands alone, as people would have worked: rosters year after year, tags,
// closed rounds and one that is open, with the clock moved along so that the journal reads like the past; a district
// with the reports that its schools have sent. Which
// children, names and scores it holds depends on seed, sizes and the day only; keys and ids are fresh each time.
#pragma once

#include "core/access/session.h"
#include "core/base/progress.h"
#include "core/demo/demo_note.h"
#include "core/demo/made_up_school.h"

namespace xd::demo {

struct DemoRecipe {
    QString folder;
    access::SiteKind kind = access::SiteKind::school;
    int students = 600; // 9 to 5,000; at a district of each school, by and large
    int schools = 3;    // 1 to 50, at a district
    int years = 2;      // 1 to 10
    quint64 seed = 1;
};

// Locks the site again; open it with the first login of the note, which is also written to DEMO.txt.
// Errors: OutOfRange (field students, schools or years), those of createSite(), Cancelled (the folder is then removed).
Result<DemoNote> makeDemoSite(const DemoRecipe &recipe, const Clock &clock, Progress &progress);

} // namespace xd::demo
