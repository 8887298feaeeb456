// Quarters, school years and terms in the language of the program; in Chinese as the school's papers write them.
#pragma once

#include "core/calendar/quarter.h"

#include <QString>

namespace xd::text {

QString quarterName(const calendar::Quarter &quarter);     // 2026年第四季度, Q4 2026
QString schoolYearName(const calendar::SchoolYear &year);  // 2026—2027学年, 2026—2027
QString termName(const calendar::SchoolTerm &term);        // 2026—2027学年第一学期, first term of 2026—2027

} // namespace xd::text
