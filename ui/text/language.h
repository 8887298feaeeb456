// The language of the program's sentences: Chinese as shipped, English as the second.
#pragma once

#include <QString>

namespace xd::text {

enum class Language { Chinese, English };

// "zh_CN" or "en", as --lang and the settings write it; anything else is Chinese.
Language languageFrom(const QString &code);
QString codeOf(Language language);

// Speaks this language from now on; calling it again changes over. Also sets the locale of dates and numbers
// and loads Qt's own sentences. False if the sentences are not built into this program.
bool speak(Language language);

} // namespace xd::text
