// Rosters of tests/fixtures as tables, planned and imported the way the wizard and the command line do it.
#pragma once

#include "core/sheets/table.h"
#include "core/students/import_roster.h"
#include "core/students/prepare_roster_import.h"
#include "tests/support/say.h"
#include "tests/support/test_site.h"

namespace xd::test {

inline sheets::Table tableIn(const QString &path)
{
    NoProgress progress;
    sheets::Workbook workbook = valueOf(sheets::Workbook::open(path));
    return valueOf(sheets::readTable(workbook, progress));
}

inline sheets::Table fixtureTable(const char *name)
{
    return tableIn(QStringLiteral(XINDENG_FIXTURES "/") + QString::fromLatin1(name));
}

inline students::RosterPlan planOf(access::Session &session, const sheets::Table &table)
{
    NoProgress progress;
    const auto columns = valueOf(students::findRosterColumns(session, table));
    const auto context = students::rosterContext(session, table, columns.map);
    return valueOf(students::prepareRosterImport(session, table, columns.map, context, progress));
}

inline students::RosterImported importFixture(access::Session &session, const char *name)
{
    NoProgress progress;
    return valueOf(students::importRoster(session, planOf(session, fixtureTable(name)), QString::fromLatin1(name), progress));
}

// A table as if read from a file: the first line holds the headers.
inline sheets::Table typedTable(const QList<QStringList> &lines)
{
    sheets::Table table;
    table.headers = lines.front();
    table.firstHeaderRow = table.headerRow = 1;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        sheets::TableRow row{int(i) + 1, {}};
        for (const QString &text : lines[i])
            row.cells.push_back(sheets::Cell::ofText(text));
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace xd::test
