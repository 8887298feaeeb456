// What a homeroom teacher of the demo school has written to the counselling room on the last morning: an observation, which
// the counsellor has opened, a home visit, and an urgent observation that waits.
#pragma once

#include "core/access/session.h"
#include "core/demo/demo_note.h"

namespace xd::demo {

struct NamedChild {
    QString name;
    QString className;
};
// Three children of the newest roster, the same for the same seed.
Result<std::vector<NamedChild>> childrenForLetters(access::Session &session, quint64 seed);

// The site is locked. Errors: those of unlock() and of sending.
Done writeLetters(const QString &folder, const DemoNote &note, const std::vector<NamedChild> &children, const QDateTime &now);

} // namespace xd::demo
