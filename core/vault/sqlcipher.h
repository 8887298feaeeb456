// The one place that includes SQLCipher's header, with the codec declared.
#pragma once

#define SQLITE_HAS_CODEC 1
#include <sqlcipher/sqlite3.h>

#include "core/base/result.h"

#include <QByteArrayView>
#include <QStringList>

namespace xd::vault {

// What an (extended) result code of SQLite means for the person in front of the screen.
ErrorCode errorCodeOf(int resultCode);

// Given what the library answers to "PRAGMA cipher_version". Error: CipherMissing where it is plain SQLite, which must
// never be handed a vault.
Done requireCipher(const QStringList &cipherVersion);

// A value of the row that the statement stands on. Where no memory is left for it the program ends, as it does for every other
// piece of memory: an empty text in its place would be stored as if somebody had written it.
QString textAt(sqlite3_stmt *statement, int column);
QByteArrayView blobAt(sqlite3_stmt *statement, int column); // as long as the statement stands there

} // namespace xd::vault
