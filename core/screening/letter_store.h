// What letters home must know of danger, in the records vault. Called by the commands and questions of this noun.
#pragma once

#include "core/students/student.h"
#include "core/vault/vault.h"

#include <QSet>

namespace xd::screening {

// Of whom a danger answer, in whatever round, waits for somebody to have looked after it.
Result<QSet<students::StudentId>> readInDanger(vault::Vault &records);

} // namespace xd::screening
