// What "Today" tells, gathered on the vault thread: only what the role has a key and a right for.
#pragma once

#include "core/access/session.h"

#include <optional>

namespace xd::ui {

// The newest round that is open.
struct OpenRound {
    QByteArray id;
    QString title;
    int eligible = 0;
    int consented = 0;
    int answered = 0;
    int candidates = 0;
    int danger = 0;    // students with a danger answer
    int unmatched = 0; // danger answers of whom nobody knows yet
};

struct TodayFacts {
    QDate today;
    std::optional<int> students;
    std::optional<OpenRound> round;
    std::optional<int> unconfirmedBundles; // written, without a receipt so far
    std::optional<int> schools;            // enrolled at a district
};

Result<TodayFacts> todayFacts(access::Session &session);

} // namespace xd::ui
