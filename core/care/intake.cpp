#include "core/care/intake.h"

#include "core/care/intake_store.h"

namespace xd::care {

Done Intake::onDecision(vault::Vault &records, const screening::SecondLook &look, const screening::LookDecision &decision)
{
    if (decision.verdict == screening::Verdict::notConfirmed)
        return {};
    return insertIntake(records, {IntakeId::make(), look.student, decision.id, decision.verdict, look.round, decision.decidedMs, true});
}

Result<std::vector<IntakeLine>> listIntakes(access::Session &session)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readResults));
    return readIntakes(records->vault());
}

} // namespace xd::care
