#include "ui/screening/screening_page.h"

#include "core/screening/close_round.h"
#include "core/screening/export_results.h"
#include "core/screening/match_finding.h"
#include "core/screening/undo_consent_import.h"
#include "core/students/find_students.h"
#include "ui/common/ask.h"
#include "ui/common/chart_view.h"
#include "ui/common/data_table.h"
#include "ui/common/empty_state.h"
#include "ui/common/key_figure.h"
#include "ui/common/text.h"
#include "ui/import/import_wizard.h"
#include "ui/screening/danger_card.h"
#include "ui/screening/open_round_dialog.h"
#include "ui/screening/results_table.h"
#include "ui/text/labels.h"
#include "ui/text/result_words.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QChartView>
#include <QGridLayout>
#include <QPushButton>
#include <QShortcut>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

const QKeySequence nextStepKey(Qt::CTRL | Qt::SHIFT | Qt::Key_I);

} // namespace

ScreeningPage::ScreeningPage(const Workplace &workplace, QWidget *parent)
    : Page(tr("Screening"), Scroll::page, parent), m_workplace(workplace), m_rounds(new QComboBox),
      m_empty(new EmptyState(Icon::screening, tr("No round yet"), tr("A round says which grades are asked with which instruments, and holds consent, answers and results together."))),
      m_content(new QWidget), m_danger(new DangerCard(workplace)), m_figures(new QWidget), m_tabs(new QTabWidget), m_results(new ResultsTable(workplace)),
      m_save(new QPushButton(icon(Icon::export_), tr("Save as Excel"))),
      m_chartInstrument(new QComboBox), m_chartScale(new QComboBox), m_chart(new ChartView(tr("Bands by grade")))
{
    setObjectName(u"screeningPage"_s);
    QPushButton *next = setPrimary(tr("Open a round"), Icon::add, nextStepKey);
    next->setObjectName(u"nextStep"_s);
    connect(next, &QPushButton::clicked, this, &ScreeningPage::takeNextStep);
    m_newRound = addButton(tr("New round"), Icon::add, QKeySequence::New);
    m_newRound->setObjectName(u"newRound"_s);
    connect(m_newRound, &QPushButton::clicked, this, &ScreeningPage::openNewRound);
    m_consent = addButton(tr("Consent slips"), Icon::import);
    m_consent->setObjectName(u"importConsent"_s);
    connect(m_consent, &QPushButton::clicked, this, &ScreeningPage::importConsent);
    m_answers = addButton(tr("Answers"), Icon::import);
    m_answers->setObjectName(u"importAnswers"_s);
    connect(m_answers, &QPushButton::clicked, this, [this] { importAnswers(); });
    m_close = addButton(tr("Close the round"), Icon::lock);
    m_close->setObjectName(u"closeRound"_s);
    connect(m_close, &QPushButton::clicked, this, &ScreeningPage::askToClose);
    m_rounds->setObjectName(u"rounds"_s);
    m_rounds->setAccessibleName(tr("Round"));
    m_rounds->setMinimumContentsLength(18);
    addToActions(m_rounds);
    connect(m_rounds, &QComboBox::activated, this, [this](int index) { openRound(m_data->rounds[std::size_t(index)].id); });

    m_empty->setButton(tr("Open a round"), Icon::add, ButtonRole::primary)->setObjectName(u"openFirstRound"_s);
    connect(m_empty, &EmptyState::chosen, this, &ScreeningPage::openNewRound);
    add(m_empty, 1);

    m_figures->setObjectName(u"roundFigures"_s);
    auto *figures = new QGridLayout(m_figures);
    figures->setContentsMargins(0, 0, 0, 0);
    figures->setSpacing(space::m);
    auto *chartPage = new QWidget;
    auto *chartLayout = new QVBoxLayout(chartPage);
    chartLayout->setContentsMargins(0, space::s, 0, 0);
    auto *choices = new QHBoxLayout;
    m_chart->setObjectName(u"roundChart"_s);
    m_chartInstrument->setObjectName(u"chartInstrument"_s);
    m_chartScale->setObjectName(u"chartScale"_s);
    m_chartInstrument->setAccessibleName(tr("Instrument"));
    m_chartScale->setAccessibleName(tr("Scale"));
    choices->addWidget(m_chartInstrument);
    choices->addWidget(m_chartScale);
    choices->addStretch(1);
    chartLayout->addLayout(choices);
    chartLayout->addWidget(m_chart, 1);
    connect(new QShortcut(QKeySequence(Qt::Key_T), chartPage, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
            m_chart, [this] { m_chart->setTableShown(!m_chart->isTableShown()); }); // also while a choice has the focus
    m_missing = new DataTable(tr("Whom to ask next"), {{tr("Number"), 12}, {tr("Name"), 7}, {tr("Class"), 8}, {tr("What is missing"), 12, Align::left, true}});
    m_missing->setObjectName(u"missingTable"_s);
    m_missing->setEmpty(Icon::check, tr("Nobody is missing"), tr("All who agreed have answered."));
    m_imports = new DataTable(tr("Imports"), {{tr("When"), 8}, {tr("What"), 8}, {tr("New"), 4, Align::right}, {tr("Changed"), 4, Align::right}, {tr("Refused"), 4, Align::right}, {tr("State"), 10, Align::left, true}});
    m_imports->setObjectName(u"roundImports"_s);
    m_imports->setEmpty(Icon::import, tr("Nothing imported yet"), {});
    m_tabs->setObjectName(u"roundTabs"_s);
    m_tabs->setAccessibleName(tr("What the round came to"));
    m_tabs->addTab(m_results, tr("Results"));
    m_tabs->addTab(chartPage, tr("Chart"));
    m_tabs->addTab(m_missing, tr("To ask (%1)").arg(0));
    m_tabs->addTab(m_imports, tr("Imports"));
    m_save->setObjectName(u"saveResults"_s);
    m_save->setAutoDefault(false);
    m_tabs->setCornerWidget(m_save);
    connect(m_save, &QPushButton::clicked, this, &ScreeningPage::saveResults);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(space::m);
    m_top = new QHBoxLayout;
    m_top->setSpacing(space::m);
    m_top->addWidget(m_danger, 1);
    m_top->addWidget(m_figures);
    content->addLayout(m_top);
    content->addWidget(m_tabs, 1);
    m_content->hide();
    add(m_content, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ScreeningPage::makeRoom);
    makeRoom();

    connect(m_results, &ResultsTable::failed, this, &ScreeningPage::showError);
    connect(m_danger, &DangerCard::matchAsked, this, &ScreeningPage::askWhoItWas);
    connect(m_chartInstrument, &QComboBox::activated, this, [this] {
        m_chartScale->clear();
        showChart();
    });
    connect(m_chartScale, &QComboBox::activated, this, &ScreeningPage::showChart);
    connect(m_missing, &DataTable::rowActivated, this, [this](int row) { m_workplace.navigator.openStudent(m_data->round->missing[std::size_t(row)].student); });
    connect(m_imports, &DataTable::rowActivated, this, &ScreeningPage::undoImport);
    // Until the rounds are read nothing is offered.
    for (QWidget *widget : std::initializer_list<QWidget *>{next, m_newRound, m_consent, m_answers, m_close, m_rounds, m_empty})
        widget->hide();
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

// What was written shows at once and takes away the word of an earlier failure.
template <class T>
void ScreeningPage::settle(const Result<T> &written)
{
    if (!written)
        return showError(written.error());
    clearBanners();
    refresh();
}

void ScreeningPage::show(std::shared_ptr<const ScreeningData> shown)
{
    m_data = std::move(shown);
    m_rounds->clear();
    for (const screening::Round &round : m_data->rounds)
        m_rounds->addItem(round.isClosed() ? tr("%1 (closed)").arg(round.title) : round.title);
    const bool hasRound = m_data->round.has_value();
    m_rounds->setVisible(hasRound);
    m_empty->setVisible(!hasRound);
    m_content->setVisible(hasRound);
    if (hasRound)
        showRound();
    const bool isOpen = hasRound && !m_data->round->status.round.isClosed();
    primary()->setVisible(hasRound);
    const NextStep next = nextStep();
    setPrimary(next == NextStep::open ? tr("Open a round") : next == NextStep::consent ? tr("Import consent slips") : tr("Import answers"),
               next == NextStep::open ? Icon::add : Icon::import, nextStepKey);
    m_newRound->setVisible(hasRound && next != NextStep::open);
    m_consent->setVisible(isOpen && next != NextStep::consent);
    m_answers->setVisible(isOpen && next != NextStep::answers);
    m_close->setVisible(isOpen);
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

void ScreeningPage::showRound()
{
    const screening::Round &round = m_data->round->status.round;
    m_chosen = round.id;
    for (std::size_t i = 0; i < m_data->rounds.size(); ++i)
        if (m_data->rounds[i].id == round.id)
            m_rounds->setCurrentIndex(int(i));
    QStringList names;
    for (const screening::RoundInstrument &used : round.instruments)
        names << text::wordingOf(used.instrument->shortNames);
    const QString days = round.lastDay.isValid() ? tr("%1 to %2").arg(text::dateText(round.firstDay), text::dateText(round.lastDay)) : tr("since %1").arg(text::dateText(round.firstDay));
    setSubtitle(u"%1  ·  %2  ·  %3"_s.arg(names.join(u"、"_s), tr("grades %1").arg(round.grades.text()), days));
    m_danger->show(*m_data->round);
    showFigures();
    m_results->show(m_data);
    if (m_chartRound != round.id) {
        m_chartRound = round.id;
        m_chartInstrument->clear();
        for (const screening::RoundInstrument &used : round.instruments)
            m_chartInstrument->addItem(text::wordingOf(used.instrument->shortNames));
        m_chartScale->clear();
    }
    showChart();
    showMissing();
    showImports();
    makeRoom();
}

// While nobody has agreed, nobody is missing, and yet nothing is there.
std::pair<Mark, QString> ScreeningPage::wordOnMissing(const screening::RoundCounts &counts)
{
    if (counts.missing > 0)
        return {Mark::info, tr("agreed, no answers yet")};
    if (counts.answered > 0)
        return {Mark::ok, tr("all there")};
    return {Mark::none, counts.refused > 0 ? tr("nobody has agreed") : tr("no consent slips yet")};
}

void ScreeningPage::showFigures()
{
    qDeleteAll(m_figures->findChildren<KeyFigure *>(QString(), Qt::FindDirectChildrenOnly));
    const screening::RoundCounts &counts = m_data->round->status.counts;
    auto *grid = static_cast<QGridLayout *>(m_figures->layout());
    while (QLayoutItem *item = grid->takeAt(0))
        delete item;
    // Beside danger answers they stand in two rows, so that the results keep their room.
    const int columns = m_danger->isHidden() || !isWide() ? 6 : 3;
    int at = 0;
    const auto [missingMark, missingNote] = wordOnMissing(counts);
    const std::tuple<QString, int, Mark, QString> figures[] = {
        {tr("eligible"), counts.eligible, Mark::none, {}},
        {tr("agreed"), counts.consented, Mark::none, {}},
        {tr("refused"), counts.refused, Mark::none, {}},
        {tr("answered"), counts.answered, Mark::none, {}},
        {tr("missing"), counts.missing, missingMark, missingNote},
        {tr("for a second look"), counts.candidates, counts.candidates > 0 ? Mark::warn : Mark::none, counts.candidates > 0 ? tr("no diagnosis") : QString()},
    };
    for (const auto &[label, count, mark, note] : figures) {
        auto *figure = new KeyFigure(label, QLocale().toString(count));
        if (!note.isEmpty())
            figure->setNote(mark, note);
        grid->addWidget(figure, at / columns, at % columns);
        ++at;
    }
    grid->setColumnStretch(6, columns == 6 ? 1 : 0);
}

bool ScreeningPage::isWide() const
{
    return width() >= scaled(1060);
}

// Larger type on a small screen: what stood side by side stands one below the other.
void ScreeningPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const auto direction = isWide() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
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

void ScreeningPage::showChart()
{
    const screening::BandsByGrade &bands = m_data->round->bands;
    const int instrument = std::max(0, m_chartInstrument->currentIndex());
    const screening::RoundInstrument &used = bands.round.instruments[std::size_t(instrument)];
    if (m_chartScale->count() == 0) {
        for (const screening::Scale &scale : used.instrument->scales)
            m_chartScale->addItem(text::wordingOf(scale.names));
        m_chartScale->setCurrentIndex(used.instrument->totalScale().value_or(0));
    }
    const int scale = std::max(0, m_chartScale->currentIndex());
    ChartData chart;
    chart.kind = ChartData::Kind::stackedBars;
    chart.categoryTitle = tr("Grade");
    const std::vector<int> grades = bands.round.grades.list();
    for (const int grade : grades)
        chart.categories << text::gradeName(grade);
    const auto &bandList = used.norm->scales[std::size_t(scale)].bands;
    for (int band = 0; band < int(bandList.size()); ++band) {
        const screening::Band &shown = bandList[std::size_t(band)];
        ChartSeries series{text::wordingOf(shown.names), {}, shown.severity <= 0 ? Mark::ok : shown.severity == 1 ? Mark::info : shown.severity == 2 ? Mark::warn : Mark::none};
        if (shown.severity > 2) // darker than what is lighter; red is kept for danger answers
            series.ink = shown.severity == 3 ? Ink::warm : Ink::ink;
        for (const int grade : grades)
            series.values.push_back(bands.students(instrument, scale, grade, band));
        chart.series.push_back(std::move(series));
    }
    m_chart->setTitle(tr("%1, %2: students by band and grade").arg(text::wordingOf(used.instrument->shortNames), m_chartScale->currentText()));
    m_chart->setData(chart);
}

void ScreeningPage::showMissing()
{
    std::vector<RowList::Row> rows;
    for (const screening::MissingStudent &student : m_data->round->missing)
        rows.push_back({{student.number}, {student.name}, {student.schoolClass.name(), Mark::none, student.schoolClass.grade * 1000 + student.schoolClass.number},
                        {student.hasConsent ? tr("answers") : tr("the consent slip"), student.hasConsent ? Mark::info : Mark::none}});
    m_tabs->setTabText(2, tr("To ask (%1)").arg(rows.size()));
    m_missing->setRows(std::make_shared<RowList>(std::move(rows)));
}

void ScreeningPage::showImports()
{
    const bool isOpen = !m_data->round->status.round.isClosed();
    std::vector<RowList::Row> rows;
    for (const screening::ScreeningImportRow &import : m_data->round->imports) {
        const bool isAnswers = import.kind == screening::ImportKind::answers;
        rows.push_back({{text::momentText(import.timeMs), Mark::none, import.timeMs}, {isAnswers ? tr("Answers") : tr("Consent slips")}, {QString::number(import.added)}, {QString::number(import.updated)},
                        {QString::number(import.refused), import.refused > 0 ? Mark::warn : Mark::none},
                        {import.isUndone ? tr("taken back") : isOpen ? tr("Enter: take back") : QString()}});
    }
    m_imports->setRows(std::make_shared<RowList>(std::move(rows)));
}

ScreeningPage::NextStep ScreeningPage::nextStep() const
{
    if (!m_data || !m_data->round || m_data->round->status.round.isClosed())
        return NextStep::open;
    return m_data->round->status.counts.consented == 0 ? NextStep::consent : NextStep::answers;
}

void ScreeningPage::takeNextStep()
{
    switch (nextStep()) {
    case NextStep::open:
        return openNewRound();
    case NextStep::consent:
        return importConsent();
    case NextStep::answers:
        return importAnswers();
    }
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
            m_data->instruments, m_data->today, m_workplace.vault,
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

void ScreeningPage::importConsent()
{
    if (m_data && m_data->round)
        startImport(consentSubject(m_data->instruments, m_data->round->status.round), {});
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

void ScreeningPage::askToClose()
{
    ask::confirm(this, {tr("Close this round?"), tr("It takes no more slips and answers. What it came to stays."), tr("Close the round"), {}, true}, [this](bool isYes) {
        if (!isYes)
            return;
        m_workplace.vault.run(
            this,
            [instruments = m_data->instruments, id = m_chosen](access::Session &session, Progress &) -> Result<bool> {
                XD_CHECK(screening::closeRound(session, *instruments, id));
                return true;
            },
            [this](Result<bool> closed) { settle(closed); });
    });
}

void ScreeningPage::undoImport(int row)
{
    const screening::ScreeningImportRow import = m_data->round->imports[std::size_t(row)];
    if (import.isUndone || m_data->round->status.round.isClosed())
        return;
    const bool isAnswers = import.kind == screening::ImportKind::answers;
    const QString consequence = isAnswers ? tr("Its answer sheets go; its danger answers stay, since a person must look at them.")
                                          : tr("Its slips go, and what the families said before counts again. Slips that answers rest on stay until those answers are taken back.");
    ask::confirm(this, {tr("Take this import back?"), consequence, tr("Take it back"), {}, true}, [this, isAnswers, id = import.id](bool isYes) {
        if (!isYes)
            return;
        m_workplace.vault.run(
            this,
            [instruments = m_data->instruments, isAnswers, id](access::Session &session, Progress &) {
                return isAnswers ? screening::undoAnswersImport(session, *instruments, id) : screening::undoConsentImport(session, *instruments, id);
            },
            [this](Result<int> undone) { settle(undone); });
    });
}

void ScreeningPage::saveResults()
{
    QString name = m_data->round->status.round.title;
    for (QChar &c : name) {
        if (u"\\/:*?\"<>|"_s.contains(c))
            c = u'_';
    }
    ask::saveFile(this, {tr("Save the results"), tr("Excel workbooks (*.xlsx)"), name + u".xlsx"_s, u"results"_s}, [this](const QString &path) {
        m_workplace.vault.run(
            this,
            [instruments = m_data->instruments, id = m_chosen, path](access::Session &session, Progress &progress) {
                return screening::exportResults(session, *instruments, id, text::resultWords(), path, progress);
            },
            [this](Result<screening::ResultsExported> saved) {
                if (!saved)
                    return showError(saved.error());
                showBanner(Mark::ok, tr("Results of %n student(s) saved. The file holds names and answers of danger: keep it where only you can read it.", nullptr, saved->students));
            },
            tr("Saving the results"));
    });
}

// A finding without a student: a person types who it was; only one who is found without doubt is taken.
void ScreeningPage::askWhoItWas(const screening::FindingId &finding, const QString &claim)
{
    ask::text(this, tr("Whose answer is it?"), tr("The row said: %1. Type the student number, or a name that only one student has.").arg(claim), {}, [this, finding](const QString &typed) {
        m_workplace.vault.run(
            this,
            [finding, typed](access::Session &session, Progress &) -> Result<bool> {
                students::StudentIndex index;
                students::StudentQuery query;
                query.text = typed;
                XD_TRY(const students::FoundStudents found, students::findStudents(session, index, query));
                if (found.total != 1)
                    return failure(found.total == 0 ? ErrorCode::UnknownStudent : ErrorCode::AmbiguousStudent);
                XD_CHECK(screening::matchFinding(session, finding, found.lines.front().id));
                return true;
            },
            [this](Result<bool> matched) { settle(matched); });
    });
}

} // namespace xd::ui
