#include "core/students/ethnic_group.h"

#include "core/base/text_fold.h"

#include <array>

namespace xd::students {

using namespace Qt::StringLiterals;

namespace {

// Code n stands at position n-1.
constexpr std::array<QStringView, 56> groups{
    u"汉", u"蒙古", u"回", u"藏", u"维吾尔", u"苗", u"彝", u"壮", u"布依", u"朝鲜", u"满", u"侗", u"瑶", u"白",
    u"土家", u"哈尼", u"哈萨克", u"傣", u"黎", u"傈僳", u"佤", u"畲", u"高山", u"拉祜", u"水", u"东乡", u"纳西", u"景颇",
    u"柯尔克孜", u"土", u"达斡尔", u"仫佬", u"羌", u"布朗", u"撒拉", u"毛南", u"仡佬", u"锡伯", u"阿昌", u"普米", u"塔吉克", u"怒",
    u"乌孜别克", u"俄罗斯", u"鄂温克", u"德昂", u"保安", u"裕固", u"京", u"塔塔尔", u"独龙", u"鄂伦春", u"赫哲", u"门巴", u"珞巴", u"基诺"};
constexpr int otherGroups = 97;
constexpr int foreignDescent = 98;

QString code(int number)
{
    return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
}

} // namespace

Result<QString> parseEthnicGroup(const QString &typed)
{
    QString text = cleanCell(typed).remove(u' ');
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber && ((number >= 1 && number <= int(groups.size())) || number == otherGroups || number == foreignDescent))
        return code(number);
    if (text.size() > 1 && text.endsWith(u'族'))
        text.chop(1);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (text == groups[i])
            return code(int(i) + 1);
    }
    if (text.startsWith(u"其他"_s))
        return code(otherGroups);
    if (text.contains(u"外国血统"_s) || text == u"入籍"_s)
        return code(foreignDescent);
    return failure(ErrorCode::UnknownOption, u"ethnicGroup"_s);
}

QString ethnicGroupName(const QString &code)
{
    const int number = code.toInt();
    if (number >= 1 && number <= int(groups.size()))
        return groups[std::size_t(number) - 1].toString() + u'族';
    if (number == otherGroups)
        return u"其他"_s;
    return number == foreignDescent ? u"外国血统中国籍人士"_s : QString();
}

} // namespace xd::students
