#include "core/disclosure/formula_safe.h"
#include "tests/support/say.h"

using namespace Qt::StringLiterals;
using namespace xd::disclosure;

TEST_CASE("Text that a spreadsheet would calculate gets an apostrophe before it")
{
    for (const QString &text : {u"=1+1"_s, u"+86 138"_s, u"-3"_s, u"@SUM(A1)"_s, u"\t=1"_s, u"\r=1"_s, u"＝cmd"_s, u"＋1"_s, u"－1"_s,
                                u"＠x"_s, u"  =1"_s, u"\u3000=1"_s, u"\u00A0=HYPERLINK(\"x\")"_s, u"\n=1"_s}) {
        CAPTURE(text);
        CHECK(looksLikeFormula(text));
        CHECK(formulaSafe(text) == u'\'' + text);
    }
}

TEST_CASE("Ordinary names and numbers leave as they are")
{
    for (const QString &text : {u"张三"_s, u"2026-09-01"_s, u"S000001"_s, u"买买提·艾力"_s, u""_s, u"  "_s, u"a=b"_s, u"3-2"_s})
        CHECK(formulaSafe(text) == text);
}

TEST_CASE("A CSV field with commas, quotes or line ends is quoted and its quotes doubled")
{
    CHECK(csvField(u"a,b"_s) == u"\"a,b\""_s);
    CHECK(csvField(u"说“好”,\"是\""_s) == u"\"说“好”,\"\"是\"\"\""_s);
    CHECK(csvField(u"=1,2"_s) == u"\"'=1,2\""_s);
    CHECK(csvField(u"两\n行"_s) == u"\"两\n行\""_s);
    CHECK(csvField(u"张三"_s) == u"张三"_s);
}
