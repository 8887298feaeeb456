#include "ui/answering/progress_dots.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace xd::ui {

using namespace theme;

ProgressDots::ProgressDots(const Measure &measure, QWidget *parent) : QWidget(parent)
{
    setFixedHeight(measure.px(16));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressDots::setPlace(int number, int count)
{
    m_number = number;
    m_count = count;
    setAccessibleName(tr("Question %1 of %2").arg(number).arg(count));
    update();
}

void ProgressDots::paintEvent(QPaintEvent *)
{
    if (m_count <= 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // Close together where there are many.
    const double step = std::min(double(height()) * 1.25, double(width()) / m_count);
    const double size = std::min(height() * 0.55, step * 0.7);
    double x = (width() - step * m_count) / 2 + step / 2;
    for (int dot = 1; dot <= m_count; ++dot, x += step) {
        const bool isHere = dot == m_number;
        painter.setBrush(colour(isHere ? Ink::warm : dot < m_number ? Ink::accent : Ink::line));
        const double radius = (isHere ? size * 1.35 : size) / 2;
        painter.drawEllipse(QPointF(x, height() / 2.0), radius, radius);
    }
}

} // namespace xd::ui
