#include "core/screening/match_finding.h"

#include "core/screening/round_store.h"
#include "core/screening/sheet_store.h"
#include "core/students/student_store.h"

using namespace Qt::StringLiterals;

namespace xd::screening {

Done matchFinding(access::Session &session, const FindingId &finding, const students::StudentId &student)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::runScreening));
    XD_CHECK(readFinding(records->vault(), finding));
    XD_CHECK(students::revOf(records->vault(), student));
    const journal::Operation operation{journal::Verb::findingMatched, finding.bytes(), {}, {}, journal::Topic::screening};
    return records->write(operation, [&](vault::Vault &vault) -> Done {
        XD_CHECK(setFindingStudent(vault, finding, student, records->clock().nowMs(), session.actor().userId));
        return growScreeningRevision(vault);
    });
}

} // namespace xd::screening
