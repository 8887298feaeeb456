#include "ui/paper/chart_ink.h"

#include "ui/paper/ink.h"
#include "ui/paper/report_font.h"

#include <QPainter>
#include <cmath>

namespace xd::paper {

namespace {

// From nothing to much: lighter to darker, each with lines of its own.
constexpr Fill fills[] = {
    {{0xE3, 0xEE, 0xED}, Lines::none},    {{0xB5, 0xD3, 0xD3}, Lines::rising}, {{0x86, 0xB3, 0xB5}, Lines::crossed},
    {{0xDD, 0x9F, 0x6B}, Lines::upright}, {{0x8C, 0x2B, 0x20}, Lines::none},   {{0x6B, 0x4E, 0x71}, Lines::rising},
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
