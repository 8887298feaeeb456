#include "ui/paper/report_sheets.h"

#include "core/sheets/table_writer.h"
#include "ui/paper/table_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace xd::paper {

namespace {

constexpr qsizetype longestSheetName = 31; // of XLSX

using sheets::OutSheet;

struct ReportSheets {
    Q_DECLARE_TR_FUNCTIONS(ReportSheets)
};

QString sheetName(int number, const disclosure::ReleasedTable &table)
{
    const auto instrument = table.words.find(u"instrument"_s);
    QString name = QString::number(number) + u' '
        + (instrument != table.words.end() ? wordsOf(instrument->second)
           : table.columns.name == "status"_L1 ? ReportSheets::tr("Taking part")
                                               : ReportSheets::tr("Enrolment"));
    for (QChar &c : name) {
        if (u"[]:*?/\\'"_s.contains(c))
            c = u'-';
    }
    return name.left(longestSheetName);
}

sheets::OutCell cellOf(const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber ? sheets::OutCell(number) : sheets::OutCell(text);
}

OutSheet sheetOf(int number, const disclosure::ReleasedTable &table)
{
    const Table paper = paperTable(table, {}, ReportSheets::tr("Total"));
    OutSheet sheet{sheetName(number, table), {}, qint64(paper.rows.size()), {}};
    for (const Column &column : paper.columns)
        sheet.columns.push_back({column.title, 14});
    sheet.next = [rows = paper.rows, at = size_t(0)](std::vector<sheets::OutCell> &cells) mutable {
        if (at == rows.size())
            return false;
        cells.clear();
        for (const QString &text : rows[at].cells)
            cells.push_back(cellOf(text));
        ++at;
        return true;
    };
    return sheet;
}

} // namespace

Done writeReportSheets(const reports::ReportSnapshot &report, vault::OutgoingFile &file, Progress &progress)
{
    std::vector<OutSheet> tables;
    for (const disclosure::ReleasedTable &table : report.document->tables)
        tables.push_back(sheetOf(int(tables.size()) + 1, table));
    return sheets::writeXlsx(file, tables, progress);
}

} // namespace xd::paper
