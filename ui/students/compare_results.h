// Beneath a student's screenings: how the newest result of each instrument stands to the one before, and what student,
// parents and teacher say side by side. Nothing is added where there is nothing to compare.
#pragma once

#include "core/screening/student_screenings.h"

namespace xd::ui {

class Card;

void addComparisons(Card &card, const screening::StudentScreenings &screenings, students::Sex sex);

} // namespace xd::ui
