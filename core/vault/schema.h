// The schema of a vault as numbered steps: migrations/<vault>/NNNN_noun.sql, append-only once they have landed.
// A file's user_version is the number of its last step.
#pragma once

#include "core/vault/vault.h"

#include <vector>

namespace xd::vault {

struct SchemaStep {
    int number = 0;
    QByteArray sql;
};

// In the order of their numbers.
std::vector<SchemaStep> schemaSteps(VaultKind kind);
int newestStep(VaultKind kind);

} // namespace xd::vault
