// Every colour, size and distance of the program; a page names a token, never a number. Lengths are
// device-independent pixels at 100 %, type sizes are points. Text colours reach 4.5 : 1 on window, surface,
// alternate row and selection in both modes (a test computes it).
#pragma once

#include <QColor>
#include <array>

namespace xd::theme {

enum class Mode { light, dark };

enum class Ink {
    window, surface, alternate, line, ink, muted, accent, warm, danger, warn, ok, info,
    onAccent,   // text on a filled accent or danger button
    accentDeep, // the filled accent button under the pointer
    selection,  // ground of selected rows and text
    hover,      // ground under the pointer
    edge,       // outline of fields and buttons: 3 : 1 on window and surface
};

struct InkToken {
    Ink ink;
    QRgb light;
    QRgb dark;
};

inline constexpr std::array inkTokens{
    InkToken{Ink::window, 0xFFF6F5F1, 0xFF1E2226},    InkToken{Ink::surface, 0xFFFFFFFF, 0xFF262B30},
    InkToken{Ink::alternate, 0xFFF1F4F3, 0xFF2B3136}, InkToken{Ink::line, 0xFFDCD9D2, 0xFF3A4148},
    InkToken{Ink::ink, 0xFF22272B, 0xFFE6E8EA},       InkToken{Ink::muted, 0xFF5B646B, 0xFFA9B2B9},
    InkToken{Ink::accent, 0xFF2A686C, 0xFF7CC0C3},    InkToken{Ink::warm, 0xFFA3561F, 0xFFE6A877},
    InkToken{Ink::danger, 0xFFB3261E, 0xFFF49A93},    InkToken{Ink::warn, 0xFF855600, 0xFFE2B65C},
    InkToken{Ink::ok, 0xFF2A673A, 0xFF8FCFA0},        InkToken{Ink::info, 0xFF1F5F99, 0xFF8FC0EA},
    InkToken{Ink::onAccent, 0xFFFFFFFF, 0xFF16191C},  InkToken{Ink::accentDeep, 0xFF21565A, 0xFF94CFD2},
    InkToken{Ink::selection, 0xFFE2EFEE, 0xFF2F4448}, InkToken{Ink::hover, 0xFFF0EEE9, 0xFF31383E},
    InkToken{Ink::edge, 0xFF84888C, 0xFF727C85},
};

namespace space {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24, xxl = 32;
}
inline constexpr int cornerRadius = 6;
inline constexpr int controlHeight = 32;
inline constexpr int rowHeight = 32;
inline constexpr int compactRowHeight = 26;
inline constexpr int iconSize = 20;
inline constexpr int railWidth = 168;
inline constexpr int readingWidth = 760; // lines of running text and forms grow no wider

enum class Type { body, small, strong, section, title, figure };
struct TypeToken {
    Type type;
    double points;
    int weight;
};
inline constexpr std::array typeTokens{
    TypeToken{Type::body, 10.5, 400},    TypeToken{Type::small, 9.5, 400},  TypeToken{Type::strong, 10.5, 600},
    TypeToken{Type::section, 13.0, 600}, TypeToken{Type::title, 18.0, 600}, TypeToken{Type::figure, 28.0, 500},
};

} // namespace xd::theme
