#include "ui/paper/round_chart_tables.h"

#include "core/screening/learning_document.h"
#include "ui/paper/column_chart.h"
#include "ui/paper/round_charts.h"
#include "ui/text/labels.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::paper {

namespace {

using disclosure::ListTable;
using disclosure::ReleasedDocument;

struct RoundChartTables {
    Q_DECLARE_TR_FUNCTIONS(RoundCharts)
};

QString numberText(const std::optional<double> &value, int decimals)
{
    if (!value)
        return u"*"_s;
    return QString::number(*value, 'f', *value == double(qint64(*value)) ? 0 : decimals);
}

QString classHeading(const QString &column)
{
    const std::pair<const char16_t *, QString> headings[] = {
        {u"class", RoundChartTables::tr("Class")},         {u"asked", RoundChartTables::tr("Asked")},      {u"sheets", RoundChartTables::tr("Answered")},
        {u"void", RoundChartTables::tr("Void")},               {u"missing", RoundChartTables::tr("Missing")},  {u"refused", RoundChartTables::tr("Refused")},
        {u"unasked", RoundChartTables::tr("No slip")},     {u"notScored", RoundChartTables::tr("Not scored")}, {u"mean", RoundChartTables::tr("Mean")},
        {u"reachedCut", RoundChartTables::tr("At the cut-off")}};
    for (const auto &[code, heading] : headings) {
        if (column == QStringView(code))
            return heading;
    }
    return column;
}

} // namespace

Table tableOf(const RoundChart &chart)
{
    Table table{{}, {{chart.categoryTitle, 1.3}}, {}};
    for (const RoundSeries &series : chart.series)
        table.columns.push_back({series.name, 1, Align::right});
    for (qsizetype i = 0; i < chart.categories.size(); ++i) {
        Row row{{QString(chart.categories[i]).replace(u'\n', u' ')}, false};
        for (const RoundSeries &series : chart.series)
            row.cells << numberText(size_t(i) < series.values.size() ? series.values[size_t(i)] : std::nullopt, chart.decimals);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table profileByGradeOf(const ReleasedDocument &document)
{
    Table table;
    for (const ListTable &list : document->lists) {
        if (list.id != screening::learnedProfile)
            continue;
        QStringList grades, scales;
        for (const QStringList &row : list.rows) {
            if (!grades.contains(row[0]))
                grades << row[0];
            if (!scales.contains(row[1]))
                scales << row[1];
        }
        if (scales.size() < 2)
            continue; // the chart of one scale is by grade already
        table.columns.push_back({RoundChartTables::tr("Scale"), 1.6});
        for (const QString &grade : grades)
            table.columns.push_back({grade == "0"_L1 ? RoundChartTables::tr("All grades") : text::gradeName(grade.toInt()), 1, Align::right});
        for (const QString &scale : scales) {
            Row line{{scale}, false};
            for (const QString &grade : grades) {
                const auto found = std::find_if(list.rows.begin(), list.rows.end(), [&](const QStringList &row) { return row[0] == grade && row[1] == scale; });
                line.cells << (found == list.rows.end() ? QString() : (*found)[3]);
            }
            table.rows.push_back(std::move(line));
        }
    }
    return table;
}

Table classTableOf(const ReleasedDocument &document)
{
    Table table;
    for (const ListTable &list : document->lists) {
        if (list.id != screening::learnedClasses)
            continue;
        for (const disclosure::ListColumn &column : list.columns)
            table.columns.push_back({classHeading(column.name), column.name == "class"_L1 ? 1.8 : 1, column.name == "class"_L1 ? Align::left : Align::right});
        for (const QStringList &row : list.rows)
            table.rows.push_back({row, false});
    }
    return table;
}

Block blockOf(const RoundChart &chart, double widthMm)
{
    if (chart.form == RoundChart::Form::grouped || chart.kind == RoundChart::Kind::scores)
        return columnFigure(chart, widthMm);
    BarChart bars;
    bars.caption = chart.title;
    bars.protectedName = RoundChartTables::tr("Not shown (too few)");
    bars.axisTitle = chart.valueTitle;
    for (const QString &category : chart.categories)
        bars.categories << QString(category).replace(u'\n', u' ');
    bars.totals.assign(size_t(bars.categories.size()), -1);
    for (const RoundSeries &series : chart.series) {
        std::vector<int> values;
        for (const auto &value : series.values)
            values.push_back(value ? int(*value) : -1);
        if (series.isInTableOnly)
            bars.totals = values; // together
        else
            bars.series.push_back({series.name, values, series.isNeutral});
    }
    return bars;
}

} // namespace xd::paper
