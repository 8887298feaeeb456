#include "ui/answering/option_button.h"

#include "ui/theme/surfaces.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace xd::ui {

using namespace theme;

OptionButton::OptionButton(int key, const QString &words, const Measure &measure, QWidget *parent)
    : QAbstractButton(parent), m_key(key), m_measure(measure)
{
    setText(words);
    setFont(measure.font(Big::answer));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void OptionButton::setGiven(bool isGiven)
{
    m_isGiven = isGiven;
    update();
}

QSize OptionButton::sizeHint() const
{
    return {m_measure.px(560), std::max(m_measure.px(54), fontMetrics().height() + m_measure.px(18))};
}

QSize OptionButton::minimumSizeHint() const
{
    return {m_measure.px(240), fontMetrics().height() + 6}; // ten of them must find room
}

void OptionButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF rect = QRectF(this->rect()).adjusted(1, 1, -1, -1);
    const double radius = m_measure.px(10);
    const QColor fill = isDown() || m_isGiven ? colour(Ink::selection) : underMouse() ? colour(Ink::hover) : colour(Ink::surface);
    drawSheet(&painter, rect, fill, m_isGiven ? colour(Ink::accent) : colour(Ink::edge), m_isGiven ? 2 : 1, radius);
    if (hasFocus())
        drawFocusRing(&painter, rect, radius);
    const double side = std::min(rect.height() - 8, double(m_measure.px(34)));
    const QRectF badge(rect.x() + m_measure.px(14), rect.center().y() - side / 2, side, side);
    if (m_key > 0) {
        drawSheet(&painter, badge, m_isGiven ? colour(Ink::accent) : colour(Ink::alternate), {}, 0, side / 2);
        painter.setPen(colour(m_isGiven ? Ink::onAccent : Ink::muted));
        painter.setFont(m_measure.font(Big::small));
        painter.drawText(badge, Qt::AlignCenter, QString::number(m_key));
    }
    painter.setFont(font());
    painter.setPen(colour(Ink::ink));
    const QRectF words = rect.adjusted(m_measure.px(64), 0, -m_measure.px(16), 0);
    painter.drawText(words, int(Qt::AlignVCenter | Qt::AlignLeft), fontMetrics().elidedText(text(), Qt::ElideRight, int(words.width())));
}

} // namespace xd::ui
