#include "core/demo/make_demo_site.h"
#include "core/students/find_students.h"
#include "tests/ui/shell/at_the_window.h"
#include "ui/common/page.h"
#include "ui/handbook/handbook_window.h"
#include "ui/setup/demo_site.h"
#include "ui/setup/unlock_page.h"
#include "ui/shell/curtain.h"
#include "ui/shell/own_clipboard.h"
#include "ui/shell/rail.h"
#include "ui/shell/search_box.h"
#include "ui/shell/settings_dialog.h"
#include "ui/students/student_view.h"
#include "ui/students/students_page.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;
using test::AtTheWindow;

namespace {

// A school of sixty made-up students in the window, one of whom sits in the room.
class Conversation {
public:
    Conversation()
    {
        NoProgress nobody;
        demo::DemoRecipe recipe{m_folder.filePath(u"demo"_s)};
        recipe.students = 60;
        recipe.years = 1;
        valueOf(demo::makeDemoSite(recipe, FixedClock(QDateTime(QDate(2026, 11, 20), QTime(9, 0))), nobody));
        at.window->openWith([folder = recipe.folder] { return openDemoIn(folder); });
        REQUIRE(QTest::qWaitFor([this] { return at.window->workspace() != nullptr; }, 20'000));
        std::vector<students::StudentLine> lines;
        at.window->vault().run(
            at.window.get(),
            [](access::Session &session, Progress &) -> Result<students::FoundStudents> {
                students::StudentIndex index;
                students::StudentQuery everybody;
                everybody.limit = -1;
                return students::findStudents(session, index, everybody);
            },
            [&lines](Result<students::FoundStudents> found) { lines = valueOf(found).lines; });
        REQUIRE(QTest::qWaitFor([&lines] { return !lines.empty(); }, 10'000));
        inRoom = lines[lines.size() / 2];
        for (const students::StudentLine &line : lines)
            if (line.name != inRoom.name)
                others << line.name;
        others.removeDuplicates();
    }
    void openStudent()
    {
        at.window->workspace()->navigator().openStudent(inRoom.id);
        REQUIRE(QTest::qWaitFor([this] { return shownTexts().join(u'\n').contains(inRoom.name); }, 10'000));
    }
    // All that can be read on the screen, heard from it or seen under the pointer.
    QStringList shownTexts() const
    {
        QStringList texts;
        for (QWidget *widget : QApplication::allWidgets()) {
            if (!widget->isVisible())
                continue;
            const QMetaObject *kind = widget->metaObject();
            for (int i = 0; i < kind->propertyCount(); ++i)
                if (kind->property(i).metaType().id() == QMetaType::QString)
                    texts << kind->property(i).read(widget).toString();
            if (const auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model())
                for (int row = 0; row < view->model()->rowCount(); ++row)
                    for (int column = 0; column < view->model()->columnCount(); ++column)
                        for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                            texts << view->model()->index(row, column).data(role).toString();
            if (const QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(widget))
                texts << heard->text(QAccessible::Name) << heard->text(QAccessible::Description) << heard->text(QAccessible::Value);
        }
        for (const QWindow *window : QGuiApplication::topLevelWindows())
            if (window->isVisible())
                texts << window->title();
        texts << QToolTip::text();
        texts.removeAll(QString());
        return texts;
    }
    QStringList othersShown() const
    {
        const QString all = shownTexts().join(u'\n');
        QStringList seen;
        for (const QString &name : others)
            if (all.contains(name))
                seen << name;
        return seen;
    }
    bool isInRoomShown() const { return shownTexts().join(u'\n').contains(inRoom.name); }

private:
    QTemporaryDir m_folder;

public:
    AtTheWindow at;
    students::StudentLine inRoom;
    QStringList others;
};

} // namespace

TEST_CASE("Talk mode leaves the student in the room on the screen and nobody else, and one key brings all back")
{
    Conversation talk;
    MainWindow &window = *talk.at.window;
    window.workspace()->navigator().goTo(Place::students);
    REQUIRE(QTest::qWaitFor([&] { return talk.othersShown().size() > 10; }, 10'000)); // the list
    talk.openStudent();
    SearchBox *search = window.workspace()->search();
    search->setFocus();
    QTest::keyClicks(search, u"w"_s); // results hang below the search
    REQUIRE(QTest::qWaitFor([&] { return search->isOpen(); }, 10'000));
    talk.at.press(Qt::Key_F8, Qt::NoModifier);
    CHECK(window.workspace()->isTalk());
    CHECK(talk.othersShown() == QStringList());
    CHECK(talk.isInRoomShown());
    CHECK_FALSE(window.workspace()->rail()->isVisible());
    CHECK_FALSE(search->isVisible());
    // No way leads to another student.
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_F, Qt::Key_I})
        talk.at.press(key);
    talk.at.press(Qt::Key_Escape, Qt::NoModifier);
    talk.at.press(Qt::Key_F5, Qt::NoModifier);
    window.workspace()->navigator().goTo(Place::today);
    QTest::qWait(300);
    CHECK(talk.othersShown() == QStringList());
    CHECK(talk.isInRoomShown());
    talk.at.press(Qt::Key_F8, Qt::NoModifier);
    CHECK(window.workspace()->rail()->isVisible());
    CHECK(search->isVisible());
    talk.at.press(Qt::Key_Escape, Qt::NoModifier); // back to the list
    CHECK(QTest::qWaitFor([&] { return talk.othersShown().size() > 10; }, 10'000));
}

TEST_CASE("Talk mode with no student open shows nobody, on every place of the rail")
{
    Conversation talk;
    MainWindow &window = *talk.at.window;
    for (const Place place : window.workspace()->places()) {
        window.workspace()->navigator().goTo(place);
        QTest::qWait(200);
        talk.at.press(Qt::Key_F8, Qt::NoModifier);
        INFO("place " << int(place));
        CHECK(talk.othersShown() == QStringList());
        CHECK_FALSE(talk.isInRoomShown());
        talk.at.press(Qt::Key_F8, Qt::NoModifier);
        CHECK(window.workspace()->place() == place);
        CHECK(window.workspace()->currentPage()->isVisible());
    }
}

TEST_CASE("Locked in talk mode, it unlocks into talk mode with the same student")
{
    Conversation talk;
    talk.openStudent();
    talk.at.press(Qt::Key_F8, Qt::NoModifier);
    const QString folder = talk.at.window->unlockPage() ? talk.at.window->unlockPage()->folder() : QString();
    talk.at.window->lock();
    REQUIRE(talk.at.isLocked());
    talk.at.window->openWith([site = talk.at.window->unlockPage()->folder()] { return openDemoIn(site); });
    REQUIRE(QTest::qWaitFor([&] { return talk.at.window->workspace() != nullptr; }, 20'000));
    CHECK(talk.at.window->workspace()->isTalk());
    CHECK(QTest::qWaitFor([&] { return talk.isInRoomShown(); }, 10'000));
    CHECK(talk.othersShown() == QStringList());
}

TEST_CASE("Locked in talk mode over a letter about another child, it unlocks without the letter, and F8 brings it with every character")
{
    Conversation talk;
    const QString &name = talk.others.first();
    const auto unlockAgain = [&] {
        talk.at.window->lock();
        REQUIRE(talk.at.isLocked());
        talk.at.window->openWith([site = talk.at.window->unlockPage()->folder()] { return openDemoIn(site); });
        REQUIRE(QTest::qWaitFor([&] { return talk.at.window->workspace() != nullptr; }, 20'000));
    };
    const auto letterLine = [&]() -> QLineEdit * {
        for (QLineEdit *line : talk.at.window->workspace()->findChildren<QLineEdit *>(u"letterStudent"_s))
            if (line->isVisible())
                return line;
        return nullptr;
    };
    talk.at.window->workspace()->navigator().writeObservation();
    REQUIRE(QTest::qWaitFor([&] { return letterLine() != nullptr; }, 10'000));
    letterLine()->setText(name);
    talk.at.press(Qt::Key_F8, Qt::NoModifier);
    CHECK(talk.othersShown() == QStringList());
    for (int times = 0; times < 2; ++times) { // the second time it has not come up meanwhile
        unlockAgain();
        CHECK(talk.at.window->workspace()->isTalk());
        QTest::qWait(500); // a draft is read behind the window
        CHECK(talk.othersShown() == QStringList());
        CHECK_FALSE(letterLine());
    }
    // Whatever comes up late waits as well; the settings may be asked for.
    QDialog late(talk.at.window.get());
    late.setWindowTitle(name);
    late.show();
    QTest::qWait(50);
    CHECK(talk.othersShown() == QStringList());
    talk.at.window->showSettings();
    QTest::qWait(50);
    REQUIRE(talk.at.window->findChild<SettingsDialog *>());
    CHECK(talk.at.window->findChild<SettingsDialog *>()->isVisible());
    talk.at.window->findChild<SettingsDialog *>()->close();
    talk.at.press(Qt::Key_F8, Qt::NoModifier);
    CHECK(late.isVisible());
    late.close();
    CHECK(QTest::qWaitFor([&] { return letterLine() && letterLine()->text() == name; }, 10'000));
}

TEST_CASE("A student chosen from the list is the one that unlocking leads back to")
{
    Conversation talk;
    talk.at.window->workspace()->navigator().goTo(Place::students);
    auto *page = static_cast<StudentsPage *>(talk.at.window->workspace()->currentPage());
    page->openStudent(talk.inRoom.id); // as the list does
    talk.at.window->lock();
    REQUIRE(talk.at.isLocked());
    talk.at.window->openWith([site = talk.at.window->unlockPage()->folder()] { return openDemoIn(site); });
    REQUIRE(QTest::qWaitFor([&] { return talk.at.window->workspace() != nullptr; }, 20'000));
    CHECK(QTest::qWaitFor([&] { return talk.isInRoomShown(); }, 10'000));
}

TEST_CASE("F9 covers everything at once, dialogs too, and the same key brings back every window and the focus")
{
    Conversation talk;
    MainWindow &window = *talk.at.window;
    window.workspace()->navigator().goTo(Place::students);
    REQUIRE(QTest::qWaitFor([&] { return talk.othersShown().size() > 10; }, 10'000));
    auto *dialog = new QDialog(&window);
    dialog->setObjectName(u"something"_s);
    auto *line = new QLineEdit(talk.others.first(), dialog);
    dialog->open();
    REQUIRE(QTest::qWaitFor([&] { return QApplication::focusWidget() == line; }, 5'000));
    const auto key = GENERATE(Qt::Key_F9, Qt::Key_Pause);
    QTest::keyClick(line, key); // it reaches the dialog, not the window
    CHECK(window.curtain()->isDrawn());
    CHECK(talk.othersShown() == QStringList());
    CHECK_FALSE(dialog->isVisible());
    CHECK_FALSE(window.workspace()->isVisible());
    // A window that would come up meanwhile does not.
    QDialog late(&window);
    late.setWindowTitle(talk.others.first());
    late.show();
    QTest::qWait(50);
    CHECK(talk.othersShown() == QStringList());
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, key);
    CHECK_FALSE(window.curtain()->isDrawn());
    CHECK(dialog->isVisible());
    CHECK(dialog->isModal());
    CHECK(late.isVisible());
    CHECK(line->text() == talk.others.first());
    CHECK(talk.othersShown().size() > 10);
}

TEST_CASE("A covered screen locks by Ctrl+L, and unlocking shows pages again")
{
    AtTheWindow at;
    at.unlock();
    at.press(Qt::Key_F9, Qt::NoModifier);
    REQUIRE(at.window->curtain()->isDrawn());
    at.press(Qt::Key_L);
    CHECK(at.isLocked());
    CHECK(at.window->unlockPage()->isVisible());
    at.press(Qt::Key_F9, Qt::NoModifier); // nothing to cover
    CHECK(at.window->unlockPage()->isVisible());
    at.unlockAgain();
    CHECK(at.window->workspace()->isVisible());
}

TEST_CASE("What was copied here is off the clipboard after ten seconds and at once on locking; what others copied stays")
{
    AtTheWindow at;
    at.unlock();
    QClipboard *clipboard = QApplication::clipboard();
    CHECK(OwnClipboard::standardMs == 10'000);
    at.window->clipboard()->setKeptMs(100);
    clipboard->setText(u"曾小明\t三年级1班"_s);
    CHECK(clipboard->text().startsWith(u"曾小明"_s));
    CHECK(QTest::qWaitFor([&] { return clipboard->text().isEmpty(); }, 2'000));
    clipboard->setText(u"again"_s);
    at.press(Qt::Key_L);
    REQUIRE(at.isLocked());
    CHECK(clipboard->text().isEmpty());
    // Another program's: no window of ours is in use.
    at.unlockAgain();
    at.window->clipboard()->setKeptMs(100);
    QApplication::setActiveWindow(nullptr);
    clipboard->setText(u"from elsewhere"_s);
    QTest::qWait(300);
    CHECK(clipboard->text() == u"from elsewhere"_s);
    at.window->lock();
    REQUIRE(at.isLocked());
    CHECK(clipboard->text() == u"from elsewhere"_s);
}

TEST_CASE("Pictures of talk mode, the curtain and the handbook, for looking at", "[.look]")
{
    const auto keep = [](QWidget &widget, const QString &name) {
        QTest::qWait(400);
        CHECK(widget.grab().save(qEnvironmentVariable("XINDENG_LOOK", u"."_s) + u'/' + name + u".png"_s));
    };
    const QString language = GENERATE(u"zh_CN"_s, u"en"_s);
    REQUIRE(theme::applyLanguage(language));
    Conversation talk;
    MainWindow &window = *talk.at.window;
    Preferences preferences = window.preferences();
    preferences.language = language;
    window.setPreferences(preferences);
    for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)}) {
        const QString mark = u"%1-%2-"_s.arg(language).arg(size.width());
        window.resize(size);
        talk.openStudent();
        talk.at.press(Qt::Key_F8, Qt::NoModifier);
        keep(window, mark + u"talk"_s);
        talk.at.press(Qt::Key_F9, Qt::NoModifier);
        keep(window, mark + u"curtain"_s);
        talk.at.press(Qt::Key_F9, Qt::NoModifier);
        talk.at.press(Qt::Key_F8, Qt::NoModifier);
        window.workspace()->navigator().goTo(Place::today);
        talk.at.press(Qt::Key_F8, Qt::NoModifier);
        keep(window, mark + u"talk-nobody"_s);
        talk.at.press(Qt::Key_F8, Qt::NoModifier);
        for (const QString &page : {u"limits"_s, u"accounts"_s, u"lock"_s}) {
            talk.at.press(Qt::Key_F1, Qt::NoModifier);
            auto *handbook = window.findChild<HandbookWindow *>();
            REQUIRE(handbook);
            handbook->open(page);
            keep(*handbook, mark + u"handbook-"_s + page);
        }
        window.showSettings();
        keep(*window.findChild<SettingsDialog *>(), mark + u"settings"_s);
        window.findChild<SettingsDialog *>()->close();
    }
    theme::applyLanguage(u"en"_s);
}

TEST_CASE("F1 opens the handbook at the page that fits the place, and on the locked screen at the lost passphrase")
{
    AtTheWindow at;
    at.unlock();
    at.window->workspace()->navigator().goTo(Place::screening);
    at.press(Qt::Key_F1, Qt::NoModifier);
    auto *handbook = at.window->findChild<HandbookWindow *>();
    REQUIRE(handbook);
    CHECK(handbook->isVisible());
    CHECK(handbook->page() == u"screening"_s);
    at.window->workspace()->navigator().goTo(Place::students);
    at.press(Qt::Key_F1, Qt::NoModifier);
    CHECK(at.window->findChildren<HandbookWindow *>().size() == 1); // the same one
    CHECK(handbook->page() == u"import"_s);
    at.window->workspace()->navigator().goTo(Place::safety);
    at.press(Qt::Key_F1, Qt::NoModifier);
    CHECK(handbook->page() == u"backup-and-drill"_s);
    at.window->lock();
    REQUIRE(at.isLocked());
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    at.press(Qt::Key_F1, Qt::NoModifier);
    handbook = at.window->findChild<HandbookWindow *>();
    REQUIRE(handbook);
    CHECK(handbook->page() == u"lost-passphrase"_s);
}
