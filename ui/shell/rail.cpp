#include "ui/shell/rail.h"

#include "ui/theme/surfaces.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

// The name of the program above the places.
class Signboard final : public QWidget {
public:
    explicit Signboard(const QString &word, QWidget *parent) : QWidget(parent), m_word(word)
    {
        setFixedHeight(scaled(56));
        setAccessibleName(word);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int side = scaled(26);
        const QRect mark(space::l, (height() - side) / 2, side, side);
        applicationIcon().paint(&painter, mark);
        painter.setFont(theme::font(Type::section));
        painter.setPen(colour(Ink::ink));
        painter.drawText(rect().adjusted(mark.right() + space::m, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_word);
    }

private:
    QString m_word;
};

} // namespace

RailButton::RailButton(Icon icon, const QString &word, QWidget *parent) : QAbstractButton(parent), m_icon(icon)
{
    setText(word);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize RailButton::sizeHint() const
{
    return {scaled(railWidth), scaled(40)};
}

void RailButton::setCount(int count, const QString &words)
{
    m_count = count;
    setAccessibleName(count > 0 ? u"%1, %2"_s.arg(text(), words) : text());
    update();
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF sheet = QRectF(rect()).adjusted(space::s, 2, -space::s, -2);
    if (isChecked())
        drawSheet(&painter, sheet, colour(Ink::selection), {});
    else if (underMouse() || isDown())
        drawSheet(&painter, sheet, colour(Ink::hover), {});
    if (isChecked())
        drawSheet(&painter, QRectF(sheet.left(), sheet.top() + 8, 3, sheet.height() - 16), colour(Ink::accent), {}, 0, 1.5);
    if (hasFocus())
        drawFocusRing(&painter, sheet);
    const Ink ink = isChecked() ? Ink::accent : Ink::ink;
    const int side = scaled(theme::iconSize);
    const int left = space::l + space::xs;
    painter.drawPixmap(QRect(left, (height() - side) / 2, side, side),
                       pixmap(m_icon, isChecked() ? Ink::accent : Ink::muted, side, devicePixelRatioF()));
    painter.setFont(theme::font(isChecked() ? Type::strong : Type::body));
    painter.setPen(colour(ink));
    const QRect words = rect().adjusted(left + side + space::m, 0, -space::l, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, text());
    if (m_count == 0)
        return;
    const QString number = m_count > 99 ? u"99+"_s : QString::number(m_count);
    painter.setFont(theme::font(Type::small));
    const int high = scaled(20);
    const int wide = std::max(high, painter.fontMetrics().horizontalAdvance(number) + scaled(space::m));
    const QRectF badge(width() - space::l - wide, (height() - high) / 2.0, wide, high);
    drawSheet(&painter, badge, colour(Ink::accent), {}, 0, high / 2.0);
    painter.setPen(colour(Ink::onAccent));
    painter.drawText(badge, Qt::AlignCenter, number);
}

Rail::Rail(QWidget *parent) : QWidget(parent)
{
    setFixedWidth(scaled(railWidth));
    setAccessibleName(tr("Places"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, space::s);
    column->setSpacing(0);
    column->addWidget(new Signboard(tr("Xindeng"), this));
    column->addSpacing(space::xs);
    m_places = new QVBoxLayout;
    m_places->setSpacing(2);
    column->addLayout(m_places);
    column->addStretch(1);
    m_below = new QVBoxLayout;
    m_below->setSpacing(2);
    column->addLayout(m_below);
}

RailButton *Rail::addPlace(Place place, Icon icon, const QString &word)
{
    auto *button = new RailButton(icon, word, this);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    m_places->addWidget(button);
    m_lines.push_back({place, button});
    connect(button, &RailButton::clicked, this, [this, place] { emit chosen(place); });
    if (m_lines.size() > 9) { // there is no tenth digit
        button->setToolTip(word);
        return button;
    }
    const QKeySequence keys(u"Ctrl+%1"_s.arg(m_lines.size()));
    button->setToolTip(u"%1 (%2)"_s.arg(word, keys.toString(QKeySequence::NativeText)));
    // Belongs to the window, so that it works wherever the focus is.
    auto *shortcut = new QShortcut(keys, this);
    connect(shortcut, &QShortcut::activated, this, [this, place] { emit chosen(place); });
    return button;
}

RailButton *Rail::addBelow(Icon icon, const QString &word, const QString &tooltip)
{
    auto *button = new RailButton(icon, word, this);
    button->setToolTip(tooltip);
    m_below->addWidget(button);
    return button;
}

void Rail::setCurrent(Place place)
{
    if (RailButton *current = button(place))
        current->setChecked(true);
}

RailButton *Rail::button(Place place) const
{
    for (const Line &line : m_lines)
        if (line.place == place)
            return line.button;
    return nullptr;
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(Ink::surface));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), colour(Ink::line));
}

} // namespace xd::ui
