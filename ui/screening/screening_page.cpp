#include "ui/screening/screening_page.h"

#include "ui/common/empty_state.h"
#include "ui/common/round_choice.h"
#include "ui/import/import_wizard.h"
#include "ui/screening/bands_panel.h"
#include "ui/screening/change_round_dialog.h"
#include "ui/screening/consent_actions.h"
#include "ui/screening/danger_card.h"
#include "ui/screening/imports_panel.h"
#include "ui/screening/missing_panel.h"
#include "ui/screening/open_round_dialog.h"
#include "ui/screening/print_round_dialog.h"
#include "ui/screening/results_table.h"
#include "ui/screening/round_figures.h"
#include "ui/text/labels.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

const QKeySequence nextStepKey(Qt::CTRL | Qt::SHIFT | Qt::Key_I);

} // namespace

ScreeningPage::ScreeningPage(const Workplace &workplace, QWidget *parent)
    : Page(tr("Screening"), Scroll::page, parent), m_workplace(workplace), m_steps(new RoundSteps), m_rounds(new RoundChoice(u"rounds"_s)),
      m_empty(new EmptyState(Icon::screening, tr("No round yet"), tr("A round says which grades are asked with which instruments, and holds consent, answers and results together."))),
      m_content(new QWidget), m_danger(new DangerCard(workplace)), m_figures(new RoundFigures), m_tabs(new QTabWidget), m_results(new ResultsTable(workplace)),
      m_analysis(new QPushButton(icon(Icon::chart), tr("Analysis and letters"))), m_save(new QPushButton(icon(Icon::export_), tr("Save as Excel"))), m_bands(new BandsPanel), m_missing(new MissingPanel(workplace)), m_classes(new ClassesPanel),
      m_imports(new ImportsPanel(workplace))
{
    setObjectName(u"screeningPage"_s);
    addCorner(m_steps);
    makeActions();

    m_empty->setButton(tr("Open a round"), Icon::add, ButtonRole::primary)->setObjectName(u"openFirstRound"_s);
    connect(m_empty, &EmptyState::chosen, this, &ScreeningPage::openNewRound);
    add(m_empty, 1);
    makeTabs();
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(space::m);
    m_top = new QHBoxLayout;
    m_top->setSpacing(space::m);
    m_top->addWidget(m_danger, 1, Qt::AlignTop); // as high as its rows
    m_top->addWidget(m_figures);
    content->addLayout(m_top);
    content->addWidget(m_tabs, 1);
    m_content->hide();
    add(m_content, 1);
    makeRoom();

    connect(m_results, &ResultsTable::failed, this, &ScreeningPage::showError);
    connect(m_missing, &MissingPanel::failed, this, &ScreeningPage::showError);
    connect(m_imports, &ImportsPanel::undone, this, [this](const Result<int> &undone) { settle(undone.map([](auto) {})); });
    connect(m_danger, &DangerCard::matchAsked, this, &ScreeningPage::askWhoItWas);
    connect(m_figures, &RoundFigures::missingChosen, this, [this] { m_tabs->setCurrentWidget(m_missing); });
    connect(m_figures, &RoundFigures::candidatesChosen, this, [this] { m_workplace.navigator.reviewRound(m_chosen.bytes()); });
    // Until the rounds are read nothing is offered.
    for (QWidget *widget : std::initializer_list<QWidget *>{primary(), m_newRound, m_consent, m_answers, m_look, m_change, m_close, m_rounds, m_steps, m_empty})
        widget->hide();
}

void ScreeningPage::makeActions()
{
    const auto button = [this](const QString &words, Icon icon, const QString &name, const QKeySequence &key = {}) {
        QPushButton *made = addButton(words, icon, key);
        made->setObjectName(name);
        return made;
    };
    QPushButton *next = setPrimary(tr("Open a round"), Icon::add, nextStepKey);
    next->setObjectName(u"nextStep"_s);
    connect(next, &QPushButton::clicked, this, &ScreeningPage::takeNextStep);
    m_consent = button(tr("Consent"), Icon::check, u"consentWays"_s);
    m_consentActions = new ConsentActions(m_workplace, this);
    m_consent->setMenu(m_consentActions->menu());
    connect(m_consentActions, &ConsentActions::failed, this, &ScreeningPage::showError);
    connect(m_consentActions, &ConsentActions::done, this, [this](const QString &sentence) {
        clearBanners();
        showBanner(Mark::ok, sentence);
    });
    connect(m_consentActions, &ConsentActions::importAsked, this, [this] { startImport(consentSubject(m_data->instruments, m_data->round->status.round), {}); });

    m_answers = button(tr("Answers"), Icon::import, u"answerWays"_s);
    m_answerMenu = new QMenu(this);
    const auto way = [this](const QString &words, const QString &name, std::function<void()> take) {
        QAction *action = m_answerMenu->addAction(words, this, std::move(take));
        action->setObjectName(name);
    };
    way(tr("Import a table…"), u"importAnswers"_s, [this] { importAnswers(); });
    way(tr("Type from paper…"), u"typeFromPaper"_s, [this] { m_workplace.navigator.typeFromPaper(m_chosen.bytes()); });
    way(tr("Let students answer at this computer…"), u"answerHere"_s, [this] { m_workplace.navigator.startAnswering(m_chosen.bytes()); });
    m_answerMenu->addSeparator();
    way(tr("Print answer sheets…"), u"printSheets"_s, [this] { printRoundDialog(m_workplace, m_data, screening::RoundPaper::answerSheets, this); });
    m_answers->setMenu(m_answerMenu);

    m_look = button(tr("Second look"), Icon::eye, u"secondLook"_s);
    connect(m_look, &QPushButton::clicked, this, [this] { m_workplace.navigator.reviewRound(m_chosen.bytes()); });
    m_change = button(tr("Change"), Icon::edit, u"changeRound"_s);
    connect(m_change, &QPushButton::clicked, this, [this] { changeRoundDialog(m_data->instruments, m_data->round->status.round, m_workplace.vault, this); });
    m_close = button(tr("Close the round"), Icon::lock, u"closeRound"_s);
    connect(m_close, &QPushButton::clicked, this, &ScreeningPage::askToClose);
    m_newRound = button(tr("New round"), Icon::add, u"newRound"_s, QKeySequence::New);
    connect(m_newRound, &QPushButton::clicked, this, &ScreeningPage::openNewRound);
    addToActions(m_rounds);
    connect(m_rounds, &QComboBox::activated, this, [this](int index) { openRound(m_data->rounds[std::size_t(index)].id); });
}

void ScreeningPage::makeTabs()
{
    m_tabs->setObjectName(u"roundTabs"_s);
    m_tabs->setAccessibleName(tr("What the round came to"));
    m_tabs->addTab(m_results, tr("Results"));
    m_tabs->addTab(m_bands, tr("Chart"));
    m_tabs->addTab(m_missing, tr("To ask (%1)").arg(0));
    m_tabs->addTab(m_imports, tr("Imports"));
    m_tabs->addTab(m_classes, tr("Classes"));
    m_save->setObjectName(u"saveResults"_s);
    m_save->setAutoDefault(false);
    m_analysis->setObjectName(u"learnFromRound"_s);
    m_analysis->setAutoDefault(false);
    connect(m_analysis, &QPushButton::clicked, this, [this] { m_workplace.navigator.learnFromRound(m_chosen.bytes()); });
    auto *corner = new QWidget; // the row of actions has no room left on a narrow screen
    auto *cornerRow = new QHBoxLayout(corner);
    cornerRow->setContentsMargins(0, 0, 0, 0);
    cornerRow->setSpacing(space::s);
    cornerRow->addWidget(m_analysis);
    cornerRow->addWidget(m_save);
    m_tabs->setCornerWidget(corner);
    connect(m_save, &QPushButton::clicked, this, &ScreeningPage::saveResults);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ScreeningPage::makeRoom);
}

void ScreeningPage::openRound(const screening::RoundId &round)
{
    m_chosen = round;
    refresh();
}

void ScreeningPage::refresh()
{
    m_reading.forget();
    m_reading = m_workplace.vault.run(
        this,
        [instruments = m_data ? m_data->instruments : SharedInstruments(), chosen = m_chosen](access::Session &session, Progress &) -> Result<std::shared_ptr<const ScreeningData>> {
            XD_TRY(auto read, readScreening(session, instruments, chosen));
            return std::make_shared<const ScreeningData>(std::move(read));
        },
        [this](Result<std::shared_ptr<const ScreeningData>> read) { read ? show(std::move(*read)) : showError(read.error()); });
}

void ScreeningPage::show(std::shared_ptr<const ScreeningData> shown)
{
    m_data = std::move(shown);
    const bool hasRound = m_data->round.has_value();
    QStringList titles;
    int chosen = 0;
    for (const screening::Round &round : m_data->rounds) {
        if (hasRound && round.id == m_data->round->status.round.id)
            chosen = int(titles.size());
        titles << (round.isClosed() ? tr("%1 (closed)").arg(round.title) : round.title);
    }
    m_rounds->setTitles(titles, chosen);
    m_rounds->setVisible(hasRound);
    m_empty->setVisible(!hasRound);
    m_content->setVisible(hasRound);
    if (hasRound)
        showRound();
    showActions();
    setFirstFocus(hasRound ? primary() : m_empty->button());
    if (const QWidget *now = QApplication::focusWidget(); isVisible() && (!now || now == this))
        focusFirst();
    if (m_wantsDraft)
        openNewRound();
    if (m_isImportWaiting) {
        m_isImportWaiting = false;
        importAnswers(std::exchange(m_waitingFiles, {}));
    }
}

void ScreeningPage::showActions()
{
    const bool hasRound = m_data->round.has_value();
    const bool isOpen = hasRound && !m_data->round->status.round.isClosed();
    const RoundStage now = stage();
    primary()->setVisible(hasRound);
    setPrimary(nextStepText(), now == RoundStage::closed ? Icon::add : now == RoundStage::look ? Icon::eye : now == RoundStage::close ? Icon::lock : Icon::import, nextStepKey);
    m_consent->setVisible(hasRound);
    m_answers->setVisible(isOpen);
    m_look->setVisible(hasRound && m_data->round->status.counts.candidates > 0 && now != RoundStage::look);
    m_analysis->setVisible(hasRound && m_data->round->status.counts.answered > 0);
    m_change->setVisible(isOpen);
    m_close->setVisible(isOpen && now != RoundStage::close);
    m_newRound->setVisible(hasRound && isOpen);
    m_steps->setVisible(hasRound);
    if (!hasRound)
        return;
    m_steps->show(now, stageAdvice(*m_data->round, m_data->today));
    m_consentActions->show(m_data);
}

void ScreeningPage::showRound()
{
    const screening::Round &round = m_data->round->status.round;
    m_chosen = round.id;
    QStringList names;
    for (const screening::RoundInstrument &used : round.instruments) {
        const QString name = text::wordingOf(used.instrument->shortNames);
        names << (used.grades == round.grades ? name : tr("%1 (grades %2)").arg(name, used.grades.text()));
    }
    const QString days = round.lastDay.isValid() ? tr("%1 to %2").arg(text::dateText(round.firstDay), text::dateText(round.lastDay)) : tr("since %1").arg(text::dateText(round.firstDay));
    QStringList parts{names.join(tr(", ", "between names")), tr("grades %1").arg(round.grades.text())};
    if (!round.classes.empty())
        parts << tr("only some classes");
    setSubtitle((parts << days).join(u"  ·  "_s));
    m_danger->show(*m_data->round);
    showFigures();
    m_results->show(m_data);
    m_bands->show(m_data);
    m_missing->show(m_data);
    m_classes->show(m_data->round->status);
    m_imports->show(m_data);
    m_tabs->setTabText(m_tabs->indexOf(m_missing), tr("To ask (%1)").arg(m_missing->toAsk()));
    makeRoom();
}

// Beside open danger answers the figures stand in two rows, so that the results keep their room.
void ScreeningPage::showFigures()
{
    m_figures->show(m_data->round->status.counts, m_data->round->waitingForLook, m_danger->isHidden() || !isWide() || m_danger->isCalm() ? 6 : 3);
    m_top->setDirection(isWide() && !m_danger->isCalm() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

bool ScreeningPage::isWide() const
{
    return width() >= scaled(1060);
}

// Larger type on a small screen: what stood side by side stands one below the other.
void ScreeningPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const auto direction = isWide() && !m_danger->isCalm() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_top->direction() == direction)
        return;
    m_top->setDirection(direction);
    if (m_data && m_data->round)
        showFigures();
}

// Beside a chart or a list the danger answers keep their heading, and only the tab that is shown asks for height.
void ScreeningPage::makeRoom()
{
    const bool isOverview = m_tabs->currentWidget() == m_results;
    m_figures->setVisible(isOverview);
    m_save->setVisible(isOverview && m_data && m_data->round && !m_data->round->results.students.empty());
    m_danger->setBrief(!isOverview);
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_tabs->widget(tab)->setSizePolicy(QSizePolicy::Preferred, tab == m_tabs->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored);
}

RoundStage ScreeningPage::stage() const
{
    return m_data && m_data->round ? stageOf(*m_data->round, m_data->today) : RoundStage::closed;
}

// Slips with a number are typed; a school that asks on a platform imports its table.
QString ScreeningPage::nextStepText() const
{
    switch (stage()) {
    case RoundStage::plan:
    case RoundStage::closed:
        return tr("Open a round");
    case RoundStage::consent:
        return m_data->round->slipCodes > 0 ? tr("Type the slips") : tr("Import consent slips");
    case RoundStage::collect:
        return tr("Import answers");
    case RoundStage::check:
        return tr("Say whose it is");
    case RoundStage::look:
        return tr("Begin the second look");
    case RoundStage::close:
        return tr("Close the round");
    }
    return {};
}

void ScreeningPage::takeNextStep()
{
    switch (stage()) {
    case RoundStage::plan:
    case RoundStage::closed:
        return openNewRound();
    case RoundStage::consent:
        return m_data->round->slipCodes > 0 ? m_consentActions->typeSlips() : startImport(consentSubject(m_data->instruments, m_data->round->status.round), {});
    case RoundStage::collect:
        return importAnswers();
    case RoundStage::check:
        return showUnmatched();
    case RoundStage::look:
        return m_workplace.navigator.reviewRound(m_chosen.bytes());
    case RoundStage::close:
        return askToClose();
    }
}

void ScreeningPage::showUnmatched()
{
    m_tabs->setCurrentWidget(m_results);
    m_danger->chooseUnmatched();
}

void ScreeningPage::goOnWithDraft()
{
    m_wantsDraft = true;
    if (m_data)
        openNewRound();
}

void ScreeningPage::openNewRound()
{
    m_wantsDraft = false;
    if (m_data)
        openRoundDialog(
            m_data->instruments, m_data->classes, m_data->today, m_workplace.vault,
            [this](const screening::RoundId &round) {
                clearBanners();
                openRound(round);
            },
            this);
}

void ScreeningPage::startImport(ImportSubject subject, const QStringList &files)
{
    auto *wizard = new ImportWizard(std::move(subject), m_workplace.vault, this);
    wizard->start();
    if (!files.isEmpty())
        wizard->open(files.first());
}

void ScreeningPage::importAnswers(const QStringList &files)
{
    if (!m_data) {
        m_isImportWaiting = true;
        m_waitingFiles = files;
        return;
    }
    if (!m_data->round || m_data->round->status.round.isClosed()) {
        clearBanners();
        showBanner(Mark::warn, tr("Answers belong to an open round. Open one first."), tr("Open a round"), [this] { openNewRound(); });
        return;
    }
    startImport(answersSubject(m_data->instruments, m_data->round->status.round), files);
}

} // namespace xd::ui
