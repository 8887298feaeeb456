// What is said after the answers of a sitting were taken in: how many, and how many ask for somebody. Never who.
#pragma once

#include "core/screening/take_in_sittings.h"
#include "ui/theme/mark.h"

#include <vector>

namespace xd::ui {

struct SittingNews {
    theme::Mark mark = theme::Mark::ok;
    QString sentence;
    bool leadsToToday = false; // where duties stand
    bool canBeTriedAgain = false; // something waits, whole
};

std::vector<SittingNews> newsOf(const Result<screening::SittingsTakenIn> &taken);

} // namespace xd::ui
