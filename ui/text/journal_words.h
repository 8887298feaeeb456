// What the journal says, in the words of the office: what was done, and of how many.
#pragma once

#include "core/journal/journal.h"

#include <QString>

namespace xd::text {

// What was done, in a few words: "导入名册". An action of a newer program is shown as it is stored.
QString labelOf(journal::Verb verb);
QString actionLabel(const QString &action);
// "新增 17，更新 3"; in the order of the list in journal_words.cpp, unknown keys as they are.
QString inWords(const journal::Counts &counts);
QString countLabel(const QString &key);

} // namespace xd::text
