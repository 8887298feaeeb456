#include "ui/setup/loss_step.h"

#include "ui/common/text.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QDir>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

LossStep::LossStep(const NewSite &site, QWidget *parent) : Step(tr("If all is lost"), parent), m_site(site)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_words = new QVBoxLayout;
    m_words->setSpacing(space::s);
    column->addLayout(m_words);
    column->addSpacing(space::s);
    m_understood = new QCheckBox(tr("I have understood this, and the sheets go to three places today."), this);
    column->addWidget(m_understood);
    column->addStretch(1);
    connect(m_understood, &QCheckBox::toggled, this, &Step::readyChanged);
}

void LossStep::enter()
{
    if (m_words->count() > 0)
        return;
    const auto say = [this](Mark mark, const QString &head, const QString &words) {
        m_words->addWidget(Text::marked(mark, head));
        m_words->addWidget(Text::reading(words));
        m_words->addSpacing(space::s);
    };
    say(Mark::ok, tr("One passphrase is forgotten"), tr("Another account of the same kind goes on working; or two recovery sheets let a new account in. Nothing is lost."));
    say(Mark::warn, tr("The computer is broken or stolen"), tr("A backup of the folder and one passphrase, or two sheets, bring everything back. Without a backup the records are gone; nobody else can read them."));
    say(Mark::danger, tr("All passphrases and two of the sheets are lost"), tr("Then every record is lost for ever. There is no back door: not for the school, not for the district, not for the makers of this program."));
    m_words->addWidget(Text::reading(tr("The site lies in %1. Copy this folder to a stick that is kept locked away, at least once a week.")
                                         .arg(QDir::toNativeSeparators(m_site.folder)), Ink::muted));
}

bool LossStep::isReady() const
{
    return m_understood->isChecked();
}

} // namespace xd::ui
