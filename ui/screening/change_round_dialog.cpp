#include "ui/screening/change_round_dialog.h"

#include "core/screening/change_round.h"
#include "ui/common/form.h"
#include "ui/common/step_wizard.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChangeRound)
};

class ChangeRoundStep final : public Step {
public:
    ChangeRoundStep(const SharedInstruments &instruments, const screening::Round &round, VaultThread &vault)
        : Step(Words::tr("Change")), m_instruments(instruments), m_round(round.id), m_vault(vault), m_form(new Form)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_form);
        layout->addStretch(1);
        m_title = m_form->addLine(u"title"_s, Words::tr("Title"));
        m_title->setText(round.title);
        m_from = m_form->addDate(u"firstDay"_s, Words::tr("First day"));
        m_from->setDate(round.firstDay);
        m_hasEnd = new QCheckBox(Words::tr("The round has a last day"));
        m_hasEnd->setObjectName(u"hasLastDay"_s);
        m_hasEnd->setChecked(round.lastDay.isValid());
        m_form->add(u"hasLastDay"_s, {}, m_hasEnd);
        m_to = m_form->addDate(u"lastDay"_s, Words::tr("Last day"), Words::tr("Later answers are taken and marked as late; those that came late before keep their mark."));
        m_to->setDate(round.lastDay.isValid() ? round.lastDay : round.firstDay.addDays(28));
        m_to->setEnabled(m_hasEnd->isChecked());
        connect(m_hasEnd, &QCheckBox::toggled, m_to, &QWidget::setEnabled);
        m_arrangements = m_form->addText(u"arrangements"_s, Words::tr("Arrangements"), Words::tr("Rooms, times, who helps. What a single student needs stands on the student's line."));
        m_arrangements->setPlainText(round.arrangements);
    }
    void focusFirst() override { m_title->setFocus(); }
    void leave(std::function<void(bool)> goOn) override
    {
        m_form->clearErrors();
        const screening::RoundChange change{m_title->text(), m_from->date().toString(Qt::ISODate),
                                            m_hasEnd->isChecked() ? m_to->date().toString(Qt::ISODate) : QString(), m_arrangements->toPlainText()};
        m_vault.run(
            this,
            [instruments = m_instruments, round = m_round, change](access::Session &session, Progress &) -> Result<bool> {
                XD_CHECK(screening::changeRound(session, *instruments, round, change));
                return true;
            },
            [this, goOn = std::move(goOn)](Result<bool> changed) {
                if (!changed)
                    m_form->showError(changed.error());
                goOn(changed.has_value());
            });
    }

private:
    SharedInstruments m_instruments;
    screening::RoundId m_round;
    VaultThread &m_vault;
    Form *m_form;
    QLineEdit *m_title;
    QDateEdit *m_from;
    QCheckBox *m_hasEnd;
    QDateEdit *m_to;
    QPlainTextEdit *m_arrangements;
};

} // namespace

void changeRoundDialog(const SharedInstruments &instruments, const screening::Round &round, VaultThread &vault, QWidget *parent)
{
    auto *wizard = new StepWizard(Words::tr("Change the round"), u"changeRound"_s, parent);
    wizard->setObjectName(u"changeRoundDialog"_s);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->addStep(new ChangeRoundStep(instruments, round, vault));
    wizard->setFinishText(Words::tr("Change it"));
    wizard->start();
}

} // namespace xd::ui
