#include "core/screening/match_finding.h"
#include "core/screening/round_status.h"
#include "tests/ui/review/reviewing.h"
#include "tests/ui/review/seen_by_others.h"
#include "ui/common/form.h"
#include "ui/review/facts_view.h"
#include "ui/review/look_pane.h"

#include <QComboBox>
#include <QPushButton>
#include <QRadioButton>

using namespace xd;
using namespace xd::test;
using namespace xd::ui;
using namespace Qt::StringLiterals;

TEST_CASE("Where nobody waits the page says what a second look is for")
{
    Reviewing review(false);
    CHECK(review.headReads(u"Nobody waits for a second look"_s));
    CHECK_FALSE(review.bench->look(u"reviewQueue"_s));
}

TEST_CASE("The queue stands strongest first, with the progress, the due day and that a result is no diagnosis")
{
    Reviewing review;
    REQUIRE(review.bench->shows(review.queue(), 34));
    CHECK(review.headReads(u"Second look 0 of 34"_s));
    CHECK(review.headReads(u"SCR-6"_s));
    CHECK(review.headReads(u"A result is no diagnosis."_s));
    CHECK(review.headReads(u"Danger answers"_s)); // of the first
    CHECK(review.bench->banners().join(u' ').contains(u"1 danger answer"_s)); // of nobody yet
    review.bench->expectNames();
}

TEST_CASE("J and K go through the queue, and typing the letters into a field does not")
{
    Reviewing review;
    REQUIRE(review.bench->shows(review.queue(), 34));
    QTest::keyClick(review.queue()->view(), Qt::Key_J);
    CHECK(review.queue()->currentRow() == 1);
    CHECK(review.headReads(review.name(1).section(u' ', -1)));
    QTest::keyClick(review.queue()->view(), Qt::Key_K);
    CHECK(review.queue()->currentRow() == 0);
    review.begin();
    auto *reason = review.bench->see<QPlainTextEdit>(u"lookReason"_s);
    reason->setFocus();
    QTest::keyClicks(reason, u"jk123"_s);
    CHECK(reason->toPlainText() == u"jk123"_s);
    CHECK(review.queue()->currentRow() == 0);
    CHECK_FALSE(review.bench->see<QRadioButton>(u"verdict1"_s)->isChecked());
}

TEST_CASE("A decision needs a verdict and a reason; then the student moves down and the next one comes")
{
    Reviewing review;
    review.begin();
    const QString first = review.name(0);
    const QString second = review.name(1);
    auto *save = review.bench->see<QPushButton>(u"saveDecision"_s);
    CHECK_FALSE(save->isEnabled());
    QTest::keyClick(review.queue()->view(), Qt::Key_3);
    CHECK(review.bench->see<QRadioButton>(u"verdict3"_s)->isChecked());
    CHECK_FALSE(save->isEnabled());
    CHECK(review.bench->focused() == u"lookReason"_s); // where the reason is wanted
    review.bench->see<QPlainTextEdit>(u"lookReason"_s)->setPlainText(u"谈过，情绪起伏，愿意再来"_s);
    review.bench->expectNames();
    review.bench->see<Form>({})->findChildren<QComboBox *>().first()->setCurrentIndex(1);
    CHECK(review.intakes() == 0);
    QTest::keyClick(review.bench->see<QPlainTextEdit>(u"lookReason"_s), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(review.bench->waits([&] { return review.name(33) == first; }));
    CHECK(review.name(0) == second);
    CHECK(review.bench->cell(review.queue(), 33, 2).contains(u"Watch"_s));
    CHECK(review.headReads(u"Second look 1 of 34"_s));
    CHECK(review.queue()->currentRow() == 0);
    CHECK(review.intakes() == 1);

    // Back to the first: the decision stands with the name, the interview is there.
    review.queue()->selectRow(33);
    CHECK(review.headReads(u"谈过，情绪起伏，愿意再来"_s));
}

TEST_CASE("What was typed and not saved comes back after another student was looked at")
{
    Reviewing review;
    review.begin();
    review.bench->see<QPlainTextEdit>(u"lookReason"_s)->setPlainText(u"还没写完"_s);
    review.queue()->selectRow(1);
    REQUIRE(review.bench->waits([&] { return review.bench->look(u"beginLook"_s) != nullptr; }));
    review.queue()->selectRow(0);
    CHECK(review.bench->waits([&] {
        auto *reason = review.bench->look<QPlainTextEdit>(u"lookReason"_s);
        return reason && reason->toPlainText() == u"还没写完"_s;
    }));
}

TEST_CASE("Saving the interview keeps it without a decision")
{
    Reviewing review;
    review.begin();
    auto *words = review.bench->page->findChildren<Form *>().first()->findChildren<QPlainTextEdit *>().first();
    words->setPlainText(u"那几天在备考，睡得少"_s);
    review.bench->click(u"saveInterview"_s);
    REQUIRE(review.bench->waits([&] { return review.bench->shell.said.contains(u"The interview is saved."_s); }));
    CHECK(review.intakes() == 0);
    CHECK(review.headReads(u"Second look 0 of 34"_s));
    CHECK(review.bench->cell(review.queue(), 0, 2).contains(u"begun"_s));
}

TEST_CASE("In talk mode the interview stands alone: no queue, no score, no other student; without one nothing is shown")
{
    Reviewing review;
    REQUIRE(review.bench->shows(review.queue(), 34));
    CHECK_FALSE(review.bench->page->setTalk(true)); // no interview is open
    review.begin();
    REQUIRE(review.bench->page->setTalk(true));
    CHECK_FALSE(review.bench->look(u"reviewQueue"_s));
    CHECK_FALSE(review.bench->look(u"factsView"_s));
    CHECK_FALSE(review.bench->look(u"saveDecision"_s));
    CHECK_FALSE(review.bench->look(u"reviewRounds"_s));
    CHECK(review.bench->page->findChildren<Form *>().first()->isVisible());
    REQUIRE(review.bench->page->setTalk(false));
    CHECK(review.bench->look(u"reviewQueue"_s));
    CHECK(review.bench->look(u"saveDecision"_s));
}

TEST_CASE("A danger answer after the decision brings the student back with a mark, and stands beside what was kept")
{
    QString name;
    Reviewing review(true, [&](test::TestSite &site) {
        access::Session &session = site.session();
        const auto &all = test::builtInInstruments();
        const auto round = valueOf(screening::listRounds(session, all)).front().id;
        const auto form = valueOf(packs::builtInForm(u"second-look"_s));
        const auto queue = valueOf(screening::reviewQueue(session, all, round));
        const auto unmatched = valueOf(screening::roundResults(session, all, round)).unmatched;
        REQUIRE(unmatched.size() == 1);
        const screening::QueueLine &line = queue.lines.back(); // flagged by scores alone
        REQUIRE(line.facts.danger.empty());
        name = line.name;
        const auto look = valueOf(screening::beginLook(session, all, form, round, line.student));
        care::Intake intake;
        valueOf(screening::decideLook(session, form, look.id, {u"not-confirmed"_s, u"谈过"_s, {}}, intake));
        care::DutyOpener opener;
        valueOf(screening::matchFinding(session, all, unmatched.front().id, line.student, opener));
    });
    REQUIRE(review.bench->shows(review.queue(), 34));
    CHECK(review.headReads(u"Second look 0 of 34"_s));
    int row = -1;
    for (int i = 0; i < 34; ++i)
        if (review.name(i).contains(name))
            row = i;
    REQUIRE(row >= 0);
    CHECK(review.bench->cell(review.queue(), row, 2).contains(u"new facts"_s));
    review.queue()->selectRow(row);
    CHECK(review.headReads(u"New facts since the decision of"_s));
    CHECK(review.headReads(u"Since then: "_s));
}

TEST_CASE("The ledger of cut-offs says too few to say until ten are decided")
{
    Reviewing review;
    REQUIRE(review.bench->shows(review.queue(), 34));
    review.bench->page->findChild<QTabWidget *>()->setCurrentIndex(1);
    auto *table = review.bench->see<DataTable>(u"falseAlarms"_s);
    REQUIRE(review.bench->waits([&] { return table->shownCount() > 2; }));
    for (int row = 0; row < table->shownCount(); ++row)
        CHECK(review.bench->cell(table, row, 10) == u"too few to say"_s);
    review.bench->expectNames();
}

TEST_CASE("What parents and teachers answered and wrote stands beside a candidate; reading a letter there is noted, and stays read")
{
    SeenByOthers others;
    test::Reviewing review(true, [&](test::TestSite &site) { others.prepare(site); });
    auto &bench = *review.bench;
    bench.page->openRound(others.round);
    REQUIRE(bench.shows(review.queue(), 34));
    for (int row = 0; row < 34; ++row)
        if (review.name(row).endsWith(others.name))
            review.queue()->selectRow(row);
    REQUIRE(review.headReads(others.name));
    CHECK(review.headReads(u"a teacher 3 more than a parent"_s));
    CHECK(review.headReads(u"a teacher the same as a parent"_s));
    CHECK(review.headReads(u"There is no norm for the difference"_s));
    CHECK(review.headReads(u"from another round, 家长和教师问卷"_s));
    CHECK(review.headReads(u"陈静"_s)); // not chen
    CHECK(bench.see<QPushButton>(u"unopenedLetters"_s)->text().startsWith(u"1 letter"_s));
    CHECK_FALSE(review.sees(u"三天没有和同学说话"_s));
    const qint64 lines = review.journalLines();
    bench.click(u"readLetter"_s);
    CHECK(review.headReads(u"三天没有和同学说话"_s));
    CHECK(review.journalLines() == lines + 1);
    bench.page->refresh();
    CHECK(review.headReads(u"三天没有和同学说话"_s)); // the same student once more
    bench.click(u"lookFile"_s);
    CHECK(bench.shell.students.back() == others.student);
    review.look(u"review-others"_s);

    bench.click(u"beginLook"_s);
    auto *reason = bench.see<QPlainTextEdit>(u"lookReason"_s);
    bench.click(u"verdict3"_s);
    reason->setPlainText(u"再谈一次"_s);
    bench.click(u"saveDecision"_s);
    CHECK(bench.waits([&] { return bench.shell.said.contains(u"The decision is saved."_s); }));
    bench.page->goOnWithDraft(review.ask<QByteArray>([&](access::Session &session) -> Result<QByteArray> {
        XD_TRY(const auto look, screening::findLook(session, others.round, others.student));
        return look->id.bytes();
    }));
    CHECK(review.headReads(u"by 李明, Watch: 再谈一次"_s));
}

TEST_CASE("From the second look the analysis of the same round is one click away")
{
    test::Reviewing review;
    REQUIRE(review.bench->shows(review.queue(), 34));
    review.bench->click(u"lookLearn"_s);
    REQUIRE(review.bench->shell.learnt.size() == 1);
    CHECK(review.bench->shell.learnt.front() == *review.bench->page->openObject());
}
