// Which verbs of the journal are seeing: somebody had before the eyes, or took along, what the vaults hold. All others
// are doing. The one table of it; a new verb does not compile until it is put on one side.
#pragma once

#include "core/journal/journal.h"

namespace xd::ui {

bool isSeeing(journal::Verb verb);
bool isSeeing(const QString &action); // as stored; what a newer program has written counts as doing

} // namespace xd::ui
