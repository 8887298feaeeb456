// The words of a workbook of results, in the language of the program; for the window and the command line alike.
#pragma once

#include "core/screening/export_results.h"

namespace xd::text {

screening::ResultWords resultWords();

} // namespace xd::text
