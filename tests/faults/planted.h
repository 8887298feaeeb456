// Marks planted where only a key should lead, and the search for them.
#pragma once

#include "core/vault/vault.h"

#include <QStringList>

namespace xd::faults {

struct Planted {
    QStringList marks;   // one a column
    QStringList refused; // "table.column" of codes and references, whose rule allows no mark
    QStringList empty;   // tables without a row to plant in
};
// What is planted at "table.column" where only so many bytes are allowed.
QString shortMark(const QString &place, int bytes);

// A row for the tables of the records that everyday work of a new school leaves empty: what a district keeps, keys of before,
// a colleague who stood in, a restore, a second look, a duty met. The marks in words that are never changed again.
QStringList fillRarelyUsed(vault::Vault &records);
// Writes a mark of its own into every column of text or bytes of every table of the vault: a sentence, or where only 16 or 32
// bytes are allowed, as many.
Planted plantEverywhere(vault::Vault &vault);

// Where any of the marks stands below the folders: as UTF-8, UTF-16 of either order, hexadecimal or Base64.
QStringList findMarks(const QStringList &folders, const QStringList &marks);
QStringList findMarks(const QByteArray &bytes, const QStringList &marks);

} // namespace xd::faults
