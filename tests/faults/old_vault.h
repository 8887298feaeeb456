// A vault file as the first version of the program would have left it, from one of today: the first step of the schema
// with those rows that it has a place for.
#pragma once

#include "core/base/secret_bytes.h"
#include "core/vault/vault.h"

namespace xd::faults {

// The file is closed, and afterwards of schema 1. Fails the test where that does not succeed.
void makeOld(const QString &path, vault::VaultKind kind, const SecretBytes &key);

} // namespace xd::faults
