#include "core/screening/change_round.h"
#include "core/screening/slip_codes.h"
#include "tests/core/screening/sitting_desk.h"
#include "tests/ui/answering/what_is_shown.h"
#include "ui/answering/answering_window.h"
#include "ui/answering/choice_page.h"
#include "ui/answering/class_page.h"
#include "ui/answering/end_page.h"
#include "ui/answering/helpline_strip.h"
#include "ui/answering/item_page.h"
#include "ui/answering/lamp.h"
#include "ui/answering/option_button.h"
#include "ui/answering/who_page.h"
#include "ui/theme/theme.h"

#include <catch2/generators/catch_generators.hpp>
#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;
using namespace xd::test;

namespace {

// A student at the page, with nothing but a keyboard.
class AtThePage {
public:
    // With `needs` for the first student, slips are made and this is arranged.
    explicit AtThePage(const QString &needs = {})
    {
        theme::applyTheme(theme::Mode::light);
        if (!needs.isEmpty())
            makeSlips(needs);
        auto run = desk.begin();
        desk.site.lock();
        window = std::make_unique<AnsweringWindow>(std::move(run));
        QObject::connect(window.get(), &AnsweringWindow::left, [this] { ++left; });
        window->setPauseMs(0);
        window->begin();
        REQUIRE(QTest::qWaitForWindowExposed(window.get()));
        QApplication::setActiveWindow(window.get());
    }
    template <class Page>
    Page *page()
    {
        auto *found = qobject_cast<Page *>(window->page());
        REQUIRE(found);
        return found;
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *at = QApplication::focusWidget();
        QTest::keyClick(at ? at : window.get(), Qt::Key(key), modifiers);
    }
    void pass() { QTest::qWait(260); } // an item takes nothing at once
    void chooseClass(int index)
    {
        page<ClassPage>()->findChildren<QPushButton *>().at(index)->click();
    }
    void say(const QString &number, const QString &name)
    {
        window->page()->findChild<QLineEdit *>(u"studentNumber"_s)->setText(number);
        window->page()->findChild<QLineEdit *>(u"ownName"_s)->setText(name);
        QTest::keyClick(window->page()->findChild<QLineEdit *>(u"ownName"_s), Qt::Key_Return);
    }
    void sit(int seat)
    {
        chooseClass(seat / 5);
        say(numberOfSeat(seat).right(4), nameOfSeat(seat));
    }
    void answer(const QByteArray &keys)
    {
        for (const char key : keys) {
            pass();
            REQUIRE(qobject_cast<ItemPage *>(window->page()));
            press(Qt::Key_0 + (key - '0'));
        }
    }
    // From sitting down to the first item.
    void begin(int seat)
    {
        sit(seat);
        page<ChoicePage>();
        press(Qt::Key_1); // willing
        page<ChoicePage>();
        press(Qt::Key_Return); // past the instruction
        page<ItemPage>();
    }
    void next()
    {
        QTest::qWait(20); // what comes after a pause of none
        page<EndPage>()->findChild<QPushButton *>(u"nextStudent"_s)->click();
        page<ClassPage>();
    }
    void makeSlips(const QString &needs)
    {
        access::Session &session = desk.site.session();
        valueOf(screening::makeSlipCodes(session, desk.instruments(), desk.round));
        const auto made = valueOf(screening::slipCodesOf(session, desk.instruments(), desk.round));
        const screening::RoundView view = desk.view();
        for (const screening::RosterEntry &entry : view.roster.entries()) {
            codes.insert(entry.localNumber, made.codeOf(entry.id));
            if (entry.localNumber == numberOfSeat(0))
                valueOf(screening::arrangeFor(session, desk.instruments(), desk.round, entry.id, needs));
        }
    }
    QLineEdit *codeLine() { return window->page()->findChild<QLineEdit *>(u"slipCode"_s); }
    void sayCode(const QString &code)
    {
        codeLine()->setText(code);
        QTest::keyClick(codeLine(), Qt::Key_Return);
    }
    screening::SittingsTakenIn takeIn()
    {
        window.reset();
        desk.site.reopenAs(u"li"_s);
        return desk.takeIn();
    }

    SittingDesk desk;
    std::unique_ptr<AnsweringWindow> window;
    int left = 0;
    QHash<QString, QString> codes; // by number
};

bool namesAnybody(const QStringList &words)
{
    const QString all = words.join(u'\n');
    for (int seat = 0; seat < int(std::size(seats)); ++seat)
        if (all.contains(nameOfSeat(seat)) || all.contains(numberOfSeat(seat)))
            return true;
    return false;
}

} // namespace

TEST_CASE("A student answers with the keyboard alone, and what was answered is stored")
{
    AtThePage at;
    at.begin(0);
    at.answer("1234");
    at.pass();
    at.press(Qt::Key_Right); // left out
    at.pass();
    at.press(Qt::Key_Left); // and back
    at.pass();
    at.press(Qt::Key_Down);
    at.press(Qt::Key_Down);
    at.press(Qt::Key_Return); // the second answer
    at.answer("1");
    CHECK(at.page<EndPage>());
    const auto taken = at.takeIn();
    CHECK(taken.sheets == 1);
    CHECK(taken.incomplete == 0);
    CHECK(at.desk.storedOf(0) == QByteArray("\0\1\2\3\1\0", 6));
    CHECK(at.left == 0);
}

TEST_CASE("A name that cannot be typed has another way in: the seven digits of the slip")
{
    AtThePage at(u"安静的房间"_s);
    at.chooseClass(0);
    at.sayCode(at.codes[numberOfSeat(3)]);
    CHECK(at.page<ChoicePage>());
    CHECK_FALSE(namesAnybody(wordsOfAllWidgets()));
    at.press(Qt::Key_1);
    at.press(Qt::Key_Return);
    at.answer("111111");
    CHECK(at.page<EndPage>());
    CHECK(at.takeIn().sheets == 1);
    CHECK(at.desk.storedOf(3) == QByteArray(6, '\0'));
}

TEST_CASE("A wrong number of a slip is told kindly and names nobody, and too many bring the teacher")
{
    AtThePage at(u"安静的房间"_s);
    at.chooseClass(0);
    QString slipped = at.codes[numberOfSeat(0)];
    slipped[6] = slipped[6] == u'9' ? u'8' : u'9';
    for (int i = 0; i < 6; ++i) {
        at.sayCode(slipped);
        CHECK(wordsOfAllWidgets().contains(u"That is not quite the number. Look at its seven digits once more."_s));
    }
    at.sayCode(at.codes[numberOfSeat(5)]); // of the other class
    CHECK(wordsOfAllWidgets().contains(u"This number does not fit here. Is it your own, and is this your class?"_s));
    at.sayCode(at.codes[numberOfSeat(9)]); // who is not asked
    at.sayCode(at.codes[numberOfSeat(5)]);
    CHECK_FALSE(at.codeLine()->isEnabled());
    CHECK(at.codeLine()->text().isEmpty());
    CHECK(wordsOfAllWidgets().contains(u"Please raise your hand: your teacher helps you."_s));
    CHECK_FALSE(namesAnybody(wordsOfAllWidgets()));
    const QString all = wordsOfAllWidgets().join(u' ');
    for (const QString &code : std::as_const(at.codes))
        CHECK_FALSE(all.contains(code));
}

TEST_CASE("Where no slips were made there is no field for a code")
{
    AtThePage at;
    at.chooseClass(0);
    CHECK(at.codeLine() == nullptr);
}

TEST_CASE("Larger letters are for whom they were arranged, and gone with her; nothing else that was arranged is on the page")
{
    AtThePage at(u"大字，单独一间教室"_s);
    const auto lettersOf = [&at] { return at.page<ItemPage>()->findChild<OptionButton *>()->font().pointSizeF(); };
    at.begin(1);
    const double usual = lettersOf();
    at.answer("111111");
    at.next();
    at.begin(0);
    CHECK(lettersOf() > usual * 1.3);
    CHECK_FALSE(wordsOfAllWidgets().join(u' ').contains(u"单独一间"_s));
    at.answer("111111");
    at.next();
    at.begin(2);
    CHECK(lettersOf() == usual);
}

TEST_CASE("No page shows the name or number of any student, and every page shows both helplines")
{
    AtThePage at;
    const auto check = [&at] {
        const QStringList words = wordsOfAllWidgets();
        CHECK_FALSE(namesAnybody(words));
        const QString shown = layoutOf(*at.window).join(u'\n');
        CHECK(shown.contains(u"12355"_s));
        CHECK(shown.contains(u"12356"_s));
    };
    check();
    at.chooseClass(0);
    check();
    at.say(u"0101"_s, u"Somebody"_s); // a miss keeps no name either
    check();
    at.say(u"0101"_s, nameOfSeat(0));
    // Until the line that the child has filled in is gone.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    check();
    at.press(Qt::Key_1);
    check();
    at.press(Qt::Key_Return);
    check();
    at.answer("11");
    at.page<ItemPage>()->stopAsked();
    check();
    at.press(Qt::Key_2);
    check();
    CHECK(at.page<EndPage>());
}

TEST_CASE("The end is the same for everybody, word for word and place for place; only the lamp leans another way")
{
    AtThePage at;
    at.window->setFixedSize(1366, 768);
    const auto endOf = [&at] {
        QTest::qWait(30);
        auto *end = at.page<EndPage>();
        const std::pair result{layoutOf(*end), end->findChild<Lamp *>()->isLeaningRight()};
        at.next();
        return result;
    };
    at.begin(0);
    at.answer("111111");
    const auto calm = endOf();
    CHECK_FALSE(calm.second);
    at.begin(1);
    at.answer("111112"); // the last one asks for somebody
    const auto danger = endOf();
    CHECK(danger.second);
    CHECK(danger.first == calm.first);
    at.sit(2);
    at.press(Qt::Key_2); // not willing
    const auto unwilling = endOf();
    CHECK_FALSE(unwilling.second);
    CHECK(unwilling.first == calm.first);
    at.begin(3);
    at.answer("44");
    at.page<ItemPage>()->stopAsked();
    at.press(Qt::Key_2);
    const auto stopped = endOf();
    CHECK_FALSE(stopped.second);
    CHECK(stopped.first == calm.first);
    // Who comes again meets the same end, and the same lamp.
    at.sit(1);
    const auto again = endOf();
    CHECK(again == danger);
    const auto taken = at.takeIn();
    CHECK(taken.sheets == 3);
    CHECK(taken.duties == 1);
    CHECK(taken.unwilling == 1);
}

TEST_CASE("Nobody is let on before the pause is over, however much Enter is pressed")
{
    AtThePage at;
    at.window->setPauseMs(300);
    at.sit(2);
    at.press(Qt::Key_2);
    auto *end = at.page<EndPage>();
    at.press(Qt::Key_Return);
    CHECK(at.window->page() == end);
    REQUIRE(QTest::qWaitFor([end] { return end->findChild<QPushButton *>(u"nextStudent"_s)->isEnabled(); }));
    at.press(Qt::Key_Return);
    CHECK(at.page<ClassPage>());
}

TEST_CASE("After three misses the teacher is asked to come, and nobody is told what was wrong")
{
    AtThePage at;
    at.chooseClass(0);
    QString first;
    const auto hint = [&at] {
        QStringList words;
        for (const QLabel *label : at.page<WhoPage>()->findChildren<QLabel *>())
            words << label->text();
        return words.join(u'\n');
    };
    at.say(u"0101"_s, nameOfSeat(1)); // a right number
    first = hint();
    at.say(u"9999"_s, nameOfSeat(0)); // a right name
    CHECK(hint() == first);
    at.say(u"0205"_s, nameOfSeat(9)); // somebody whose guardian has not agreed
    CHECK(hint() != first);
    CHECK_FALSE(at.page<WhoPage>()->findChild<QLineEdit *>(u"ownName"_s)->isEnabled());
    CHECK(at.page<WhoPage>()->findChild<QLineEdit *>(u"ownName"_s)->text().isEmpty());
    at.press(Qt::Key_Return);
    CHECK(at.page<ClassPage>());
}

TEST_CASE("Whoever goes away without a word is forgotten after a while, and her sheet is kept as stopped")
{
    AtThePage at;
    at.window->setStillMs(1'500);
    at.begin(0);
    at.answer("22");
    REQUIRE(QTest::qWaitFor([&at] { return qobject_cast<ClassPage *>(at.window->page()) != nullptr; }, 10'000));
    CHECK_FALSE(at.window->isOver());
    const auto taken = at.takeIn();
    CHECK(taken.sheets == 1);
    CHECK(taken.incomplete == 1);
    CHECK(at.desk.storedOf(0) == QByteArray("\1\1\xff\xff\xff\xff", 6));
}

TEST_CASE("Every way out ends the sitting at once, and nothing of it stays on the screen")
{
    AtThePage at;
    at.begin(0);
    at.answer("2");
    SECTION("Alt+F4") { at.press(Qt::Key_F4, Qt::AltModifier); }
    SECTION("Ctrl+Q") { at.press(Qt::Key_Q, Qt::ControlModifier); }
    SECTION("Ctrl+L") { at.press(Qt::Key_L, Qt::ControlModifier); }
    SECTION("Ctrl+W") { at.press(Qt::Key_W, Qt::ControlModifier); }
    SECTION("closing") { at.window->close(); }
    SECTION("all windows are closed") { QApplication::closeAllWindows(); }
    SECTION("minimising") { at.window->setWindowState(Qt::WindowMinimized); }
    SECTION("no longer filling the screen")
    {
        at.window->setWindowState(Qt::WindowFullScreen); // the screen of a test may have forgotten
        at.window->setWindowState(Qt::WindowNoState);
    }
    SECTION("another window comes to the front")
    {
        QWidget other;
        other.show();
        QApplication::setActiveWindow(&other);
        CHECK(at.left == 1);
    }
    SECTION("the desktop is locked") { at.window->leave(); }
    CHECK(QTest::qWaitFor([&at] { return at.left == 1; }));
    CHECK(at.window->isOver());
    CHECK_FALSE(at.window->isVisible());
    at.window->leave();
    CHECK(at.left == 1); // once
    const auto taken = at.takeIn();
    CHECK(taken.sheets == 1);
    CHECK(taken.abrupt == 0); // the log says that the page was left
    CHECK(at.desk.storedOf(0) == QByteArray("\1\xff\xff\xff\xff\xff", 6));
}

TEST_CASE("Other keys lead nowhere")
{
    AtThePage at;
    at.begin(0);
    const auto *item = at.page<ItemPage>();
    at.pass();
    for (const int key : {int(Qt::Key_Escape), int(Qt::Key_F1), int(Qt::Key_F5), int(Qt::Key_F8), int(Qt::Key_F9), int(Qt::Key_F11), int(Qt::Key_Menu), int(Qt::Key_0),
                          int(Qt::Key_8), int(Qt::Key_A), int(Qt::Key_Home), int(Qt::Key_PageDown), int(Qt::Key_Delete), int(Qt::Key_Pause)})
        at.press(key);
    for (const int key : {int(Qt::Key_F), int(Qt::Key_K), int(Qt::Key_P), int(Qt::Key_N), int(Qt::Key_C), int(Qt::Key_1), int(Qt::Key_Comma), int(Qt::Key_Tab)})
        at.press(key, Qt::ControlModifier);
    CHECK(at.window->page() == item);
    CHECK(at.left == 0);
}

TEST_CASE("The teacher ends answering from the page between two students, and is asked first")
{
    AtThePage at;
    at.window->findChild<QPushButton *>(u"endAnswering"_s)->click();
    at.page<ChoicePage>();
    at.press(Qt::Key_1);
    CHECK(at.page<ClassPage>());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    at.window->findChild<QPushButton *>(u"endAnswering"_s)->click();
    at.press(Qt::Key_2);
    CHECK(at.left == 1);
}

TEST_CASE("An answer that cannot be kept is not passed over: the page says so, and the same answer may be given again")
{
    AtThePage at;
    at.begin(0);
    at.answer("2");
    at.pass();
    rlimit whole{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &whole) == 0);
    const auto before = std::signal(SIGXFSZ, SIG_IGN);
    rlimit full = whole;
    full.rlim_cur = rlim_t(QFileInfo(at.desk.file).size() + 100); // the disk is full in the middle of a record
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &full) == 0);
    at.press(Qt::Key_3);
    at.page<ChoicePage>();
    at.press(Qt::Key_Return); // still full
    at.page<ChoicePage>();
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &whole) == 0);
    std::signal(SIGXFSZ, before);
    at.press(Qt::Key_Return);
    at.page<ItemPage>();
    at.answer("1111");
    at.page<EndPage>();
    const auto taken = at.takeIn();
    CHECK(taken.problems.empty());
    CHECK(at.desk.storedOf(0) == QByteArray("\1\2\0\0\0\0", 6));
}

TEST_CASE("Every page fits its screen, in both languages and for the youngest")
{
    theme::applyTheme(theme::Mode::light);
    const QString language = GENERATE(u"zh_CN"_s, u"en"_s);
    REQUIRE(theme::applyLanguage(language));
    const QSize screen = GENERATE(QSize(1366, 768), QSize(1920, 1080));
    const int grade = GENERATE(2, 5, 9);
    const bool isLarger = GENERATE(false, true);
    const Measure measure(screen, grade, isLarger);
    std::vector<std::unique_ptr<QWidget>> pages;
    for (const ChoicePage::Words &words : {ChoicePage::willing(measure.isYoung()), ChoicePage::stopping(measure.isYoung()), ChoicePage::ending(), ChoicePage::trouble()})
        pages.push_back(std::make_unique<ChoicePage>(measure, words));
    pages.push_back(std::make_unique<EndPage>(measure, false, 0));
    if (!isLarger) // nobody is known yet
        pages.push_back(std::make_unique<WhoPage>(measure, u"七年级（1）班"_s, true));
    for (const auto &page : pages) {
        HelplineStrip strip(measure);
        page->resize(screen.width(), screen.height() - strip.sizeHint().height());
        page->ensurePolished();
        page->layout()->activate();
        CHECK(page->layout()->minimumSize().width() <= screen.width());
        const int needed = page->layout()->hasHeightForWidth() ? page->layout()->minimumHeightForWidth(page->width()) : page->layout()->minimumSize().height();
        CHECK(needed <= page->height());
        CHECK(strip.sizeHint().width() <= screen.width());
    }
    theme::applyLanguage(u"en"_s);
}
