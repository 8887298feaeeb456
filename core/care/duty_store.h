// Duties with their answers and notes in the records vault. Called by the commands and questions of this noun.
// Only duty_opener inserts duties.
#pragma once

#include "core/care/duty.h"

namespace xd::care {

Done insertDuty(vault::Vault &records, const Duty &duty);
Done insertAnswer(vault::Vault &records, const DutyId &duty, const Answer &answer);
Done insertNote(vault::Vault &records, const DutyId &duty, const Note &note);

enum class Which { open, all };
Result<std::vector<Duty>> readDuties(vault::Vault &records, Which which); // by due, open ones first
Result<Duty> readDuty(vault::Vault &records, const DutyId &id);           // Error: NotFound
Result<int> countOpenDuties(vault::Vault &records);

} // namespace xd::care
