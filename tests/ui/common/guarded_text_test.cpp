#include "ui/common/guarded_text.h"

#include "tests/support/say.h"
#include "ui/common/draft_keeper.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace xd;
using namespace xd::ui;
using namespace Qt::StringLiterals;

namespace {

GuardedText::Guard someGuard()
{
    auto guard = std::make_shared<packs::LanguageGuard>(valueOf(packs::phraseBookIn(valueOf(packs::Library::builtIn({}, u":/packs/phrases"_s)))));
    guard->addNames({u"李娜"_s, u"王小明"_s});
    return guard;
}

struct Desk {
    Desk()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(text);
        column->addWidget(strip);
        text->setGuard(someGuard(), {u"王小明"_s});
        window.show();
        QApplication::setActiveWindow(&window);
        text->setFocus();
    }
    QString words() const { return strip->findChild<QLabel *>(u"guardWords"_s)->text(); }
    QPushButton *button(const QString &name) const { return strip->findChild<QPushButton *>(name); }

    QWidget window;
    GuardedText *text = new GuardedText;
    GuardStrip *strip = new GuardStrip(text);
};

} // namespace

TEST_CASE("What does not belong in a text is underlined and said while it is typed, with what to write instead")
{
    Desk desk;
    CHECK_FALSE(desk.strip->isVisible());
    desk.text->insertPlainText(u"王小明近来话少。"_s);
    CHECK_FALSE(desk.strip->isVisible());
    desk.text->setPlainText(u"像个差生，和李娜\n吵架，有抑郁症。"_s);
    REQUIRE(desk.text->remarks().size() == 3);
    const auto marks = desk.text->extraSelections();
    REQUIRE(marks.size() == 3);
    CHECK(marks[1].cursor.selectedText() == u"李娜"_s);
    CHECK(marks[2].cursor.selectedText() == u"抑郁症"_s); // behind a line break
    CHECK(marks[2].format.underlineStyle() == QTextCharFormat::WaveUnderline);
    CHECK(desk.strip->isVisible());
    CHECK(desk.words().contains(u"差生"_s));
    CHECK(desk.words().endsWith(desk.text->accessibleDescription())); // behind its symbol
    CHECK_FALSE(desk.text->accessibleDescription().isEmpty());
    CHECK_FALSE(desk.text->hasRefused()); // for the room alone everything is a warning
    desk.text->setStrict(true);
    CHECK(desk.text->hasRefused());
    CHECK(desk.text->extraSelections()[2].format.underlineStyle() == QTextCharFormat::SingleUnderline);
    CHECK(desk.text->toPlainText() == u"像个差生，和李娜\n吵架，有抑郁症。"_s); // said, never changed
}

TEST_CASE("By keyboard alone one goes from place to place, and writes what can stand instead")
{
    Desk desk;
    desk.text->setPlainText(u"和李娜吵架，像个差生，有抑郁症"_s);
    desk.text->moveCursor(QTextCursor::Start);
    QTest::keyClick(desk.text, Qt::Key_F7);
    CHECK(desk.text->textCursor().selectedText() == u"李娜"_s);
    QTest::keyClick(desk.text, Qt::Key_F7);
    CHECK(desk.text->textCursor().selectedText() == u"差生"_s);
    CHECK(desk.words().contains(u"差生"_s));
    QTest::keyClick(desk.text, Qt::Key_F7);
    QTest::keyClick(desk.text, Qt::Key_F7); // round again
    CHECK(desk.text->textCursor().selectedText() == u"李娜"_s);
    // Tab leads to the strip, Space presses.
    QTest::keyClick(desk.text, Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == desk.button(u"guardSwap"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    CHECK(desk.text->toPlainText() == u"和一位同学吵架，像个差生，有抑郁症"_s);
    CHECK(QApplication::focusWidget() == desk.text);
    CHECK(desk.text->remarks().size() == 2);
    desk.text->undo();
    CHECK(desk.text->toPlainText() == u"和李娜吵架，像个差生，有抑郁症"_s);
    // Where nothing can stand in its place as it is, only advice is given, and typing replaces what is selected.
    desk.text->setPlainText(u"有抑郁症"_s);
    QTest::keyClick(desk.text, Qt::Key_F7);
    CHECK_FALSE(desk.button(u"guardSwap"_s)->isVisible());
    QTest::keyClicks(desk.text, u"x"_s);
    CHECK(desk.text->toPlainText() == u"有x"_s);
    CHECK_FALSE(desk.strip->isVisible());
}

TEST_CASE("Without a guard a text is a plain one, and an English text gets English words")
{
    GuardedText text;
    text.setPlainText(u"抑郁症"_s);
    CHECK(text.remarks().empty());
    text.goToNext();
    text.swapCurrent();
    CHECK(text.toPlainText() == u"抑郁症"_s);
    text.setGuard(someGuard(), {});
    CHECK(text.remarks().size() == 1);
    text.setPlainText(u"a problem child"_s);
    text.swapCurrent();
    CHECK(text.toPlainText() == u"a this student"_s);
}
