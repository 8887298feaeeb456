#include "ui/learning/learning_page.h"

#include "core/reports/compile_round_report.h"
#include "core/screening/load_instruments.h"
#include "ui/common/ask.h"
#include "ui/common/data_table.h"
#include "ui/common/empty_state.h"
#include "ui/common/gated_preview.h"
#include "ui/common/round_choice.h"
#include "ui/common/text.h"
#include "ui/learning/chart_tab.h"
#include "ui/learning/ledger_tab.h"
#include "ui/learning/letters_tab.h"
#include "ui/paper/report_paper.h"
#include "ui/paper/round_chart_tables.h"
#include "ui/paper/round_paper.h"
#include "ui/paper/round_sheets.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;
using Kind = paper::RoundChart::Kind;

namespace {

// Which scale was looked at last says nothing about a student.
QString rememberedScale(const QString &instrument)
{
    return QSettings().value("learning/scale/"_L1 + instrument).toString();
}

} // namespace

LearningPage::LearningPage(const Workplace &workplace, QWidget *parent)
    : Page(tr("What a round shows"), Scroll::inside, parent), m_workplace(workplace), m_rounds(new RoundChoice(u"learningRound"_s)), m_instruments(new QComboBox), m_scales(new QComboBox),
      m_asOthers(new QCheckBox(tr("As others get it"))),
      m_empty(new EmptyState(Icon::chart, tr("No round yet"), tr("Once a round has answers, this place shows what they tell as a whole: by grade and sex, year by year, class by class."))),
      m_tabs(new QTabWidget), m_classPage(new QWidget), m_ledger(new LedgerTab), m_letters(new LettersTab(workplace))
{
    setObjectName(u"learningPage"_s);
    setSubtitle(tr("A screening is no diagnosis. Who has no sheet is counted apart, never as zero."));
    QPushButton *paper = setPrimary(tr("On paper"), Icon::print, QKeySequence::Print);
    paper->setObjectName(u"roundOnPaper"_s);
    connect(paper, &QPushButton::clicked, this, &LearningPage::previewPaper);
    m_save = addButton(tr("Save the numbers"), Icon::export_, QKeySequence::Save);
    m_save->setObjectName(u"saveNumbers"_s);
    connect(m_save, &QPushButton::clicked, this, &LearningPage::saveNumbers);
    m_release = addButton(tr("Release to the principal"), Icon::reports);
    m_release->setObjectName(u"releaseReport"_s);
    connect(m_release, &QPushButton::clicked, this, &LearningPage::releaseReport);
    m_asOthers->setObjectName(u"asOthers"_s);
    m_asOthers->setToolTip(tr("What the leading group gets: levels by grade, small numbers protected, no class and no mean"));
    addToActions(m_asOthers);
    connect(m_asOthers, &QCheckBox::toggled, this, &LearningPage::showCharts);
    addCorner(m_rounds);
    connect(m_rounds, &QComboBox::activated, this, &LearningPage::choose);
    const std::tuple<QComboBox *, QString, QString, int> choices[] = {{m_instruments, u"learningInstrument"_s, tr("Instrument"), 8}, {m_scales, u"learningScale"_s, tr("Scale"), 8}};
    for (const auto &[box, name, label, characters] : choices) {
        box->setObjectName(name);
        box->setAccessibleName(label);
        box->setToolTip(label);
        box->setMinimumContentsLength(characters);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        addToActions(box);
        connect(box, &QComboBox::activated, this, &LearningPage::choose);
    }
    add(m_empty, 1);

    m_tabs->setObjectName(u"learningTabs"_s);
    m_tabs->setAccessibleName(tr("What the round shows"));
    const std::tuple<std::vector<Kind>, QString, QString> kinds[] = {{{Kind::bands, Kind::sex}, u"bandsTab"_s, tr("Grade and sex")},
                                                                       {{Kind::profile}, u"profileTab"_s, tr("Scales")},
                                                                       {{Kind::years}, u"yearsTab"_s, tr("This year and last")},
                                                                       {{Kind::scores}, u"scoresTab"_s, tr("Distribution")}};
    for (const auto &[shown, name, title] : kinds) {
        auto *tab = new ChartTab(name);
        m_tabs->addTab(tab, title);
        m_charts.emplace_back(shown, tab);
    }
    m_classPage->setObjectName(u"classPage"_s);
    auto *classLayout = new QVBoxLayout(m_classPage);
    classLayout->setContentsMargins(0, space::s, 0, 0);
    m_tabs->addTab(m_classPage, tr("Classes"));
    m_tabs->addTab(m_ledger, tr("False alarms"));
    m_tabs->addTab(m_letters, tr("Letters to families"));
    m_tabs->hide();
    add(m_tabs, 1);
    connect(new QShortcut(QKeySequence(Qt::Key_T), m_tabs, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this, [this] {
        if (auto *tab = qobject_cast<ChartTab *>(m_tabs->currentWidget()))
            tab->toggleTable();
    });
    connect(m_letters, &LettersTab::failed, this, &LearningPage::showError);
    connect(m_letters, &LettersTab::previewShown, this, &LearningPage::previewShown);
    m_wish.instrument = QSettings().value("learning/instrument"_L1).toString();
    m_wish.scale = rememberedScale(m_wish.instrument);
    // Until a round is read nothing is offered.
    for (QWidget *widget : std::initializer_list<QWidget *>{paper, m_save, m_release, m_asOthers, m_rounds, m_instruments, m_scales, m_empty})
        widget->hide();
}

void LearningPage::showRound(const screening::RoundId &round)
{
    m_wish.round = round;
    refresh();
}

void LearningPage::goOnWithDraft()
{
    m_tabs->setCurrentWidget(m_letters);
}

void LearningPage::refresh()
{
    m_reading.forget();
    m_reading = m_workplace.vault.run(
        this,
        [wish = m_wish](access::Session &session, Progress &) -> Result<std::shared_ptr<const LearningData>> {
            XD_TRY(auto read, readLearning(session, wish));
            return std::make_shared<const LearningData>(std::move(read));
        },
        [this](Result<std::shared_ptr<const LearningData>> read) { read ? show(std::move(*read)) : showError(read.error()); });
}

void LearningPage::show(std::shared_ptr<const LearningData> shown)
{
    m_data = std::move(shown);
    const bool hasRound = !m_data->rounds.empty();
    m_empty->setVisible(!hasRound);
    for (QWidget *widget : std::initializer_list<QWidget *>{primary(), m_save, m_asOthers, m_rounds, m_instruments, m_scales, m_tabs})
        widget->setVisible(hasRound);
    m_release->setVisible(hasRound && m_data->shown().isClosed());
    m_release->setText(m_data->report ? tr("Released report") : tr("Release to the principal"));
    setFirstFocus(hasRound ? primary() : nullptr);
    if (!hasRound)
        return;
    m_wish.round = m_data->shown().id;
    showChoices();
    showCharts();
    showClasses();
    m_ledger->show(*m_data);
    m_letters->show(*m_data);
}

void LearningPage::showChoices()
{
    const auto fill = [](QComboBox *box, const QStringList &words, int current) {
        const QSignalBlocker quiet(box);
        box->clear();
        box->addItems(words);
        box->setCurrentIndex(current);
        box->setToolTip(box->accessibleName() + u": "_s + box->currentText()); // a long title is cut short
    };
    QStringList rounds, instruments, scales;
    for (const screening::Round &round : m_data->rounds)
        rounds << round.title;
    for (const screening::RoundInstrument &used : m_data->shown().instruments)
        instruments << text::wordingOf(used.instrument->shortNames);
    for (const screening::Scale &scale : m_data->shown().instruments[std::size_t(m_data->choice.instrument)].instrument->scales)
        scales << text::wordingOf(scale.names);
    m_rounds->setTitles(rounds, m_data->round);
    fill(m_instruments, instruments, m_data->choice.instrument);
    fill(m_scales, scales, m_data->choice.scale);
}

void LearningPage::choose()
{
    m_wish.round = m_data->rounds[std::size_t(std::max(0, m_rounds->currentIndex()))].id;
    const screening::Round &round = m_data->rounds[std::size_t(std::max(0, m_rounds->currentIndex()))];
    const bool isOtherRound = round.id != m_data->shown().id;
    const auto position = std::size_t(std::max(0, m_instruments->currentIndex()));
    if (!isOtherRound && position < round.instruments.size()) {
        const screening::Instrument &instrument = *round.instruments[position].instrument;
        const bool isOtherInstrument = int(position) != m_data->choice.instrument;
        m_wish.instrument = instrument.id;
        m_wish.scale = isOtherInstrument ? rememberedScale(instrument.id) : instrument.scales[std::size_t(std::max(0, m_scales->currentIndex()))].id;
        QSettings settings;
        settings.setValue("learning/instrument"_L1, m_wish.instrument);
        if (!isOtherInstrument)
            settings.setValue("learning/scale/"_L1 + m_wish.instrument, m_wish.scale);
    }
    refresh();
}

bool LearningPage::isAsOthers() const
{
    return m_asOthers->isChecked();
}

const CutDocument &LearningPage::cut() const
{
    return isAsOthers() ? *m_data->others : *m_data->own;
}

void LearningPage::showCharts()
{
    if (!m_data || m_data->rounds.empty())
        return;
    m_pictures = paper::picturesOf(cut().shown);
    const QString instrument = text::wordingOf(m_data->shown().instruments[std::size_t(m_data->choice.instrument)].instrument->names);
    const auto found = std::find_if(m_pictures.begin(), m_pictures.end(), [&](const paper::RoundPicture &each) { return each.instrument == instrument; });
    const paper::RoundPicture *const picture = found == m_pictures.end() ? nullptr : &*found;
    for (const auto &[kinds, tab] : m_charts) {
        std::vector<const paper::RoundChart *> charts;
        for (const Kind kind : kinds)
            charts.push_back(picture ? picture->find(kind) : nullptr);
        tab->show(charts);
    }
    // What nobody else gets is not shown as if they did.
    m_scales->setEnabled(!isAsOthers());
    for (QWidget *own : std::initializer_list<QWidget *>{m_classPage, m_ledger, m_letters})
        m_tabs->setTabVisible(m_tabs->indexOf(own), !isAsOthers());
}

void LearningPage::showClasses()
{
    const paper::Table table = paper::classTableOf(m_data->own->shown);
    if (!m_classes) {
        std::vector<Column> columns;
        for (const paper::Column &column : table.columns)
            columns.push_back({column.title, columns.empty() ? 10 : 6, columns.empty() ? Align::left : Align::right});
        m_classes = new DataTable(tr("Classes, for the counselling room alone"), std::move(columns));
        m_classes->setObjectName(u"classTable"_s);
        m_classes->setEmpty(Icon::students, tr("No class takes part yet"), {});
        m_classes->setNoun([](int shown, int) { return tr("%n class(es); for the counselling room alone", nullptr, shown); });
        m_classes->setCopyGate([](const CopiedTable &) {}); // it leaves with the rest, by paper or table
        m_classPage->layout()->addWidget(m_classes);
    }
    std::vector<RowList::Row> rows;
    for (const paper::Row &line : table.rows) {
        RowList::Row row;
        for (const QString &cell : line.cells) {
            bool isNumber = false;
            const double number = cell.toDouble(&isNumber);
            row.push_back(isNumber ? Cell{cell, Mark::none, number} : Cell{cell.isEmpty() ? u"—"_s : cell, Mark::none, row.empty() ? QVariant(int(rows.size())) : QVariant(-1.0)});
        }
        rows.push_back(std::move(row));
    }
    m_classes->setRows(std::make_shared<RowList>(std::move(rows)));
}

void LearningPage::previewPaper()
{
    const auto note = [shown = cut()](access::Session &session, disclosure::Channel channel) -> Done {
        XD_CHECK(leave(session, shown, channel));
        return {};
    };
    emit previewShown(previewThroughGate(m_workplace.vault, this, {u"roundPreview"_s, paper::roundPaper(cut().shown, m_workplace.site.name), paper::roundFileName(cut().shown), note}));
}

// Once released it is looked at and printed again as it was.
void LearningPage::releaseReport()
{
    if (m_data->report)
        return previewReport(*m_data->report);
    const ask::Question question{tr("Release the report of this round to the principal?"),
                                 tr("It is frozen as the switch “As others get it” shows it, with small numbers protected, and can be released only once: sheets and withdrawals that come later "
                                    "do not change it. The principal finds it under Reports."),
                                 tr("Release")};
    ask::confirm(this, question, [this](bool isYes) {
        if (!isYes)
            return;
        m_workplace.vault.run(
            this,
            [id = m_data->shown().id](access::Session &session, Progress &) -> Result<reports::ReportSnapshot> {
                XD_TRY(const screening::Instruments instruments, screening::loadInstruments(session));
                return reports::compileRoundReport(session, instruments, id);
            },
            [this](Result<reports::ReportSnapshot> report) {
                if (!report)
                    return showError(report.error());
                clearBanners();
                showBanner(Mark::ok, tr("Released as report %1. The principal finds it under Reports.").arg(report->number()), tr("Show the report"), [this, report = *report] { previewReport(report); });
                refresh();
            },
            tr("Releasing the report"));
    });
}

void LearningPage::previewReport(const reports::ReportSnapshot &report)
{
    emit previewShown(previewThroughGate(m_workplace.vault, this, {u"reportPreview"_s, paper::reportPaper(report), paper::reportFileName(report), exitOf(report.document)}));
}

void LearningPage::saveNumbers()
{
    const QString name = paper::roundFileName(cut().shown) + u".xlsx"_s;
    ask::saveFile(this, {tr("Save the numbers"), tr("Excel workbooks (*.xlsx);;CSV tables (*.csv)"), name, u"results"_s}, [this](const QString &path) {
        m_workplace.vault.run(
            this,
            [shown = cut(), path](access::Session &session, Progress &progress) -> Result<bool> {
                XD_TRY(vault::OutgoingFile file, vault::OutgoingFile::begin(path));
                XD_TRY(const disclosure::ReleasedDocument released, leave(session, shown, disclosure::Channel::sheet));
                XD_CHECK(paper::writeRoundSheets(released, file, progress));
                return true;
            },
            [this, isOwn = !isAsOthers()](Result<bool> saved) {
                if (!saved)
                    return showError(saved.error());
                clearBanners();
                showBanner(Mark::ok, isOwn ? tr("Saved. The file holds numbers of single classes: keep it where only you can read it.") : tr("Saved, with small numbers protected."));
            },
            tr("Saving the numbers"));
    });
}

} // namespace xd::ui
