// How charts look on paper: fills that differ by lines as well as colour, from nothing to much, so that a black-and-white
// print can be read. Charts are laid out in a scene of its own units and scaled to the page as a whole.
#pragma once

#include <QColor>
#include <QFont>

class QPainter;
class QRectF;

namespace xd::paper {

inline constexpr double scenePerMm = 4;

enum class Lines { none, rising, crossed, upright };
struct Fill {
    QColor colour;
    Lines lines;
};
Fill fillOf(size_t series, bool isNeutral);
inline constexpr Fill protectedFill{{0xFF, 0xFF, 0xFF}, Lines::none};

QFont sceneFont(double points);
// Steps that a person would have chosen, about four of them.
double niceStep(double largest);
// Qt's own brush patterns come out as fine as the printer's dots, so the lines are drawn.
void paintLines(QPainter &painter, const QRectF &box, Lines lines);

} // namespace xd::paper
