#include "tests/support/say.h"
#include "ui/text/labels.h"
#include "ui/text/language.h"
#include "ui/text/withheld_words.h"

using namespace Qt::StringLiterals;
using namespace xd;

TEST_CASE("What a bundle withholds is named in words, table by table, with the reason")
{
    using disclosure::Withheld;
    const Withheld bands{u"screening.bands"_s, Withheld::Reason::tooCloseToEarlier,
                         {{u"instrument"_s, u"phq-9@1"_s}, {u"round"_s, u"3f0c"_s}, {u"from"_s, u"2026-10-08"_s}}};
    REQUIRE(text::speak(text::Language::English));
    CHECK(text::nameOf(bands) == u"levels by grade (PHQ-9, from 2026-10-08, too close to an earlier release)"_s);
    CHECK(text::nameOf({u"roster.grade-sex"_s, Withheld::Reason::tooSmall, {}}) == u"students by grade and sex (too few students)"_s);
    CHECK(text::nameOf({u"later.table"_s, Withheld::Reason::notForReader, {}}) == u"later.table (not for the district)"_s);
    REQUIRE(text::speak(text::Language::Chinese));
    CHECK(text::nameOf(bands) == u"各年级等级分布（PHQ-9，2026-10-08 开始，与先前发布的数据过于接近）"_s);
}
