// What is inside an 18-character number of GB 11643-1999: 6 area, 8 date of birth, 3 order (odd male, even female),
// 1 check character. Citizens' numbers and G and J student numbers are built so (facts C1).
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QString>
#include <QStringView>
#include <optional>

namespace xd::students {

// GB/T 2261.1.
enum class Sex { male = 1, female = 2 };

struct NumberParts {
    QDate birthDate;
    Sex sex = Sex::male;
};

// The check character that belongs behind seventeen digits.
QChar checkCharacterOf(QStringView seventeenDigits);
bool hasCheckCharacter(QStringView eighteen);
// An impossible date of birth gives none.
std::optional<NumberParts> partsOf(QStringView eighteen);

} // namespace xd::students
