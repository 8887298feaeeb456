#include "core/screening/check_revision.h"

#include "core/screening/round_store.h"
#include "core/students/student_store.h"

using namespace Qt::StringLiterals;

namespace xd::screening {

Done checkRevision(vault::Vault &records, const ScreeningRevision &planned)
{
    ScreeningRevision present;
    XD_TRY(present.roster, students::rosterRevision(records));
    XD_TRY(present.screening, screeningRevision(records));
    if (!(present == planned))
        return failure(ErrorCode::Refused, {}, u"roster or round changed after the preview"_s);
    return {};
}

} // namespace xd::screening
