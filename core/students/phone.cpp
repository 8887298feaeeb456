#include "core/students/phone.h"

#include "core/base/text_fold.h"

#include <QRegularExpression>

namespace xd::students {

using namespace Qt::StringLiterals;

Result<QString> parsePhone(const QString &typed)
{
    static const QRegularExpression country(u"^(?:\\+86|0086|86(?=1\\d{10}$))-?"_s);
    static const QRegularExpression mobile(u"^1[3-9]\\d{9}$"_s);
    static const QRegularExpression landline(u"^(0(?:10|2\\d|[3-9]\\d{2}))(\\d{7,8})(?:-(\\d{1,6}))?$"_s);
    QString text = cleanCell(typed).remove(u' ').remove(u'(').replace(u')', u'-').remove(country);
    const QString digits = QString(text).remove(u'-');
    if (mobile.match(digits).hasMatch())
        return digits;
    // The dash behind the area code is optional; one before an extension is not.
    const qsizetype dash = text.indexOf(u'-');
    if (dash == 3 || dash == 4)
        text.remove(dash, 1);
    if (const auto match = landline.match(text); match.hasMatch()) {
        const QString number = match.captured(1) + u'-' + match.captured(2);
        return match.hasCaptured(3) ? number + u'-' + match.captured(3) : number;
    }
    return failure(ErrorCode::BadPhone, u"phone"_s);
}

} // namespace xd::students
