// Tables out, as XLSX or CSV, at constant memory, into a file that was begun (vault/outgoing_file.h) and is placed once
// it is whole. Scratch files stay in the target's folder (security D-rules).
// Text stays text: XLSX cells are strings, CSV texts that a spreadsheet would compute get a ' before them (T15).
// Errors: CannotWrite, DiskFull, Cancelled; with a path also those of OutgoingFile::begin().
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/vault/outgoing_file.h"

#include <QDate>
#include <QString>
#include <functional>
#include <span>
#include <variant>
#include <vector>

namespace xd::sheets {

using OutCell = std::variant<std::monostate, QString, double, QDate>;

struct OutColumn {
    QString header;
    int width = 12; // in characters
};

struct OutSheet {
    QString name;
    std::vector<OutColumn> columns;
    qint64 rowCount = 0; // for the progress; 0: not known
    // Fills the next row, or returns false behind the last one.
    std::function<bool(std::vector<OutCell> &row)> next;
};

Done writeXlsx(vault::OutgoingFile &file, std::span<const OutSheet> sheets, Progress &progress);
Done writeXlsx(const QString &path, std::span<const OutSheet> sheets, Progress &progress);
Done writeCsv(vault::OutgoingFile &file, const OutSheet &sheet, Progress &progress);
Done writeCsv(const QString &path, const OutSheet &sheet, Progress &progress);

// "=1+1" becomes "'=1+1": for texts that go where a spreadsheet may read them as a formula.
QString neutralised(const QString &text);

} // namespace xd::sheets
