#include "ui/common/step_header.h"

#include "ui/theme/icon.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace xd::ui {

using namespace theme;

namespace {
constexpr int disc = 24;
}

StepHeader::StepHeader(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepHeader::setSteps(const QStringList &titles)
{
    m_titles = titles;
    updateGeometry();
    update();
}

void StepHeader::setCurrent(int index)
{
    m_current = index;
    if (index >= 0 && index < m_titles.size())
        setAccessibleName(tr("Step %1 of %2: %3").arg(index + 1).arg(m_titles.size()).arg(m_titles[index]));
    update();
}

QSize StepHeader::sizeHint() const
{
    const QFontMetrics metrics(theme::font(Type::strong));
    int width = 0;
    for (const QString &title : m_titles)
        width += disc + space::s + metrics.horizontalAdvance(title) + space::xxl + space::l;
    return {width, std::max(disc, metrics.height()) + space::s};
}

void StepHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    // Where the words of all do not fit, only the current step has them.
    const bool allFit = sizeHint().width() <= width();
    double x = 0;
    for (int i = 0; i < m_titles.size(); ++i) {
        const bool isDone = i < m_current;
        const bool isHere = i == m_current;
        const QRectF circle(x, middle - disc / 2.0, disc, disc);
        if (isHere)
            drawSheet(&painter, circle, colour(Ink::accent), {}, 1, disc / 2.0);
        else
            drawSheet(&painter, circle, isDone ? tint(Ink::accent, 0.14, Ink::window) : QColor(),
                      isDone ? QColor() : colour(Ink::edge), 1.25, disc / 2.0);
        painter.setPen(colour(isHere ? Ink::onAccent : Ink::muted));
        painter.setFont(theme::font(Type::small));
        if (isDone)
            painter.drawPixmap(QPointF(circle.x() + 5, circle.y() + 5), pixmap(Icon::check, Ink::accent, 14, devicePixelRatioF()));
        else
            painter.drawText(circle, Qt::AlignCenter, QString::number(i + 1));
        x += disc + space::s;
        if (allFit || isHere) {
            painter.setFont(theme::font(isHere ? Type::strong : Type::body));
            painter.setPen(colour(isHere ? Ink::ink : Ink::muted));
            const double wide = painter.fontMetrics().horizontalAdvance(m_titles[i]) + 1;
            painter.drawText(QRectF(x, 0, wide, height()), Qt::AlignLeft | Qt::AlignVCenter, m_titles[i]);
            x += wide + space::m;
        }
        if (i + 1 < m_titles.size()) {
            painter.setPen(QPen(colour(isDone ? Ink::accent : Ink::line), 1.5));
            painter.drawLine(QPointF(x, middle), QPointF(x + space::xl, middle));
            x += space::xl + space::m;
        }
    }
}

} // namespace xd::ui
