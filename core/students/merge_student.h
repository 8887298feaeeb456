// What a newer list says about a student already stored. Silence is no statement: an empty cell or a missing column
// leaves what was known. Tags that people set stay; those that came from a roster follow it.
#pragma once

#include "core/students/student.h"

#include <span>

namespace xd::students {

struct FieldChange {
    QString field; // as in StudentDraft, besides "class", "document", "guardians", "tags", "schoolYear"
    QString before;
    QString after;

    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

// `said` are the keys of the columns that the list has.
Student merged(const Student &stored, const Student &incoming, const QStringList &said);
std::vector<FieldChange> differences(const Student &before, const Student &after);

} // namespace xd::students
