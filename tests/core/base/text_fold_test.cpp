#include "core/base/text_fold.h"
#include "tests/support/say.h"

using namespace Qt::StringLiterals;
using namespace xd;

TEST_CASE("A cell is cleaned of what spreadsheets and keyboards leave in it")
{
    CHECK(cleanCell(u"Ｇ９９０１０１（２）班"_s) == u"G990101(2)班"_s);
    CHECK(cleanCell(u"\u00A0 G990101\u3000x\u200B\uFEFF "_s) == u"G990101 x"_s);
    CHECK(cleanCell(u"=\"001\""_s) == u"001"_s);
    CHECK(cleanCell(u"'990101202007240004"_s) == u"990101202007240004"_s);
    CHECK(cleanCell(u"G990101202007240004\t"_s) == u"G990101202007240004"_s);
    CHECK(cleanCell(u"第一行\r\n第二行"_s) == u"第一行 第二行"_s);
    CHECK(cleanCell(u"a\u0000b"_s + QChar(u'\0')) == u"ab"_s);
    CHECK(cleanCell(QString()).isEmpty());
    CHECK(cleanCell(u"="_s) == u"="_s);
    CHECK(cleanCell(u"=\""_s) == u"=\""_s);
}

TEST_CASE("A name has one spelling whatever dot or blank was typed")
{
    CHECK(cleanName(u"张　三"_s) == u"张三"_s);
    CHECK(cleanName(u"欧 阳 娜 娜"_s) == u"欧阳娜娜"_s);
    CHECK(cleanName(u"段\u3000㬎"_s) == u"段㬎"_s);
    CHECK(cleanName(u"赵\u3000\U00020BB7"_s) == u"赵\U00020BB7"_s);
    for (const QString &dot : {u"•"_s, u"・"_s, u"･"_s, u"."_s, u"．"_s, u" · "_s, u"‧"_s})
        CHECK(cleanName(u"迪丽热巴"_s + dot + u"艾尔肯"_s) == u"迪丽热巴·艾尔肯"_s);
    CHECK(cleanName(u" Li  Lei "_s) == u"Li Lei"_s);
    CHECK(cleanName(u"J. Smith"_s) == u"J. Smith"_s);
}

TEST_CASE("Every form of date in school lists is read")
{
    const QDate day(2014, 5, 21);
    for (const QString &text :
         {u"2014-05-21"_s, u"2014.5.21"_s, u"2014/5/21"_s, u"20140521"_s, u"2014年5月21日"_s, u"2014年05月21号"_s,
          u"２０１４．５．２１"_s, u" 2014 / 5 / 21 "_s, u"2014-05-21T00:00:00"_s, u"2014/5/21 9:00:00"_s, u"'20140521"_s,
          u"41780"_s, u"2014—5—21"_s})
        CHECK(parseDate(text) == day);
}

TEST_CASE("What is no day gives no date")
{
    for (const QString &text : {u""_s, u"2009-02-30"_s, u"2009年2月"_s, u"2009"_s, u"200902"_s, u"14-5-21"_s, u"7.2"_s,
                                u"19999"_s, u"60001"_s, u"18990101"_s, u"G20140521"_s, u"2014-13-01"_s, u"昨天"_s})
        CHECK_FALSE(parseDate(text).isValid());
}

TEST_CASE("A number that a spreadsheet has rounded is known by its look")
{
    CHECK(looksRoundedBySpreadsheet(u"9.9010120130820e+17"_s));
    CHECK(looksRoundedBySpreadsheet(u"9.90101E+17"_s));
    CHECK(looksRoundedBySpreadsheet(u"990101201308200000"_s));
    CHECK(looksRoundedBySpreadsheet(u"G9.90101201308200e+17"_s));
    CHECK_FALSE(looksRoundedBySpreadsheet(u"990101201307191000"_s)); // ends so by right
    CHECK_FALSE(looksRoundedBySpreadsheet(u"G990101201308200000"_s)); // text was never a number
    CHECK_FALSE(looksRoundedBySpreadsheet(u"990101201308200213"_s));
    CHECK_FALSE(looksRoundedBySpreadsheet(u"2199010000"_s));
    CHECK_FALSE(looksRoundedBySpreadsheet(u"13800138000"_s));
    CHECK_FALSE(looksRoundedBySpreadsheet(u""_s));
}

TEST_CASE("Logins are compared without case and width")
{
    CHECK(foldLogin(u" Ｗａｎｇ.Li "_s) == u"wang.li"_s);
    CHECK(foldLogin(u"E\u0301va"_s) == foldLogin(u"éVA"_s));
    CHECK(foldLogin(u"王老师"_s) == u"王老师"_s);
}
