// An officer signs a pack for the district's schools with the operational key that their trust root names; the file
// holds nothing but facts, so it is no bundle and sealed to nobody.
#pragma once

#include "core/access/session.h"
#include "core/screening/instruments.h"

namespace xd::exchange {

// The pack must prove itself first. Errors: NotPermitted, NoKey, those of readPack() and screening::checkPack(),
// AlreadyExists (it is signed), CannotWrite, DiskFull.
Result<packs::Pack> signPack(access::Session &session, const screening::Instruments &instruments, const QByteArray &pack, const QString &path);

} // namespace xd::exchange
