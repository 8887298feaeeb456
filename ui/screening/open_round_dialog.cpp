#include "ui/screening/open_round_dialog.h"

#include "core/screening/open_round.h"
#include "ui/common/draft_keeper.h"
#include "ui/common/form.h"
#include "ui/common/text.h"
#include "ui/text/calendar_words.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSet>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

constexpr int firstScreenedGrade = 4; // yearly from grade 4 on (policy P21, P23)
constexpr int lastGrade = 12;
constexpr int usualDays = 28;
constexpr int leastNormWidth = 190;

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

OpenRoundStep::OpenRoundStep(const SharedInstruments &instruments, std::vector<students::ClassCount> classes, QDate today, VaultThread &vault,
                             std::function<void(screening::RoundId)> opened, QWidget *parent)
    : Step(tr("New round"), parent), m_instruments(instruments), m_vault(vault), m_opened(std::move(opened)), m_form(new Form),
      m_fromGrade(gradeChoice(tr("From grade"), firstScreenedGrade)), m_toGrade(gradeChoice(tr("To grade"), lastGrade)), m_classes(std::move(classes)),
      m_classList(new QListWidget)
{
    m_fromGrade->setObjectName(u"fromGrade"_s);
    m_toGrade->setObjectName(u"toGrade"_s);
    m_title = m_form->addLine(u"title"_s, tr("Title"), tr("As in the reports, for example: Autumn 2026"));
    m_title->setText(tr("Screening, %1").arg(text::termName(calendar::SchoolTerm::of(today))));
    m_form->add(u"grades"_s, tr("Grades"), gradeRow());
    m_form->addWide(u"instruments"_s, tr("Instruments"), instrumentChoice(), tr("Each is asked only of grades that it was made for. A score is no diagnosis; people decide."));
    m_from = m_form->addDate(u"firstDay"_s, tr("First day"));
    m_from->setDate(today);
    m_to = m_form->addDate(u"lastDay"_s, tr("Last day"), tr("Later answers are taken and marked as late."));
    m_to->setDate(today.addDays(usualDays));
    m_form->add(u"classes"_s, tr("Classes"), classChoice(), tr("Untick classes that do not take part."));
    m_arrangements = m_form->addText(u"arrangements"_s, tr("Arrangements"), tr("Rooms, times, who helps; what a single student needs can be noted later."));
    auto *scroll = new QScrollArea;
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, theme::space::m, 0);
    column->addWidget(m_form);
    column->addStretch(1);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    for (QComboBox *box : {m_fromGrade, m_toGrade})
        connect(box, &QComboBox::currentIndexChanged, this, &OpenRoundStep::fitToGrades);
    connect(m_title, &QLineEdit::textChanged, this, &Step::readyChanged);
    fitToGrades();
    keepDraft();
}

QWidget *OpenRoundStep::gradeRow()
{
    auto *grades = new QWidget;
    auto *row = new QHBoxLayout(grades);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_fromGrade);
    row->addWidget(new Text(tr("to")));
    row->addWidget(m_toGrade);
    row->addStretch(1);
    return grades;
}

QWidget *OpenRoundStep::classChoice()
{
    m_classList->setObjectName(u"roundClasses"_s);
    m_classList->setAccessibleName(tr("Classes"));
    m_classList->setFlow(QListView::LeftToRight);
    m_classList->setWrapping(true);
    m_classList->setResizeMode(QListView::Adjust);
    m_classList->setFixedHeight(theme::scaled(110));
    return m_classList;
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
        m_keeper->watch(line.grades->objectName(), line.grades);
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
    grid->setColumnStretch(3, 1);
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
        norm->setMinimumWidth(std::min(norm->sizeHint().width(), theme::scaled(leastNormWidth))); // in a small window it gives way first
        auto *grades = new QLineEdit;
        grades->setObjectName(u"grades-"_s + instrument->id);
        grades->setAccessibleName(tr("Grades that %1 is asked of").arg(box->text()));
        grades->setFixedWidth(theme::scaled(130));
        grades->setEnabled(false);
        auto *why = new Text({}, theme::Type::small, theme::Ink::muted);
        const int row = 2 * int(m_lines.size()); // what cannot be asked says so on a line of its own
        grid->addWidget(box, row, 0);
        grid->addWidget(norm, row, 1);
        grid->addWidget(grades, row, 2);
        grid->addWidget(why, row + 1, 0, 1, 4);
        why->setIndent(theme::space::xl);
        m_lines.push_back({instrument, box, norm, grades, why});
        connect(box, &QCheckBox::toggled, this, [this, line = m_lines.back()] {
            fitLine(line);
            m_form->setError(u"instruments"_s, {});
        });
    }
    return choice;
}

screening::Grades OpenRoundStep::chosenGrades() const
{
    const auto grades = screening::Grades::parse(u"%1-%2"_s.arg(m_fromGrade->currentData().toInt()).arg(m_toGrade->currentData().toInt()));
    return grades.value_or(screening::Grades());
}

// What cannot be asked is greyed out and says why, before any button is pressed.
void OpenRoundStep::fitLine(const Line &line)
{
    QStringList suited, unsuited;
    for (const int grade : chosenGrades().list())
        (line.instrument->suitsGrade(grade) ? suited : unsuited) << text::gradeName(grade);
    const QString made = tr("made for %1 to %2").arg(text::gradeName(line.instrument->grades.from), text::gradeName(line.instrument->grades.to));
    line.box->setEnabled(!suited.isEmpty());
    if (suited.isEmpty())
        line.box->setChecked(false);
    const bool isOn = line.box->isChecked();
    line.norm->setEnabled(isOn && line.norm->count() > 1);
    line.grades->setEnabled(isOn);
    line.grades->setPlaceholderText(suited.isEmpty() ? QString() : suited.size() == 1 ? suited.front() : u"%1–%2"_s.arg(suited.front(), suited.back()));
    QStringList why;
    if (suited.isEmpty())
        why << tr("not possible: %1").arg(made);
    else if (isOn && !unsuited.isEmpty())
        why << tr("%1; not asked of %2").arg(made, unsuited.join(tr(", ", "between grades")));
    if (isOn && line.instrument->screenUse == screening::ScreenUse::importOnly)
        why << tr("only imported, never asked here");
    if (isOn && line.instrument->warnUnderAge)
        why << tr("marked as doubtful under %1").arg(*line.instrument->warnUnderAge);
    line.why->setText(why.join(tr("; ", "between remarks")));
    line.why->setVisible(!why.isEmpty());
}

void OpenRoundStep::fitToGrades()
{
    for (const Line &line : m_lines)
        fitLine(line);
    showClasses();
}

// Those of the chosen grades, all ticked; what was unticked stays so.
void OpenRoundStep::showClasses()
{
    QSet<int> unticked;
    for (int row = 0; row < m_classList->count(); ++row) {
        if (m_classList->item(row)->checkState() == Qt::Unchecked)
            unticked.insert(m_classList->item(row)->data(Qt::UserRole).toInt());
    }
    m_classList->clear();
    const screening::Grades grades = chosenGrades();
    for (int i = 0; i < int(m_classes.size()); ++i) {
        if (!grades.contains(m_classes[std::size_t(i)].schoolClass.grade))
            continue;
        auto *item = new QListWidgetItem(m_classes[std::size_t(i)].schoolClass.name());
        item->setData(Qt::UserRole, i);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(unticked.contains(i) ? Qt::Unchecked : Qt::Checked);
        m_classList->addItem(item);
    }
    if (FormField *field = m_form->field(u"classes"_s))
        field->setShown(m_classList->count() > 0);
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

screening::RoundDraft OpenRoundStep::draft() const
{
    screening::RoundDraft draft;
    draft.title = m_title->text();
    draft.grades = u"%1-%2"_s.arg(m_fromGrade->currentData().toInt()).arg(m_toGrade->currentData().toInt());
    for (const Line &line : m_lines)
        if (line.box->isChecked()) {
            draft.instruments << line.instrument->idAtVersion();
            draft.norms << line.norm->currentData().toString();
            draft.instrumentGrades << line.grades->text();
        }
    draft.firstDay = m_from->date().toString(Qt::ISODate);
    draft.lastDay = m_to->date().toString(Qt::ISODate);
    draft.arrangements = m_arrangements->toPlainText();
    const auto isUnticked = [this](int row) { return m_classList->item(row)->checkState() == Qt::Unchecked; };
    bool isWhole = true;
    for (int row = 0; row < m_classList->count(); ++row)
        isWhole = isWhole && !isUnticked(row);
    if (isWhole)
        return draft;
    // A grade of which no class is ticked does not take part at all.
    quint32 ticked = 0, listed = 0;
    for (int row = 0; row < m_classList->count(); ++row) {
        const students::SchoolClass &schoolClass = m_classes[m_classList->item(row)->data(Qt::UserRole).toUInt()].schoolClass;
        listed |= 1u << schoolClass.grade;
        if (isUnticked(row))
            continue;
        ticked |= 1u << schoolClass.grade;
        draft.classes.push_back(schoolClass);
    }
    draft.grades = chosenGrades().without(screening::Grades::fromMask(listed & ~ticked)).text();
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
                showError(round.error());
            }
            goOn(round.has_value());
        });
}

// What a round cannot ask stands beside the instruments or the grades, in words.
void OpenRoundStep::showError(const Error &error)
{
    if (error.code == ErrorCode::InstrumentUnsuitable && error.field == u"grades"_s)
        return m_form->setError(u"grades"_s, tr("No instrument is left for grades %1. Choose one that suits them, or fewer grades.").arg(error.detail));
    if (error.field == u"instrumentGrades"_s) {
        for (const Line &line : m_lines) {
            if (error.code == ErrorCode::InstrumentUnsuitable && error.detail.startsWith(line.instrument->idAtVersion() + u' '))
                return m_form->setError(u"instruments"_s, tr("%1 was not made for grades %2: it is for %3 to %4.")
                                            .arg(text::wordingOf(line.instrument->shortNames), error.detail.section(u' ', 1, 1), text::gradeName(line.instrument->grades.from),
                                                 text::gradeName(line.instrument->grades.to)));
        }
        return m_form->setError(u"instruments"_s, tr("Write the grades as 7-9 or 7,9; all of them must belong to the round."));
    }
    m_form->showError(error);
}

void openRoundDialog(const SharedInstruments &instruments, const std::vector<students::ClassCount> &classes, QDate today, VaultThread &vault, std::function<void(screening::RoundId)> opened, QWidget *parent)
{
    auto *wizard = new StepWizard(OpenRoundStep::tr("Open a screening round"), u"openRound"_s, parent);
    wizard->setObjectName(u"openRoundDialog"_s);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    auto *step = new OpenRoundStep(instruments, classes, today, vault, std::move(opened));
    wizard->addStep(step);
    // Who cancels throws away what was typed, and is asked; what the lock closes was not cancelled and is kept.
    wizard->setLosesWork([step] { return step->keeper()->isTouched(); });
    QObject::connect(wizard, &QDialog::rejected, step, [step] { step->keeper()->finish(); });
    wizard->setFinishText(OpenRoundStep::tr("Open the round"));
    wizard->resize(theme::scaled(1060), theme::scaled(680)); // names of instruments and norms are long
    wizard->start();
}

} // namespace xd::ui
