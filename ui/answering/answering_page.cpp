#include "ui/answering/answering_page.h"

#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>

namespace xd::ui {

AnsweringPage::AnsweringPage(const Measure &measure, int width, QWidget *parent)
    : QWidget(parent), m_measure(measure), m_middle(new QWidget(this)), m_column(new QVBoxLayout(m_middle))
{
    m_middle->setFixedWidth(measure.wide(width));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(measure.px(16));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(measure.px(24), measure.px(24), measure.px(24), 0);
    whole->addStretch(2);
    auto *centred = new QHBoxLayout; // an alignment would not give wrapped words their height
    centred->addStretch(1);
    centred->addWidget(m_middle);
    centred->addStretch(1);
    whole->addLayout(centred);
    whole->addStretch(3);
    setFocusPolicy(Qt::StrongFocus);
}

void AnsweringPage::focusFirst()
{
    (m_first ? m_first : static_cast<QWidget *>(this))->setFocus(Qt::TabFocusReason);
}

QLabel *AnsweringPage::say(const QString &words, Big type, theme::Ink ink)
{
    QLabel *label = saying(words, m_measure.font(type), m_middle, ink);
    m_column->addWidget(label);
    return label;
}

QPushButton *AnsweringPage::addButton(QBoxLayout *row, const QString &words, bool isPrimary)
{
    QPushButton *button = bigButton(words, m_measure, m_middle);
    if (isPrimary)
        theme::setButtonRole(button, theme::ButtonRole::primary);
    row->addWidget(button);
    return button;
}

QHBoxLayout *AnsweringPage::addRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(m_measure.px(12));
    m_column->addSpacing(m_measure.px(8));
    m_column->addLayout(row);
    return row;
}

} // namespace xd::ui
