#include "core/screening/answer_string.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

bool isMark(QChar c)
{
    return c == u',' || c == u';' || c == u'|' || c == u'、' || c == u'/';
}

// A letter, a digit, or a sign for "no answer".
bool isAnswer(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || u"._-?*"_s.contains(c);
}

QStringList splitAt(const QString &text, bool (*isSeparator)(QChar))
{
    QStringList pieces{QString()};
    for (const QChar c : text) {
        if (isSeparator(c))
            pieces.append(QString());
        else if (!c.isSpace())
            pieces.last().append(c);
    }
    return pieces;
}

} // namespace

QStringList splitAnswers(const QString &cell)
{
    // NFKC makes full-width letters, digits and commas plain.
    QString text = cell.normalized(QString::NormalizationForm_KC).trimmed();
    if (text.startsWith(u'\''))
        text.remove(0, 1);
    if (std::any_of(text.begin(), text.end(), isMark))
        return splitAt(text, isMark);
    QString packed;
    for (const QChar c : text) {
        if (c.isSpace())
            continue;
        if (!isAnswer(c)) // "+" too: a number that a spreadsheet has rounded
            return {};
        packed.append(c);
    }
    QStringList answers;
    for (const QChar c : packed)
        answers.append(u"._-?*"_s.contains(c) ? QString() : QString(c));
    return answers;
}

} // namespace xd::screening
