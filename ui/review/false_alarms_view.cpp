#include "ui/review/false_alarms_view.h"

#include "core/screening/load_instruments.h"
#include "core/screening/round_status.h"
#include "ui/common/data_table.h"
#include "ui/common/empty_state.h"
#include "ui/common/gated_copy.h"
#include "ui/common/show_error.h"
#include "ui/common/text.h"
#include "ui/review/found_later_step.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

std::vector<Column> columns()
{
    return {{FalseAlarmsView::tr("Instrument"), 8},        {FalseAlarmsView::tr("Cut-off"), 10, Align::left, true}, {FalseAlarmsView::tr("Grade"), 5},
            {FalseAlarmsView::tr("Flagged"), 5, Align::right},   {FalseAlarmsView::tr("Confirmed"), 5, Align::right},    {FalseAlarmsView::tr("Not confirmed"), 5, Align::right},
            {FalseAlarmsView::tr("Watch"), 4, Align::right},     {FalseAlarmsView::tr("Open"), 4, Align::right},         {FalseAlarmsView::tr("By danger answer"), 6, Align::right}, {FalseAlarmsView::tr("Found later"), 5, Align::right},
            {FalseAlarmsView::tr("Confirmed of decided"), 12}};
}

QString shareWords(const screening::CutRecord &record)
{
    const std::optional<screening::Share> share = screening::shareConfirmed(record);
    return share ? FalseAlarmsView::tr("%1 % (%2 to %3 %)").arg(share->percent).arg(share->low).arg(share->high) : FalseAlarmsView::tr("too few to say");
}

struct CutWords {
    QString instrument;
    QString norm;
};

CutWords wordsOf(const screening::CutRecord &record, const screening::Instruments &instruments)
{
    CutWords words{record.pack, record.norm};
    if (const screening::Instrument *const instrument = instruments.find(record.pack, record.version)) {
        words.instrument = text::wordingOf(instrument->shortNames);
        if (const screening::NormSet *const norm = instrument->findNorm(record.norm))
            words.norm = text::wordingOf(norm->names);
    }
    words.norm += u" ("_s + record.version + u')';
    return words;
}

RowList::Row rowOf(const screening::CutRecord &record, const CutWords &words)
{
    RowList::Row row{{words.instrument}, {words.norm}, {record.grade == 0 ? FalseAlarmsView::tr("all") : text::gradeName(record.grade), Mark::none, record.grade}};
    for (const int number : {record.flagged, record.confirmed, record.refuted, record.watched, record.open, record.foundByDanger, record.foundLater})
        row.push_back({QString::number(number), Mark::none, number});
    row.push_back({shareWords(record)});
    if (record.grade == 0)
        for (Cell &cell : row)
            cell.isStrong = true;
    return row;
}

} // namespace

FalseAlarmsView::FalseAlarmsView(const Workplace &workplace, QWidget *parent)
    : QWidget(parent), m_workplace(workplace), m_note(new QPushButton(theme::icon(Icon::add), tr("Somebody was found later…"))),
      m_table(new DataTable(tr("What the cut-offs are worth"), columns())),
      m_words(new Text(tr("Of those whom a score flagged, how many a person confirmed; the interval is Wilson's at 95 %. Found later: answered, not flagged, and found in need by other means. "
                         "By danger answer: answered, flagged by no cut but by a danger answer, and confirmed."),
                      Type::body, Ink::muted))
{
    m_table->setObjectName(u"falseAlarms"_s);
    m_table->setEmpty(Icon::table, tr("No scores yet"), tr("After the first round it stands here how much each cut-off is worth."));
    m_words->setWordWrap(true);
    m_note->setObjectName(u"noteFoundLater"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::m, 0, 0);
    column->setSpacing(space::m);
    auto *head = new QHBoxLayout;
    head->addWidget(m_words, 1);
    head->addWidget(m_note, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    connect(m_note, &QPushButton::clicked, this, [this] { noteFoundLater({m_rounds, m_instruments, m_today}, m_workplace.vault, [this] { refresh(); }, this); });
    m_table->setCopyGate([this](const CopiedTable &table) {
        GatedCopy copy{u"screening.falseAlarms"_s, {u"screening.falseAlarms"_s, {}, {table.rows.begin(), table.rows.end()}}, table.headings};
        for (const QString &heading : table.headings)
            copy.list.columns.push_back({heading, disclosure::Band::result});
        copyThroughGate(m_workplace, this, copy, [this](const Error &error) { showError(this, error); });
    });
}

void FalseAlarmsView::refresh()
{
    m_asking.forget();
    m_asking = m_workplace.vault.run(
        this,
        [kept = m_instruments](access::Session &session, Progress &) -> Result<Told> {
            Told told;
            told.kept = kept;
            if (!told.kept) {
                XD_TRY(auto loaded, screening::loadInstruments(session));
                told.kept = std::make_shared<const screening::Instruments>(std::move(loaded));
            }
            told.today = session.clock().today();
            XD_TRY(told.rounds, screening::listRounds(session, *told.kept));
            XD_TRY(told.alarms, screening::falseAlarms(session, *told.kept));
            return told;
        },
        [this](Result<Told> told) {
            if (told)
                show(*told);
            else
                showError(this, told.error());
        });
}

void FalseAlarmsView::show(const Told &told)
{
    m_instruments = told.kept;
    m_rounds = told.rounds;
    m_today = told.today;
    m_note->setEnabled(!m_rounds.empty());
    std::vector<RowList::Row> rows;
    for (const screening::CutRecord &cut : told.alarms.byCut()) {
        const CutWords words = wordsOf(cut, *m_instruments);
        rows.push_back(rowOf(cut, words));
        for (const screening::CutRecord &line : told.alarms.lines)
            if (std::tie(line.pack, line.version, line.norm) == std::tie(cut.pack, cut.version, cut.norm))
                rows.push_back(rowOf(line, words));
    }
    m_table->setRows(std::make_shared<RowList>(std::move(rows)));
}

} // namespace xd::ui
