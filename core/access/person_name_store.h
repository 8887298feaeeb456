// Rows of person_name in the records.
#pragma once

#include "core/vault/vault.h"

#include <QHash>

namespace xd::access {

Result<QHash<QByteArray, QString>> readPersonNames(vault::Vault &records); // by user id
Done putPersonName(vault::Vault &records, const QByteArray &userId, const QString &name); // empty: no row

} // namespace xd::access
