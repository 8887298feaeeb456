#include "core/screening/instrument.h"

using namespace Qt::StringLiterals;

namespace xd::screening {

bool NormTable::fits(const Respondent &respondent) const
{
    if (sex && respondent.sex != sex)
        return false;
    if (grades && !grades->contains(respondent.grade))
        return false;
    if (!monthsFrom && !monthsTo)
        return true;
    return respondent.ageMonths >= monthsFrom.value_or(0) && (!monthsTo || respondent.ageMonths <= *monthsTo);
}

Done Instrument::suits(int grade, int ageMonths) const
{
    if (!grades.contains(grade))
        return failure(ErrorCode::InstrumentUnsuitable, u"grade"_s, u"%1: made for grades %2 to %3"_s.arg(id).arg(grades.from).arg(grades.to));
    if (ageMonths >= 0 && ((ageFrom && ageMonths < *ageFrom * 12) || (ageTo && ageMonths >= (*ageTo + 1) * 12)))
        return failure(ErrorCode::InstrumentUnsuitable, u"age"_s, u"%1: made for other ages"_s.arg(id));
    return {};
}

std::optional<int> Instrument::findScale(const QString &scaleId) const
{
    for (size_t i = 0; i < scales.size(); ++i) {
        if (scales[i].id == scaleId)
            return int(i);
    }
    return {};
}

const NormSet *Instrument::findNorm(const QString &normId) const
{
    for (const NormSet &norm : norms) {
        if (normId.isEmpty() || norm.id == normId)
            return &norm;
    }
    return nullptr;
}

} // namespace xd::screening
