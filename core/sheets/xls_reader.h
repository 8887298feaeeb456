// One run of xindeng-read-xls over one file: starts it, hears it frame by frame, ends it when it goes. It is found beside
// the running program, or where XINDENG_READ_XLS says. It gets the file as its standard input, and no name.
#pragma once

#include "core/sheets/xls_wire.h"

#include <QProcess>

namespace xd::sheets {

inline constexpr int longestSilenceMs = 2'000;

class XlsReader {
public:
    // what: its words, "names" or "rows" and the number of a sheet.
    XlsReader(const QString &path, const QStringList &what);
    ~XlsReader();

    // Errors: CannotRead of the field "reader" (it does not start), SheetCutOff, SheetTooLarge, Cancelled, and what it refuses the file for.
    Result<wire::Frame> next(const Progress &progress);

private:
    Result<QByteArray> take(qint64 count, const Progress &progress);
    Error ending();

    QProcess m_process;
    qint64 m_taken = 0;
};

} // namespace xd::sheets
