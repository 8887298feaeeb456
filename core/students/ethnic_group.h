// GB/T 3304-1991: the two-digit code and the short name of each ethnic group (facts C4).
#pragma once

#include "core/base/result.h"

#include <QString>

namespace xd::students {

// "01", "1", "汉", "汉族" → "01". Error: UnknownOption with field "ethnicGroup".
Result<QString> parseEthnicGroup(const QString &typed);
QString ethnicGroupName(const QString &code); // "汉族"; empty for an unknown code

} // namespace xd::students
