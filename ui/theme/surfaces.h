// The few shapes of which the style and the widgets that draw themselves consist.
#pragma once

#include "ui/theme/tokens.h"

#include <QRectF>

class QPainter;
class QStyleOption;
class QWidget;

namespace xd::theme {

inline constexpr int menuArrow = 20; // room for the chevron of a button with a menu

// A sheet with round corners and a hairline inside the rectangle; an invalid colour leaves the part out.
void drawSheet(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &edge, double width = 1,
               double radius = cornerRadius);
void drawFocusRing(QPainter *painter, const QRectF &rect, double radius = cornerRadius);
void drawButton(QPainter *painter, const QStyleOption &option, const QWidget *widget);
void drawToolButton(QPainter *painter, const QStyleOption &option, const QWidget *widget);
void drawField(QPainter *painter, const QStyleOption &option, const QWidget *widget);
void drawCheckBox(QPainter *painter, const QStyleOption &option);
void drawRadioButton(QPainter *painter, const QStyleOption &option);
void drawChevron(QPainter *painter, const QRect &rect, Qt::ArrowType direction, bool enabled);

} // namespace xd::theme
