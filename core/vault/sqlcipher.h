// The one place that includes SQLCipher's header, with the codec declared.
#pragma once

#define SQLITE_HAS_CODEC 1
#include <sqlcipher/sqlite3.h>

#include "core/base/result.h"

#include <QStringList>

namespace xd::vault {

// What an (extended) result code of SQLite means for the person in front of the screen.
ErrorCode errorCodeOf(int resultCode);

// Given what the library answers to "PRAGMA cipher_version". Error: CipherMissing where it is plain SQLite, which must
// never be handed a vault.
Done requireCipher(const QStringList &cipherVersion);

} // namespace xd::vault
