#include "core/access/clock_jump.h"

namespace xd::access {

std::optional<int> clockJumpDays(qint64 newestMs, qint64 nowMs)
{
    constexpr qint64 dayMs = 86'400'000;
    if (nowMs - newestMs < -dayMs || nowMs - newestMs > clockAheadDays * dayMs)
        return qRound(double(nowMs - newestMs) / dayMs);
    return {};
}

Done noteClockJump(Session &session)
{
    const auto office = session.officeFor(Capability::readOffice);
    if (!office)
        return {}; // no vault, no journal
    journal::LineFilter last;
    last.limit = 1;
    XD_TRY(const std::vector<journal::Line> lines, (*office)->lines(last));
    if (lines.empty())
        return {};
    const auto days = clockJumpDays(lines.front().timeMs, session.clock().nowMs());
    return days ? (*office)->note({journal::Verb::clockJumped, {}, {}, {{QStringLiteral("days"), *days}}}) : Done();
}

} // namespace xd::access
