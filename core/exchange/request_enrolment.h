// A school's file for the district (bundle.md §2): its keys, signed by themselves. The digits of siteFingerprint()
// are read out on the telephone.
#pragma once

#include "core/access/session.h"
#include "core/exchange/enrolment.h"

namespace xd::exchange {

// The name under which it is saved: XD_<6 hex of sender>_enrolment.xdb.
QString enrolmentFileName(const access::Session &session);
// Errors: NotPermitted, NoKey, CannotWrite, DiskFull.
Done requestEnrolment(access::Session &session, const QString &path);
// What such a file says, for the district to look at. Its digits are not to be shown: they are to be heard.
// Errors: CannotRead and those of container.h; BundleForged where it names other keys than those that sign it.
Result<Enrolment> readEnrolmentRequest(const QString &path);

} // namespace xd::exchange
