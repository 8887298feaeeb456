#include "ui/learning/ledger_tab.h"

#include "ui/common/data_table.h"
#include "ui/common/text.h"
#include "ui/text/instrument_words.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

QString shareText(const screening::CutRecord &record)
{
    const auto share = screening::shareConfirmed(record);
    if (!share)
        return LedgerTab::tr("too few to say");
    return LedgerTab::tr("%1% (%2–%3%)", "share, lower and upper end of the interval").arg(share->percent).arg(share->low).arg(share->high);
}

RowList::Row rowOf(const screening::CutRecord &record, const screening::Instruments &instruments, bool isAllGrades)
{
    const screening::Instrument *const instrument = instruments.find(record.pack, record.version);
    const screening::NormSet *const norm = instrument ? instrument->findNorm(record.norm) : nullptr;
    const auto count = [](int n) { return Cell{QString::number(n), Mark::none, n}; };
    const auto share = screening::shareConfirmed(record);
    return {{instrument ? LedgerTab::tr("%1, %2", "instrument, version 1").arg(text::wordingOf(instrument->shortNames), text::versionWords(record.version)) : record.pack + u'@' + record.version, Mark::none, {}, isAllGrades},
            {norm ? text::wordingOf(norm->names) : record.norm},
            {isAllGrades ? LedgerTab::tr("all grades") : text::gradeName(record.grade), Mark::none, isAllGrades ? 0 : record.grade, isAllGrades},
            count(record.answered),
            count(record.flagged),
            count(record.confirmed),
            count(record.refuted),
            count(record.watched),
            count(record.open),
            count(record.foundByDanger),
            count(record.foundLater),
            {shareText(record), Mark::none, share ? share->percent : -1}};
}

} // namespace

LedgerTab::LedgerTab(QWidget *parent)
    : QWidget(parent), m_table(new DataTable(tr("False alarms"), {{tr("Instrument"), 8}, {tr("Norm set and cut-off"), 12}, {tr("Grade"), 5}, {tr("Answered"), 5, Align::right},
                                                                  {tr("Flagged"), 5, Align::right}, {tr("Confirmed"), 6, Align::right}, {tr("Refuted"), 5, Align::right},
                                                                  {tr("Watch"), 4, Align::right}, {tr("Open"), 4, Align::right}, {tr("By danger answer"), 6, Align::right}, {tr("Found later"), 6, Align::right},
                                                                  {tr("Share confirmed"), 8, Align::left, true}}))
{
    setObjectName(u"ledgerTab"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::s, 0, 0);
    m_table->setObjectName(u"ledger"_s);
    m_table->setEmpty(Icon::table, tr("Nothing flagged yet"), tr("Once candidates have had their second look, this ledger tells how many a cut-off flagged in vain, and whom it missed."));
    m_table->setCopyGate([](const CopiedTable &) {}); // it leaves from the place of the second look
    layout->addWidget(m_table, 1);
    auto *note = new Text(tr("Over all rounds. Flagged: at or beyond the cut-off; a danger answer is none. By danger answer: flagged by no cut, but by a danger answer, and confirmed. Found later: answered, not flagged, and found in need afterwards. "
                             "The interval is that of Wilson at 95%; under %n decision(s) nothing is said.", nullptr, screening::fewestDecided), Type::small, Ink::muted);
    note->setWordWrap(true);
    layout->addWidget(note);
}

void LedgerTab::show(const LearningData &shown)
{
    std::vector<RowList::Row> rows;
    for (const screening::CutRecord &cut : shown.alarms.byCut()) {
        if (cut.flagged == 0 && cut.foundLater == 0 && cut.foundByDanger == 0)
            continue;
        rows.push_back(rowOf(cut, *shown.instruments, true));
        for (const screening::CutRecord &line : shown.alarms.lines) {
            if (std::tie(line.pack, line.version, line.norm) == std::tie(cut.pack, cut.version, cut.norm))
                rows.push_back(rowOf(line, *shown.instruments, false));
        }
    }
    m_table->setRows(std::make_shared<RowList>(std::move(rows)));
}

} // namespace xd::ui
