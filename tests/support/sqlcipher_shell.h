// The real sqlcipher shell, as somebody with a key and without this program would use it.
#pragma once

#include "core/base/secret_bytes.h"

#include <QString>

namespace xd::test {

// Whether the shell reads the schema of a copy of the vault file under this raw key. The copy lies at `scratch`.
bool shellCanRead(const QString &vaultFile, const SecretBytes &key, const QString &scratch);

} // namespace xd::test
