// What is typed once fills every form: fields whose id is "today" or begins with "student." or "school." mean the same in all
// of them. Pure; where the words come from is said by students/form_words.h.
#pragma once

#include "core/packs/form.h"

#include <QDate>
#include <functional>

namespace xd::packs {

// Whether a field of that id means the same in every form.
bool isShared(const QString &fieldId);
// `typed`, and what is known of the form's shared fields where nothing was typed. What the form would refuse stays away.
Filled filledFrom(const Form &form, const Filled &known, const Filled &typed = {});
// What the next form gets to know: `known`, overruled by the shared fields that were typed.
Filled learn(Filled known, const Filled &typed);

// A sentence with {student.name} and the like filled in, dates as `sayDate` says them; what nobody knows is a gap to write in.
QString sentenceOf(const QString &words, const Filled &filled, const std::function<QString(QDate)> &sayDate);

} // namespace xd::packs
