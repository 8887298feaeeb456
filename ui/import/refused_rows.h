// What an import refuses, in words: grouped by cause, row by row, and as a workbook that goes back to the sender.
#pragma once

#include "core/sheets/row_error.h"
#include "ui/common/runner.h"
#include "ui/import/import_state.h"

class QPushButton;

namespace xd::ui {

class Step;

QString refusalSentence(const sheets::RowError &error); // without the column, which stands beside it

// "Wrong check digit: 4 rows"; the largest group first.
struct RefusalGroup {
    ErrorCode code;
    QString cause;
    int count;
};
std::vector<RefusalGroup> groupsOf(const std::vector<sheets::RowError> &refused);

// Saves the refused rows for their sender, through the gate; null where nothing was refused. Whatever the table is about,
// its rows go back as they came. Used by the try-out and by the result.
QPushButton *refusedRowsButton(Step *step, const ImportState &state, VaultThread &vault);

} // namespace xd::ui
