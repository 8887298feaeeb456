#include "ui/common/empty_state.h"

#include "ui/common/text.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace xd::ui {

using namespace theme;

EmptyState::EmptyState(Icon icon, const QString &title, const QString &purpose, QWidget *parent)
    : QWidget(parent), m_icon(icon)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::s);
    m_picture = new QWidget(this);
    m_picture->setFixedSize(72, 72);
    m_title = new Text(title, Type::section);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_purpose = Text::reading(purpose, Ink::muted);
    m_purpose->setAlignment(Qt::AlignCenter);
    m_button = new QPushButton(this);
    m_button->hide();
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(space::s);
    column->addWidget(m_title);
    column->addWidget(m_purpose, 0, Qt::AlignHCenter);
    column->addSpacing(space::m);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::chosen);
    fitWords();
}

void EmptyState::setWords(const QString &title, const QString &purpose)
{
    m_title->setText(title);
    m_purpose->setReading(purpose);
    fitWords();
}

// Wrapped words know their height only for a width, so both are fixed: the narrowest that takes no line more, so that the
// lines are of one length and no last word stands alone.
void EmptyState::fitWords()
{
    constexpr int widest = 420, narrowest = 240, step = 6;
    const int height = m_purpose->heightForWidth(scaled(widest));
    int width = scaled(widest);
    while (width - step >= scaled(narrowest) && m_purpose->heightForWidth(width - step) == height)
        width -= step;
    m_purpose->setFixedSize(width, height);
    m_purpose->setVisible(!m_purpose->text().isEmpty());
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        fitWords();
    QWidget::changeEvent(event);
}

QPushButton *EmptyState::setButton(const QString &text, Icon icon, ButtonRole role)
{
    m_button->setText(text);
    m_button->setIcon(theme::icon(icon, role == ButtonRole::primary ? Ink::onAccent : Ink::ink));
    setButtonRole(m_button, role);
    m_button->show();
    return m_button;
}

void EmptyState::hideButton()
{
    m_button->hide();
}

void EmptyState::setOnPaper(bool isOnPaper)
{
    m_isOnPaper = isOnPaper;
    update();
}

QSize EmptyState::minimumSizeHint() const
{
    const QSize needed = QWidget::minimumSizeHint();
    return {needed.width(), needed.height() - (m_picture->isHidden() ? 0 : m_picture->height() + space::s)};
}

QSize EmptyState::sizeHint() const
{
    return minimumSizeHint() + QSize(0, m_picture->height() + space::xxl);
}

// Where it is tight the picture goes first.
void EmptyState::resizeEvent(QResizeEvent *event)
{
    m_picture->setVisible(event->size().height() >= minimumSizeHint().height() + m_picture->height() + space::s);
    QWidget::resizeEvent(event);
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_isOnPaper)
        drawSheet(&painter, QRectF(rect()), colour(Ink::surface), colour(Ink::line), 1, 0);
    if (m_picture->isHidden())
        return;
    const QRect disc = m_picture->geometry();
    drawSheet(&painter, QRectF(disc), tint(Ink::warm, 0.10), {}, 1, disc.width() / 2.0);
    const int side = 32;
    const QRect square(disc.center().x() - side / 2 + 1, disc.center().y() - side / 2 + 1, side, side);
    painter.drawPixmap(square, pixmap(m_icon, Ink::warm, side, devicePixelRatioF()));
}

} // namespace xd::ui
