#include "ui/common/banner.h"

#include "ui/common/text.h"
#include "ui/theme/icon.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace xd::ui {

using namespace theme;

Banner::Banner(Mark mark, const QString &sentence, QWidget *parent) : QFrame(parent), m_mark(mark)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::s, space::s, space::s);
    row->setSpacing(space::s);
    m_symbol = new Text(QString(symbolOf(mark)), Type::strong, inkOf(mark));
    m_sentence = new Text({}, Type::body, Ink::ink);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action = new QPushButton(this);
    m_action->hide();
    m_close = new QToolButton(this);
    m_close->setAutoRaise(true);
    m_close->setIcon(icon(Icon::close, Ink::muted));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close"));
    m_close->hide();
    row->addWidget(m_symbol);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        emit closed();
    });
    setSentence(sentence);
}

void Banner::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Banner::sentence() const
{
    return m_sentence->text();
}

QPushButton *Banner::setAction(const QString &text, std::function<void()> action)
{
    m_action->setText(text);
    m_action->show();
    m_action->disconnect(this);
    connect(m_action, &QPushButton::clicked, this, std::move(action));
    return m_action;
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Ink ink = inkOf(m_mark);
    drawSheet(&painter, QRectF(rect()), tint(ink, 0.09), tint(ink, 0.45));
}

} // namespace xd::ui
