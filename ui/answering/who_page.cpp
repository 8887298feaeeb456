#include "ui/answering/who_page.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

QLineEdit *bigLine(const Measure &measure, const QString &name, QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    line->setFont(measure.font(Big::question));
    line->setMinimumHeight(measure.px(58));
    line->setMaxLength(60);
    line->setAccessibleName(name);
    line->setContextMenuPolicy(Qt::NoContextMenu);
    line->setDragEnabled(false);
    return line;
}

} // namespace

WhoPage::WhoPage(const Measure &measure, const QString &className, QWidget *parent) : AnsweringPage(measure, 560, parent)
{
    say(className, Big::body, theme::Ink::muted);
    say(tr("Who are you?"), Big::hero);
    say(tr("Your student number, or its last four digits"), Big::body);
    m_number = bigLine(measure, tr("Your student number, or its last four digits"), middle());
    m_number->setObjectName(u"studentNumber"_s);
    m_number->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhPreferNumbers);
    column()->addWidget(m_number);
    say(tr("Your own name"), Big::body);
    m_name = bigLine(measure, tr("Your own name"), middle());
    m_name->setObjectName(u"ownName"_s);
    column()->addWidget(m_name);
    m_hint = say({}, Big::body, theme::Ink::warm);
    m_hint->setMinimumHeight(measure.px(48));
    QHBoxLayout *row = addRow();
    m_go = addButton(row, tr("That is me"), true);
    m_back = addButton(row, tr("Back"));
    row->addStretch(1);
    setFirst(m_number);
    for (QLineEdit *line : {m_number, m_name})
        line->installEventFilter(this);
    connect(m_number, &QLineEdit::returnPressed, this, [this] { m_name->setFocus(Qt::TabFocusReason); });
    connect(m_name, &QLineEdit::returnPressed, this, &WhoPage::submit);
    connect(m_go, &QPushButton::clicked, this, &WhoPage::submit);
    connect(m_back, &QPushButton::clicked, this, &WhoPage::backAsked);
}

void WhoPage::submit()
{
    if (m_number->text().trimmed().isEmpty())
        return m_number->setFocus();
    if (m_name->text().trimmed().isEmpty())
        return m_name->setFocus();
    emit said(m_number->text(), m_name->text());
}

void WhoPage::miss()
{
    if (++m_misses >= mostMisses)
        return askForTeacher();
    m_hint->setText(tr("That does not fit together yet. Look at the number and the name once more."));
    m_name->clear();
    m_number->selectAll();
    m_number->setFocus(Qt::TabFocusReason);
}

void WhoPage::askForTeacher()
{
    m_number->clear();
    m_name->clear();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_number, m_name, m_go})
        widget->setEnabled(false);
    m_hint->setText(tr("Please raise your hand: your teacher helps you."));
    m_back->setFocus(Qt::TabFocusReason);
}

// Up and down go from line to line, as in everything else here.
bool WhoPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up)
            return focusNextPrevChild(key == Qt::Key_Down);
    }
    return AnsweringPage::eventFilter(watched, event);
}

} // namespace xd::ui
