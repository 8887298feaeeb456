#include "tests/support/answered_round.h"
#include "tests/ui/look.h"
#include "tests/ui/page_bench.h"
#include "ui/screening/screening_page.h"

using namespace xd;
using namespace xd::ui;
using namespace Qt::StringLiterals;

namespace {

struct Answered {
    test::TestSite site{access::SiteKind::school, u"启明星实验学校"_s, u"3199010001"_s};
    screening::RoundId round;
    std::unique_ptr<test::PageBench<ScreeningPage>> bench;

    Answered()
    {
        access::Session &session = site.session();
        test::importFixture(session, "roster-messy.xlsx");
        screening::NoDangerWatcher nobody;
        round = test::openAnsweredRound(session, nobody).round;
        site.lock();
        bench = std::make_unique<test::PageBench<ScreeningPage>>(site.folder(), u"li"_s);
    }
};

} // namespace

TEST_CASE("From the page of a round one click leads to what it shows and to letters")
{
    Answered school;
    school.bench->click(u"learnFromRound"_s);
    CHECK(school.bench->shell.learnt == QList<QByteArray>{school.round.bytes()});
}

TEST_CASE("Pictures of the page of a round", "[.][look]")
{
    const test::Look look = test::Look::wanted();
    look.wear();
    Answered school;
    school.bench->see(u"learnFromRound"_s);
    school.bench->page->resize(look.size - QSize(200, 60)); // beside the places, under the title
    look.keep(*school.bench->page, u"round-answered"_s);
}
