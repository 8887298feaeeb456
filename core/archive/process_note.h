// The seal of process notes: nobody but the author opens one.
#pragma once

#include "core/access/session.h"
#include "core/archive/entry.h"

namespace xd::archive {

QByteArray sealProcessNote(const access::Session &session, const EntryId &entry, const QString &note);
// Empty where the note is somebody else's, or belongs to another entry.
QString openProcessNote(const access::Session &session, const EntryId &entry, const QByteArray &sealed);

} // namespace xd::archive
