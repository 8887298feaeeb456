// Second looks, their decisions and who was found later, in the records vault. Called by the commands and questions of
// this noun.
#pragma once

#include "core/screening/found_later.h"
#include "core/screening/second_look.h"

namespace xd::screening {

Done insertLook(vault::Vault &records, const SecondLook &look);
// All that a withdrawal leaves of the facts: danger. Nothing to do where there is no look.
Done keepOnlyDanger(vault::Vault &records, const RoundId &round, const students::StudentId &student);
Done setFacts(vault::Vault &records, const SecondLook &look); // those of the beginning and later ones
Done setInterviews(vault::Vault &records, const SecondLookId &look, const std::vector<Interview> &interviews);
Result<qint64> insertDecision(vault::Vault &records, const SecondLookId &look, const LookDecision &decision); // its id
Result<SecondLook> readLook(vault::Vault &records, const SecondLookId &id); // Error: NotFound
Result<std::optional<SecondLook>> findLookOf(vault::Vault &records, const RoundId &round, const students::StudentId &student);
Result<QSet<students::StudentId>> readLookedAt(vault::Vault &records, const RoundId &round); // whose second look has begun
Result<std::vector<SecondLook>> readLooks(vault::Vault &records, const RoundId &round);
Result<std::vector<SecondLook>> readLooksOf(vault::Vault &records, const students::StudentId &student); // newest first

Done insertFoundLater(vault::Vault &records, const FoundLater &found); // Error: AlreadyExists
Result<std::vector<FoundLater>> readFoundLater(vault::Vault &records, const RoundId &round);

} // namespace xd::screening
