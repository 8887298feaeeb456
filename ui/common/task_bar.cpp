#include "ui/common/task_bar.h"

#include "ui/common/runner.h"
#include "ui/common/text.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

TaskBar::TaskBar(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    m_title = new Text({}, Type::small, Ink::muted);
    m_bar = new QProgressBar(this);
    m_bar->setFixedWidth(160);
    m_bar->setTextVisible(false);
    m_cancel = new QToolButton(this);
    m_cancel->setAutoRaise(true);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setIcon(icon(Icon::stop, Ink::muted));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_title);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    m_bar->hide();
    m_cancel->hide();
    m_due.setSingleShot(true);
    m_due.setInterval(300);
    m_sentenceEnds.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, [this] { showTask(true); });
    connect(&m_sentenceEnds, &QTimer::timeout, this, [this] { showTask(!m_due.isActive()); });
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (!m_running.empty())
            emit cancelled(m_running.front().number);
        m_cancel->setEnabled(false);
    });
}

void TaskBar::watch(VaultThread *vault)
{
    connect(vault, &VaultThread::taskStarted, this, &TaskBar::addTask);
    connect(vault, &VaultThread::taskProgressed, this, &TaskBar::setProgress);
    connect(vault, &VaultThread::taskFinished, this, &TaskBar::removeTask);
    connect(this, &TaskBar::cancelled, vault, &VaultThread::cancelTask);
}

void TaskBar::say(const QString &sentence, int milliseconds)
{
    m_sentenceEnds.start(milliseconds);
    m_title->setText(sentence);
}

void TaskBar::addTask(quint64 number, const QString &title)
{
    m_running.push_back({number, title});
    if (m_running.size() == 1)
        m_due.start();
}

void TaskBar::setProgress(quint64 number, qint64 done, qint64 total)
{
    for (Running &task : m_running)
        if (task.number == number) {
            task.done = done;
            task.total = total;
            showTask(!m_due.isActive());
        }
}

void TaskBar::removeTask(quint64 number)
{
    const bool wasShown = !m_running.empty() && m_running.front().number == number;
    std::erase_if(m_running, [number](const Running &task) { return task.number == number; });
    if (!wasShown)
        return;
    m_cancel->setEnabled(true);
    if (m_running.empty())
        m_due.stop();
    showTask(!m_due.isActive());
}

void TaskBar::showTask(bool isDue)
{
    const bool isShown = isDue && !m_running.empty();
    m_bar->setVisible(isShown);
    m_cancel->setVisible(isShown);
    if (!isShown) {
        if (!m_sentenceEnds.isActive())
            m_title->clear();
        return;
    }
    m_sentenceEnds.stop();
    const Running &task = m_running.front();
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(task.title));
    m_bar->setAccessibleName(task.title);
    // The bar counts in thousandths: its own range is an int.
    m_bar->setRange(0, task.total > 0 ? 1000 : 0);
    if (task.total > 0)
        m_bar->setValue(int(std::min<qint64>(1000, task.done * 1000 / task.total)));
    const QLocale locale;
    m_title->setText(task.total > 0 ? u"%1  %2 / %3"_s.arg(task.title, locale.toString(task.done),
                                                           locale.toString(task.total))
                                    : task.title);
}

} // namespace xd::ui
