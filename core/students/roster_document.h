// A list of students as a document for the gate: each column under its key of rosterColumns() and its band, so that
// every reader gets the columns that are his. The counsellor's own copy can be imported again as it is.
#pragma once

#include "core/disclosure/document.h"
#include "core/students/plan_roster_import.h"

namespace xd::students {

inline const QString rosterDocumentKind = QStringLiteral("students.list");

disclosure::Document rosterDocument(const std::vector<StoredStudent> &students);
// The header of a column, as registers print it: "学籍号"; for the tags that no roster has, "特殊群体".
QString rosterHeader(const QString &key);

} // namespace xd::students
