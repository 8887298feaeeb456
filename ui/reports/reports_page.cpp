#include "ui/reports/reports_page.h"

#include "core/reports/compile_quarterly_report.h"
#include "core/reports/find_reports.h"
#include "core/reports/round_report.h"
#include "core/screening/load_instruments.h"
#include "ui/common/ask.h"
#include "ui/common/data_table.h"
#include "ui/common/gated_preview.h"
#include "ui/paper/report_paper.h"
#include "ui/text/calendar_words.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

constexpr int quartersBack = 4;

struct Shown {
    std::vector<reports::ReportSnapshot> reports;
    QDate today;
};

bool isOfRound(const reports::ReportSnapshot &report)
{
    return report.kind() == reports::roundReportKind;
}

QString titleOf(const reports::ReportSnapshot &report)
{
    if (isOfRound(report))
        return ReportsPage::tr("Screening: %1").arg(report.document.text(u"round"_s));
    const auto quarter = calendar::Quarter::parse(report.period);
    return quarter ? text::quarterName(*quarter) : report.period;
}

} // namespace

ReportsPage::ReportsPage(const Workplace &workplace, QWidget *parent)
    : Page(tr("Reports"), Scroll::inside, parent), m_workplace(workplace), m_quarter(new QComboBox),
      m_table(new DataTable(tr("Reports"), {{tr("Report"), 22, Align::left, true}, {tr("Number"), 13}, {tr("Made"), 10}, {tr("State"), 12}}))
{
    setObjectName(u"reportsPage"_s);
    setSubtitle(tr("Counts alone, never a name; small numbers are protected. A report is frozen when it is made and reprints as it was."));
    QPushButton *make = setPrimary(tr("Quarterly report"), theme::Icon::reports, QKeySequence::Print);
    make->setObjectName(u"quarterlyReport"_s);
    connect(make, &QPushButton::clicked, this, &ReportsPage::makeReport);
    m_ofRound = addButton(tr("Report of the round"), theme::Icon::chart);
    m_ofRound->setObjectName(u"roundReport"_s);
    m_ofRound->hide();
    connect(m_ofRound, &QPushButton::clicked, this, &ReportsPage::openNewestOfRound);
    m_quarter->setObjectName(u"quarter"_s);
    m_quarter->setAccessibleName(tr("Quarter"));
    m_quarter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addToActions(m_quarter);
    m_table->setObjectName(u"reportTable"_s);
    m_table->setEmpty(theme::Icon::reports, tr("No report yet"),
                      workplace.may(access::Capability::compileReport) ? tr("One click makes the report of the quarter from what is there: roster, coverage, bands by grade.")
                                                                       : tr("The counselling room has not released a report yet."));
    add(m_table, 1);
    connect(m_table, &DataTable::rowActivated, this, [this](int row) { open(m_reports[std::size_t(row)]); });
}

void ReportsPage::refresh()
{
    m_reading.forget();
    m_reading = m_workplace.vault.run(
        this,
        [](access::Session &session, Progress &) -> Result<Shown> {
            XD_TRY(auto found, reports::listReports(session));
            return Shown{std::move(found), session.clock().today()};
        },
        [this](Result<Shown> shown) {
            if (!shown) {
                showError(shown.error());
                return;
            }
            m_reports = std::move(shown->reports);
            showQuarters(shown->today);
            std::vector<RowList::Row> rows;
            QSet<QString> seen; // newest first: only the first of a quarter is in force; of a round there is one
            for (const reports::ReportSnapshot &report : m_reports) {
                const bool isNewest = isOfRound(report) || !seen.contains(report.period);
                seen.insert(report.period);
                rows.push_back({{titleOf(report), theme::Mark::none, report.period}, {report.number()}, {text::momentText(report.timeMs()), theme::Mark::none, report.timeMs()},
                                {isNewest ? tr("in force") : tr("replaced by a newer one"), isNewest ? theme::Mark::ok : theme::Mark::info}});
            }
            m_ofRound->setVisible(std::any_of(m_reports.begin(), m_reports.end(), isOfRound));
            m_table->setRows(std::make_shared<RowList>(std::move(rows)));
        });
}

void ReportsPage::showQuarters(QDate today)
{
    if (m_quarter->count() > 0)
        return;
    calendar::Quarter quarter = calendar::Quarter::of(today);
    for (int back = 0; back <= quartersBack; ++back) {
        m_quarter->addItem(text::quarterName(quarter), quarter.code());
        quarter = quarter.previous();
    }
}

void ReportsPage::makeReport()
{
    const QString code = m_quarter->currentData().toString();
    const bool mayCompile = m_workplace.may(access::Capability::compileReport);
    m_workplace.vault.run(
        this,
        [code, mayCompile](access::Session &session, Progress &) -> Result<reports::ReportSnapshot> {
            calendar::Quarter quarter = calendar::Quarter::of(session.clock().today());
            if (!code.isEmpty()) {
                XD_TRY(quarter, calendar::Quarter::parse(code));
            }
            if (!mayCompile)
                return reports::newestQuarterlyReport(session, code.isEmpty() ? std::nullopt : std::optional(quarter));
            XD_TRY(const screening::Instruments instruments, screening::loadInstruments(session));
            return reports::compileQuarterlyReport(session, instruments, quarter);
        },
        [this](Result<reports::ReportSnapshot> report) {
            if (!report)
                return showError(report.error());
            clearBanners();
            open(*report);
        },
        tr("Making the quarterly report"));
}

void ReportsPage::openNewestOfRound()
{
    const auto newest = std::find_if(m_reports.begin(), m_reports.end(), isOfRound);
    if (newest != m_reports.end())
        open(*newest);
}

// Whoever reads what another has made leaves a line, as with a letter; its makers do not.
void ReportsPage::open(const reports::ReportSnapshot &report)
{
    if (m_workplace.may(access::Capability::compileReport))
        return preview(report);
    m_workplace.vault.run<void>(
        this,
        [id = report.id, kind = report.kind()](access::Session &session, Progress &) -> Done {
            XD_TRY(journal::Journal *const office, session.officeFor(access::Capability::readReleasedReport));
            return office->note({journal::Verb::itemOpened, id.bytes(), kind});
        },
        [this, report](Done noted) { noted ? preview(report) : showError(noted.error()); });
}

void ReportsPage::preview(const reports::ReportSnapshot &report)
{
    emit previewShown(previewThroughGate(m_workplace.vault, this, {u"reportPreview"_s, paper::reportPaper(report), paper::reportFileName(report), exitOf(report.document)}));
}

} // namespace xd::ui
