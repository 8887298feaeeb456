#include "ui/shell/status_line.h"

#include "ui/common/task_bar.h"
#include "ui/common/text.h"
#include "ui/shell/workspace.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

StatusLine::StatusLine(VaultThread &vault, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::xs + 1, space::l, space::xs);
    row->setSpacing(space::xl);
    m_tasks = new TaskBar(this);
    m_tasks->watch(&vault);
    m_who = new Text({}, Type::small, Ink::muted);
    m_backup = new Text({}, Type::small, Ink::muted);
    m_remaining = new Text({}, Type::small, Ink::muted);
    row->addWidget(m_tasks);
    row->addStretch(1);
    row->addWidget(m_who);
    row->addWidget(m_backup);
    row->addWidget(m_remaining);
    setMinimumHeight(scaled(34));
}

void StatusLine::setWho(const SignedIn &who)
{
    m_who->setText(u"%1  ·  %2 (%3)"_s.arg(who.site.name, who.login, text::labelOf(who.role)));
}

void StatusLine::setBackup(const QString &sentence, Mark mark)
{
    m_backup->setText(marked(mark, sentence));
    m_backup->setInk(mark == Mark::none ? Ink::muted : inkOf(mark));
    m_backup->setVisible(!sentence.isEmpty());
}

void StatusLine::setRemaining(int milliseconds)
{
    const int seconds = (milliseconds + 999) / 1000;
    m_remaining->setText(tr("Locks in %1").arg(u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'))));
    m_remaining->setInk(seconds <= 30 ? Ink::warn : Ink::muted);
}

void StatusLine::say(const QString &sentence)
{
    m_tasks->say(sentence);
}

QString StatusLine::remaining() const
{
    return m_remaining->text();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(Ink::surface));
    painter.fillRect(QRect(0, 0, width(), 1), colour(Ink::line));
}

} // namespace xd::ui
