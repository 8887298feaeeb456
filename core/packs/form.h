// A form that people fill in, as data: sections of fields in our own wording, in both languages. Kind "form". What was
// filled in keeps the form's id and version. Error: PackBroken, the way to it in the detail.
#pragma once

#include "core/packs/pack.h"

#include <map>
#include <vector>

namespace xd::packs {

enum class FieldKind { line, lines, choice, date };

struct FormChoice {
    QString id;
    Wording text;
};

struct FormField {
    QString id; // unique in the form
    FieldKind kind = FieldKind::lines;
    Wording label;
    Wording help;                    // may be empty
    std::vector<FormChoice> choices; // of a choice
};

struct FormSection {
    QString id;
    Wording title;
    Wording note; // may be empty
    std::vector<FormField> fields;
};

using Filled = std::map<QString, QString>; // by field: words, the id of a choice, a date as 2026-10-08

struct Form {
    QString id;
    QString version;
    Wording names;
    std::vector<FormSection> sections;

    QString idAtVersion() const { return id + u'@' + version; }
    const FormField *find(const QString &fieldId) const;
    // Trimmed, without empty fields. Errors, with the field's id: NotFound (no such field or choice), FieldTooLong, BadDate.
    Result<Filled> check(const Filled &filled) const;
};

inline constexpr int maxFilledText = 4000; // in one field

Result<Form> readForm(const Pack &pack);
// Those built into the program: nothing of a site is in them. Errors: NotFound, PackBroken.
Result<Form> builtInForm(const QString &id);

} // namespace xd::packs
