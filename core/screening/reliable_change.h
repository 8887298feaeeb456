// Whether two values of one scale differ by more than its error of measurement (Jacobson, Truax 1991): the error of a
// difference is deviation · √2 · √(1 − reliability), and beyond 1.96 of it a change is held to be real. Not known where
// the pack gives no reliability or no deviation. Both results must be of the same instrument and version. Pure.
#pragma once

#include "core/screening/score_sheet.h"

namespace xd::screening {

enum class ChangeVerdict : quint8 { notKnown, withinError, real };

struct ReliableChange {
    double difference = 0; // later less earlier; not a number where one is not scored
    ChangeVerdict verdict = ChangeVerdict::notKnown;
    std::optional<double> index; // the difference in errors of measurement
};

ReliableChange reliableChange(const Scale &scale, const ScaleScore &earlier, const ScaleScore &later, std::optional<students::Sex> sex = {});

} // namespace xd::screening
