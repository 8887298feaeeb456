// Telephone numbers of guardians (facts C7): mobile, with or without 86 in front; landline with area code and
// extension; kept as digits with a dash behind the area code, so that one number has one spelling.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace xd::students {

// Error: BadPhone.
Result<QString> parsePhone(const QString &typed);

} // namespace xd::students
