#include "ui/screening/open_round_dialog.h"

#include "core/screening/open_round.h"
#include "ui/common/draft_keeper.h"
#include "ui/common/form.h"
#include "ui/common/text.h"
#include "ui/text/calendar_words.h"
#include "ui/text/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

constexpr int firstScreenedGrade = 4; // yearly from grade 4 on (policy P21, P23)
constexpr int lastGrade = 12;
constexpr int usualDays = 28;

QComboBox *gradeChoice(const QString &name, int chosen)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    for (int grade = 1; grade <= lastGrade; ++grade)
        box->addItem(text::gradeName(grade), grade);
    box->setCurrentIndex(chosen - 1);
    return box;
}

} // namespace

OpenRoundStep::OpenRoundStep(const SharedInstruments &instruments, QDate today, VaultThread &vault, std::function<void(screening::RoundId)> opened, QWidget *parent)
    : Step(tr("New round"), parent), m_instruments(instruments), m_vault(vault), m_opened(std::move(opened)), m_form(new Form),
      m_fromGrade(gradeChoice(tr("From grade"), firstScreenedGrade)), m_toGrade(gradeChoice(tr("To grade"), lastGrade)), m_advice(Text::reading({}, theme::Ink::warn))
{
    m_fromGrade->setObjectName(u"fromGrade"_s);
    m_toGrade->setObjectName(u"toGrade"_s);
    m_title = m_form->addLine(u"title"_s, tr("Title"), tr("As in the reports, for example: Autumn 2026"));
    m_title->setText(tr("Screening %1").arg(text::termName(calendar::SchoolTerm::of(today))));
    auto *grades = new QWidget;
    auto *gradeRow = new QHBoxLayout(grades);
    gradeRow->setContentsMargins(0, 0, 0, 0);
    gradeRow->addWidget(m_fromGrade);
    gradeRow->addWidget(new Text(tr("to")));
    gradeRow->addWidget(m_toGrade);
    gradeRow->addStretch(1);
    m_form->add(u"grades"_s, tr("Grades"), grades);
    QWidget *choice = instrumentChoice();
    m_form->add(u"instruments"_s, tr("Instruments"), choice, tr("A score is no diagnosis; people decide."));
    choice->setMinimumWidth(0); // names of instruments are long; a form's usual width cuts them
    choice->setMaximumWidth(QWIDGETSIZE_MAX);
    m_from = m_form->addDate(u"firstDay"_s, tr("First day"));
    m_from->setDate(today);
    m_to = m_form->addDate(u"lastDay"_s, tr("Last day"), tr("Later answers are taken and marked as late."));
    m_to->setDate(today.addDays(usualDays));
    auto *scroll = new QScrollArea;
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, theme::space::m, 0);
    column->addWidget(m_form);
    column->addWidget(m_advice);
    column->addStretch(1);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    for (QComboBox *box : {m_fromGrade, m_toGrade})
        connect(box, &QComboBox::currentIndexChanged, this, &OpenRoundStep::adviseOnGrades);
    connect(m_title, &QLineEdit::textChanged, this, &Step::readyChanged);
    adviseOnGrades();
    keepDraft();
}

void OpenRoundStep::keepDraft()
{
    m_keeper = new DraftKeeper(m_vault, {draftForm, {}}, this);
    m_keeper->watch(m_form);
    m_keeper->watch(u"fromGrade"_s, m_fromGrade);
    m_keeper->watch(u"toGrade"_s, m_toGrade);
    for (const Line &line : m_lines) {
        m_keeper->watch(line.box->objectName(), line.box);
        m_keeper->watch(line.box->objectName() + u"-norm"_s, line.norm);
    }
    connect(m_keeper, &DraftKeeper::restored, this, [this](qint64 savedMs) {
        wizard()->showBanner(theme::Mark::info, tr("As you left it, kept %1").arg(text::momentText(savedMs)))->setAction(tr("Start afresh"), [this] {
            m_keeper->discard();
            wizard()->clearBanner();
        });
    });
    m_keeper->begin();
}

QWidget *OpenRoundStep::instrumentChoice()
{
    auto *choice = new QWidget;
    auto *grid = new QGridLayout(choice);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(2, 1);
    grid->setHorizontalSpacing(theme::space::l);
    for (const screening::Instrument *instrument : m_instruments->list()) {
        auto *box = new QCheckBox(text::wordingOf(instrument->names));
        box->setObjectName(u"instrument-"_s + instrument->id);
        auto *norm = new QComboBox;
        norm->setAccessibleName(tr("Norm for %1").arg(box->text()));
        for (const screening::NormSet &set : instrument->norms)
            norm->addItem(text::wordingOf(set.names), set.id);
        norm->setEnabled(false);
        norm->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        const int row = int(m_lines.size());
        grid->addWidget(box, row, 0);
        grid->addWidget(norm, row, 1);
        m_lines.push_back({instrument, box, norm});
        connect(box, &QCheckBox::toggled, this, [this, norm](bool isOn) {
            norm->setEnabled(isOn && norm->count() > 1);
            adviseOnGrades();
            m_form->setError(u"instruments"_s, {});
        });
    }
    return choice;
}

void OpenRoundStep::focusFirst()
{
    m_title->setFocus();
    m_title->selectAll();
}

bool OpenRoundStep::isReady() const
{
    return !m_title->text().trimmed().isEmpty();
}

// An instrument may still be used outside the grades it was made for; that is said, and the counsellor decides.
void OpenRoundStep::adviseOnGrades()
{
    QStringList advice;
    for (const Line &line : m_lines) {
        if (!line.box->isChecked())
            continue;
        QStringList unsuited;
        for (int grade = m_fromGrade->currentData().toInt(); grade <= m_toGrade->currentData().toInt(); ++grade)
            if (!line.instrument->suitsGrade(grade))
                unsuited << text::gradeName(grade);
        if (!unsuited.isEmpty())
            advice << tr("%1 was not made for: %2.").arg(text::wordingOf(line.instrument->shortNames), unsuited.join(u"、"_s));
    }
    m_advice->setReading(advice.join(u'\n'));
    m_advice->setVisible(!advice.isEmpty());
}

screening::RoundDraft OpenRoundStep::draft() const
{
    screening::RoundDraft draft;
    draft.title = m_title->text();
    draft.grades = u"%1-%2"_s.arg(m_fromGrade->currentData().toInt()).arg(m_toGrade->currentData().toInt());
    for (const Line &line : m_lines)
        if (line.box->isChecked()) {
            draft.instruments << line.instrument->idAtVersion();
            draft.norms << line.norm->currentData().toString();
        }
    draft.firstDay = m_from->date().toString(Qt::ISODate);
    draft.lastDay = m_to->date().toString(Qt::ISODate);
    return draft;
}

void OpenRoundStep::leave(std::function<void(bool)> goOn)
{
    m_form->clearErrors();
    if (std::none_of(m_lines.begin(), m_lines.end(), [](const Line &line) { return line.box->isChecked(); })) {
        m_form->setError(u"instruments"_s, tr("Choose at least one."));
        m_lines.front().box->setFocus();
        return goOn(false);
    }
    m_vault.run(
        this, [instruments = m_instruments, draft = draft()](access::Session &session, Progress &) { return screening::openRound(session, *instruments, draft); },
        [this, goOn = std::move(goOn)](Result<screening::RoundId> round) {
            if (round) {
                m_keeper->finish();
                m_opened(*round);
            } else {
                m_form->showError(round.error());
            }
            goOn(round.has_value());
        });
}

void openRoundDialog(const SharedInstruments &instruments, QDate today, VaultThread &vault, std::function<void(screening::RoundId)> opened, QWidget *parent)
{
    auto *wizard = new StepWizard(OpenRoundStep::tr("Open a screening round"), u"openRound"_s, parent);
    wizard->setObjectName(u"openRoundDialog"_s);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    auto *step = new OpenRoundStep(instruments, today, vault, std::move(opened));
    wizard->addStep(step);
    // Who cancels throws away what was typed, and is asked; what the lock closes was not cancelled and is kept.
    wizard->setLosesWork([step] { return step->keeper()->isTouched(); });
    QObject::connect(wizard, &QDialog::rejected, step, [step] { step->keeper()->finish(); });
    wizard->setFinishText(OpenRoundStep::tr("Open the round"));
    wizard->start();
}

} // namespace xd::ui
