#include "ui/paper/round_charts.h"

#include "core/reports/round_report.h"
#include "core/screening/learning_document.h"
#include "ui/paper/table_words.h"
#include "ui/paper/years_chart.h"
#include "ui/text/labels.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace xd::paper {

namespace {

using disclosure::ListTable;
using disclosure::ReleasedDocument;
using disclosure::ReleasedTable;
using Kind = RoundChart::Kind;
using Form = RoundChart::Form;

struct RoundCharts {
    Q_DECLARE_TR_FUNCTIONS(RoundCharts)
};

std::optional<double> valueOf(std::optional<qint64> n)
{
    return n ? std::optional(double(*n)) : std::nullopt;
}

QString dimWords(const ReleasedTable &table, const QString &dim)
{
    const auto found = table.words.find(dim);
    return found == table.words.end() ? table.dims.contains(dim) ? table.dims.at(dim) : QString() : wordsOf(found->second);
}

bool isNeutralCode(const QString &code)
{
    return code == reports::noResultCode || code == screening::voidCode || code == screening::notScoredCode;
}

// Where a part of a bar is missing.
QString noteOn(const RoundChart &chart)
{
    const bool isAnyProtected = std::any_of(chart.series.begin(), chart.series.end(), [](const RoundSeries &series) {
        return std::any_of(series.values.begin(), series.values.end(), [](const auto &value) { return !value; });
    });
    return isAnyProtected ? RoundCharts::tr("Parts that are missing are not shown: very few are there, or others could be worked out from them.") : QString();
}

// Steps do not cross the edge of a band, so that some hold fewer scores than others.
void setWidths(RoundChart &chart, const QStringList &codes)
{
    std::vector<std::pair<double, double>> steps; // the first and the last score
    for (const QString &code : codes)
        steps.push_back({code.section(u'-', 0, 0).toDouble(), code.section(u'-', -1).toDouble()});
    if (steps.size() < 2)
        return;
    for (size_t i = 0; i + 1 < steps.size(); ++i)
        chart.widths.push_back(steps[i + 1].first - steps[i].first);
    chart.widths.push_back(steps.back().second - steps.back().first + (steps[1].first - steps[0].second));
    const auto [narrowest, widest] = std::minmax_element(chart.widths.begin(), chart.widths.end());
    if (*narrowest <= 0 || *widest - *narrowest < *widest / 1000)
        return chart.widths.clear();
    chart.note = RoundCharts::tr("A class that holds fewer scores is drawn narrower, and higher in the same measure: equal areas are equally many students. The number is of the class.");
}

// Rows as categories, columns as parts of a bar.
RoundChart stackedChart(const ReleasedTable &table, Kind kind, const QString &title)
{
    RoundChart chart{kind, Form::stacked, title, axisTitle(table.rows.name), {}, {}, RoundCharts::tr("Students")};
    for (int row = 0; row < table.rowCount(); ++row) {
        QString category = codeWords(table.rows, row);
        if (table.rows.name == "grade-sex"_L1)
            category[category.lastIndexOf(u' ')] = u'\n'; // the sex below the grade
        chart.categories << category;
    }
    for (int column = 0; column < table.columnCount(); ++column) {
        RoundSeries series{codeWords(table.columns, column), {}, isNeutralCode(table.columns.codes[column])};
        for (int row = 0; row < table.rowCount(); ++row)
            series.values.push_back(valueOf(table.at(row, column)));
        // A column in which nobody is, such as that of void sheets where the pack knows no validity scale, is no part of it.
        const bool isNothing = series.isNeutral && std::all_of(series.values.begin(), series.values.end(), [](const auto &value) { return value == 0; });
        if (!isNothing)
            chart.series.push_back(std::move(series));
    }
    RoundSeries all{RoundCharts::tr("Together"), {}, false, true};
    for (int row = 0; row < table.rowCount(); ++row)
        all.values.push_back(valueOf(table.at(row, table.columnCount())));
    chart.series.push_back(std::move(all));
    chart.note = noteOn(chart);
    return chart;
}

std::optional<double> numberIn(const QString &cell)
{
    bool isNumber = false;
    const double number = cell.toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

class OwnPicture {
public:
    explicit OwnPicture(const ReleasedDocument &document) : m_document(document) {}

    std::vector<RoundPicture> draw()
    {
        const ReleasedTable *const bands = m_document.find(screening::learnedBands);
        if (!bands)
            return {};
        RoundPicture picture{dimWords(*bands, u"instrument"_s), dimWords(*bands, u"norm"_s), dimWords(*bands, u"scale"_s), {}};
        picture.charts.push_back(stackedChart(*bands, Kind::bands, RoundCharts::tr("%1: bands by grade and sex").arg(picture.scale)));
        picture.charts.push_back(profile());
        picture.charts.push_back(years(picture.scale));
        picture.charts.push_back(scores(picture.scale));
        return {picture};
    }

private:
    // Scales side by side where there are several, else the grades.
    RoundChart profile() const
    {
        RoundChart chart{Kind::profile, Form::grouped, {}, {}, {}, {}, RoundCharts::tr("Mean"), 2};
        const auto list = std::find_if(m_document->lists.begin(), m_document->lists.end(), [](const ListTable &each) { return each.id == screening::learnedProfile; });
        if (list == m_document->lists.end())
            return chart;
        QStringList scales;
        for (const QStringList &row : list->rows) {
            if (!scales.contains(row[1]))
                scales << row[1];
        }
        const bool isOneScale = scales.size() == 1;
        chart.title = isOneScale ? RoundCharts::tr("%1: mean by grade").arg(scales.first()) : RoundCharts::tr("Profile of the scales: mean of all grades");
        chart.categoryTitle = isOneScale ? axisTitle(u"grade"_s) : RoundCharts::tr("Scale");
        chart.series = {{RoundCharts::tr("Mean"), {}}, {RoundCharts::tr("n"), {}, false, true}, {RoundCharts::tr("Spread (SD)"), {}, false, true},
                        {RoundCharts::tr("n without void"), {}, false, true}, {RoundCharts::tr("Mean without void"), {}, false, true},
                        {RoundCharts::tr("SD without void"), {}, false, true}, {RoundCharts::tr("Not scored"), {}, false, true}, {RoundCharts::tr("At the cut-off"), {}, false, true}};
        constexpr int columnOf[] = {3, 2, 4, 5, 6, 7, 8, 9};
        for (const QStringList &row : list->rows) {
            const bool isAll = row[0] == "0"_L1;
            const QString grade = isAll ? RoundCharts::tr("All grades") : text::gradeName(row[0].toInt());
            // In the chart the scales of all grades; the table goes on with each grade.
            if (isOneScale)
                chart.categories << grade;
            else
                chart.categories << (isAll ? row[1] : grade + u' ' + row[1]);
            for (size_t i = 0; i < chart.series.size(); ++i)
                chart.series[i].values.push_back(numberIn(row[columnOf[i]]));
        }
        chart.drawn = isOneScale ? -1 : scales.size();
        return chart;
    }

    RoundChart years(const QString &scale) const
    {
        std::vector<const ReleasedTable *> tables;
        for (const ReleasedTable &table : m_document->tables) {
            if (table.id == screening::learnedYears)
                tables.push_back(&table);
        }
        if (tables.size() != 2) {
            RoundChart chart{Kind::years, Form::grouped, RoundCharts::tr("%1: this year and last").arg(scale), {}, {}, {}, {}};
            chart.note = yearsNote(m_document.text(u"comparability"_s));
            return chart;
        }
        const auto side = [](const ReleasedTable &table) { return YearSide{table.dims.at(u"year"_s), &table, 1}; };
        RoundChart chart = yearsChart(side(*tables[1]), side(*tables[0]), RoundCharts::tr("%1, at the cut-off").arg(scale));
        QStringList apart;
        for (const QString &grade : m_document.text(u"gradesInOne"_s).split(u' ', Qt::SkipEmptyParts))
            apart << text::gradeName(grade.toInt());
        if (!apart.isEmpty())
            chart.note = RoundCharts::tr("%1 Asked in one of the two years alone and left out: %2.").arg(chart.note, apart.join(RoundCharts::tr(", ")));
        return chart;
    }

    RoundChart scores(const QString &scale) const
    {
        RoundChart chart{Kind::scores, Form::stacked, RoundCharts::tr("%1: distribution of the scores").arg(scale), axisTitle(u"score"_s), {}, {}, RoundCharts::tr("Students")};
        const ReleasedTable *const table = m_document.find(screening::learnedScores);
        if (!table)
            return chart;
        const QStringList beyond = m_document.text(u"cutSteps"_s).split(u' ', Qt::SkipEmptyParts);
        for (int row = 0; row < table->rowCount(); ++row)
            chart.series.push_back({codeWords(table->rows, row), {}, row > 0});
        for (int column = 0; column < table->columnCount(); ++column) {
            chart.categories << codeWords(table->columns, column);
            chart.isBeyondCut.push_back(beyond.contains(table->columns.codes[column]));
            for (int row = 0; row < table->rowCount(); ++row)
                chart.series[size_t(row)].values.push_back(valueOf(table->at(row, column)));
        }
        if (chart.series.size() > 1 && table->at(1, table->columnCount()) == 0)
            chart.series.pop_back(); // nothing void
        setWidths(chart, table->columns.codes);
        return chart;
    }

    const ReleasedDocument &m_document;
};

// One instrument of the report for others.
class SharedPicture {
public:
    SharedPicture(const ReleasedDocument &document, const QString &instrument) : m_document(document), m_instrument(instrument)
    {
        for (const ReleasedTable &table : m_document->tables) {
            if (table.dims.contains(u"instrument"_s) && table.dims.at(u"instrument"_s) == instrument)
                m_tables.push_back(&table);
        }
    }

    RoundPicture draw() const
    {
        RoundPicture picture{m_instrument, {}, {}, {}};
        for (const ReleasedTable *table : m_tables) {
            picture.instrument = dimWords(*table, u"instrument"_s);
            if (table->words.contains(u"norm"_s))
                picture.norm = dimWords(*table, u"norm"_s);
        }
        const std::vector<const ReleasedTable *> levels = all(reports::bandsTable);
        if (!levels.empty() && levels.front()->dims.at(u"round"_s) == round()) {
            picture.charts.push_back(stackedChart(*levels.front(), Kind::bands, RoundCharts::tr("Bands of the total by grade")));
            picture.charts.push_back(sex(*levels.front()));
            picture.charts.push_back(years(levels));
            picture.charts.push_back(scores());
        }
        if (RoundChart chart = reached(); !chart.isEmpty())
            picture.charts.push_back(std::move(chart));
        std::erase_if(picture.charts, [](const RoundChart &chart) { return chart.isEmpty() && chart.note.isEmpty(); });
        return picture;
    }

private:
    QString round() const { return QUuid::fromRfc4122(m_document->subject).toString(QUuid::WithoutBraces); }
    std::vector<const ReleasedTable *> all(const QString &id) const
    {
        std::vector<const ReleasedTable *> found;
        std::copy_if(m_tables.begin(), m_tables.end(), std::back_inserter(found), [&](const ReleasedTable *table) { return table->id == id; });
        return found;
    }

    RoundChart sex(const ReleasedTable &levels) const
    {
        RoundChart chart{Kind::sex, Form::stacked, RoundCharts::tr("Bands of the total by sex"), axisTitle(u"sex"_s), {}, {}, RoundCharts::tr("Students")};
        const std::vector<const ReleasedTable *> tables = all(reports::bySexTable);
        for (int level = 0; level + 1 < levels.columnCount(); ++level) {
            RoundSeries series{codeWords(levels.columns, level), {std::nullopt, std::nullopt}};
            for (const ReleasedTable *table : tables) {
                if (table->dims.at(u"band"_s) == levels.columns.codes[level])
                    series.values = {valueOf(table->at(0, 0)), valueOf(table->at(0, 1))};
            }
            chart.series.push_back(std::move(series));
        }
        if (!tables.empty())
            chart.categories = {codeWords(tables.front()->columns, 0), codeWords(tables.front()->columns, 1)};
        chart.note = noteOn(chart);
        return chart;
    }

    RoundChart years(const std::vector<const ReleasedTable *> &levels) const
    {
        const auto side = [](const ReleasedTable &table) {
            const QDate from = QDate::fromString(table.dims.at(u"from"_s), Qt::ISODate);
            return YearSide{calendar::SchoolYear::of(from).code(), &table, table.columnCount() - 2, {reports::noResultCode}};
        };
        if (levels.size() == 2)
            return yearsChart(side(*levels[1]), side(*levels[0]), codeWords(levels[0]->columns, levels[0]->columnCount() - 2));
        RoundChart chart{Kind::years, Form::grouped, RoundCharts::tr("This year and last"), {}, {}, {}, {}};
        const QString comparability = m_document.text(u"years/"_s + m_instrument);
        chart.note = comparability == "comparable"_L1 ? RoundCharts::tr("Held back: beside an earlier report it would show how very few have changed.") : yearsNote(comparability);
        return chart;
    }

    RoundChart scores() const
    {
        RoundChart chart{Kind::scores, Form::stacked, RoundCharts::tr("Distribution of the scores"), axisTitle(u"score"_s), {}, {}, RoundCharts::tr("Students")};
        const QStringList beyond = m_document.text(u"cutSteps/"_s + m_instrument).split(u' ', Qt::SkipEmptyParts);
        RoundSeries series{RoundCharts::tr("Students"), {}};
        std::map<QString, std::optional<qint64>> counts;
        for (const ReleasedTable *table : all(reports::scoresTable)) {
            for (int column = 0; column < table->columnCount(); ++column)
                counts[table->columns.codes[column]] = table->at(0, column);
        }
        // Steps of a table that is held back stand there without a number, so that no gap looks like nobody.
        const disclosure::Axis steps{u"score"_s, m_document.text(u"steps/"_s + m_instrument).split(u' ', Qt::SkipEmptyParts)};
        for (int step = 0; step < int(steps.codes.size()); ++step) {
            const auto found = counts.find(steps.codes[step]);
            chart.categories << codeWords(steps, step);
            chart.isBeyondCut.push_back(beyond.contains(steps.codes[step]));
            series.values.push_back(found == counts.end() ? std::nullopt : valueOf(found->second));
        }
        chart.series.push_back(std::move(series));
        const bool isHeldBack = std::any_of(m_document->withheld.begin(), m_document->withheld.end(), [&](const disclosure::Withheld &each) {
            return each.what == reports::scoresTable && each.dims.contains(u"instrument"_s) && each.dims.at(u"instrument"_s) == m_instrument;
        });
        setWidths(chart, steps.codes);
        if (isHeldBack)
            chart.note = (QStringList{RoundCharts::tr("Scores of bands in which very few lie are left out.")} << chart.note).join(u' ').trimmed();
        return chart;
    }

    // Means of few would give single scores away; how many reach the cut of each scale does not.
    RoundChart reached() const
    {
        RoundChart chart{Kind::profile, Form::grouped, RoundCharts::tr("Profile of the scales: students at the cut-off, or in the highest band where there is none"), RoundCharts::tr("Scale"), {}, {}, RoundCharts::tr("Students")};
        RoundSeries atCut{RoundCharts::tr("There"), {}};
        RoundSeries below{RoundCharts::tr("Below"), {}, false, true};
        RoundSeries none{RoundCharts::tr("No valid result"), {}, false, true};
        for (const ReleasedTable *table : all(reports::reachedTable)) {
            chart.categories << dimWords(*table, u"scale"_s);
            below.values.push_back(valueOf(table->at(0, 0)));
            atCut.values.push_back(valueOf(table->at(0, 1)));
            none.values.push_back(valueOf(table->at(0, 2)));
        }
        chart.series = {atCut, below, none};
        return chart;
    }

    const ReleasedDocument &m_document;
    QString m_instrument;
    std::vector<const ReleasedTable *> m_tables;
};

} // namespace

const RoundChart *RoundPicture::find(RoundChart::Kind kind) const
{
    const auto found = std::find_if(charts.begin(), charts.end(), [kind](const RoundChart &chart) { return chart.kind == kind; });
    return found == charts.end() ? nullptr : &*found;
}

std::vector<RoundPicture> picturesOf(const ReleasedDocument &document)
{
    if (document->kind == screening::learningKind)
        return OwnPicture(document).draw();
    std::vector<RoundPicture> pictures;
    for (const QString &instrument : document.text(u"instruments"_s).split(u' ', Qt::SkipEmptyParts)) {
        if (RoundPicture picture = SharedPicture(document, instrument).draw(); !picture.charts.empty())
            pictures.push_back(std::move(picture));
    }
    return pictures;
}

} // namespace xd::paper
