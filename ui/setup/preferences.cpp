#include "ui/setup/preferences.h"

#include <QSettings>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::ui {

Preferences Preferences::load()
{
    const QSettings settings;
    const Preferences standard;
    Preferences found;
    if (settings.value("language"_L1).toString() == "en"_L1)
        found.language = u"en"_s;
    if (settings.value("theme"_L1).toString() == "dark"_L1)
        found.mode = theme::Mode::dark;
    found.fontPercent = std::clamp(settings.value("fontPercent"_L1, standard.fontPercent).toInt(), 100, 150);
    found.lockSeconds = std::clamp(settings.value("lockSeconds"_L1, standard.lockSeconds).toInt(), shortestLockSeconds,
                                   longestLockSeconds);
    found.lastSite = settings.value("lastSite"_L1).toString();
    found.lastLogin = settings.value("lastLogin"_L1).toString();
    return found;
}

void Preferences::save() const
{
    QSettings settings;
    settings.setValue("language"_L1, language);
    settings.setValue("theme"_L1, mode == theme::Mode::dark ? u"dark"_s : u"light"_s);
    settings.setValue("fontPercent"_L1, fontPercent);
    settings.setValue("lockSeconds"_L1, lockSeconds);
    settings.setValue("lastSite"_L1, lastSite);
    settings.setValue("lastLogin"_L1, lastLogin);
}

} // namespace xd::ui
