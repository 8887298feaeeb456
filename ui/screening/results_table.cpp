#include "ui/screening/results_table.h"

#include "core/base/pinyin.h"
#include "core/screening/score_bands.h"
#include "ui/common/card.h"
#include "ui/common/data_table.h"
#include "ui/common/details_list.h"
#include "ui/common/filter_chips.h"
#include "ui/common/gated_copy.h"
#include "ui/screening/take_back_dialog.h"
#include "ui/text/labels.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

constexpr int fixedColumns = 4; // what it asks for, number, name, class

theme::Mark markOf(int severity)
{
    return severity <= 0 ? theme::Mark::ok : severity == 1 ? theme::Mark::info : theme::Mark::warn;
}

QString scoreText(const screening::ScaleScore &score)
{
    return score.isScored() ? QLocale::c().toString(score.value, 'f', score.value == double(qint64(score.value)) ? 0 : 1) : u"—"_s;
}

Cell bandCell(const screening::Band *band)
{
    return band ? Cell{text::wordingOf(band->names), markOf(band->severity), band->severity} : Cell{u"—"_s};
}

class ResultRows final : public RowSource {
public:
    explicit ResultRows(std::shared_ptr<const ScreeningData> data) : m_data(std::move(data)) {}
    int rowCount() const override { return int(m_data->round->results.students.size()); }
    Cell cell(int row, int column) const override
    {
        const screening::StudentResult &student = m_data->round->results.students[std::size_t(row)];
        switch (column) {
        case 0:
            if (!student.danger.empty())
                return {ResultsTable::tr("danger answer"), theme::Mark::danger, 0};
            if (student.isAboveCut())
                return {ResultsTable::tr("second look"), theme::Mark::warn, 1};
            return {ResultsTable::tr("nothing"), theme::Mark::none, 2};
        case 1:
            return {student.number};
        case 2:
            return {student.name, theme::Mark::none, pinyin::sortKey(student.name)};
        case 3:
            return {student.schoolClass.name(), theme::Mark::none, student.schoolClass.grade * 1000 + student.schoolClass.number};
        default:
            return instrumentCell(student, column - fixedColumns);
        }
    }

private:
    // Three columns an instrument: total, band, quality.
    Cell instrumentCell(const screening::StudentResult &student, int column) const
    {
        const auto index = std::size_t(column / 3);
        const screening::RoundInstrument &used = m_data->round->results.round.instruments[index];
        const auto &result = student.results[index];
        if (!result)
            return {u"—"_s, theme::Mark::none, -1};
        const screening::Headline headline = screening::headlineOf(*used.instrument, *used.norm, result->score);
        switch (column % 3) {
        case 0:
            return {scoreText(headline.score), theme::Mark::none, headline.score.isScored() ? headline.score.value : -1.0};
        case 1:
            return bandCell(headline.band);
        default: {
            QStringList words;
            if (result->score.flags)
                words << text::labelsOf(result->score.flags);
            if (result->isLate)
                words << ResultsTable::tr("late");
            return {words.join(ResultsTable::tr(", ", "between words")), words.isEmpty() ? theme::Mark::none : theme::Mark::warn};
        }
        }
    }
    std::shared_ptr<const ScreeningData> m_data;
};

} // namespace

ResultsTable::ResultsTable(const Workplace &workplace, QWidget *parent)
    : QWidget(parent), m_workplace(workplace), m_place(new QHBoxLayout(this)), m_detail(new Card), m_scales(new DetailsList)
{
    m_place->setContentsMargins(0, theme::space::s, 0, 0);
    m_place->setSpacing(theme::space::m);
    m_detail->add(m_scales);
    m_detail->hide();
    m_detail->setFixedWidth(theme::scaled(300));
    m_place->addWidget(m_detail, 0, Qt::AlignTop); // beside the list, which does not move under a double click
}

void ResultsTable::makeTable()
{
    delete m_table;
    const bool isRoomy = m_data->round->results.round.instruments.size() == 1;
    std::vector<Column> columns{{tr("Asks for"), 8}, {tr("Number"), 12}, {tr("Name"), 5}, {tr("Class"), 7}};
    // A band is read for each student, the quality for few: where both do not fit, it is the quality that is cut.
    for (const screening::RoundInstrument &used : m_data->round->results.round.instruments) {
        const QString name = text::wordingOf(used.instrument->shortNames);
        columns.push_back({name, isRoomy ? 5 : 4, Align::right});
        columns.push_back({tr("Band"), 12});
        columns.push_back({tr("Quality"), isRoomy ? 7 : 3});
    }
    columns.back().takesRest = true;
    m_table = new DataTable(tr("Results"), std::move(columns));
    m_table->setObjectName(u"resultsTable"_s);
    m_chips = new FilterChips;
    m_chips->addChip(u"state"_s, tr("Asks for"), {{u"danger"_s, tr("danger answer")}, {u"candidate"_s, tr("second look")}, {u"other"_s, tr("nothing")}});
    m_chips->addChip(u"grade"_s, tr("Grade"), {});
    m_table->setChips(m_chips);
    m_takeBack = new QPushButton(theme::icon(theme::Icon::undo), tr("Take back this sheet…"));
    m_takeBack->setObjectName(u"takeSheetBackButton"_s);
    m_takeBack->setToolTip(tr("One wrong sheet of the chosen student, until a second look has begun. Its danger answers stay."));
    m_table->addToBar(m_takeBack);
    connect(m_takeBack, &QPushButton::clicked, this, &ResultsTable::takeBack);
    m_table->setSelectsMany(true);
    m_table->setMinimumHeight(theme::scaled(210)); // the scales of a student never squeeze the list away
    m_table->setEmpty(theme::Icon::screening, tr("No answers yet"), tr("Import the consent slips first, then the table of answers."));
    m_table->setNoun([](int shown, int total) { return tr("%1 of %n student(s)", nullptr, total).arg(shown); });
    m_table->setCopyGate([this](const CopiedTable &) { copyRows(); });
    m_place->insertWidget(0, m_table, 1);
    connect(m_chips, &FilterChips::changed, this, [this] { m_table->setFilter(m_chips->isActive() ? FastListModel::Filter([this](int row) { return isShown(row); }) : FastListModel::Filter()); });
    connect(m_table, &DataTable::filterClearAsked, m_chips, &FilterChips::clear);
    connect(m_table, &DataTable::selectionChanged, this, &ResultsTable::showScales);
    connect(m_table, &DataTable::selectionChanged, this, &ResultsTable::showTakeBack);
    connect(m_table, &DataTable::rowActivated, this, [this](int row) { m_workplace.navigator.openStudent(m_data->round->results.students[std::size_t(row)].student); });
}

void ResultsTable::show(std::shared_ptr<const ScreeningData> shown)
{
    m_data = std::move(shown);
    const QByteArray round = m_data->round->results.round.id.bytes();
    if (!m_table || m_columnsFor != round)
        makeTable();
    m_columnsFor = round;
    QList<FilterChips::Option> grades;
    for (const int grade : m_data->round->results.round.grades.list())
        grades.push_back({QString::number(grade), text::gradeName(grade)});
    m_chips->setOptions(u"grade"_s, grades);
    m_table->setRows(std::make_shared<ResultRows>(m_data));
    showScales();
    showTakeBack();
}

// One student alone is chosen, who has a sheet, in a round that is open.
void ResultsTable::showTakeBack()
{
    const QList<int> rows = m_table->selectedRows();
    m_takeBack->setVisible(!m_data->round->results.round.isClosed() && m_workplace.may(access::Capability::runScreening));
    if (rows.size() != 1)
        return m_takeBack->setEnabled(false);
    const auto &results = m_data->round->results.students[std::size_t(rows.front())].results;
    m_takeBack->setEnabled(std::any_of(results.begin(), results.end(), [](const auto &result) { return result.has_value(); }));
}

void ResultsTable::takeBack()
{
    const QList<int> rows = m_table->selectedRows();
    if (rows.size() != 1)
        return;
    const auto taken = [this] { m_workplace.navigator.say(tr("The sheet is taken back. Its danger answers stay.")); };
    takeSheetBack(m_data->instruments, m_data->round->results.round, m_data->round->results.students[std::size_t(rows.front())], m_workplace.vault, taken, this);
}

bool ResultsTable::isShown(int row) const
{
    const screening::StudentResult &student = m_data->round->results.students[std::size_t(row)];
    const QString state = !student.danger.empty() ? u"danger"_s : student.isAboveCut() ? u"candidate"_s : u"other"_s;
    return m_chips->accepts(u"state"_s, state) && m_chips->accepts(u"grade"_s, QString::number(student.schoolClass.grade));
}

// The subscales of the selected student.
void ResultsTable::showScales()
{
    const int row = m_table ? m_table->currentRow() : -1;
    const auto &all = m_data->round->results.students;
    const auto &instruments = m_data->round->results.round.instruments;
    const bool hasMore = std::any_of(instruments.begin(), instruments.end(), [](const screening::RoundInstrument &used) { return used.instrument->scales.size() > 1; });
    m_detail->setVisible(hasMore && row >= 0 && std::size_t(row) < all.size()); // totals stand in the list already
    if (!m_detail->isVisibleTo(this))
        return;
    const screening::StudentResult &student = all[std::size_t(row)];
    m_detail->setTitle(tr("%1: all scales").arg(student.name));
    m_detail->setSubtitle(tr("A result of a screening, no diagnosis."));
    m_scales->clear();
    for (std::size_t i = 0; i < student.results.size(); ++i) {
        if (!student.results[i])
            continue;
        const screening::RoundInstrument &used = m_data->round->results.round.instruments[i];
        if (instruments.size() > 1)
            m_scales->add(text::wordingOf(used.instrument->shortNames), u" "_s); // a heading
        for (std::size_t scale = 0; scale < used.instrument->scales.size(); ++scale) {
            const screening::ScaleScore &score = student.results[i]->score.scales[scale];
            const screening::Band *const band = screening::bandOf(*used.norm, int(scale), score);
            const QString value = band ? u"%1  %2"_s.arg(scoreText(score), text::wordingOf(band->names)) : scoreText(score);
            m_scales->add(text::wordingOf(used.instrument->scales[scale].names), value, band && band->severity > 1 ? theme::Mark::warn : theme::Mark::none);
        }
    }
}

void ResultsTable::copyRows()
{
    using disclosure::Band;
    GatedCopy copy{u"screening.results"_s, {u"results"_s, {{u"number"_s, Band::identity}, {u"name"_s, Band::identity}, {u"class"_s, Band::identity}}, {}}, {tr("Number"), tr("Name"), tr("Class")}, m_columnsFor};
    const auto &instruments = m_data->round->results.round.instruments;
    for (const screening::RoundInstrument &used : instruments) {
        const QString name = text::wordingOf(used.instrument->shortNames);
        copy.list.columns.push_back({used.instrument->id, Band::result});
        copy.list.columns.push_back({used.instrument->id + u".band"_s, Band::result});
        copy.headings << name << tr("%1, band").arg(name);
    }
    const ResultRows cells(m_data);
    for (const int row : m_table->selectedRows()) {
        QStringList values;
        for (int column = 1; column < fixedColumns; ++column)
            values << cells.cell(row, column).text;
        for (int index = 0; index < int(instruments.size()); ++index)
            values << cells.cell(row, fixedColumns + 3 * index).text << cells.cell(row, fixedColumns + 3 * index + 1).text;
        copy.list.rows.push_back(values);
    }
    copyThroughGate(m_workplace, this, copy, [this](const Error &error) { emit failed(error); });
}

} // namespace xd::ui
