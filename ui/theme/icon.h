// Our own icons (resources/icons, 20 px, 1.5 px stroke), drawn in the ink of the moment at any pixel ratio:
// they follow the theme, dim when disabled and take the given ink otherwise.
#pragma once

#include "ui/theme/tokens.h"

#include <QIcon>

namespace xd::theme {

enum class Icon {
    today, students, person, screening, followup, reports, exchange, data, search, lock, unlock, import, export_,
    print, add, undo, refresh, warning, info, check, close, chevronRight, chevronLeft, chevronDown, chevronUp, filter,
    key, shield, school, district, calendar, chart, table, journal, settings, eye, eyeOff, copy, usb, help, file,
    folder, clock, edit, moon, more, stop, mail, fingerprint,
};
inline constexpr int iconCount = int(Icon::fingerprint) + 1;

QString fileOf(Icon icon); // ":/icons/today.svg"
QIcon icon(Icon icon, Ink ink = Ink::ink);
QPixmap pixmap(Icon icon, Ink ink, int size, double pixelRatio);
QIcon applicationIcon();

} // namespace xd::theme
