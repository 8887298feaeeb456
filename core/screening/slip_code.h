// The number on a student's consent slip and paper sheet: five digits by chance and two check digits (ISO 7064
// MOD 97-10), so that a slip of the finger, two digits changed over included, is no other child's number.
// Stored and printed as seven ASCII digits; the first is never 0, so that a spreadsheet keeps it whole.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace xd::screening {

inline constexpr int leastSlipNumber = 10'000;
inline constexpr int slipNumbers = 90'000; // this many, from the least on

// Of a number from leastSlipNumber on.
QString makeSlipCode(int number);
// As somebody typed or scanned it: full-width digits, spaces and dashes are let pass. Error: BadSlipCode.
Result<QString> readSlipCode(const QString &typed);
// "12345 67", as it is printed.
QString spacedSlipCode(const QString &code);

} // namespace xd::screening
