#include "core/students/student_number.h"

#include "core/base/text_fold.h"

#include <QRegularExpression>

namespace xd::students {

using namespace Qt::StringLiterals;

namespace {

QString compact(const QString &typed)
{
    return cleanCell(typed).remove(u' ').toUpper();
}

const QRegularExpression &form()
{
    static const QRegularExpression pattern(u"^[GJL]\\d{17}[\\dX]$"_s);
    return pattern;
}

StudentNumber::Kind kindOf(QChar letter)
{
    if (letter == u'G')
        return StudentNumber::Kind::formal;
    return letter == u'J' ? StudentNumber::Kind::withoutId : StudentNumber::Kind::temporary;
}

} // namespace

Result<StudentNumber> StudentNumber::parse(const QString &typed)
{
    const QString field = u"studentNumber"_s;
    const QString text = compact(typed);
    if (text.isEmpty())
        return failure(ErrorCode::FieldMissing, field);
    if (looksRoundedBySpreadsheet(text))
        return failure(ErrorCode::RoundedNumber, field);
    if (!form().match(text).hasMatch())
        return failure(ErrorCode::BadStudentNumber, field);
    const QStringView eighteen = QStringView(text).sliced(1);
    const Kind kind = kindOf(text.front());
    // A wrong digit in the date usually breaks the check too; the check names the cause that people can act on.
    if (kind != Kind::temporary && !hasCheckCharacter(eighteen))
        return failure(ErrorCode::BadCheckDigit, field);
    const auto parts = partsOf(eighteen);
    if (!parts)
        return failure(ErrorCode::BadStudentNumber, field, u"date of birth inside"_s);
    return StudentNumber(text, kind, *parts);
}

std::optional<Sex> StudentNumber::sex() const
{
    if (m_kind != Kind::formal)
        return {};
    return m_parts.sex;
}

bool looksLikeStudentNumber(const QString &typed)
{
    const QString text = compact(typed);
    return form().match(text).hasMatch() || looksRoundedBySpreadsheet(text);
}

} // namespace xd::students
