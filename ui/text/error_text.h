// The sentence for an error: what is wrong and what to do, in the language of the program, for the window
// and the command line alike. Names the field or the column where the error does. One switch over the closed
// set of codes, without a default, so that a code without a sentence does not compile.
#pragma once

#include "core/base/error.h"
#include "ui/text/field_name.h"

#include <QString>

namespace xd::text {

// Without the field: what stands in a list of refused rows beside a column of its own.
QString sentenceFor(ErrorCode code);
// "Date of birth: This is not a date of the calendar. Write it as 2015-09-01."
QString sentenceFor(const Error &error);

} // namespace xd::text
