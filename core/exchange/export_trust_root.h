// The district writes its trust root for the schools: the newest version and as many before it as fit, so that a
// school that has missed some can follow version by version.
#pragma once

#include "core/access/session.h"

namespace xd::exchange {

struct ExportedRoot {
    qint64 version = 0;
    qint64 oldestVersion = 0; // in the file
    qint64 members = 0;
};
// The name under which it is saved: XD_<6 hex of sender>_root.xdb.
QString trustRootFileName(const access::Session &session);
// Errors: NotPermitted, NoKey, BundleTooLarge, CannotWrite, DiskFull.
Result<ExportedRoot> exportTrustRoot(access::Session &session, const QString &path);

} // namespace xd::exchange
