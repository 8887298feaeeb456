// The sentence for an error: what is wrong and what to do, in the language of the program, for the window
// and the command line alike. Names the field or the column where the error does. One switch over the closed
// set of codes, without a default, so that a code without a sentence does not compile.
#pragma once

#include "core/base/error.h"

#include <QString>

namespace xd::text {

// Without the field: what stands in a list of refused rows beside a column of its own.
QString sentenceFor(ErrorCode code);
// "Date of birth: This is not a date of the calendar. Write it as 2015-09-01."
QString sentenceFor(const Error &error);

// The word for a draft's field or a table's column ("birthDate" → "Date of birth"). A heading that came from
// a file is returned as it is, cut to 40 characters.
QString fieldName(const QString &field);

} // namespace xd::text
