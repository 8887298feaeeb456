#include "ui/common/card.h"

#include "ui/common/text.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace xd::ui {

using namespace theme;

Card::Card(const QString &title, QWidget *parent) : QFrame(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    m_head = new QHBoxLayout;
    m_head->setSpacing(space::s);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::xs);
    m_title = new Text({}, Type::section);
    m_subtitle = new Text({}, Type::small, Ink::muted);
    m_subtitle->setWordWrap(true);
    m_subtitle->hide();
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    m_head->addLayout(words, 1);
    column->addLayout(m_head);
    m_body = new QVBoxLayout;
    m_body->setSpacing(space::s);
    column->addLayout(m_body, 1);
    column->addStretch(0); // what is left over lies below
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void Card::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void Card::addCorner(QWidget *widget)
{
    m_head->addWidget(widget, 0, Qt::AlignTop);
}

void Card::add(QWidget *widget, int stretch)
{
    m_body->addWidget(widget, stretch);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawSheet(&painter, QRectF(rect()), colour(Ink::surface), colour(Ink::line));
}

} // namespace xd::ui
