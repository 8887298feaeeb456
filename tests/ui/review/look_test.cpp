// Pictures of the second look, for looking at: test_ui_review "[look]", with the folder for them in XINDENG_LOOK, the
// language in XINDENG_LOOK_AS and the size of the page in XINDENG_LOOK_SIZE. Hidden from the ordinary run.
#include "core/care/list_duties.h"
#include "tests/ui/review/reviewing.h"
#include "tests/ui/review/seen_by_others.h"
#include "ui/review/answer_duty.h"
#include "ui/review/duties_card.h"
#include "ui/review/facts_view.h"
#include "ui/theme/theme.h"

#include <QRadioButton>
#include <QScrollBar>

using namespace xd;
using namespace xd::test;
using namespace xd::ui;
using namespace Qt::StringLiterals;

namespace {

void keep(QWidget &widget, const QString &name)
{
    QTest::qWait(300);
    CHECK(widget.grab().save(qEnvironmentVariable("XINDENG_LOOK", u"."_s) + u'/' + name + u".png"_s));
}

} // namespace

TEST_CASE("Pictures of the second look", "[.][look]")
{
    REQUIRE(theme::applyLanguage(qEnvironmentVariable("XINDENG_LOOK_AS", u"zh_CN"_s)));
    const QStringList sides = qEnvironmentVariable("XINDENG_LOOK_SIZE", u"1198x700"_s).split(u'x');
    SeenByOthers others;
    Reviewing review(true, [&](TestSite &site) { others.prepare(site); });
    review.bench->page->openRound(others.round);
    review.bench->page->resize(sides.value(0).toInt(), sides.value(1).toInt());
    REQUIRE(review.bench->shows(review.queue(), 34));
    keep(*review.bench->page, u"review-1-waits"_s);
    for (int row = 0; row < 34; ++row)
        if (review.name(row).endsWith(others.name))
            review.queue()->selectRow(row);
    review.bench->click(u"readLetter"_s);
    REQUIRE(review.headReads(u"三天没有和同学说话"_s));
    auto *facts = review.bench->page->findChild<FactsView *>();
    REQUIRE(review.bench->waits([&] { return facts->verticalScrollBar()->maximum() > 100; }));
    facts->verticalScrollBar()->setValue(facts->verticalScrollBar()->maximum() * 3 / 4);
    keep(*review.bench->page, u"review-1-others"_s);
    review.begin();
    keep(*review.bench->page, u"review-2-begun"_s);
    review.bench->see<QRadioButton>(u"verdict3"_s)->click();
    review.bench->see<QPlainTextEdit>(u"lookReason"_s)->setPlainText(u"谈过，情绪起伏，愿意再来"_s);
    keep(*review.bench->page, u"review-3-deciding"_s);
    review.bench->click(u"saveDecision"_s);
    REQUIRE(review.bench->waits([&] { return review.intakes() == 1; }));
    review.queue()->selectRow(33);
    keep(*review.bench->page, u"review-4-decided"_s);
    review.queue()->selectRow(30);
    keep(*review.bench->page, u"review-5-score"_s);
    review.bench->page->findChild<QTabWidget *>()->setCurrentIndex(1);
    keep(*review.bench->page, u"review-6-ledger"_s);
    review.bench->click(u"noteFoundLater"_s);
    keep(*review.bench->page->findChild<StepWizard *>(u"foundLater"_s), u"review-7-found-later"_s);

    std::optional<care::DutyList> duties;
    review.bench->vault.run(
        review.bench->page.get(), [](access::Session &session, Progress &) { return care::listDuties(session, builtInInstruments(), care::Listed::open); },
        [&](Result<care::DutyList> list) { duties = *list; });
    REQUIRE(review.bench->waits([&] { return duties.has_value(); }));
    const auto nobodys = std::find_if(duties->lines.begin(), duties->lines.end(), [](const care::DutyLine &line) { return line.duty.finding.student.isNil(); });
    answerDuty(*nobodys, review.bench->vault, [] {}, review.bench->page.get());
    keep(*review.bench->page->findChild<StepWizard *>(u"answerDuty"_s), u"duty-of-nobody"_s);
    delete review.bench->page->findChild<StepWizard *>(u"answerDuty"_s);
    answerDuty(duties->lines.front(), review.bench->vault, [] {}, review.bench->page.get());
    keep(*review.bench->page->findChild<StepWizard *>(u"answerDuty"_s), u"duty-answer"_s);
}
