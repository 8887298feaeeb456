#include "ui/paper/table_words.h"

#include "core/reports/quarterly_report.h"
#include "ui/text/labels.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace xd::paper {

namespace {

struct TableWords {
    Q_DECLARE_TR_FUNCTIONS(TableWords)
};

QString statusWords(const QString &code)
{
    if (code == "answered"_L1)
        return TableWords::tr("Answered");
    if (code == "missing"_L1)
        return TableWords::tr("Missing");
    if (code == "refused"_L1)
        return TableWords::tr("Refused");
    if (code == "unasked"_L1)
        return TableWords::tr("No slip");
    return code;
}

QString qualityWords(const QString &code)
{
    if (code == "valid"_L1)
        return TableWords::tr("Valid");
    if (code == "void"_L1)
        return TableWords::tr("Void by validity");
    if (code == "not-scored"_L1)
        return TableWords::tr("Not scored");
    return code;
}

QString sexWords(const QString &code)
{
    return text::labelOf(code == "female"_L1 ? students::Sex::female : students::Sex::male);
}

} // namespace

QString wordsOf(const disclosure::Words &words)
{
    const bool isChinese = QLocale().language() == QLocale::Chinese;
    return (isChinese || words.en.isEmpty()) && !words.zh.isEmpty() ? words.zh : words.en;
}

QString axisTitle(const QString &axis)
{
    if (axis == "grade"_L1)
        return TableWords::tr("Grade");
    if (axis == "sex"_L1)
        return TableWords::tr("Sex");
    if (axis == "status"_L1)
        return TableWords::tr("State");
    if (axis == "band"_L1)
        return TableWords::tr("Band");
    if (axis == "scope"_L1)
        return TableWords::tr("Scope");
    if (axis == "grade-sex"_L1)
        return TableWords::tr("Grade and sex");
    if (axis == "score"_L1)
        return TableWords::tr("Score");
    if (axis == "validity"_L1)
        return TableWords::tr("Quality");
    return axis;
}

QString codeWords(const disclosure::Axis &axis, int index)
{
    if (size_t(index) < axis.words.size())
        return wordsOf(axis.words[size_t(index)]);
    const QString code = axis.codes.value(index);
    if (axis.name == "grade"_L1)
        return text::gradeName(code.toInt());
    if (axis.name == "sex"_L1)
        return sexWords(code);
    if (axis.name == "grade-sex"_L1)
        return TableWords::tr("%1 %2", "grade, sex").arg(text::gradeName(code.section(u'/', 0, 0).toInt()), sexWords(code.section(u'/', 1)));
    if (axis.name == "score"_L1)
        return QString(code).replace(u'-', u'–');
    if (axis.name == "validity"_L1)
        return qualityWords(code);
    if (axis.name == "status"_L1)
        return statusWords(code);
    if (axis.name == "scope"_L1)
        return TableWords::tr("Whole school");
    return code;
}

QString numberText(std::optional<qint64> n)
{
    return n ? QString::number(*n) : u"*"_s;
}

QString percentText(std::optional<int> percent)
{
    return percent ? TableWords::tr("%1%").arg(*percent) : u"—"_s;
}

Table paperTable(const disclosure::ReleasedTable &table, const QString &caption, const QString &totalTitle)
{
    Table paper{caption, {{axisTitle(table.rows.name), 1.3}}, {}};
    for (int column = 0; column < table.columnCount(); ++column)
        paper.columns.push_back({codeWords(table.columns, column), 1, Align::right});
    paper.columns.push_back({totalTitle, 1, Align::right});
    for (int row = 0; row <= table.rowCount(); ++row) {
        const bool isTotal = row == table.rowCount();
        Row line{{isTotal ? TableWords::tr("Total") : codeWords(table.rows, row)}, isTotal};
        for (int column = 0; column <= table.columnCount(); ++column)
            line.cells.append(numberText(table.at(row, column)));
        paper.rows.push_back(std::move(line));
    }
    return paper;
}

BarChart barChart(const disclosure::ReleasedTable &table, const QString &caption)
{
    BarChart chart;
    chart.caption = caption;
    chart.protectedName = TableWords::tr("Not shown (too few)");
    chart.axisTitle = TableWords::tr("Students");
    for (int row = 0; row < table.rowCount(); ++row) {
        chart.categories.append(codeWords(table.rows, row));
        chart.totals.push_back(int(table.at(row, table.columnCount()).value_or(-1)));
    }
    for (int column = 0; column < table.columnCount(); ++column) {
        BarSeries series{codeWords(table.columns, column), {}, table.columns.codes[column] == reports::noResultCode};
        for (int row = 0; row < table.rowCount(); ++row)
            series.values.push_back(int(table.at(row, column).value_or(-1)));
        chart.series.push_back(std::move(series));
    }
    return chart;
}

} // namespace xd::paper
