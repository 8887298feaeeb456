// A status is a symbol, a word and a colour, never the colour alone (WCAG 1.4.1): ▲ danger, ◆ warn, ● ok, ○ info.
#pragma once

#include "ui/theme/tokens.h"

#include <QString>

namespace xd::theme {

enum class Mark { none, info, ok, warn, danger };

Ink inkOf(Mark mark);
QChar symbolOf(Mark mark); // null for none
// "▲ Needs an answer today"; the word alone for none.
QString marked(Mark mark, const QString &word);

} // namespace xd::theme
