#include "core/screening/slip_code.h"

#include "core/base/text_fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::screening {

constexpr int digitsBeforeCheck = 5;
constexpr int digits = digitsBeforeCheck + 2;

QString makeSlipCode(int number)
{
    Q_ASSERT(number >= leastSlipNumber && number < leastSlipNumber + slipNumbers);
    const int check = 98 - (number * 100) % 97; // the whole number leaves 1
    return u"%1%2"_s.arg(number).arg(check, 2, 10, QChar(u'0'));
}

Result<QString> readSlipCode(const QString &typed)
{
    QString code = cleanCell(typed);
    code.removeIf([](QChar letter) { return letter.isSpace() || letter.category() == QChar::Punctuation_Dash || letter == u'\u2212'; });
    const bool isDigits = code.size() == digits && std::all_of(code.begin(), code.end(), [](QChar letter) { return letter >= u'0' && letter <= u'9'; });
    if (!isDigits || code.front() == u'0' || code.toInt() % 97 != 1)
        return failure(ErrorCode::BadSlipCode, u"code"_s);
    return code;
}

QString spacedSlipCode(const QString &code)
{
    return code.left(digitsBeforeCheck) + u' ' + code.mid(digitsBeforeCheck);
}

} // namespace xd::screening
