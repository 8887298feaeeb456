// How words are found in Chinese text without a dictionary: each run of Han characters becomes its overlapping pairs, so
// that a phrase of pairs is exactly the text that was typed. Letters and digits stay words. What goes in are case notes and
// one-lines; process notes never do. Pure.
#pragma once

#include <QString>

namespace xd::archive {

QString indexedWords(QStringView text);
// A query of the word table for what somebody typed; several words must all be there. Empty where nothing can be looked for.
QString matchOf(QStringView typed);

} // namespace xd::archive
