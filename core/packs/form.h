// A form that people fill in, as data: sections of fields in our own wording, in both languages. Kind "form". What was
// filled in keeps the form's id and version. One with a layout is made for paper (ui/paper/form_paper.h): it may hold tables,
// signature lines, a slip to tear off, and sentences with {student.name} in them. Error: PackBroken, the way to it in the detail.
#pragma once

#include "core/packs/pack.h"

#include <map>
#include <optional>
#include <vector>

namespace xd::packs {

enum class FieldKind { line, lines, choice, date, table, sign }; // the last is for the pen alone

struct FormChoice {
    QString id;
    Wording text;
};

struct FormColumn {
    Wording label;
    int share = 1; // of the width, against the others
};

struct FormField {
    QString id; // unique in the form
    FieldKind kind = FieldKind::lines;
    Wording label;
    Wording help;                    // may be empty
    std::vector<FormChoice> choices; // of a choice
    std::vector<FormColumn> columns; // of a table
    int rows = 0;                    // lines or rows that an empty sheet of paper has
};

struct FormSection {
    QString id;
    Wording title;
    Wording note; // may be empty
    std::vector<Wording> paragraphs; // said in full on paper
    bool isTorn = false;             // below a line along which it is torn off
    std::vector<FormField> fields;   // none only where there are paragraphs
};

struct FormLayout {
    bool isLandscape = false;
    int columns = 2; // short fields side by side
    Wording mark;    // on each page: for whose eyes
};

// By field: words, the id of a choice, a date as 2026-10-08; of a table rows by line and cells by tab.
using Filled = std::map<QString, QString>;

struct Form {
    QString id;
    QString version;
    Wording names;
    std::vector<FormSection> sections;
    std::optional<FormLayout> layout = {};

    QString idAtVersion() const { return id + u'@' + version; }
    const FormField *find(const QString &fieldId) const;
    // Trimmed, without empty fields. Errors, with the field's id: NotFound (no such field or choice; a line for the
    // pen; more cells than columns), FieldTooLong, BadDate.
    Result<Filled> check(const Filled &filled) const;
};

inline constexpr int maxFilledText = 4000; // in one field
inline constexpr int maxTableText = 400'000;

Result<Form> readForm(const Pack &pack);
// Those built into the program: nothing of a site is in them. Errors: NotFound, PackBroken.
Result<Form> builtInForm(const QString &id);

} // namespace xd::packs
