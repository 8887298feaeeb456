// What leaves a table by Ctrl+C: as text, and as cells that a spreadsheet takes over with their leading zeros.
#pragma once

#include <QList>
#include <QStringList>

namespace xd::ui {

struct CopiedTable {
    QStringList headings;
    QList<QStringList> rows;
};
QString tsvOf(const CopiedTable &table);
QString htmlOf(const CopiedTable &table); // each cell with a text format, so that 007 stays 007
void putOnClipboard(const CopiedTable &table);

} // namespace xd::ui
