// The words of the office for second looks, duties and what was found later.
#pragma once

#include "core/care/duty.h"
#include "core/screening/found_later.h"
#include "core/screening/second_look.h"

namespace xd::text {

QString labelOf(care::How how);
QString labelOf(care::Basis basis);
QString labelOf(screening::Verdict verdict);
QString labelOf(screening::Means means);
// "3 hours left", "late by 2 days"; minutes below two hours, days from two days on.
QString timeLeft(qint64 dueMs, qint64 nowMs);

} // namespace xd::text
