// What the ledger held back is settled once people have talked to each other on the telephone: it stays unimported, its
// file stays in the site's folder, and it is a warning no longer. Where the school went on from another state, it begins
// a new stream (Contents::startsNewStream), which the ledger takes as it comes.
#pragma once

#include "core/access/session.h"

namespace xd::exchange {

struct SettledBundle {
    QString name; // of the sender, for display
    qint64 seq = 0;
    QString file; // where what came in lies
};
// hash: of the file, as in HeldBundle. The reason is kept in the journal: what was found out, no names of children.
// Errors: NotPermitted, NoKey, FieldMissing and FieldTooLong (field "reason"), NotFound (nothing of that hash is held).
Result<SettledBundle> settleHeld(access::Session &session, const QByteArray &hash, const QString &reason);

} // namespace xd::exchange
