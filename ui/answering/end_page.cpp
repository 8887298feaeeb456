#include "ui/answering/end_page.h"

#include "ui/answering/helpline_strip.h"
#include "ui/answering/lamp.h"

#include <QLabel>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace xd::ui {

EndPage::EndPage(const Measure &measure, bool leansRight, int pauseMs, QWidget *parent) : AnsweringPage(measure, 720, parent)
{
    auto *lamp = new Lamp(measure.px(150), middle());
    lamp->setLeaningRight(leansRight);
    column()->addWidget(lamp, 0, Qt::AlignHCenter);
    const auto centred = [this](const QString &words, Big type, theme::Ink ink = theme::Ink::ink) { say(words, type, ink)->setAlignment(Qt::AlignHCenter); };
    centred(tr("Thank you"), Big::hero);
    centred(tr("That is all for now. Please stay seated and raise your hand; your teacher comes to you."), Big::question);
    centred(tr("If something weighs on you, today or some other day, talk to a grown-up whom you trust. You can also call:"), Big::body, theme::Ink::muted);
    for (const QString &line : helplineWords())
        centred(line, Big::answer);
    QHBoxLayout *row = addRow();
    row->addStretch(1);
    QPushButton *next = addButton(row, tr("Next student"));
    row->addStretch(1);
    next->setObjectName(u"nextStudent"_s);
    next->setEnabled(false);
    QTimer::singleShot(pauseMs, next, [next] {
        next->setEnabled(true);
        next->setFocus(Qt::TabFocusReason);
    });
    connect(next, &QPushButton::clicked, this, &EndPage::nextAsked);
}

} // namespace xd::ui
