// The table of a file that an import is about, as --sheet and --map choose it.
#pragma once

#include "app/cli/call.h"
#include "core/sheets/column_guess.h"

namespace xd::cli {

Result<sheets::Table> readTable(Call &call, const QString &path);
// The mapping of --map, a file as the wizard writes it; empty where the option is absent.
// Errors: CannotRead, ColumnMissing; Usage where it is no mapping.
Result<std::optional<sheets::ColumnMap>> mapOption(const Call &call, const sheets::Table &table, std::span<const sheets::KnownColumn> known);

} // namespace xd::cli
