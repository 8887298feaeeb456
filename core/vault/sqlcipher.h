// The one place that includes SQLCipher's header, with the codec declared.
#pragma once

#define SQLITE_HAS_CODEC 1
#include <sqlcipher/sqlite3.h>

#include "core/base/error.h"

namespace xd::vault {

// What an (extended) result code of SQLite means for the person in front of the screen.
ErrorCode errorCodeOf(int resultCode);

} // namespace xd::vault
