#include "core/disclosure/formula_safe.h"

namespace xd::disclosure {

bool looksLikeFormula(QStringView text)
{
    // Programs skip leading blanks of several kinds before they look for the sign.
    qsizetype start = 0;
    while (start < text.size() && text[start].isSpace() && text[start] != u'\t' && text[start] != u'\r')
        ++start;
    if (start == text.size())
        return false;
    switch (text[start].unicode()) {
    case u'=': case u'+': case u'-': case u'@': case u'\t': case u'\r':
    case u'\uFF1D': case u'\uFF0B': case u'\uFF0D': case u'\uFF20':
        return true;
    }
    return false;
}

QString formulaSafe(const QString &text)
{
    return looksLikeFormula(text) ? u'\'' + text : text;
}

QString csvField(const QString &text)
{
    QString field = formulaSafe(text);
    const bool needsQuotes = field.contains(u'"') || field.contains(u',') || field.contains(u';') || field.contains(u'\t')
        || field.contains(u'\n') || field.contains(u'\r');
    return needsQuotes ? u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"' : field;
}

} // namespace xd::disclosure
