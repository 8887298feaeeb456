#include "ui/safety/safety_page.h"

#include "core/backup/backup_site.h"
#include "core/backup/copy_backup.h"
#include "core/backup/drill_restore.h"
#include "ui/common/ask.h"
#include "ui/common/data_table.h"
#include "ui/common/empty_state.h"
#include "ui/common/gated_preview.h"
#include "ui/common/key_figure.h"
#include "ui/common/text.h"
#include "ui/paper/drill_certificate.h"
#include "ui/safety/findings_card.h"
#include "ui/text/finding_text.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPushButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

qint64 rowsIn(const backup::StoredBackup &backup, const QString &table)
{
    const vault::RowCounts &rows = backup.manifest.state.records.rows;
    const auto found = rows.find(table);
    return found == rows.end() ? 0 : found->second;
}

} // namespace

SafetyPage::SafetyPage(const Workplace &workplace, QWidget *parent)
    : Page(tr("Safekeeping"), Scroll::page, parent), m_workplace(workplace)
{
    setSubtitle(tr("A backup counts once it was read again from the disk and looked through as a whole. One on a stick in another room "
                   "survives fire and theft."));
    connect(setPrimary(tr("Back up now"), Icon::shield, QKeySequence(u"Ctrl+B"_s)), &QPushButton::clicked, this, &SafetyPage::backUp);
    m_stick = addButton(tr("Copy to a stick"), Icon::usb);
    m_drill = addButton(tr("Restore drill"), Icon::check);
    m_restore = addButton(tr("Restore…"), Icon::undo);
    m_drill->setToolTip(tr("Rebuilds the newest backup in a scratch place, counts it, and prints a certificate. Nothing of your work is touched."));
    connect(m_stick, &QPushButton::clicked, this, &SafetyPage::copyToStick);
    connect(m_drill, &QPushButton::clicked, this, &SafetyPage::drill);
    connect(m_restore, &QPushButton::clicked, this, &SafetyPage::restore);

    m_last = new KeyFigure(tr("Last verified backup"), {}, this);
    m_kept = new KeyFigure(tr("Backups kept"), {}, this);
    m_drilled = new KeyFigure(tr("Last restore drill"), {}, this);
    addRow({m_last, m_kept, m_drilled});
    m_findings = new FindingsCard(this);
    add(m_findings);
    QString what = m_workplace.isSchool() ? tr("Students") : tr("Records received");
    m_table = new DataTable(tr("Backups"),
                            {{tr("Made"), 9}, {tr("Age"), 7}, {what, 7, Align::right}, {tr("Journal lines"), 7, Align::right},
                             {tr("Size"), 6, Align::right}, {tr("File"), 16, Align::left, true}},
                            this);
    m_table->setFitsRows(23);
    m_table->setNoun([](int, int total) { return tr("%n verified backups", nullptr, total); });
    m_table->setEmpty(Icon::shield, tr("No verified backup yet"),
                      tr("The first one is made when you lock or close the program; or make it now."));
    add(m_table);
    body()->addStretch(1);
    setFirstFocus(primary());
}

void SafetyPage::refresh()
{
    m_reading.forget();
    m_reading = m_workplace.vault.run(
        this, [](access::Session &session, Progress &) { return safetyFacts(session); },
        [this](Result<SafetyFacts> facts) { facts ? showFacts(*facts) : showError(facts.error()); });
}

void SafetyPage::showFacts(const SafetyFacts &facts)
{
    m_facts = facts;
    showLastBackup();
    m_kept->setFigure(QLocale().toString(qint64(facts.backups.size())));
    m_kept->setNote(Mark::none, tr("7 daily, 4 weekly, 12 monthly"));
    m_drilled->setFigure(facts.drill ? text::dateText(QDateTime::fromMSecsSinceEpoch(facts.drill->timeMs).date()) : tr("never"));
    m_drilled->setNote(!facts.drill ? Mark::info : facts.drill->isPassed ? Mark::ok : Mark::danger,
                       !facts.drill ? tr("Hold one each year") : facts.drill->isPassed ? tr("Passed") : tr("Not passed"));
    m_findings->showFindings(facts.findings);
    std::vector<RowList::Row> rows;
    const QLocale locale;
    for (const backup::StoredBackup &each : facts.backups) {
        const qint64 what = rowsIn(each, m_workplace.isSchool() ? u"student"_s : u"received_record"_s);
        const qint64 lines = each.manifest.state.records.head.seq + each.manifest.state.office.head.seq;
        rows.push_back({{text::momentText(each.manifest.timeMs), Mark::none, each.manifest.timeMs},
                        {text::ageInWords(daysBetween(each.manifest.timeMs, facts.nowMs)), Mark::none, each.manifest.timeMs},
                        {locale.toString(what), Mark::none, what}, {locale.toString(lines), Mark::none, lines},
                        {locale.formattedDataSize(each.bytes), Mark::none, each.bytes}, {each.name()}});
    }
    m_table->setRows(std::make_shared<RowList>(std::move(rows)));
    setBusy(m_isBusy);
}

void SafetyPage::showLastBackup()
{
    if (m_facts.backups.empty()) {
        m_last->setFigure(tr("none"));
        // The card below speaks of it from the second day on.
        const bool isMissed = std::any_of(m_facts.findings.begin(), m_facts.findings.end(), [](const backup::Finding &each) { return each.kind == backup::FindingKind::backupMissing; });
        isMissed ? m_last->setNote(Mark::warn, tr("Make one now")) : m_last->setNote(Mark::none, tr("made when you lock or close"));
        return;
    }
    const qint64 madeMs = m_facts.backups.front().manifest.timeMs;
    const qint64 days = daysBetween(madeMs, m_facts.nowMs);
    m_last->setFigure(text::ageInWords(days));
    m_last->setNote(days >= backup::backupOldDays ? Mark::warn : Mark::ok, text::momentText(madeMs));
}

void SafetyPage::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    primary()->setEnabled(!isBusy);
    m_restore->setEnabled(!isBusy);
    for (QPushButton *needsBackup : {m_stick, m_drill})
        needsBackup->setEnabled(!isBusy && !m_facts.backups.empty());
}

void SafetyPage::backUp()
{
    clearBanners();
    setBusy(true);
    m_workplace.vault.run(
        this, [](access::Session &session, Progress &progress) { return backup::backupSite(session, progress); },
        [this](Result<backup::MadeBackup> made) {
            setBusy(false);
            if (!made)
                return showError(made.error());
            showBanner(Mark::ok, tr("Backed up: the file was read again from the disk, looked through as a whole and counted."))->setClosable(true);
            refresh();
        },
        tr("Backing up"));
}

void SafetyPage::copyToStick()
{
    ask::openFolder(this, {tr("Where is the stick?"), {}, {}, u"stick"_s}, [this](const QString &folder) { copyTo(folder); });
}

void SafetyPage::copyTo(const QString &folder)
{
    if (m_facts.backups.empty())
        return;
    clearBanners();
    setBusy(true);
    const int row = m_table->currentRow();
    const QString backup = m_facts.backups[row >= 0 && row < int(m_facts.backups.size()) ? std::size_t(row) : 0].path;
    m_workplace.vault.run(
        this, [backup, folder](access::Session &session, Progress &progress) { return backup::copyBackup(session, backup, folder, progress); },
        [this](Result<QString> copied) {
            setBusy(false);
            if (!copied)
                return showError(copied.error());
            showBanner(Mark::ok, tr("Copied and compared with what the stick holds. It is safe to remove it now. Keep it locked away, in another room."))
                ->setClosable(true);
        },
        tr("Copying to the stick"));
}

void SafetyPage::restore()
{
    const int row = m_table->currentRow();
    if (row >= 0 && row < int(m_facts.backups.size()))
        return askRestore(m_facts.backups[std::size_t(row)].path);
    ask::openFile(this, {tr("Restore from which backup?"), tr("Backups (*.tar)"), {}, u"stick"_s}, [this](const QString &path) { askRestore(path); });
}

void SafetyPage::askRestore(const QString &backup)
{
    ask::confirm(this,
                 {tr("Go back to this backup?"),
                  tr("The site is locked first. Then you see what would change, and nothing is replaced before you have said so once more."),
                  tr("Lock and look")},
                 [this, backup](bool isYes) {
                     if (isYes)
                         m_workplace.navigator.restoreFrom(backup);
                 });
}

void SafetyPage::drill()
{
    clearBanners();
    setBusy(true);
    m_workplace.vault.run(
        this, [](access::Session &session, Progress &progress) { return backup::drillRestore(session, progress); },
        [this](Result<backup::DrillResult> drilled) {
            setBusy(false);
            drilled ? showDrilled(*drilled) : showError(drilled.error());
        },
        tr("Restore drill"));
}

void SafetyPage::showDrilled(const backup::DrillResult &drill)
{
    refresh();
    if (drill.isPassed())
        showBanner(Mark::ok, tr("Passed: from %1 the site was rebuilt as a whole.").arg(drill.backup))->setClosable(true);
    else
        showBanner(Mark::danger, tr("Not passed. Do not rely on %1: make a new backup now, and hold the drill again.").arg(drill.backup));
    // The certificate holds nothing of any student; the drill itself has its line in the journal.
    emit previewShown(previewThroughGate(m_workplace.vault, this, {u"certificatePreview"_s, paper::drillCertificate(drill, m_workplace.site), paper::certificateFileName(drill)}));
}

} // namespace xd::ui
