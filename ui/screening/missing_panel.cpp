#include "ui/screening/missing_panel.h"

#include "core/base/pinyin.h"
#include "core/screening/change_round.h"
#include "ui/common/ask.h"
#include "ui/common/data_table.h"
#include "ui/common/filter_chips.h"
#include "ui/common/gated_copy.h"
#include "ui/common/runner.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;
using screening::Wanting;

namespace {

struct WantingWord {
    Wanting wanting;
    const char *id;
    Mark mark;
};
constexpr WantingWord wantings[] = {
    {Wanting::guardian, "guardian", Mark::none}, {Wanting::pupil, "pupil", Mark::none}, {Wanting::absent, "absent", Mark::info},
    {Wanting::part, "part", Mark::info},         {Wanting::refused, "refused", Mark::none},
};

QString wordOf(Wanting wanting)
{
    switch (wanting) {
    case Wanting::guardian:
        return MissingPanel::tr("the guardian's word");
    case Wanting::pupil:
        return MissingPanel::tr("the student's own word");
    case Wanting::absent:
        return MissingPanel::tr("answers");
    case Wanting::part:
        return MissingPanel::tr("a part of the answers");
    case Wanting::refused:
        return MissingPanel::tr("nothing: refused");
    }
    return {};
}

QString idOf(Wanting wanting)
{
    for (const WantingWord &word : wantings) {
        if (word.wanting == wanting)
            return QLatin1StringView(word.id);
    }
    return {};
}

int classKey(const students::SchoolClass &schoolClass)
{
    return schoolClass.grade * 1000 + schoolClass.number;
}

} // namespace

MissingPanel::MissingPanel(const Workplace &workplace, QWidget *parent)
    : QWidget(parent), m_workplace(workplace),
      m_table(new DataTable(tr("Whom to ask next"), {{tr("Number"), 12}, {tr("Name"), 7}, {tr("Class"), 8}, {tr("What is missing"), 11}, {tr("Arranged"), 12, Align::left, true}})),
      m_chips(new FilterChips), m_arrange(new QPushButton(tr("Note an arrangement…")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::s, 0, 0);
    layout->addWidget(m_table);
    m_table->setObjectName(u"missingTable"_s);
    m_table->setEmpty(Icon::check, tr("Nobody is missing"), tr("All who agreed have answered."));
    QList<FilterChips::Option> options;
    for (const WantingWord &word : wantings)
        options.push_back({QLatin1StringView(word.id), wordOf(word.wanting)});
    m_chips->addChip(u"wanting"_s, tr("What is missing"), options);
    m_chips->addChip(u"class"_s, tr("Class"), {});
    m_table->setChips(m_chips);
    m_table->setSelectsMany(true);
    m_arrange->setObjectName(u"arrangeStudent"_s);
    m_arrange->setToolTip(tr("What the selected student needs: read aloud, more time, a room alone"));
    m_arrange->setAutoDefault(false);
    m_table->addToBar(m_arrange);
    connect(m_arrange, &QPushButton::clicked, this, &MissingPanel::arrange);
    connect(m_table, &DataTable::selectionChanged, this, [this] { m_arrange->setEnabled(m_table->currentRow() >= 0); });
    m_table->setNoun([](int shown, int total) { return tr("%1 of %n student(s)", nullptr, total).arg(shown); });
    m_table->setCopyGate([this](const CopiedTable &) { copyRows(); });
    connect(m_chips, &FilterChips::changed, this,
            [this] { m_table->setFilter(m_chips->isActive() ? FastListModel::Filter([this](int row) { return isShown(row); }) : FastListModel::Filter()); });
    connect(m_table, &DataTable::filterClearAsked, m_chips, &FilterChips::clear);
    connect(m_table, &DataTable::rowActivated, this, [this](int row) { m_workplace.navigator.openStudent(m_data->round->missing[std::size_t(row)].student); });
}

void MissingPanel::show(std::shared_ptr<const ScreeningData> shown)
{
    m_data = std::move(shown);
    std::vector<RowList::Row> rows;
    QList<FilterChips::Option> classes;
    for (const screening::MissingStudent &student : m_data->round->missing) {
        const QString className = student.schoolClass.name();
        if (classes.isEmpty() || classes.back().value != className)
            classes.push_back({className, className});
        const Mark mark = student.wanting == Wanting::absent || student.wanting == Wanting::part ? Mark::info : Mark::none;
        rows.push_back({{student.number}, {student.name, Mark::none, pinyin::sortKey(student.name)}, {className, Mark::none, classKey(student.schoolClass)},
                        {wordOf(student.wanting), mark, int(student.wanting)}, {student.arrangement}});
    }
    m_arrange->setVisible(!m_data->round->status.round.isClosed());
    m_chips->setOptions(u"class"_s, classes);
    m_table->setRows(std::make_shared<RowList>(std::move(rows)));
}

void MissingPanel::arrange()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    const screening::MissingStudent &student = m_data->round->missing[std::size_t(row)];
    ask::text(this, tr("What does this student need?"), tr("Larger letters, read aloud, more time, a room alone. Empty takes the note away."), student.arrangement,
              [this, id = student.student](const QString &words) {
                  m_workplace.vault.run(
                      this,
                      [instruments = m_data->instruments, round = m_data->round->status.round.id, id, words](access::Session &session, Progress &) -> Result<bool> {
                          XD_CHECK(screening::arrangeFor(session, *instruments, round, id, words));
                          return true;
                      },
                      [this](Result<bool> arranged) {
                          if (!arranged)
                              emit failed(arranged.error());
                      });
              });
}

int MissingPanel::toAsk() const
{
    const auto &missing = m_data->round->missing;
    return int(std::count_if(missing.begin(), missing.end(), [](const screening::MissingStudent &student) { return student.wanting != Wanting::refused; }));
}

bool MissingPanel::isShown(int row) const
{
    const screening::MissingStudent &student = m_data->round->missing[std::size_t(row)];
    return m_chips->accepts(u"wanting"_s, idOf(student.wanting)) && m_chips->accepts(u"class"_s, student.schoolClass.name());
}

void MissingPanel::copyRows()
{
    using disclosure::Band;
    GatedCopy copy{u"screening.missing"_s,
                   {u"missing"_s, {{u"number"_s, Band::identity}, {u"name"_s, Band::identity}, {u"class"_s, Band::identity}, {u"wanting"_s, Band::result}}, {}},
                   {tr("Number"), tr("Name"), tr("Class"), tr("What is missing")}, m_data->round->status.round.id.bytes()};
    for (const int row : m_table->selectedRows()) {
        const screening::MissingStudent &student = m_data->round->missing[std::size_t(row)];
        copy.list.rows.push_back({student.number, student.name, student.schoolClass.name(), wordOf(student.wanting)});
    }
    copyThroughGate(m_workplace, this, copy, [this](const Error &error) { emit failed(error); });
}

ClassesPanel::ClassesPanel(QWidget *parent)
    : QWidget(parent),
      m_table(new DataTable(tr("Classes"), {{tr("Class"), 9}, {tr("Eligible"), 5, Align::right}, {tr("Agreed"), 5, Align::right}, {tr("Guardian open"), 7, Align::right},
                                            {tr("Student open"), 7, Align::right}, {tr("Refused"), 5, Align::right}, {tr("Answered"), 6, Align::right}, {tr("In part"), 5, Align::right},
                                            {tr("Missing"), 5, Align::right, true}}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::s, 0, 0);
    layout->addWidget(m_table);
    m_table->setObjectName(u"classesTable"_s);
    m_table->setEmpty(Icon::students, tr("No class takes part"), tr("The roster of this school year has nobody in the round's classes."));
}

void ClassesPanel::show(const screening::RoundStatus &status)
{
    const auto figure = [](int count, Mark mark = Mark::none) { return Cell{QString::number(count), count > 0 ? mark : Mark::none, count}; };
    std::vector<RowList::Row> rows;
    for (const screening::ClassCounts &one : status.classes) {
        const screening::RoundCounts &counts = one.counts;
        rows.push_back({{one.schoolClass.name(), Mark::none, classKey(one.schoolClass)}, figure(counts.eligible), figure(counts.consented), figure(counts.waitsForGuardian),
                        figure(counts.waitsForPupil), figure(counts.refused), figure(counts.answered), figure(counts.partial), figure(counts.missing, Mark::info)});
    }
    m_table->setRows(std::make_shared<RowList>(std::move(rows)));
}

} // namespace xd::ui
