#include "core/demo/make_demo_site.h"
#include "core/mailbox/break_glass.h"
#include "core/mailbox/send_letter.h"
#include "core/students/find_students.h"
#include "tests/ui/shell/at_the_window.h"
#include "ui/common/banner.h"
#include "ui/common/page.h"
#include "ui/setup/demo_site.h"
#include "ui/shell/rail.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;
using test::AtTheWindow;

namespace {

template <class W>
W *shown(MainWindow &window, const QString &name)
{
    REQUIRE(QTest::qWaitFor([&] {
        const auto *widget = window.workspace()->findChild<W *>(name);
        return widget && widget->isVisible();
    }, 20'000));
    return window.workspace()->findChild<W *>(name);
}

} // namespace

TEST_CASE("A letter that is being written comes up again after the lock, with every character")
{
    AtTheWindow at;
    at.addAccount(u"zhang"_s, access::Role::teacher);
    at.unlock(u"zhang"_s);
    at.window->workspace()->navigator().writeObservation();
    auto *facts = shown<QPlainTextEdit>(*at.window, u"letterFacts"_s);
    facts->setPlainText(u"上课时一直趴着"_s);
    at.window->lock();
    REQUIRE(at.isLocked());
    at.unlockAgain();
    CHECK(at.window->workspace()->place() == Place::mailbox);
    facts = shown<QPlainTextEdit>(*at.window, u"letterFacts"_s);
    CHECK(QTest::qWaitFor([&] { return facts->toPlainText() == u"上课时一直趴着"_s; }, 10'000));
}

TEST_CASE("The place of the mailbox bears the number of unread letters, for the eye and for the ear")
{
    AtTheWindow at;
    at.addAccount(u"zhang"_s, access::Role::teacher);
    at.unlock(u"zhang"_s);
    bool isSent = false;
    at.window->vault().run(
        at.window.get(),
        [](access::Session &session, Progress &) -> Result<mailbox::ItemId> {
            XD_TRY(const auto letter, mailbox::Observation::from({u"王小明"_s, u"三年级2班"_s, u"2026-10-07"_s, {}, u"哭"_s, {}, true}, QDate(2026, 10, 8)));
            return mailbox::sendObservation(session, letter);
        },
        [&](Result<mailbox::ItemId> sent) { isSent = sent.has_value(); });
    REQUIRE(QTest::qWaitFor([&] { return isSent; }, 10'000));
    CHECK(at.window->workspace()->rail()->button(Place::mailbox)->count() == 0); // it is not for its sender
    at.window->lock();
    REQUIRE(at.isLocked());
    at.unlock();
    RailButton *place = at.window->workspace()->rail()->button(Place::mailbox);
    REQUIRE(QTest::qWaitFor([&] { return place->count() == 1; }, 10'000));
    CHECK(place->accessibleName() == u"Mailbox, 1 unread"_s);
}

TEST_CASE("Who comes back to any place of the window after somebody has stood in for her is told so there")
{
    AtTheWindow at;
    at.addAccount(u"qian"_s, access::Role::counsellor);
    access::Session &qian = at.site().reopenAs(u"qian"_s);
    valueOf(mailbox::breakGlass(qian, {valueOf(mailbox::findGlassOwners(qian)).front().userId, u"a reason"_s, 30}));
    at.unlock();
    at.window->workspace()->navigator().goTo(Place::students);
    at.window->lock();
    REQUIRE(at.isLocked());
    at.unlockAgain();
    REQUIRE(at.window->workspace()->place() == Place::students);
    auto *notice = shown<Banner>(*at.window, u"stoodInNotice"_s);
    CHECK(notice->sentence().contains(u"stood in for you"_s));
    CHECK_FALSE(notice->sentence().contains(u"a reason"_s));
    notice->findChild<QPushButton *>()->click();
    CHECK(at.window->workspace()->place() == Place::mailbox);
}

// Pictures for looking at, in the folder of XINDENG_LOOK. Hidden from the ordinary run.
TEST_CASE("A look at the day of a teacher and of a principal", "[.][look]")
{
    REQUIRE(theme::applyLanguage(qEnvironmentVariable("XINDENG_LANG", u"zh_CN"_s)));
    AtTheWindow at;
    at.addAccount(u"陈老师"_s, access::Role::teacher);
    at.addAccount(u"张校长"_s, access::Role::principal);
    at.window->resize(1366, 768);
    for (const QString &login : {u"陈老师"_s, u"张校长"_s}) {
        at.unlock(login);
        for (const auto &[place, name] : {std::pair{Place::today, u"today"_s}, std::pair{Place::mailbox, u"mailbox"_s}}) {
            at.window->workspace()->navigator().goTo(place);
            QTest::qWait(500);
            CHECK(at.window->grab().save(u"%1/%2-%3.png"_s.arg(qEnvironmentVariable("XINDENG_LOOK", u"."_s), name, login == u"陈老师"_s ? u"teacher"_s : u"principal"_s)));
        }
        at.window->lock();
        REQUIRE(at.isLocked());
    }
    theme::applyLanguage(u"en"_s);
}

TEST_CASE("From the page of a student one click leads to who did and who saw what of that file")
{
    AtTheWindow at;
    NoProgress nobody;
    QTemporaryDir folder;
    demo::DemoRecipe recipe{folder.filePath(u"demo"_s)};
    recipe.students = 60;
    recipe.years = 1;
    valueOf(demo::makeDemoSite(recipe, FixedClock(QDateTime(QDate(2026, 11, 20), QTime(9, 0))), nobody));
    at.window->openWith([path = recipe.folder] { return openDemoIn(path); });
    REQUIRE(QTest::qWaitFor([&] { return at.window->workspace() != nullptr; }, 20'000));
    std::optional<students::StudentLine> child;
    at.window->vault().run(
        at.window.get(),
        [](access::Session &session, Progress &) -> Result<students::FoundStudents> {
            students::StudentIndex index;
            return students::findStudents(session, index, {});
        },
        [&](Result<students::FoundStudents> found) { child = valueOf(found).lines.at(5); });
    REQUIRE(QTest::qWaitFor([&] { return child.has_value(); }, 10'000));
    at.window->workspace()->navigator().openStudent(child->id);
    shown<QPushButton>(*at.window, u"openJournal"_s)->click();
    CHECK(at.window->workspace()->place() == Place::journal);
    auto *chip = shown<QToolButton>(*at.window, u"fileChip"_s);
    CHECK(QTest::qWaitFor([&] { return chip->text().contains(child->name); }, 10'000));
    const Whereabouts where = at.window->workspace()->whereabouts(); // where unlocking leads back to
    CHECK(where.place == Place::journal);
    CHECK(where.visit.object == child->id.bytes());
}
