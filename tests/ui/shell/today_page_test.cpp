#include "tests/support/say.h"
#include "tests/support/test_site.h"
#include "core/demo/make_demo_site.h"
#include "core/mailbox/break_glass.h"
#include "core/mailbox/send_letter.h"
#include "core/care/answer_duty.h"
#include "core/care/duty_opener.h"
#include "core/care/intake.h"
#include "core/screening/candidates.h"
#include "tests/support/answered_round.h"
#include "ui/common/data_table.h"
#include "ui/common/empty_state.h"
#include "ui/common/key_figure.h"
#include "ui/review/answer_duty.h"
#include "ui/review/duties_card.h"
#include "ui/setup/demo_site.h"
#include "ui/shell/round_card.h"
#include "ui/shell/today_page.h"
#include "ui/theme/theme.h"

#include <QScrollArea>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;

namespace {

// Writes down where it was asked to go.
class Wayfinder final : public Navigator {
public:
    QStringList asked;

private:
    void goTo(Place place) override { asked << u"place %1"_s.arg(int(place)); }
    void openStudent(students::StudentId) override { asked << u"student"_s; }
    void openRound(const QByteArray &round) override { asked << u"round of %1 bytes"_s.arg(round.size()); }
    void importRoster(const QStringList &) override { asked << u"roster"_s; }
    void importAnswers(const QStringList &) override { asked << u"answers"_s; }
    void importBundles(const QStringList &) override { asked << u"bundles"_s; }
    void say(const QString &) override {}
};

class Today {
public:
    Today(VaultThread::Open open, access::SiteKind kind, access::Role role)
    {
        theme::applyTheme(theme::Mode::light);
        bool isOpen = false;
        vault.openWith(&m_owner, std::move(open), [&isOpen](const Done &done) { isOpen = done.has_value(); });
        REQUIRE(QTest::qWaitFor([&isOpen] { return isOpen; }, 20'000));
        access::SiteIdentity site;
        site.kind = kind;
        page = std::make_unique<TodayPage>(Workplace{vault, navigator, site, role, u"li"_s});
        page->resize(1100, 700);
        page->show();
        QApplication::setActiveWindow(page.get());
        page->setFocus();
        page->refresh();
        REQUIRE(QTest::qWaitFor([this] { return !figures().isEmpty() || begin()->isVisible() || page->primary(); }, 20'000));
    }
    EmptyState *begin() const { return page->findChild<EmptyState *>(); }
    QStringList figures() const
    {
        QStringList read;
        for (const KeyFigure *figure : page->findChildren<KeyFigure *>())
            read << figure->accessibleName();
        return read;
    }
    DutiesCard *duties() const { return page->findChild<DutiesCard *>(); }
    QStringList banners() const
    {
        QStringList sentences;
        for (const Banner *banner : page->findChildren<Banner *>())
            sentences << banner->sentence();
        return sentences;
    }

private:
    QObject m_owner;

public:
    Wayfinder navigator;
    VaultThread vault;
    std::unique_ptr<TodayPage> page;
};

} // namespace

TEST_CASE("A new school is told its first step, and Enter takes it")
{
    test::TestSite site;
    site.lock();
    Today today([&site] { return site.unlockAs(u"li"_s); }, access::SiteKind::school, access::Role::counsellor);
    REQUIRE(today.begin()->isVisible());
    CHECK(today.begin()->button()->hasFocus());
    QTest::keyClick(today.begin()->button(), Qt::Key_Space);
    CHECK(today.navigator.asked == QStringList{u"roster"_s});
}

TEST_CASE("A new district is told to enrol a school")
{
    test::TestSite site(access::SiteKind::district);
    site.lock();
    Today today([&site] { return site.unlockAs(u"wang"_s); }, access::SiteKind::district, access::Role::officer);
    REQUIRE(today.begin()->isVisible());
    today.begin()->button()->click();
    CHECK(today.navigator.asked == QStringList{u"place %1"_s.arg(int(Place::exchange))});
}

TEST_CASE("An account without duties is told so instead of an empty page")
{
    test::TestSite site;
    site.add(u"wang"_s, access::Role::it);
    site.lock();
    Today today([&site] { return site.unlockAs(u"wang"_s); }, access::SiteKind::school, access::Role::it);
    REQUIRE(today.begin()->isVisible());
    CHECK_FALSE(today.begin()->button()->isVisible());
    CHECK(today.figures().isEmpty());
}

TEST_CASE("A homeroom teacher begins with an observation, and sees what has not been received")
{
    test::TestSite site;
    site.add(u"chen"_s, access::Role::teacher);
    site.reopenAs(u"chen"_s);
    valueOf(mailbox::sendObservation(site.session(), valueOf(mailbox::Observation::from({u"王小明"_s, u"三年级2班"_s, u"2026-10-07"_s, {}, u"哭"_s, {}, true}, QDate(2026, 10, 8)))));
    site.lock();
    Today today([&site] { return site.unlockAs(u"chen"_s); }, access::SiteKind::school, access::Role::teacher);
    CHECK(today.figures().join(u' ').contains(u"Letters not yet received"_s));
    CHECK(today.banners().isEmpty()); // the urgent one is the room's
    today.page->primary()->click();
    CHECK(today.navigator.asked == QStringList{u"place %1"_s.arg(int(Place::mailbox))});
}

TEST_CASE("An urgent letter stands on top of the counsellor's day with the time since when it waits, and Enter leads there")
{
    test::TestSite site;
    site.add(u"chen"_s, access::Role::teacher);
    site.reopenAs(u"chen"_s);
    for (const bool isUrgent : {true, false})
        valueOf(mailbox::sendObservation(site.session(), valueOf(mailbox::Observation::from({u"王小明"_s, u"三年级2班"_s, u"2026-10-07"_s, {}, u"哭"_s, {}, isUrgent}, QDate(2026, 10, 8)))));
    site.lock();
    Today today([&site] { return site.unlockAs(u"li"_s); }, access::SiteKind::school, access::Role::counsellor);
    REQUIRE(today.banners().size() >= 1);
    CHECK(today.banners().first().startsWith(u"1 urgent letter"_s));
    CHECK(today.banners().first().endsWith(u"since 09:00."_s));
    CHECK_FALSE(today.banners().join(u' ').contains(u"王小明"_s));
    auto *button = today.page->findChildren<Banner *>().first()->findChild<QPushButton *>();
    CHECK(button->text() == u"Read it"_s);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Return);
    CHECK(today.navigator.asked == QStringList{u"place %1"_s.arg(int(Place::mailbox))});
}

TEST_CASE("Who was stood in for is told at once who, when and why, until she says that she has seen it")
{
    test::TestSite site;
    site.add(u"qian"_s, access::Role::counsellor);
    {
        access::Session &qian = site.reopenAs(u"qian"_s);
        const auto owners = valueOf(mailbox::findGlassOwners(qian));
        REQUIRE(owners.size() == 1);
        valueOf(mailbox::breakGlass(qian, {owners.front().userId, u"she is ill"_s, 30}));
    }
    site.lock();
    Today today([&site] { return site.unlockAs(u"li"_s); }, access::SiteKind::school, access::Role::counsellor);
    const auto ofGlass = [&today] { return today.banners().filter(u"stood in for you"_s); };
    REQUIRE(ofGlass().size() == 1);
    CHECK(ofGlass().first() == u"qian stood in for you on 2026-10-08 09:00 until 09:30 and could read the letters to you. Reason: she is ill"_s);
    for (Banner *banner : today.page->findChildren<Banner *>())
        if (banner->sentence().contains(u"stood in for you"_s))
            banner->findChild<QPushButton *>()->click();
    CHECK(QTest::qWaitFor([&] { return ofGlass().isEmpty(); }, 5'000));
    today.page->refresh();
    QTest::qWait(100);
    CHECK(ofGlass().isEmpty());
}

TEST_CASE("A school at work sees its numbers, its open round grade by grade, and danger on top")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"demo"_s);
    NoProgress nobody;
    const FixedClock clock(QDateTime(QDate(2026, 11, 20), QTime(9, 0)));
    demo::DemoRecipe recipe{path};
    recipe.students = 120;
    recipe.years = 1;
    valueOf(demo::makeDemoSite(recipe, clock, nobody));
    std::optional<TodayFacts> facts;
    {
        auto session = valueOf(openDemoIn(path));
        REQUIRE(session->setClock(std::make_unique<FixedClock>(QDateTime(QDate(2026, 11, 20), QTime(9, 0)))));
        facts = valueOf(todayFacts(*session));
    }
    REQUIRE(facts->students == 120);
    REQUIRE(facts->round);
    CHECK_FALSE(facts->round->grades.empty());
    int answered = 0;
    for (const OpenRound::Grade &grade : facts->round->grades)
        answered += grade.answered;
    CHECK(answered == facts->round->answered);

    Today today([path] { return openDemoIn(path); }, access::SiteKind::school, access::Role::counsellor);
    CHECK(today.figures().contains(u"Students: 120"_s));
    CHECK(today.page->findChild<RoundCard *>()->isVisible());
    CHECK(today.page->findChildren<QProgressBar *>().size() == qsizetype(facts->round->grades.size()));
    CHECK(today.banners().size() == (facts->mail->urgent() > 0));
    CHECK(today.duties()->isVisible() == (facts->duties->open > 0));
    CHECK(today.page->primary()->hasFocus());
    today.page->primary()->click();
    CHECK(today.navigator.asked == QStringList{u"round of 16 bytes"_s});
    // Reading it anew keeps one of each.
    const qsizetype before = today.figures().size();
    today.page->refresh();
    QTest::qWait(300);
    CHECK(today.figures().size() == before);
    CHECK(today.page->primary()->hasFocus());
}

namespace {

// Thirty danger answers, one of them of nobody yet.
void takeDangerAnswers(access::Session &session)
{
    test::importFixture(session, "roster-messy.xlsx");
    care::DutyOpener opener;
    test::openAnsweredRound(session, opener);
}

QList<int> rowsHolding(const DataTable *table, int column, const QString &words)
{
    QList<int> rows;
    for (int row = 0; row < table->shownCount(); ++row)
        if (table->view()->model()->index(row, column).data().toString().contains(words))
            rows << row;
    return rows;
}

int rowWhere(const DataTable *table, int column, const QString &words)
{
    return rowsHolding(table, column, words).value(0, -1);
}

} // namespace

TEST_CASE("Who waits for a second look becomes fewer with each decision, and danger answers with each answered duty")
{
    test::TestSite site{access::SiteKind::school, u"启明星实验学校"_s, u"3199010001"_s};
    access::Session &session = site.session();
    takeDangerAnswers(session);
    const TodayFacts before = valueOf(todayFacts(session));
    REQUIRE(before.round);
    REQUIRE(before.round->waiting == 34);
    CHECK(before.round->danger == 30);
    const auto round = screening::RoundId::fromBytes(before.round->id);
    const packs::Form form = valueOf(packs::builtInForm(u"second-look"_s));
    const auto queue = valueOf(screening::reviewQueue(session, test::builtInInstruments(), round));
    const auto look = valueOf(screening::beginLook(session, test::builtInInstruments(), form, round, queue.lines[0].student));
    care::Intake intake;
    valueOf(screening::decideLook(session, form, look.id, {u"watch"_s, u"谈过"_s, {}}, intake));
    CHECK(valueOf(todayFacts(session)).round->waiting == 33);
    for (const care::DutyLine &line : before.duties->lines)
        valueOf(care::answerDuty(session, line.duty.id, {line.duty.finding.student.isNil() ? u"not-ours"_s : u"student"_s, u"谈过了"_s}));
    const TodayFacts after = valueOf(todayFacts(session));
    CHECK(after.round->danger == 0);
    CHECK(after.round->unmatched == 0);
    site.lock();
    Today today([&site] { return site.unlockAs(u"li"_s); }, access::SiteKind::school, access::Role::counsellor);
    CHECK(today.figures().contains(u"For a second look: 33"_s));
    CHECK_FALSE(today.duties()->isVisible());
}

TEST_CASE("Today is one scroll area: what stands one below the other ends at one edge")
{
    test::TestSite site{access::SiteKind::school, u"启明星实验学校"_s, u"3199010001"_s};
    takeDangerAnswers(site.session());
    site.lock();
    Today today([&site] { return site.unlockAs(u"li"_s); }, access::SiteKind::school, access::Role::counsellor);
    today.page->resize(1180, 500); // more than it can show
    REQUIRE(QTest::qWaitFor([&] { return today.duties()->isVisible(); }, 10'000));
    const auto areas = today.page->findChildren<QScrollArea *>(QString(), Qt::FindDirectChildrenOnly);
    REQUIRE(areas.size() == 1);
    CHECK(areas.first()->isAncestorOf(today.duties()));
    const auto endOf = [&](const QWidget *widget) { return widget->mapTo(today.page.get(), QPoint(widget->width(), 0)).x(); };
    CHECK(QTest::qWaitFor([&] { return endOf(today.duties()) == endOf(today.page->findChild<RoundCard *>()); }, 5'000));
}

TEST_CASE("Duties stand on top of Today until they are answered in words; one of nobody is matched there")
{
    test::TestSite site{access::SiteKind::school, u"启明星实验学校"_s, u"3199010001"_s};
    takeDangerAnswers(site.session());
    site.lock();
    Today today([&site] { return site.unlockAs(u"li"_s); }, access::SiteKind::school, access::Role::counsellor);
    QObject::connect(&today.vault, &VaultThread::changed, today.page.get(), &Page::refresh);
    REQUIRE(QTest::qWaitFor([&] { return today.duties()->isVisible(); }, 10'000));
    DataTable *table = today.duties()->table();
    REQUIRE(table->shownCount() == 30);
    const auto topOf = [&](const QWidget *widget) { return widget->mapTo(today.page.get(), QPoint()).y(); };
    CHECK(topOf(today.duties()) < topOf(today.page->findChild<KeyFigure *>()));
    CHECK(topOf(today.duties()) < topOf(today.page->primary()));
    for (const Banner *banner : today.page->findChildren<Banner *>())
        CHECK(topOf(today.duties()) < topOf(banner));

    const int nobodys = rowWhere(table, 0, u"(not known)"_s);
    REQUIRE(nobodys >= 0);
    // Of known students, whose stored sheets say so; duties of one hour have no order of their own.
    QList<int> sure;
    for (int row = 0; row < table->shownCount(); ++row)
        if (row != nobodys && theme::Mark(table->view()->model()->index(row, 0).data(FastListModel::markRole).toInt()) == theme::Mark::none)
            sure << row;
    REQUIRE(sure.size() > 5);
    const auto wizard = [&] { return today.page->findChild<StepWizard *>(u"answerDuty"_s); };
    const auto comes = [&] {
        REQUIRE(QTest::qWaitFor([&] { return wizard() != nullptr; }, 5'000));
        CHECK_FALSE(wizard()->nextButton()->isEnabled()); // no words yet
    };
    SECTION("of nobody: a student is named, and the duty goes on for that one")
    {
        emit table->rowActivated(nobodys);
        comes();
        auto *student = wizard()->findChild<QLineEdit *>(u"dutyStudent"_s);
        auto *words = wizard()->findChild<QPlainTextEdit *>(u"dutyWords"_s);
        CHECK(student->isVisible());
        CHECK_FALSE(words->isVisible());
        QString known;
        student->setText(u"没有这个人"_s);
        wizard()->nextButton()->click();
        REQUIRE(QTest::qWaitFor([&] { return wizard()->nextButton()->isEnabled(); }, 10'000));
        REQUIRE(wizard()); // nobody of that name: it stays
        for (const int row : sure) { // until a name that only one student has
            known = table->view()->model()->index(row, 0).data().toString();
            student->setText(known);
            wizard()->nextButton()->click();
            REQUIRE(QTest::qWaitFor([&] { return !wizard() || wizard()->nextButton()->isEnabled(); }, 10'000));
            if (!wizard())
                break;
        }
        REQUIRE(wizard() == nullptr);
        CHECK(QTest::qWaitFor([&] { return rowsHolding(table, 0, known).size() == 2; }, 10'000));
        CHECK(table->shownCount() == 30);
        // A person may have been wrong: it can be said anew, or be none of ours.
        QStringList offered;
        for (const int row : rowsHolding(table, 0, known)) {
            table->selectRow(row);
            today.page->findChild<QPushButton *>(u"answerDutyButton"_s)->click();
            comes();
            const auto *how = wizard()->findChild<QComboBox *>(u"dutyHow"_s);
            for (int i = 0; i < how->count(); ++i)
                offered << how->itemData(i).toString();
            wizard()->reject();
            REQUIRE(QTest::qWaitFor([&] { return wizard() == nullptr; }, 10'000));
        }
        CHECK(offered.count(u"somebody"_s) == 1); // the one that came with its sheet is sure
        CHECK(offered.count(u"not-ours"_s) == 1);
        CHECK(offered.count(u"tried"_s) == 2);
        return;
    }

    table->selectRow(sure.front());
    today.page->findChild<QPushButton *>(u"dutyFileButton"_s)->click();
    CHECK(today.navigator.asked == QStringList{u"student"_s});
    today.page->findChild<QPushButton *>(u"answerDutyButton"_s)->click();
    comes();
    auto *how = wizard()->findChild<QComboBox *>(u"dutyHow"_s);
    auto *words = wizard()->findChild<QPlainTextEdit *>(u"dutyWords"_s);
    CHECK(how->findData(u"not-ours"_s) < 0); // it has a student
    CHECK(how->findData(u"somebody"_s) < 0);

    SECTION("nobody was reached: noted, and it stays")
    {
        how->setCurrentIndex(how->count() - 1);
        words->setPlainText(u"没有来上学"_s);
        wizard()->nextButton()->click();
        REQUIRE(QTest::qWaitFor([&] { return wizard() == nullptr; }, 10'000));
        QTest::qWait(300);
        CHECK(table->shownCount() == 30);
    }
    SECTION("answered: it goes")
    {
        words->setPlainText(u"谈过了，约好明天"_s);
        REQUIRE(wizard()->nextButton()->isEnabled());
        wizard()->nextButton()->click();
        CHECK(QTest::qWaitFor([&] { return table->shownCount() == 29; }, 10'000));
    }
    SECTION("cancelled: nothing happens")
    {
        wizard()->reject();
        QTest::qWait(200);
        CHECK(table->shownCount() == 30);
    }
}

TEST_CASE("Today praises nothing in a round that nobody has answered")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"demo"_s);
    NoProgress nobody;
    demo::DemoRecipe recipe{path};
    recipe.students = 120;
    recipe.years = 1;
    valueOf(demo::makeDemoSite(recipe, FixedClock(QDateTime(QDate(2026, 11, 20), QTime(9, 0))), nobody));
    {
        auto session = valueOf(openDemoIn(path));
        valueOf(screening::openRound(*session, valueOf(screening::Instruments::builtIn()), {u"再测"_s, u"7-9"_s, {u"phq-9"_s}, {}, {}, {}}));
        REQUIRE(valueOf(todayFacts(*session)).round->title == u"再测"_s); // the newest counts
    }
    const Today today([path] { return openDemoIn(path); }, access::SiteKind::school, access::Role::counsellor);
    QString note;
    for (const KeyFigure *figure : today.page->findChildren<KeyFigure *>())
        if (figure->text() == u"For a second look"_s)
            note = figure->accessibleDescription();
    CHECK(note == u"no answers yet"_s);
}

TEST_CASE("The note of a demonstration beside a real site opens nothing")
{
    test::TestSite site;
    site.lock();
    CHECK(codeOf(openDemoIn(site.folder())) == ErrorCode::NotFound);
    REQUIRE(demo::writeDemoNote(site.folder(), {{{u"li"_s, access::Role::counsellor}}, test::passphraseText}));
    CHECK(codeOf(openDemoIn(site.folder())) == ErrorCode::Refused);
}
