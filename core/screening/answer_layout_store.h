// Column mappings of answer tables in the records vault, by the headers of the table and the instruments they were made
// for; each with the name that somebody gave it ("问卷星"). Called by the commands and questions of this noun.
#pragma once

#include "core/vault/vault.h"

#include <vector>

namespace xd::screening {

struct StoredLayout {
    QString key;
    QByteArray mapping; // as column_guess.h writes it, and the name
};
Result<std::vector<StoredLayout>> readLayouts(vault::Vault &records);
Done deleteLayout(vault::Vault &records, const QString &key); // Error: NotFound

} // namespace xd::screening
