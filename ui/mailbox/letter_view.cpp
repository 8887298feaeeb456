#include "ui/mailbox/letter_view.h"

#include "ui/common/card.h"
#include "ui/common/details_list.h"
#include "ui/common/empty_state.h"
#include "ui/common/text.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

LetterSheet::LetterSheet(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::s);
}

void LetterSheet::setParts(const std::vector<LetterPart> &parts)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto *details = new DetailsList;
    details->setSelectable(false); // a letter leaves by the gate alone
    m_column->addWidget(details);
    for (const LetterPart &part : parts) {
        if (!part.isLong) {
            details->add(part.label, part.text);
            continue;
        }
        m_column->addSpacing(space::s);
        m_column->addWidget(new Text(part.label, Type::small, Ink::muted));
        auto *said = Text::reading(part.text);
        said->setAccessibleName(part.label);
        said->setMaximumWidth(scaled(readingWidth));
        m_column->addWidget(said);
    }
}

LetterView::LetterView(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget), m_empty(new EmptyState(Icon::mail, {}, {})), m_title(new Text({}, Type::section)),
      m_urgent(Text::marked(Mark::danger, tr("urgent"))), m_from(new Text({}, Type::small, Ink::muted)), m_sheet(new LetterSheet), m_actions(new QHBoxLayout)
{
    setObjectName(u"letterView"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_empty->setOnPaper(true);
    m_stack->addWidget(m_empty);

    auto *card = new Card;
    auto *head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(m_title);
    head->addWidget(m_urgent);
    head->addStretch(1);
    card->body()->addLayout(head);
    m_from->setWordWrap(true);
    card->add(m_from);
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, space::s, space::m, 0);
    column->addWidget(m_sheet);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("The letter"));
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    card->add(scroll, 1);
    m_actions->setSpacing(space::s);
    m_actions->addStretch(1);
    card->body()->addLayout(m_actions);
    m_letter = card;
    m_stack->addWidget(m_letter);
}

QPushButton *LetterView::addAction(const QString &name, const QString &words, Icon icon)
{
    auto *button = new QPushButton(theme::icon(icon), words, m_letter);
    button->setObjectName(name);
    m_actions->insertWidget(m_actions->count() - 1, button);
    return button;
}

void LetterView::showLetter(const LetterWords &words, const QString &from)
{
    m_title->setText(words.title);
    m_urgent->setVisible(words.isUrgent);
    m_from->setText(from);
    m_sheet->setParts(words.parts);
    m_stack->setCurrentWidget(m_letter);
}

void LetterView::showNothing(const QString &title, const QString &purpose)
{
    m_sheet->setParts({}); // what was open is gone from the memory of the window, not only from sight
    m_empty->setWords(title, purpose);
    m_stack->setCurrentWidget(m_empty);
}

bool LetterView::isEmpty() const
{
    return m_stack->currentWidget() == m_empty;
}

} // namespace xd::ui
