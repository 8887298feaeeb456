// What the steps of one import hand on to each other. Work on the vault thread shares the subject, since the wizard
// may be closed while it runs.
#pragma once

#include "core/sheets/table.h"
#include "ui/import/import_subject.h"

#include <optional>

namespace xd::ui {

// A table that was read, shared between the window and the vault thread; never changed once it is there.
struct ReadFile {
    QString path;
    QString encoding; // of a text file
    QStringList sheetNames;
    sheets::Table table;
};

struct ImportState {
    std::shared_ptr<const ImportSubject> subject;
    std::shared_ptr<const ReadFile> file;
    sheets::ColumnMap map;
    bool isRemembered = false;
    std::vector<int> choices = {}; // the answers to the subject's questions
    QString layoutName = {};
    SettledDoubts settled = {};
    std::optional<ImportTrial> trial;
    std::optional<ImportOutcome> outcome;
};

} // namespace xd::ui
