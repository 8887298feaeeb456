#include "ui/paper/round_sheets.h"

#include "core/sheets/table_writer.h"
#include "ui/paper/round_chart_tables.h"
#include "ui/paper/round_charts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace xd::paper {

namespace {

constexpr qsizetype longestSheetName = 31; // of XLSX

using sheets::OutCell;
using sheets::OutSheet;

struct RoundSheets {
    Q_DECLARE_TR_FUNCTIONS(RoundSheets)
};

struct NamedTable {
    QString instrument;
    QString title;
    Table table;
};

std::vector<NamedTable> tablesOf(const disclosure::ReleasedDocument &document)
{
    std::vector<NamedTable> tables;
    for (const RoundPicture &picture : picturesOf(document)) {
        for (const RoundChart &chart : picture.charts) {
            if (!chart.isEmpty())
                tables.push_back({picture.instrument, chart.title, tableOf(chart)});
        }
    }
    if (Table classes = classTableOf(document); !classes.rows.empty())
        tables.push_back({tables.empty() ? QString() : tables.front().instrument, RoundSheets::tr("Classes"), std::move(classes)});
    return tables;
}

// The first column names a grade, a scale or a range of scores and stays text: "1-2" is no date.
OutCell cellOf(const QString &text, qsizetype column)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && column > 0 ? OutCell(number) : OutCell(text);
}

QString sheetName(int number, const NamedTable &table)
{
    QString name = QString::number(number) + u' ' + table.title;
    for (QChar &c : name) {
        if (u"[]:*?/\\'"_s.contains(c))
            c = u'-';
    }
    return name.left(longestSheetName);
}

OutSheet sheetOf(int number, const NamedTable &named)
{
    OutSheet sheet{sheetName(number, named), {}, qint64(named.table.rows.size()), {}};
    for (const Column &column : named.table.columns)
        sheet.columns.push_back({column.title, 16});
    sheet.next = [rows = named.table.rows, at = size_t(0)](std::vector<OutCell> &cells) mutable {
        if (at == rows.size())
            return false;
        cells.clear();
        for (qsizetype column = 0; column < rows[at].cells.size(); ++column)
            cells.push_back(cellOf(rows[at].cells[column], column));
        ++at;
        return true;
    };
    return sheet;
}

} // namespace

Done writeRoundXlsx(const disclosure::ReleasedDocument &document, vault::OutgoingFile &file, Progress &progress)
{
    std::vector<OutSheet> sheets;
    for (const NamedTable &table : tablesOf(document))
        sheets.push_back(sheetOf(int(sheets.size()) + 1, table));
    return sheets::writeXlsx(file, sheets, progress);
}

Done writeRoundCsv(const disclosure::ReleasedDocument &document, vault::OutgoingFile &file, Progress &progress)
{
    std::vector<std::vector<OutCell>> lines;
    for (const NamedTable &named : tablesOf(document)) {
        for (const Row &row : named.table.rows) {
            for (qsizetype column = 1; column < row.cells.size(); ++column)
                lines.push_back({named.instrument, named.title, row.cells[0], named.table.columns[size_t(column)].title, cellOf(row.cells[column], column)});
        }
    }
    OutSheet sheet{{}, {{RoundSheets::tr("Instrument")}, {RoundSheets::tr("Chart")}, {RoundSheets::tr("Row")}, {RoundSheets::tr("Column")}, {RoundSheets::tr("Number")}}, qint64(lines.size()), {}};
    sheet.next = [&lines, at = size_t(0)](std::vector<OutCell> &cells) mutable {
        if (at == lines.size())
            return false;
        cells = lines[at++];
        return true;
    };
    return sheets::writeCsv(file, sheet, progress);
}

Done writeRoundSheets(const disclosure::ReleasedDocument &document, vault::OutgoingFile &file, Progress &progress)
{
    return file.target().endsWith(".csv"_L1, Qt::CaseInsensitive) ? writeRoundCsv(document, file, progress) : writeRoundXlsx(document, file, progress);
}

} // namespace xd::paper
