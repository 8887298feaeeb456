// When the clock of the computer has been moved, or the computer is not the one it was: deadlines may then be wrong, and the
// times in the journal are not an order (threat T21 of the model). The order of lines is their number.
#pragma once

#include "core/access/session.h"

#include <optional>

namespace xd::access {

inline constexpr int clockAheadDays = 90; // longer than any holiday

// Days from the newest known time to now where that is no ordinary pause: less than 0 when now is more than a day before it,
// more than clockAheadDays when it is that far after it.
std::optional<int> clockJumpDays(qint64 newestMs, qint64 nowMs);

// A line of the office's journal (clock.jumped, "days") where now does not follow from the last line: once for each jump.
Done noteClockJump(Session &session);

} // namespace xd::access
