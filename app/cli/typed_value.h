// What the placeholder of an option or argument promises about its value: a date, a quarter, one of a few words, an id.
// Held against before anything is opened, so that a slip of the finger costs no passphrase. The help shows the same word.
#pragma once

#include "app/cli/command.h"

namespace xd::cli {

// Error: Usage with "--option" in the field.
Done checkOption(const Option &option, const QString &value);
// The same for the arguments of a command. Error: Usage with the placeholder in the field: "IMPORT".
Done checkArguments(const Command &command, const QStringList &arguments);

} // namespace xd::cli
