// A file that leaves the site for a place that a person has named: a table, a PDF, a recovery sheet. It is made under a
// hidden name beside its place, readable by its owner alone, and stands under its own name only once it is whole. The
// caller begins it first, then lets the gate note the exit, then writes: a place that cannot be written to is found out
// before anything is noted. A site's own files are never such a place (one `--out` too many, and the vault is gone).
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

namespace xd::vault {

// Whether a file may be put there. Error: Refused, field "out": the folder, links followed, is that of a site.
Done checkOutgoing(const QString &target);

class OutgoingFile {
public:
    // Sweeps away what killed programs have left of theirs. Errors: as checkOutgoing, CannotWrite, DiskFull.
    static Result<OutgoingFile> begin(const QString &target);
    OutgoingFile(OutgoingFile &&other) noexcept;
    OutgoingFile &operator=(OutgoingFile &&) = delete;
    ~OutgoingFile(); // what was not placed goes

    const QString &draft() const { return m_draft; } // an empty file until somebody writes it
    const QString &target() const { return m_target; }
    Done write(QByteArrayView bytes);
    // On the disk and in its place, in one step. Errors: CannotWrite, DiskFull.
    Done place();

private:
    explicit OutgoingFile(const QString &target);
    QString m_target;
    QString m_draft;
};

} // namespace xd::vault
