// Colours and lengths of the printed page: the light palette of the window, darkened where thin lines would
// vanish on a printer. Everything stays readable without colour.
#pragma once

#include <QColor>
#include <QMarginsF>

namespace xd::paper::ink {

inline constexpr QColor text{0x22, 0x27, 0x2B};
inline constexpr QColor muted{0x5B, 0x64, 0x6B};
inline constexpr QColor accent{0x2A, 0x68, 0x6C};
inline constexpr QColor hairline{0xC9, 0xC5, 0xBC};
inline constexpr QColor wash{0xF1, 0xF4, 0xF3};

inline constexpr double titlePoints = 20;
inline constexpr double sectionPoints = 13;
inline constexpr double subsectionPoints = 11;
inline constexpr double bodyPoints = 10.5;
inline constexpr double cellPoints = 9.5;
inline constexpr double smallPoints = 8.5;
inline constexpr double figurePoints = 24;

// Heights of a line, in heights of the type.
inline constexpr double bodySpacing = 1.7;
inline constexpr double tightSpacing = 1.4;
inline constexpr double displaySpacing = 1.25;

inline const QMarginsF marginsMm{22, 24, 22, 22};

} // namespace xd::paper::ink
