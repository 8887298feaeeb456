#include "core/packs/fill_form.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xd::packs {

bool isShared(const QString &fieldId)
{
    return fieldId == "today"_L1 || fieldId.startsWith("student."_L1) || fieldId.startsWith("school."_L1);
}

Filled filledFrom(const Form &form, const Filled &known, const Filled &typed)
{
    Filled filled = typed;
    for (const auto &[fieldId, value] : known) {
        if (!isShared(fieldId) || !form.find(fieldId))
            continue;
        const auto there = filled.find(fieldId);
        if (there != filled.end() && !there->second.trimmed().isEmpty())
            continue;
        if (form.check({{fieldId, value}}))
            filled[fieldId] = value;
    }
    return filled;
}

Filled learn(Filled known, const Filled &typed)
{
    for (const auto &[fieldId, value] : typed) {
        if (isShared(fieldId) && !value.trimmed().isEmpty())
            known[fieldId] = value.trimmed();
    }
    return known;
}

QString sentenceOf(const QString &words, const Filled &filled, const std::function<QString(QDate)> &sayDate)
{
    static const QRegularExpression place(u"\\{([a-z]+(?:\\.[a-z]+)?)\\}"_s);
    const QString gap = u"__________"_s;
    QString sentence;
    qsizetype done = 0;
    for (auto each = place.globalMatch(words); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        sentence += QStringView(words).sliced(done, match.capturedStart() - done);
        const auto found = filled.find(match.captured(1));
        const QString value = found == filled.end() ? QString() : found->second.trimmed();
        const QDate day = QDate::fromString(value, Qt::ISODate);
        sentence += value.isEmpty() ? gap : day.isValid() ? sayDate(day) : value;
        done = match.capturedEnd();
    }
    sentence += QStringView(words).sliced(done);
    return sentence;
}

} // namespace xd::packs
