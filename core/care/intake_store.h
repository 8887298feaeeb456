// Intakes in the records vault. Only intake.cpp inserts them.
#pragma once

#include "core/care/intake.h"

namespace xd::care {

Done insertIntake(vault::Vault &records, const IntakeLine &intake);
Result<std::vector<IntakeLine>> readIntakes(vault::Vault &records); // newest first

} // namespace xd::care
