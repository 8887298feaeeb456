#include "core/demo/made_up_names.h"

#include <QStringList>
#include <array>

namespace xd::demo {

using namespace Qt::StringLiterals;
using students::Sex;

namespace {

// Shares per thousand as the ministry publishes them with its yearly report on names, rounded; the rarer ones at the
// end are there because they are read in two ways or have two characters.
struct SurnameShare {
    QStringView surname;
    int share;
};
constexpr SurnameShare surnames[]{
    {u"王", 72}, {u"李", 71}, {u"张", 68}, {u"刘", 54}, {u"陈", 46}, {u"杨", 31}, {u"黄", 24}, {u"赵", 23}, {u"吴", 21}, {u"周", 21},
    {u"徐", 15}, {u"孙", 15}, {u"马", 14}, {u"朱", 13}, {u"胡", 13}, {u"郭", 12}, {u"何", 12}, {u"林", 12}, {u"高", 11}, {u"罗", 10},
    {u"郑", 9}, {u"梁", 9}, {u"谢", 8}, {u"宋", 8}, {u"唐", 7}, {u"许", 7}, {u"韩", 7}, {u"邓", 7}, {u"冯", 6}, {u"曹", 6},
    {u"彭", 6}, {u"曾", 6}, {u"肖", 6}, {u"田", 5}, {u"董", 5}, {u"潘", 5}, {u"袁", 5}, {u"蔡", 5}, {u"蒋", 5}, {u"余", 5},
    {u"于", 5}, {u"杜", 5}, {u"叶", 5}, {u"程", 4}, {u"魏", 4}, {u"苏", 4}, {u"吕", 4}, {u"丁", 4}, {u"任", 4}, {u"卢", 4},
    {u"姚", 4}, {u"沈", 4}, {u"钟", 4}, {u"姜", 4}, {u"崔", 3}, {u"谭", 3}, {u"陆", 3}, {u"范", 3}, {u"汪", 3}, {u"廖", 3},
    {u"石", 3}, {u"金", 3}, {u"韦", 3}, {u"贾", 3}, {u"夏", 3}, {u"付", 3}, {u"方", 3}, {u"邹", 3}, {u"熊", 2}, {u"白", 2},
    {u"孟", 2}, {u"秦", 2}, {u"邱", 2}, {u"侯", 2}, {u"江", 2}, {u"尹", 2}, {u"薛", 2}, {u"闫", 2}, {u"段", 2}, {u"雷", 2},
    {u"龙", 2}, {u"黎", 2}, {u"史", 2}, {u"陶", 2}, {u"贺", 2}, {u"毛", 2}, {u"郝", 2}, {u"顾", 2}, {u"龚", 2}, {u"邵", 2},
    {u"单", 1}, {u"仇", 1}, {u"解", 1}, {u"查", 1}, {u"翟", 1}, {u"盖", 1}, {u"覃", 1}, {u"区", 1}, {u"欧阳", 1}, {u"诸葛", 1}};

// Whole given names by fashion: around 2010, around 2015, around 2020.
constexpr std::array boys2010{u"浩然", u"子轩", u"俊杰", u"宇航", u"文博", u"浩宇", u"天佑", u"博文", u"志豪", u"嘉俊", u"鑫磊", u"家豪", u"子豪", u"宇轩", u"明哲",
                              u"涛", u"浩", u"杰", u"鹏", u"磊", u"鑫", u"思远", u"俊辉", u"泽宇", u"梓轩", u"锦程", u"一鸣", u"国栋", u"文轩", u"嘉豪"};
constexpr std::array boys2015{u"浩宇", u"浩然", u"宇轩", u"子轩", u"梓豪", u"奕辰", u"宇泽", u"皓轩", u"子睿", u"铭轩", u"俊熙", u"博宇", u"梓睿", u"泽轩", u"子墨",
                              u"睿", u"轩", u"宇辰", u"浩辰", u"晨曦", u"煜城", u"承泽", u"嘉懿", u"明轩", u"俊豪", u"梓浩", u"家瑞", u"天宇", u"子涵", u"一凡"};
constexpr std::array boys2020{u"沐宸", u"奕辰", u"浩宇", u"亦辰", u"宇泽", u"沐辰", u"宇辰", u"景行", u"泽宇", u"星辰", u"慕辰", u"云舟", u"屹川", u"知远", u"书言",
                              u"宸", u"昊", u"沐阳", u"予安", u"清和", u"锦年", u"嘉树", u"时安", u"砚之", u"子墨", u"怀瑾", u"允执", u"一诺", u"若谷", u"明远"};
constexpr std::array girls2010{u"欣怡", u"梓涵", u"诗涵", u"雨欣", u"佳怡", u"思雨", u"梦瑶", u"雅婷", u"子涵", u"佳琪", u"静怡", u"雨婷", u"嘉欣", u"思琪", u"晓彤",
                               u"婷", u"颖", u"悦", u"雪", u"萌", u"诗雨", u"紫萱", u"可欣", u"心怡", u"慧敏", u"文静", u"雅琪", u"美琳", u"若曦", u"馨月"};
constexpr std::array girls2015{u"梓涵", u"一诺", u"欣怡", u"诗涵", u"依诺", u"雨桐", u"欣妍", u"可馨", u"语桐", u"梓萱", u"思彤", u"佳妮", u"雨涵", u"诗琪", u"艺涵",
                               u"彤", u"萱", u"语嫣", u"若涵", u"梦琪", u"苡沫", u"静姝", u"钰涵", u"书瑶", u"可心", u"心悦", u"佳宁", u"乐瑶", u"昕怡", u"紫涵"};
constexpr std::array girls2020{u"若汐", u"一诺", u"艺涵", u"依诺", u"梓涵", u"苡沫", u"雨桐", u"欣怡", u"语桐", u"语汐", u"沐瑶", u"星辰", u"清妍", u"念安", u"书颜",
                               u"玥", u"沐", u"知夏", u"予希", u"安禾", u"昕玥", u"禾苗", u"以沫", u"云舒", u"南乔", u"静好", u"思源", u"朵朵", u"芷若", u"晚晴"};
constexpr std::array men{u"建国", u"伟", u"强", u"军", u"勇", u"磊", u"建华", u"志强", u"海涛", u"建军", u"斌", u"刚", u"明", u"鹏飞", u"立新", u"国庆", u"宏伟", u"永福", u"振华", u"晓东"};
constexpr std::array women{u"芳", u"娜", u"秀英", u"敏", u"静", u"丽", u"艳", u"红梅", u"桂兰", u"玉兰", u"晓燕", u"海霞", u"春梅", u"丽华", u"雪梅", u"慧", u"婷婷", u"玉珍", u"凤英", u"小红"};

constexpr std::array uyghurBoys{u"艾力", u"库尔班", u"玉素甫", u"伊力哈木", u"买合木提", u"阿迪力"};
constexpr std::array uyghurGirls{u"阿依古丽", u"古丽娜尔", u"热孜万古丽", u"祖丽皮娅", u"米热班", u"阿依努尔"};
constexpr std::array uyghurFathers{u"艾尔肯", u"买买提", u"吐尔逊", u"卡德尔", u"阿不力孜", u"依明"};
constexpr std::array mongolBoys{u"巴特尔", u"苏和", u"阿古拉", u"那日苏", u"朝鲁"};
constexpr std::array mongolGirls{u"其其格", u"乌云", u"娜仁", u"萨仁", u"托娅"};
constexpr std::array tibetanFirst{u"扎西", u"次仁", u"格桑", u"丹增", u"洛桑"};
constexpr std::array tibetanBoys{u"多吉", u"顿珠", u"平措", u"旺堆"};
constexpr std::array tibetanGirls{u"卓玛", u"央金", u"拉姆", u"德吉"};
// Peoples whose children mostly carry names like the Han's.
constexpr std::array groupsWithHanNames{u"回族", u"满族", u"壮族", u"苗族", u"土家族", u"朝鲜族"};

template <class Names>
QString oneOf(Dice &dice, const Names &names)
{
    return QString::fromUtf16(names[std::size_t(dice.below(int(names.size())))]);
}

QString givenName(Dice &dice, Sex sex, int birthYear)
{
    // A year either way, so that fashions overlap.
    const int year = birthYear + dice.between(-2, 2);
    if (year < 2013)
        return sex == Sex::male ? oneOf(dice, boys2010) : oneOf(dice, girls2010);
    if (year < 2018)
        return sex == Sex::male ? oneOf(dice, boys2015) : oneOf(dice, girls2015);
    return sex == Sex::male ? oneOf(dice, boys2020) : oneOf(dice, girls2020);
}

} // namespace

QString surname(Dice &dice)
{
    static const int sum = [] {
        int total = 0;
        for (const SurnameShare &each : surnames)
            total += each.share;
        return total;
    }();
    int rest = dice.below(sum);
    for (const SurnameShare &each : surnames) {
        rest -= each.share;
        if (rest < 0)
            return each.surname.toString();
    }
    return u"王"_s;
}

MadeUpName pupilName(Dice &dice, Sex sex, int birthYear)
{
    const bool isBoy = sex == Sex::male;
    const int people = dice.below(1000);
    if (people < 8) {
        const QString own = isBoy ? oneOf(dice, uyghurBoys) : oneOf(dice, uyghurGirls);
        return {own + u'·' + oneOf(dice, uyghurFathers), {}, u"维吾尔族"_s};
    }
    if (people < 14)
        return {isBoy ? oneOf(dice, mongolBoys) : oneOf(dice, mongolGirls), {}, u"蒙古族"_s};
    if (people < 18)
        return {oneOf(dice, tibetanFirst) + (isBoy ? oneOf(dice, tibetanBoys) : oneOf(dice, tibetanGirls)), {}, u"藏族"_s};
    const QString family = surname(dice);
    const QString group = people < 80 ? oneOf(dice, groupsWithHanNames) : u"汉族"_s;
    return {family + givenName(dice, sex, birthYear), family, group};
}

QString elderName(Dice &dice, Sex sex, const QString &family)
{
    return (family.isEmpty() ? surname(dice) : family) + (sex == Sex::male ? oneOf(dice, men) : oneOf(dice, women));
}

} // namespace xd::demo
