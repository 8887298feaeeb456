#include "core/screening/screening_use.h"

#include "core/screening/sheet_store.h"

namespace xd::screening {

Result<bool> ScreeningUse::isUsed(vault::Vault &records, std::span<const students::StudentId> students) const
{
    for (const students::StudentId &student : students) {
        XD_TRY(const bool used, hasScreening(records, student));
        if (used)
            return true;
    }
    return false;
}

} // namespace xd::screening
