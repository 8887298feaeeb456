#include "ui/theme/surfaces.h"

#include "ui/theme/icon.h"
#include "ui/theme/paper_style.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace xd::theme {

namespace {

struct Look {
    QColor fill;
    QColor edge;
};

// Buttons show their ring to those who work with the keyboard; after a click it would only be noise.
bool hasShownFocus(QStyle::State state)
{
    return state & QStyle::State_HasFocus && state & QStyle::State_KeyboardFocusChange;
}

Look buttonLook(ButtonRole role, QStyle::State state)
{
    const bool enabled = state & QStyle::State_Enabled;
    const bool sunken = state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hovered = state & QStyle::State_MouseOver;
    if (!enabled)
        return role == ButtonRole::quiet ? Look{} : Look{colour(Ink::window), colour(Ink::line)};
    switch (role) {
    case ButtonRole::primary:
        return {colour(hovered || sunken ? Ink::accentDeep : Ink::accent), {}};
    case ButtonRole::danger:
        return {hovered || sunken ? tint(Ink::danger, 0.88, Ink::ink) : colour(Ink::danger), {}};
    case ButtonRole::quiet:
        return {sunken ? colour(Ink::selection) : hovered ? colour(Ink::hover) : QColor(), {}};
    case ButtonRole::normal:
        break;
    }
    return {colour(sunken ? Ink::selection : hovered ? Ink::hover : Ink::surface), colour(Ink::edge)};
}

} // namespace

void drawSheet(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &edge, double width,
               double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = edge.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void drawFocusRing(QPainter *painter, const QRectF &rect, double radius)
{
    drawSheet(painter, rect, {}, colour(Ink::accent), 2, radius);
}

void drawButton(QPainter *painter, const QStyleOption &option, const QWidget *widget)
{
    const ButtonRole role = buttonRole(widget);
    const Look look = buttonLook(role, option.state);
    const QRectF rect(option.rect);
    drawSheet(painter, rect, look.fill, look.edge);
    if (!hasShownFocus(option.state))
        return;
    // A filled button shows its ring as a gap, because the ring has the colour of the filling.
    if (role == ButtonRole::primary || role == ButtonRole::danger)
        drawSheet(painter, rect.adjusted(3, 3, -3, -3), {}, colour(Ink::onAccent), 1.5, cornerRadius - 2);
    else
        drawFocusRing(painter, rect);
}

void drawToolButton(QPainter *painter, const QStyleOption &option, const QWidget *widget)
{
    const bool raised = !(option.state & QStyle::State_AutoRaise);
    const Look look = buttonLook(raised ? buttonRole(widget) : ButtonRole::quiet, option.state);
    if (isChosen(widget))
        drawSheet(painter, QRectF(option.rect), colour(Ink::selection), colour(Ink::accent));
    else
        drawSheet(painter, QRectF(option.rect), look.fill, look.edge);
    if (hasShownFocus(option.state))
        drawFocusRing(painter, QRectF(option.rect));
}

void drawField(QPainter *painter, const QStyleOption &option, const QWidget *widget)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focused = option.state & QStyle::State_HasFocus;
    const bool readOnly = option.state & QStyle::State_ReadOnly;
    const bool refused = isInvalid(widget);
    const QColor edge = refused    ? colour(Ink::danger)
                        : focused  ? colour(Ink::accent)
                        : !enabled ? colour(Ink::line)
                                   : colour(Ink::edge);
    drawSheet(painter, QRectF(option.rect), colour(enabled && !readOnly ? Ink::surface : Ink::window), edge,
              focused || refused ? 2 : 1);
}

void drawCheckBox(QPainter *painter, const QStyleOption &option)
{
    const int side = std::min(option.rect.width(), option.rect.height());
    const QRectF box(option.rect.x() + (option.rect.width() - side) / 2.0,
                     option.rect.y() + (option.rect.height() - side) / 2.0, side, side);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool filled = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor accent = colour(enabled ? Ink::accent : Ink::edge);
    drawSheet(painter, box, filled ? accent : colour(Ink::surface), filled ? accent : colour(Ink::edge), 1.25, 4);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour(Ink::onAccent), 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](double x, double y) { return box.topLeft() + QPointF(x, y) * box.width() / 18.0; };
    if (option.state & QStyle::State_On)
        painter->drawPolyline(QPolygonF{at(4.5, 9.5), at(7.75, 12.5), at(13.5, 6)});
    else if (option.state & QStyle::State_NoChange)
        painter->drawLine(at(5, 9), at(13, 9));
    painter->restore();
    if (hasShownFocus(option.state))
        drawFocusRing(painter, box.adjusted(-3, -3, 3, 3));
}

void drawRadioButton(QPainter *painter, const QStyleOption &option)
{
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool chosen = option.state & QStyle::State_On;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor accent = colour(enabled ? Ink::accent : Ink::edge);
    painter->setPen(QPen(chosen ? accent : colour(Ink::edge), chosen ? 1.75 : 1.25));
    painter->setBrush(colour(Ink::surface));
    painter->drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5));
    if (chosen) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(accent);
        painter->drawEllipse(box.center(), box.width() * 0.26, box.height() * 0.26);
    }
    painter->restore();
    if (hasShownFocus(option.state))
        drawFocusRing(painter, box.adjusted(-3, -3, 3, 3), box.width());
}

void drawChevron(QPainter *painter, const QRect &rect, Qt::ArrowType direction, bool enabled)
{
    const Icon shape = direction == Qt::UpArrow      ? Icon::chevronUp
                       : direction == Qt::LeftArrow  ? Icon::chevronLeft
                       : direction == Qt::RightArrow ? Icon::chevronRight
                                                     : Icon::chevronDown;
    const int side = std::min({rect.width(), rect.height(), 14});
    if (side < 4)
        return;
    const QRect square(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side);
    const double ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(square, pixmap(shape, enabled ? Ink::muted : Ink::edge, side, ratio));
}

} // namespace xd::theme
