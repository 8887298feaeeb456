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

WhoPage::WhoPage(const Measure &measure, const QString &className, bool hasCodes, QWidget *parent) : AnsweringPage(measure, 560, parent)
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
    if (hasCodes) {
        column()->setSpacing(measure.px(10)); // the youngest have the largest letters
        say(tr("Or only the seven digits of your slip; your teacher knows them too"), Big::body, theme::Ink::muted);
        m_code = bigLine(measure, tr("Or only the seven digits of your slip; your teacher knows them too"), middle());
        m_code->setObjectName(u"slipCode"_s);
        m_code->setInputMethodHints(Qt::ImhDigitsOnly);
        column()->addWidget(m_code);
        m_code->installEventFilter(this);
        connect(m_code, &QLineEdit::returnPressed, this, &WhoPage::submit);
    }
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
    if (m_code && !m_code->text().trimmed().isEmpty())
        return emit codeSaid(m_code->text());
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

void WhoPage::missCode(screening::CodeAnswer answer)
{
    if (answer == screening::CodeAnswer::misread) // a slip of the finger is told as such: it says nothing of anybody
        m_hint->setText(tr("That is not quite the number. Look at its seven digits once more."));
    else if (answer == screening::CodeAnswer::rests || ++m_misses >= mostMisses)
        return askForTeacher();
    else
        m_hint->setText(tr("This number does not fit here. Is it your own, and is this your class?"));
    m_code->selectAll();
    m_code->setFocus(Qt::TabFocusReason);
}

void WhoPage::askForTeacher()
{
    m_number->clear();
    m_name->clear();
    if (m_code)
        m_code->clear();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_number, m_name, m_code, m_go})
        if (widget)
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
