// A recovery sheet as a file: what `--recovery-out` writes, or nothing but the nine groups that somebody typed from paper.
// It goes straight into SecretBytes.
#pragma once

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

namespace xd::cli {

inline constexpr int maxShareFileBytes = 16 * 1024;

// The secret of the sheet. Errors: CannotRead, BadRecoveryShare (the group at fault in `field` where it is known).
Result<SecretBytes> readShare(const QString &path);

} // namespace xd::cli
