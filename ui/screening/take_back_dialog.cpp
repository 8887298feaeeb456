#include "ui/screening/take_back_dialog.h"

#include "core/screening/take_sheet_back.h"
#include "ui/common/form.h"
#include "ui/common/step_wizard.h"
#include "ui/common/text.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;
using screening::WhyBack;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TakeBack)
};

QString labelOf(WhyBack why)
{
    switch (why) {
    case WhyBack::otherStudent:
        return Words::tr("It is another student's sheet");
    case WhyBack::mistyped:
        return Words::tr("It was typed or read wrongly");
    case WhyBack::disturbed:
        return Words::tr("The student was disturbed and answers again");
    case WhyBack::otherwise:
        return Words::tr("For another reason");
    }
    return {};
}

class TakeBackStep final : public Step {
public:
    TakeBackStep(const SharedInstruments &instruments, const screening::Round &round, const screening::StudentResult &student, VaultThread &vault, std::function<void()> taken)
        : Step(Words::tr("Which sheet, and why?"), nullptr), m_instruments(instruments), m_round(round.id), m_student(student.student), m_vault(vault),
          m_taken(std::move(taken)), m_form(new Form)
    {
        m_sheet = m_form->addChoice(u"sheet"_s, Words::tr("Sheet"));
        m_sheet->setObjectName(u"takenSheet"_s);
        for (size_t i = 0; i < student.results.size() && i < round.instruments.size(); ++i)
            if (student.results[i])
                m_sheet->addItem(text::wordingOf(round.instruments[i].instrument->shortNames), round.instruments[i].instrument->id);
        m_why = m_form->addChoice(u"reason"_s, Words::tr("Reason"));
        m_why->setObjectName(u"takenWhy"_s);
        for (const WhyBack why : screening::allWhyBack)
            m_why->addItem(labelOf(why), screening::textOf(why));
        m_why->setCurrentIndex(-1);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(space::m);
        column->addWidget(new Text(u"%1  %2"_s.arg(student.name, student.schoolClass.name()), Type::section));
        column->addWidget(m_form);
        column->addWidget(Text::reading(Words::tr("The sheet and its result go; entering it again brings them back. Its danger answers and their duties stay: "
                                                  "whose they are can be said anew where the duty is answered. The journal keeps that it was taken back, and why."),
                                        Ink::muted));
        column->addStretch(1);
        connect(m_why, &QComboBox::currentIndexChanged, this, &Step::readyChanged);
    }
    bool isReady() const override { return m_sheet->currentIndex() >= 0 && m_why->currentIndex() >= 0; }
    void leave(std::function<void(bool)> goOn) override
    {
        m_form->clearErrors();
        const screening::SheetOf sheet{m_round, m_student, m_sheet->currentData().toString()};
        m_vault.run<void>(
            this,
            [instruments = m_instruments, sheet, why = m_why->currentData().toString()](access::Session &session, Progress &) {
                return screening::takeSheetBack(session, *instruments, sheet, why);
            },
            [this, goOn = std::move(goOn)](Done done) {
                done ? m_taken() : m_form->showError(done.error());
                goOn(done.has_value());
            });
    }

private:
    SharedInstruments m_instruments;
    screening::RoundId m_round;
    students::StudentId m_student;
    VaultThread &m_vault;
    std::function<void()> m_taken;
    Form *m_form;
    QComboBox *m_sheet;
    QComboBox *m_why;
};

} // namespace

void takeSheetBack(const SharedInstruments &instruments, const screening::Round &round, const screening::StudentResult &student, VaultThread &vault,
                   std::function<void()> taken, QWidget *parent)
{
    auto *wizard = new StepWizard(Words::tr("Take a sheet back"), u"takeSheetBack"_s, parent);
    wizard->setObjectName(u"takeSheetBack"_s);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->addStep(new TakeBackStep(instruments, round, student, vault, std::move(taken)));
    wizard->setFinishText(Words::tr("Take it back"));
    wizard->resize(scaled(560), scaled(420));
    wizard->start();
}

} // namespace xd::ui
