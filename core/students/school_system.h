// How the school counts its years: six and three (六三学制), or five and four (五四学制), where the lower secondary stage
// begins with grade 6 and 初一 means grade 6. Kept beside the roster, since only rosters and answer tables are read by it;
// grades are stored as 1 to 12 in both systems.
#pragma once

#include "core/access/session.h"
#include "core/students/class_name.h"

namespace xd::students {

QString textOf(StageSystem system); // "six-three", "five-four"
std::optional<StageSystem> stageSystemFrom(const QString &text);

// Six and three unless another was chosen. Errors: NotPermitted, NoKey.
Result<StageSystem> schoolSystem(access::Session &session);
Result<StageSystem> readSchoolSystem(vault::Vault &records); // for questions of this noun and those above

// Errors: NotPermitted, NoKey; InUse where a roster has been read by the other system already; Refused at a district.
Done chooseSchoolSystem(access::Session &session, StageSystem system);
// In records that are only being made (SiteDraft::furnish), so that a school never stands there with the wrong one.
Done chooseSchoolSystem(journal::Journal &records, StageSystem system);

} // namespace xd::students
