#include "ui/answering/lamp.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace xd::ui {

using namespace theme;

namespace {

constexpr double canvas = 128;

// A flame whose tip stands this far beside its root.
QPainterPath flame(double width, double height, double lean)
{
    const double root = 82;
    QPainterPath path(QPointF(64, root));
    path.cubicTo(64 - width, root - height * 0.12, 64 - width * 0.72 + lean * 0.3, root - height * 0.6, 64 + lean, root - height);
    path.cubicTo(64 + width * 0.62 + lean * 0.3, root - height * 0.58, 64 + width, root - height * 0.12, 64, root);
    return path;
}

} // namespace

Lamp::Lamp(int side, QWidget *parent) : QWidget(parent)
{
    setFixedSize(side, side);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Lamp::setLeaningRight(bool isRight)
{
    m_isLeaningRight = isRight;
    update();
}

void Lamp::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(width() / canvas, height() / canvas);
    painter.setPen(Qt::NoPen);
    const double lean = m_isLeaningRight ? 9 : -9;

    // Light is warm in both modes.
    const QColor fire = colour(Ink::warm, Mode::dark);
    QRadialGradient glow(QPointF(64, 54), 60);
    QColor warm = fire;
    warm.setAlphaF(0.55F);
    glow.setColorAt(0, warm);
    warm.setAlphaF(0.16F);
    glow.setColorAt(0.55, warm);
    warm.setAlphaF(0);
    glow.setColorAt(1, warm);
    painter.setBrush(glow);
    painter.drawEllipse(QPointF(64, 54), 60, 60);

    QLinearGradient outer(64, 24, 64, 84);
    outer.setColorAt(0, fire.lighter(116));
    outer.setColorAt(1, fire);
    painter.setBrush(outer);
    painter.drawPath(flame(19, 56, lean));
    painter.setBrush(colour(Ink::window, Mode::light));
    painter.drawPath(flame(9, 28, lean * 0.5));

    QPainterPath bowl(QPointF(26, 86));
    bowl.cubicTo(31, 102, 46, 108, 64, 108);
    bowl.cubicTo(82, 108, 97, 102, 102, 86);
    bowl.cubicTo(88, 90, 40, 90, 26, 86);
    painter.setBrush(colour(Ink::accent));
    painter.drawPath(bowl);
    painter.drawRoundedRect(QRectF(46, 108, 36, 7), 3.5, 3.5);
}

} // namespace xd::ui
