#include "ui/answering/choice_page.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace xd::ui {

ChoicePage::ChoicePage(const Measure &measure, const Words &words, QWidget *parent)
    : AnsweringPage(measure, 760, parent), m_hasSecond(!words.second.isEmpty())
{
    say(words.title, Big::hero);
    for (const QString &line : words.lines)
        say(line, Big::body);
    QHBoxLayout *row = addRow();
    QPushButton *first = addButton(row, words.first, words.isFirstUrged);
    connect(first, &QPushButton::clicked, this, &ChoicePage::firstChosen);
    if (m_hasSecond)
        connect(addButton(row, words.second), &QPushButton::clicked, this, &ChoicePage::secondChosen);
    row->addStretch(1);
    if (!m_hasSecond)
        setFirst(first);
}

// With two ways the keyboard stands on neither: nobody agrees by leaning on Enter.
void ChoicePage::keyPressEvent(QKeyEvent *event)
{
    if (event->isAutoRepeat() || event->modifiers() & ~Qt::KeypadModifier)
        return AnsweringPage::keyPressEvent(event);
    if (event->key() == Qt::Key_1)
        emit firstChosen();
    else if (event->key() == Qt::Key_2 && m_hasSecond)
        emit secondChosen();
    else
        AnsweringPage::keyPressEvent(event);
}

ChoicePage::Words ChoicePage::willing(bool isYoung)
{
    if (isYoung)
        return {tr("Do you want to take part?"),
                {tr("There are some questions about how you have been. No answer is right or wrong, and there are no marks."),
                 tr("You may say no. You may leave out a question. You may stop whenever you like. Nobody will be cross with you."),
                 tr("Only the counselling teacher reads your answers. A teacher who is worried about you comes and talks with you, and sometimes asks other grown-ups to help.")},
                tr("1  Yes, I do"), tr("2  No, not today"), false};
    return {tr("Would you like to take part?"),
            {tr("You will be asked how you have been lately. No answer is right or wrong, and nothing of it is marked."),
             tr("It is your choice. You may say no, leave out any question, and stop at any time. It has no consequences for you."),
             tr("Your answers are read by the school's counselling teacher, not by classmates and not by your other teachers. Where your safety is in question "
                "the teacher talks with you, and may have to ask others to help.")},
            tr("1  Yes, I will take part"), tr("2  No, I would rather not"), false};
}

ChoicePage::Words ChoicePage::stopping(bool isYoung)
{
    return {tr("Stop here?"),
            {isYoung ? tr("That is quite all right. What you have answered stays. You need not do the rest.")
                     : tr("That is quite all right. What you have answered so far is kept; the rest is left open.")},
            tr("1  Go on"), tr("2  Stop here"), false};
}

ChoicePage::Words ChoicePage::instruction(const QString &sentence)
{
    return {tr("Before you begin"), {sentence}, tr("Begin"), {}};
}

ChoicePage::Words ChoicePage::ending()
{
    return {tr("End answering?"),
            {tr("For the teacher: the program stays locked. What was answered is taken in as soon as you sign in.")},
            tr("1  Go on"), tr("2  End"), false};
}

ChoicePage::Words ChoicePage::trouble()
{
    return {tr("One moment, please"),
            {tr("Your answer could not be kept just now. You have done nothing wrong. Please raise your hand: your teacher helps you.")},
            tr("Try again"), {}};
}

} // namespace xd::ui
