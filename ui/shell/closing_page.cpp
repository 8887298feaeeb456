#include "ui/shell/closing_page.h"

#include "ui/common/text.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

ClosingPage::ClosingPage(QWidget *parent) : QWidget(parent)
{
    auto *middle = new QWidget(this);
    middle->setFixedWidth(scaled(520));
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_title = new Text({}, Type::title);
    m_title->setWordWrap(true);
    m_words = Text::reading({});
    m_progress = new QProgressBar(middle);
    m_progress->setAccessibleName(tr("The last backup"));
    m_leave = new QPushButton(middle);
    m_leave->setObjectName(u"leaveClosing"_s);
    m_leave->setAutoDefault(false);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addWidget(m_progress);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_leave);
    column->addLayout(row);
    auto *whole = new QVBoxLayout(this);
    whole->addStretch(2);
    auto *centred = new QHBoxLayout; // an alignment would not give wrapped words their height
    centred->addStretch(1);
    centred->addWidget(middle);
    centred->addStretch(1);
    whole->addLayout(centred);
    whole->addStretch(3);
    connect(m_leave, &QPushButton::clicked, this, &ClosingPage::leaveAsked);
    showBegin();
}

void ClosingPage::showBegin()
{
    m_title->setText(tr("Backing up; the window closes by itself"));
    m_words->setReading(tr("Everything is stored and the site is locked. Its backup is being made, read again from the disk and looked through. "
                           "Please leave the computer on until the window is gone."));
    m_progress->setRange(0, 0);
    m_progress->show();
    m_leave->setText(tr("Close without this backup…"));
}

void ClosingPage::showProgress(int percent)
{
    m_progress->setRange(0, 100);
    m_progress->setValue(percent);
}

void ClosingPage::showProblem(const QString &sentence)
{
    m_title->setMarked(Mark::danger, tr("The backup failed"));
    m_words->setReading(tr("%1\nWhat you have entered is stored all the same.").arg(sentence));
    m_progress->hide();
    m_leave->setText(tr("Close"));
    m_leave->setFocus();
}

void ClosingPage::focusFirst()
{
    m_leave->setFocus();
}

} // namespace xd::ui
