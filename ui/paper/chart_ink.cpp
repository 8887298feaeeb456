#include "ui/paper/chart_ink.h"

#include "ui/paper/ink.h"
#include "ui/paper/report_font.h"

#include <QPainter>
#include <cmath>

namespace xd::paper {

namespace {

// From nothing to much: lighter to darker in one hue, so that nobody needs to see colours, with lines where two are near.
constexpr Fill fills[] = {
    {{0xF0, 0xF5, 0xF4}, Lines::none},    {{0xC4, 0xDD, 0xDC}, Lines::rising}, {{0x93, 0xBC, 0xBE}, Lines::crossed},
    {{0x5C, 0x92, 0x97}, Lines::upright}, {{0x1F, 0x50, 0x58}, Lines::none},   {{0x0C, 0x2A, 0x31}, Lines::none},
};
constexpr Fill neutralFill{{0xC8, 0xC8, 0xC8}, Lines::none};

} // namespace

Fill fillOf(size_t series, bool isNeutral)
{
    return isNeutral ? neutralFill : fills[series % std::size(fills)];
}

QFont sceneFont(double points)
{
    QFont font = reportFont(points);
    font.setPixelSize(qRound(points * 25.4 / 72 * scenePerMm));
    return font;
}

double niceStep(double largest)
{
    const double rough = std::max(1.0, largest / 4);
    const double magnitude = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (factor * magnitude >= rough)
            return factor * magnitude;
    }
    return rough;
}

void paintLines(QPainter &painter, const QRectF &box, Lines lines)
{
    if (lines == Lines::none)
        return;
    painter.save();
    painter.setClipRect(box, Qt::IntersectClip);
    painter.setPen(QPen(ink::text, 0.7));
    const double gap = 1.5 * scenePerMm;
    if (lines == Lines::upright) {
        for (double x = box.left() + gap; x < box.right(); x += gap)
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()));
    } else {
        const double height = box.height();
        for (double x = box.left() - height + gap; x < box.right(); x += gap) {
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + height, box.top()));
            if (lines == Lines::crossed)
                painter.drawLine(QPointF(x, box.top()), QPointF(x + height, box.bottom()));
        }
    }
    painter.restore();
}

} // namespace xd::paper
