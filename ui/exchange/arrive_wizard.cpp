#include "ui/exchange/arrive_wizard.h"

#include "ui/common/data_table.h"
#include "ui/common/drop_zone.h"
#include "ui/common/text.h"
#include "ui/text/error_text.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

theme::Mark markOf(exchange::FileState state)
{
    switch (state) {
    case exchange::FileState::next:
    case exchange::FileState::late:
        return theme::Mark::ok;
    case exchange::FileState::duplicate:
        return theme::Mark::info;
    default:
        return theme::Mark::danger;
    }
}

DataTable *fileTable(const QString &name)
{
    return new DataTable(name, {{TakenStep::tr("File"), 11}, {TakenStep::tr("State"), 7}, {TakenStep::tr("Sender"), 11}, {TakenStep::tr("No."), 3, Align::right},
                                {TakenStep::tr("Period"), 13}, {TakenStep::tr("What it brings"), 14, Align::left, true}});
}

// The numbers of its records, or why there are none.
QString whatItBrings(const exchange::FileReport &report)
{
    if (report.error) {
        const QString held = text::labelOf(report.holding);
        return text::sentenceFor(*report.error) + (held.isEmpty() ? QString() : TakenStep::tr(" (%1)", "after a sentence: what becomes of the file").arg(held));
    }
    if (report.state == exchange::FileState::duplicate && report.takenMs)
        return TakenStep::tr("taken on %1").arg(text::momentText(*report.takenMs));
    const exchange::RecordCounts &records = report.records;
    journal::Counts counts;
    for (const auto &[key, count] : {std::pair(u"new"_s, records.added), {u"changed"_s, records.changed}, {u"unchanged"_s, records.unchanged},
                                     {u"conflicting"_s, records.conflicting}, {u"unknown"_s, records.unknown}, {u"refused"_s, records.refused},
                                     {u"older"_s, records.older}, {u"withdrawn"_s, records.withdrawn}})
        if (count > 0)
            counts[key] = count;
    QStringList words{text::inWords(counts)};
    if (!report.notAllowed.isEmpty())
        words << TakenStep::tr("not allowed at this level: %1").arg(report.notAllowed.join(u", "_s));
    if (report.isNewStream)
        words << TakenStep::tr("a new numbering begins; ring the school if you were not told");
    return words.join(TakenStep::tr("; ", "between what a bundle brings"));
}

std::shared_ptr<const RowSource> rowsOf(const std::vector<exchange::FileReport> &reports)
{
    std::vector<RowList::Row> rows;
    for (const exchange::FileReport &report : reports) {
        const QString period = report.from.isValid() ? TakenStep::tr("%1 to %2").arg(text::dateText(report.from), text::dateText(report.to)) : QString();
        rows.push_back({{QFileInfo(report.path).fileName()},
                        {report.isTaken ? TakenStep::tr("taken") : text::labelOf(report.state), report.isTaken ? theme::Mark::ok : markOf(report.state)},
                        {report.sender.name},
                        {report.seq > 0 ? QString::number(report.seq) : QString(), theme::Mark::none, report.seq},
                        {period},
                        {whatItBrings(report)}});
    }
    return std::make_shared<RowList>(std::move(rows));
}

} // namespace

int Arriving::takable() const
{
    return int(std::count_if(reports.begin(), reports.end(), [](const exchange::FileReport &report) { return report.canBeTaken(); }));
}

int Arriving::holdable() const
{
    return int(std::count_if(reports.begin(), reports.end(), [](const exchange::FileReport &report) { return report.holding == exchange::Holding::wouldBe; }));
}

ArriveStep::ArriveStep(std::shared_ptr<Arriving> arriving, VaultThread &vault, QWidget *parent)
    : Step(tr("What arrived"), parent), m_arriving(std::move(arriving)), m_vault(vault),
      m_zone(new DropZone(m_arriving->isDistrict ? tr("Drop the schools' bundles here, or the folder that holds them") : tr("Drop the district's receipt here"), m_arriving->isDistrict ? QStringList() : QStringList{u"xdb"_s}, tr("Exchange files (*.xdb)"))),
      m_table(fileTable(tr("Files that arrived")))
{
    m_zone->setTakesMany(true);
    m_zone->setRemember(u"exchange"_s);
    m_table->setObjectName(u"arrivedFiles"_s);
    m_table->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::m);
    layout->addWidget(m_zone);
    layout->addWidget(m_table, 1);
    layout->addStretch(0);
    connect(m_zone, &DropZone::filesGiven, this, &ArriveStep::look);
}

void ArriveStep::focusFirst()
{
    m_zone->button()->setFocus();
}

void ArriveStep::look(const QStringList &paths)
{
    m_arriving->paths = paths;
    m_vault.run(
        this, [paths](access::Session &session, Progress &progress) { return exchange::importBundles(session, paths, exchange::ImportMode::dryRun, progress); },
        [this](Result<std::vector<exchange::FileReport>> reports) {
            if (reports) {
                wizard()->clearBanner();
                m_arriving->reports = std::move(*reports);
                m_table->setRows(rowsOf(m_arriving->reports));
                m_table->show();
            } else {
                m_arriving->reports.clear();
                wizard()->showError(reports.error());
            }
            emit readyChanged();
        },
        tr("Looking at the files"));
}

QString ArriveStep::nextText() const
{
    return m_arriving->takable() == 0 && m_arriving->holdable() > 0 ? tr("Hold %n file(s)", nullptr, m_arriving->holdable())
                                                                    : tr("Take %n file(s)", nullptr, m_arriving->takable());
}

void ArriveStep::leave(std::function<void(bool)> goOn)
{
    m_vault.run(
        this, [paths = m_arriving->paths](access::Session &session, Progress &progress) { return exchange::importBundles(session, paths, exchange::ImportMode::accept, progress); },
        [this, goOn = std::move(goOn)](Result<std::vector<exchange::FileReport>> reports) {
            if (reports)
                m_arriving->reports = std::move(*reports);
            else
                wizard()->showError(reports.error());
            goOn(reports.has_value());
        },
        tr("Taking the files"));
}

TakenStep::TakenStep(std::shared_ptr<Arriving> arriving, QWidget *parent)
    : Step(tr("Result"), parent), m_arriving(std::move(arriving)), m_words(Text::reading({})), m_table(fileTable(tr("Files")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::m);
    layout->addWidget(m_words);
    layout->addWidget(m_table, 1);
}

void TakenStep::enter()
{
    const auto taken = std::count_if(m_arriving->reports.begin(), m_arriving->reports.end(), [](const exchange::FileReport &report) { return report.isTaken; });
    const bool isAnyHeld = std::any_of(m_arriving->reports.begin(), m_arriving->reports.end(), [](const exchange::FileReport &report) { return report.holding == exchange::Holding::held; });
    if (taken == 0 && isAnyHeld)
        m_words->setReading(m_arriving->isDistrict ? tr("Nothing was taken. What contradicts what is here is held; call the school before anything else.")
                                                   : tr("Nothing was taken. What contradicts what is here is held; call the district before anything else."));
    else
        m_words->setReading(m_arriving->isDistrict ? tr("%n bundle(s) taken. Write the receipts and send them back: until then the schools show their bundles as unconfirmed.", nullptr, int(taken))
                                                   : tr("%n receipt(s) taken.", nullptr, int(taken)));
    m_table->setRows(rowsOf(m_arriving->reports));
}

StepWizard *startArriveWizard(bool isDistrict, VaultThread &vault, QWidget *parent, const QStringList &files)
{
    auto *wizard = new StepWizard(isDistrict ? ArriveStep::tr("Import bundles") : ArriveStep::tr("Import a receipt"), u"arrive"_s, parent);
    wizard->setObjectName(u"arriveWizard"_s);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    auto arriving = std::make_shared<Arriving>();
    arriving->isDistrict = isDistrict;
    auto *first = new ArriveStep(arriving, vault);
    wizard->addStep(first);
    wizard->addStep(new TakenStep(arriving));
    wizard->setFinishText(TakenStep::tr("Done"));
    wizard->resize(theme::scaled(1080), theme::scaled(600)); // sentences about files that cannot be taken are long
    wizard->start();
    if (!files.isEmpty())
        first->look(files);
    return wizard;
}

} // namespace xd::ui
