// Tables out, as XLSX or CSV, at constant memory: beside the target, then fsync and rename, so that a name either
// holds the whole file or what it held before. Scratch files stay in the target's folder (security D-rules).
// Text stays text: XLSX cells are strings, CSV texts that a spreadsheet would compute get a ' before them (T15).
// Errors: CannotWrite, DiskFull, Cancelled.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

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

Done writeXlsx(const QString &path, std::span<const OutSheet> sheets, Progress &progress);
Done writeCsv(const QString &path, const OutSheet &sheet, Progress &progress);

// "=1+1" becomes "'=1+1": for texts that go where a spreadsheet may read them as a formula.
QString neutralised(const QString &text);

} // namespace xd::sheets
