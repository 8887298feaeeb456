// What a file is by its first bytes, before anything reads more of it.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace xd::sheets {

enum class Container { Zip, Ole, Text };

// Errors: CannotRead, SheetEmpty, SheetTooLarge, SheetPicture, SheetEncrypted (a protected workbook inside an OLE
// file), SheetNotATable (other OLE files, other binary files).
Result<Container> recognise(const QString &path);

} // namespace xd::sheets
