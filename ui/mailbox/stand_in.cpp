#include "ui/mailbox/stand_in.h"

#include "ui/common/draft_keeper.h"
#include "ui/common/form.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

constexpr int usualMinutes = 30;

} // namespace

StandInStep::StandInStep(const std::vector<mailbox::GlassOwner> &colleagues, VaultThread &vault, std::function<void()> begun, QWidget *parent)
    : Step(tr("Stand in for a colleague"), parent), m_vault(vault), m_begun(std::move(begun)), m_form(new Form), m_minutes(new QSpinBox)
{
    m_owner = m_form->addChoice(u"owner"_s, tr("For whom"));
    m_owner->setObjectName(u"standInFor"_s);
    for (const mailbox::GlassOwner &each : colleagues)
        m_owner->addItem(each.isFormer ? tr("%1 (has left)").arg(each.login) : each.login, each.userId);
    m_reason = m_form->addLine(u"reason"_s, tr("Reason"), tr("She reads it, for example: you are ill, and a mother telephones because of a letter. No student's name."));
    m_reason->setObjectName(u"standInReason"_s);
    m_reason->setMaxLength(mailbox::longestGlassReason);
    m_minutes->setObjectName(u"standInMinutes"_s);
    m_minutes->setRange(mailbox::fewestGlassMinutes, mailbox::mostGlassMinutes);
    m_minutes->setValue(usualMinutes);
    m_minutes->setSuffix(tr(" minutes"));
    m_minutes->setSingleStep(mailbox::fewestGlassMinutes);
    m_form->add(u"minutes"_s, tr("For how long"), m_minutes, tr("It ends by itself; you can end it before."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(new Banner(Mark::warn, tr("For this time you can read the letters that are for her by name. She is told who, when and why as soon as she signs in; "
                                                "each letter that you open is noted; and the quarterly report counts it. You can write nothing in her name.")));
    column->addWidget(m_form);
    column->addStretch(1);
    connect(m_reason, &QLineEdit::textChanged, this, &Step::readyChanged);
    connect(m_owner, &QComboBox::currentIndexChanged, this, &Step::readyChanged);
    m_keeper = new DraftKeeper(m_vault, {draftForm, {}}, this);
    m_keeper->watch(m_form);
    m_keeper->begin();
}

bool StandInStep::isReady() const
{
    return m_owner->currentIndex() >= 0 && !m_reason->text().trimmed().isEmpty();
}

void StandInStep::leave(std::function<void(bool)> goOn)
{
    m_form->clearErrors();
    const mailbox::GlassDraft draft{m_owner->currentData().toByteArray(), m_reason->text(), m_minutes->value()};
    m_vault.run(
        this, [draft](access::Session &session, Progress &) { return mailbox::breakGlass(session, draft); },
        [this, goOn = std::move(goOn)](Result<mailbox::GlassId> begun) {
            if (begun) {
                m_keeper->finish();
                m_begun();
            } else {
                m_form->showError(begun.error());
            }
            goOn(begun.has_value());
        });
}

void standIn(const std::vector<mailbox::GlassOwner> &colleagues, VaultThread &vault, std::function<void()> begun, QWidget *parent)
{
    auto *wizard = new StepWizard(StandInStep::tr("Stand in for a colleague"), u"standIn"_s, parent);
    wizard->setObjectName(u"standIn"_s);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    auto *step = new StandInStep(colleagues, vault, std::move(begun));
    wizard->addStep(step);
    wizard->setLosesWork([step] { return step->keeper()->isTouched(); });
    QObject::connect(wizard, &QDialog::rejected, step, [step] { step->keeper()->finish(); });
    wizard->setFinishText(StandInStep::tr("Stand in"));
    wizard->resize(scaled(620), scaled(440));
    wizard->start();
}

} // namespace xd::ui
