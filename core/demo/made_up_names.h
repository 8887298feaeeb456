// Names as they stand in Chinese class registers: surnames by their share in the population, given names in the
// fashion of the birth years, names of other peoples in their own form (dots, no surname). All by chance.
#pragma once

#include "core/demo/dice.h"
#include "core/students/identity_check.h"

#include <QString>

namespace xd::demo {

struct MadeUpName {
    QString name;
    QString surname;     // empty where the people has none
    QString ethnicGroup; // "汉族"
};

MadeUpName pupilName(Dice &dice, students::Sex sex, int birthYear);
// A parent or grandparent of that surname (drawn anew where it is empty), in the fashion of an older generation.
QString elderName(Dice &dice, students::Sex sex, const QString &surname);
QString surname(Dice &dice);

} // namespace xd::demo
