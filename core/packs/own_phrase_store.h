// The school's own phrases among the small things that the records remember.
#pragma once

#include "core/packs/own_phrases.h"
#include "core/vault/vault.h"

namespace xd::packs {

Result<std::vector<OwnPhrase>> readOwnPhrases(vault::Vault &records); // in the order of their words
Done putOwnPhrase(vault::Vault &records, const OwnPhrase &phrase);
Result<bool> deleteOwnPhrase(vault::Vault &records, const QString &phrase); // whether it was there

} // namespace xd::packs
