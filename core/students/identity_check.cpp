#include "core/students/identity_check.h"

#include <array>

namespace xd::students {

QChar checkCharacterOf(QStringView seventeenDigits)
{
    static constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static constexpr char16_t characters[] = u"10X98765432";
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * seventeenDigits[qsizetype(i)].digitValue();
    return QChar(characters[sum % 11]);
}

bool hasCheckCharacter(QStringView eighteen)
{
    return checkCharacterOf(eighteen.first(17)) == eighteen.last();
}

std::optional<NumberParts> partsOf(QStringView eighteen)
{
    const QDate birthDate(eighteen.mid(6, 4).toInt(), eighteen.mid(10, 2).toInt(), eighteen.mid(12, 2).toInt());
    if (!birthDate.isValid() || birthDate.year() < 1900)
        return {};
    return NumberParts{birthDate, eighteen[16].digitValue() % 2 == 1 ? Sex::male : Sex::female};
}

} // namespace xd::students
