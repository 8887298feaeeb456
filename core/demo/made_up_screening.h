// Consent slips and answers of a made-up school, as the tables that guardians' slips and testing platforms give.
// Scores have the shape of real ones: most low, a long tail, the same children high again next time; PHQ-9 of 10 and
// more about 9 %, GAD-7 about 5 %, MHT of 65 and more about 3 %, and a few danger answers: with PHQ-9 never none.
#pragma once

#include "core/demo/made_up_school.h"

namespace xd::demo {

enum class Battery { phqAndGad, mht };

struct RoundRecipe {
    calendar::SchoolYear year;
    int firstGrade = 7, lastGrade = 9;
    Battery battery = Battery::phqAndGad;
    QDate firstDay, lastDay; // of answering
    double answered = 0.97;  // share of those who agreed
    quint64 salt = 0;        // another round of the same children falls otherwise
};

QStringList instrumentsOf(Battery battery);
sheets::Table consentFor(const MadeUpSchool &school, const RoundRecipe &round);
sheets::Table answersFor(const MadeUpSchool &school, const RoundRecipe &round);

} // namespace xd::demo
