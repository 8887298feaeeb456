// One table, one key: BLAKE2b-128 over the canonical encoding of its name and what its cells share, in the form of a
// UUID (RFC 9562 version 8), so that the same table of another day is known again.
#pragma once

#include "core/disclosure/document.h"

namespace xd::disclosure {

QByteArray tableKey(const QString &table, const Dims &dims); // 16 bytes

} // namespace xd::disclosure
