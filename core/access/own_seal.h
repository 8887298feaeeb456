// What one person alone may read: sealed to the account's own key, padded to size classes so that its length tells nothing,
// with a mark inside that takes the secret key, so that nobody can put words of his own in its place. Drafts and process
// notes are kept so. It opens as long as the account has its keys; no colleague, no recovery sheet and no principal can.
#pragma once

#include "core/crypto/box.h"

#include <optional>

namespace xd::access {

// `purpose` keeps one kind of note from being taken for another.
QByteArray sealToOwner(QByteArrayView plain, const crypto::BoxKeys &owner, const char *purpose);
// Nothing where it was sealed to somebody else, by somebody else, for another purpose, or was altered.
std::optional<QByteArray> openByOwner(QByteArrayView sealed, const crypto::BoxKeys &owner, const char *purpose);

} // namespace xd::access
