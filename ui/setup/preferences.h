// What this computer remembers between two starts: look, language, time until the lock, the last site and login.
// Never anything about a student. One settings file; its place is set by whoever names the application.
#pragma once

#include "ui/theme/tokens.h"

#include <QString>

namespace xd::ui {

inline constexpr int shortestLockSeconds = 60;
inline constexpr int longestLockSeconds = 900;

struct Preferences {
    QString language = QStringLiteral("zh_CN"); // or "en"
    theme::Mode mode = theme::Mode::light;
    int fontPercent = 100;
    int lockSeconds = 300; // 60–900 (security.md §4)
    QString lastSite;      // folder
    QString lastLogin;

    static Preferences load(); // values out of range are brought into it
    void save() const;
};

} // namespace xd::ui
