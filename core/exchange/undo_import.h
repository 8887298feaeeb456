// Takes back an import of a report: what it brought goes, what it replaced comes again. Its ledger row stays as
// evidence; the file can be imported again.
#pragma once

#include "core/access/session.h"

namespace xd::exchange {

struct UndoneImport {
    qint64 seq = 0;
    qint64 records = 0; // removed or put back
};
// Errors: NotPermitted, NoKey, NotFound (no such import, or undone already), InUse (a later import builds on it: undo that
// one first).
Result<UndoneImport> undoImport(access::Session &session, const QByteArray &import);

} // namespace xd::exchange
