// Marks planted where only a key should lead, and the search for them.
#pragma once

#include "core/vault/vault.h"

#include <QStringList>

namespace xd::faults {

struct Planted {
    QStringList marks;   // one a column
    QStringList refused; // columns of codes and numbers, whose rule allows no free text
    QStringList empty;   // tables without a row to plant in
};
// Writes a mark of its own into every column of text or bytes of every table of the vault, in one row each.
Planted plantEverywhere(vault::Vault &vault);

// Where any of the marks stands below the folders: as UTF-8, UTF-16 of either order, hexadecimal or Base64.
QStringList findMarks(const QStringList &folders, const QStringList &marks);
QStringList findMarks(const QByteArray &bytes, const QStringList &marks);

} // namespace xd::faults
