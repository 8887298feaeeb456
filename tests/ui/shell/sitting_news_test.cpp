#include "tests/support/say.h"
#include "ui/shell/sitting_news.h"
#include "ui/text/error_text.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;

TEST_CASE("What could not be stored of a sitting is said in words, by class and reason")
{
    screening::SittingsTakenIn taken;
    taken.sittings = 1;
    taken.refused = 2;
    students::SchoolClass schoolClass;
    schoolClass.grade = 7;
    schoolClass.number = 2;
    taken.refusedSheets = {{schoolClass, ErrorCode::NoConsent, 2}};
    const std::vector<SittingNews> news = newsOf(taken);
    REQUIRE(news.size() == 1);
    CHECK(news[0].mark == theme::Mark::warn);
    CHECK(news[0].sentence.contains(schoolClass.name()));
    CHECK(news[0].sentence.contains(text::sentenceFor(ErrorCode::NoConsent)));
}

TEST_CASE("An abrupt end is a calm note, and a page left as it should be is none")
{
    screening::SittingsTakenIn taken;
    taken.sittings = 1;
    taken.sheets = 3;
    CHECK(newsOf(taken).size() == 1);
    taken.abrupt = 1;
    const std::vector<SittingNews> news = newsOf(taken);
    REQUIRE(news.size() == 2);
    CHECK(news[1].mark == theme::Mark::info); // kill and power cut are nothing to be alarmed at
    CHECK(news[1].sentence.contains(u"ended abruptly"_s));
    CHECK(news[1].sentence.contains(u"the last answers may be missing"_s));
    CHECK_FALSE(news[1].leadsToToday);
}
