// 全国学籍号: 19 characters. G and a citizen's number (formal); J and 18 characters for children without one, with a
// check character too; L and 18 for a temporary entry, whose last four are random and carry no check (facts C1).
#pragma once

#include "core/students/identity_check.h"

namespace xd::students {

class StudentNumber {
public:
    enum class Kind { formal, withoutId, temporary };

    // Full width, lower case, blanks, apostrophes and ="…" are undone. Errors: FieldMissing, RoundedNumber (a
    // spreadsheet has made a number of it and lost its last digits), BadStudentNumber, BadCheckDigit.
    static Result<StudentNumber> parse(const QString &typed);

    const QString &text() const { return m_text; }
    Kind kind() const { return m_kind; }
    QDate birthDate() const { return m_parts.birthDate; }
    // Only a formal number says it: the order digits of the others mean nothing.
    std::optional<Sex> sex() const;

    friend bool operator==(const StudentNumber &a, const StudentNumber &b) { return a.m_text == b.m_text; }

private:
    StudentNumber(QString text, Kind kind, NumberParts parts) : m_text(std::move(text)), m_kind(kind), m_parts(parts) {}

    QString m_text;
    Kind m_kind;
    NumberParts m_parts;
};

// Whether a cell can only be meant as one; tells a column of these from a column of a school's own numbers.
bool looksLikeStudentNumber(const QString &typed);

} // namespace xd::students
