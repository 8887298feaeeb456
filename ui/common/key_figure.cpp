#include "ui/common/key_figure.h"

#include "ui/theme/icon.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

KeyFigure::KeyFigure(const QString &label, const QString &figure, QWidget *parent)
    : QAbstractButton(parent), m_figure(figure)
{
    setText(label);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum); // figures of one row are equally high
    setLeadsOn(false);
    nameIt();
}

void KeyFigure::setFigure(const QString &figure)
{
    m_figure = figure;
    nameIt();
    update();
}

void KeyFigure::setNote(Mark mark, const QString &note)
{
    m_mark = mark;
    m_note = note;
    nameIt();
    updateGeometry();
    update();
}

void KeyFigure::setLeadsOn(bool leadsOn)
{
    m_leadsOn = leadsOn;
    setFocusPolicy(leadsOn ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(leadsOn ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAttribute(Qt::WA_TransparentForMouseEvents, !leadsOn);
    update();
}

void KeyFigure::nameIt()
{
    setAccessibleName(u"%1: %2"_s.arg(text(), m_figure));
    setAccessibleDescription(m_note);
}

QSize KeyFigure::sizeHint() const
{
    const QFontMetrics label(theme::font(Type::body));
    const QFontMetrics figure(theme::font(Type::figure));
    const QFontMetrics note(theme::font(Type::small));
    const int width = std::max({label.horizontalAdvance(text()) + (m_leadsOn ? 24 : 0),
                                figure.horizontalAdvance(m_figure),
                                note.horizontalAdvance(marked(m_mark, m_note))});
    int height = label.height() + figure.height() + space::xs;
    if (!m_note.isEmpty())
        height += note.height() + space::xs;
    return {width + 1 + 2 * space::l, height + 2 * space::m}; // 1: advances are rounded down, and a number is never cut
}

void KeyFigure::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool hovered = m_leadsOn && (underMouse() || isDown());
    drawSheet(&painter, QRectF(rect()), colour(hovered ? Ink::hover : Ink::surface), colour(Ink::line));
    if (hasFocus())
        drawFocusRing(&painter, QRectF(rect()));
    QRect inner = rect().adjusted(space::l, space::m, -space::l, -space::m);
    const auto line = [&](Type type, Ink ink, const QString &words) {
        painter.setFont(theme::font(type));
        painter.setPen(colour(ink));
        const int height = painter.fontMetrics().height();
        const QRect row(inner.left(), inner.top(), inner.width(), height);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, row.width()));
        inner.setTop(inner.top() + height + space::xs);
    };
    if (m_leadsOn) {
        const QRect arrow(inner.right() - 15, inner.top(), 16, 16);
        painter.drawPixmap(arrow, pixmap(Icon::chevronRight, Ink::muted, 16, devicePixelRatioF()));
    }
    line(Type::body, Ink::muted, text());
    line(Type::figure, m_mark == Mark::danger || m_mark == Mark::warn ? inkOf(m_mark) : Ink::ink, m_figure);
    if (!m_note.isEmpty())
        line(Type::small, m_mark == Mark::none ? Ink::muted : inkOf(m_mark), marked(m_mark, m_note));
}

void KeyFigure::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

} // namespace xd::ui
