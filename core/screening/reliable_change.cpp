#include "core/screening/reliable_change.h"

#include <algorithm>
#include <cmath>

namespace xd::screening {
namespace {

constexpr double realFrom = 1.96; // one in twenty by chance

// What the sources give about students like this one; of the student's sex before of both.
std::optional<double> known(const Scale &scale, std::optional<students::Sex> sex, std::optional<double> Reliability::*member)
{
    std::optional<double> ofBoth;
    for (const Reliability &given : scale.reliability) {
        if (!(given.*member))
            continue;
        if (given.sex && given.sex == sex)
            return given.*member;
        if (!given.sex && !ofBoth)
            ofBoth = given.*member;
    }
    return ofBoth;
}

} // namespace

ReliableChange reliableChange(const Scale &scale, const ScaleScore &earlier, const ScaleScore &later, std::optional<students::Sex> sex)
{
    ReliableChange change;
    change.difference = later.value - earlier.value;
    const auto reliability = known(scale, sex, &Reliability::coefficient);
    const auto deviation = known(scale, sex, &Reliability::deviation);
    if (!earlier.isScored() || !later.isScored() || !reliability || !deviation || *reliability >= 1)
        return change;
    change.index = change.difference / (*deviation * std::sqrt(2.0) * std::sqrt(1 - *reliability));
    change.verdict = std::abs(*change.index) >= realFrom ? ChangeVerdict::real : ChangeVerdict::withinError;
    return change;
}

} // namespace xd::screening
