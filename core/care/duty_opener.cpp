#include "core/care/duty_opener.h"

#include "core/care/duty_store.h"

namespace xd::care {

Done DutyOpener::onDanger(vault::Vault &records, const screening::Finding &finding)
{
    return insertDuty(records, dutyFor(finding));
}

} // namespace xd::care
