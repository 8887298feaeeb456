// The import of a roster, as the import wizard wants it described.
#pragma once

#include "core/students/undo_roster_import.h"
#include "ui/import/import_subject.h"

namespace xd::ui {

// `use` says what of later nouns hangs on a student, so that an import that is in use is not taken back.
ImportSubject rosterSubject(std::shared_ptr<const students::StudentUse> use);

// The word for a column's key, as in the mapping and in refusals.
QString rosterColumnLabel(const QString &key);

} // namespace xd::ui
