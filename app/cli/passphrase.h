// Where a passphrase comes from on the command line: a file's first line, an environment variable, or the terminal
// without echo. It goes straight into SecretBytes.
#pragma once

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <optional>

namespace xd::cli {

inline constexpr int maxPassphraseBytes = 1024;

// Errors: CannotRead; FieldTooLong.
Result<SecretBytes> passphraseFromFile(const QString &path);
// Empty where the variable is not set. Wipes and removes it, so that no child process sees it.
std::optional<SecretBytes> passphraseFromEnvironment(const char *variable);
// Error: Usage where there is no terminal to ask at; Cancelled after Ctrl-C.
Result<SecretBytes> passphraseFromTerminal(const QString &question);

} // namespace xd::cli
