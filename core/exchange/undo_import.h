// Takes back an import of a report: what it brought goes, what it replaced comes again. Its ledger row stays as
// evidence; the file can be imported again.
#pragma once

#include "core/access/session.h"

namespace xd::exchange {

struct UndoneImport {
    qint64 seq = 0;
    qint64 records = 0; // removed or put back
};
// Errors: NotPermitted, NoKey, NotFound (no such import, or undone already), InUse (there is a later import of the same
// school: undo that one first; or a receipt has been written for it, so that the school relies on it).
Result<UndoneImport> undoImport(access::Session &session, const QByteArray &import);

} // namespace xd::exchange
