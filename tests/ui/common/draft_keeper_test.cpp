#include "core/drafts/find_drafts.h"
#include "tests/support/say.h"
#include "tests/support/test_site.h"
#include "ui/common/draft_keeper.h"
#include "ui/common/form.h"
#include "ui/common/passphrase_field.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;

namespace {

const drafts::DraftKey key{u"test.form"_s};

// A site that is open on its thread, and a form whose draft is kept.
class AtTheForm {
public:
    AtTheForm()
    {
        theme::applyTheme(theme::Mode::light);
        unlock();
    }
    void unlock()
    {
        m_site.lock();
        bool isOpen = false;
        vault.openWith(
            &vault, [this] { return access::unlock(m_site.folder(), u"li"_s, test::passphrase(), test::morning()); }, [&](const Done &done) { isOpen = done.has_value(); });
        REQUIRE(QTest::qWaitFor([&] { return isOpen; }, 20'000));
    }
    void lock()
    {
        QSignalSpy closed(&vault, &VaultThread::closed);
        vault.close();
        REQUIRE((closed.count() == 1 || closed.wait(20'000)));
    }
    // As a page makes it.
    void open()
    {
        form = std::make_unique<Form>();
        line = form->addLine(u"title"_s, u"Title"_s);
        line->setText(u"first"_s);
        text = form->addText(u"text"_s, u"Text"_s);
        choice = form->addChoice(u"kind"_s, u"Kind"_s);
        choice->addItems({u"visit"_s, u"call"_s});
        date = form->addDate(u"day"_s, u"Day"_s);
        date->setDate(QDate(2026, 10, 8));
        passphrase = form->addPassphrase(u"secret"_s, u"Secret"_s);
        keeper = new DraftKeeper(vault, key, form.get());
        keeper->watch(form.get());
        keeper->begin();
        settle();
    }
    // Everything handed to the thread so far has been done.
    void settle()
    {
        bool isDone = false;
        vault.run(
            &vault, [](access::Session &, Progress &) { return Result<bool>(true); }, [&](Result<bool>) { isDone = true; });
        REQUIRE(QTest::qWaitFor([&] { return isDone; }, 20'000));
    }
    std::optional<drafts::Draft> kept()
    {
        std::optional<drafts::Draft> draft;
        bool isDone = false;
        vault.run(
            &vault, [](access::Session &session, Progress &) { return drafts::findDraft(session, key); },
            [&](Result<std::optional<drafts::Draft>> found) { draft = valueOf(found), isDone = true; });
        REQUIRE(QTest::qWaitFor([&] { return isDone; }, 20'000));
        return draft;
    }

private:
    test::TestSite m_site;

public:
    VaultThread vault;
    std::unique_ptr<Form> form;
    DraftKeeper *keeper = nullptr;
    QLineEdit *line = nullptr;
    QPlainTextEdit *text = nullptr;
    QComboBox *choice = nullptr;
    QDateEdit *date = nullptr;
    PassphraseField *passphrase = nullptr;
};

} // namespace

TEST_CASE("Locking in the middle of a word loses no character: the form comes back as it was left")
{
    AtTheForm at;
    at.open();
    CHECK_FALSE(at.keeper->isTouched());
    at.line->selectAll();
    QTest::keyClicks(at.line, u"Home visit 3/2"_s);
    at.text->setPlainText(u"小明今天没有来，\n妈妈说他"_s);
    at.choice->setCurrentIndex(1);
    at.date->setDate(QDate(2026, 10, 9));
    at.form.reset(); // what locking does, long before two seconds are over
    at.lock();
    at.unlock();
    at.open();
    CHECK(at.line->text() == u"Home visit 3/2"_s);
    CHECK(at.text->toPlainText() == u"小明今天没有来，\n妈妈说他"_s);
    CHECK(at.choice->currentIndex() == 1);
    CHECK(at.date->date() == QDate(2026, 10, 9));
}

TEST_CASE("What is typed is in the vault two seconds later, also while somebody types without a pause")
{
    AtTheForm at;
    at.open();
    at.keeper->setDelayMs(100);
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < 400) { // never 100 ms without a key
        QTest::keyClick(at.text, Qt::Key_X);
        QTest::qWait(20);
    }
    const auto kept = at.kept();
    REQUIRE(kept);
    CHECK(kept->fields.at(u"text"_s).size() >= 5);
    CHECK(DraftKeeper::standardDelayMs <= 2'000);
}

TEST_CASE("A passphrase is never kept")
{
    AtTheForm at;
    at.open();
    QTest::keyClicks(at.passphrase->edit(), u"correct horse"_s);
    QTest::keyClicks(at.line, u"x"_s);
    at.keeper->flush();
    const auto kept = at.kept();
    REQUIRE(kept);
    CHECK_FALSE(kept->fields.contains(u"secret"_s));
    for (const auto &[name, text] : kept->fields)
        CHECK_FALSE(text.contains(u"horse"_s));
}

TEST_CASE("A committed form leaves no draft, not even for keys that were not kept yet")
{
    AtTheForm at;
    at.open();
    QTest::keyClicks(at.line, u"x"_s);
    at.keeper->flush();
    REQUIRE(at.kept());
    QTest::keyClicks(at.line, u"y"_s);
    at.keeper->finish();
    at.form.reset();
    CHECK_FALSE(at.kept());
}

TEST_CASE("A form that was not touched, or is as it was again, keeps nothing")
{
    AtTheForm at;
    at.open();
    at.form.reset();
    CHECK_FALSE(at.kept());
    at.open();
    QTest::keyClicks(at.line, u"x"_s);
    at.keeper->flush();
    REQUIRE(at.kept());
    QTest::keyClick(at.line, Qt::Key_Backspace);
    at.form.reset();
    CHECK_FALSE(at.kept());
}

TEST_CASE("Throwing a draft away brings back the first values, and it is not offered again")
{
    AtTheForm at;
    at.open();
    QTest::keyClicks(at.line, u" and more"_s);
    at.form.reset();
    at.open();
    QSignalSpy restored(at.keeper, &DraftKeeper::restored);
    CHECK(at.line->text() == u"first and more"_s);
    at.keeper->discard();
    CHECK(at.line->text() == u"first"_s);
    CHECK_FALSE(at.kept());
    at.form.reset();
    at.open();
    CHECK(at.line->text() == u"first"_s);
    CHECK(restored.isEmpty());
}

TEST_CASE("Coming back to a draft says when it was kept; what was typed meanwhile stays")
{
    AtTheForm at;
    at.open();
    QTest::keyClicks(at.line, u"!"_s);
    at.text->setPlainText(u"yesterday"_s);
    at.form.reset();
    at.open();
    const auto kept = at.kept();
    at.form.reset();
    // The draft comes while the person types already.
    at.form = std::make_unique<Form>();
    at.text = at.form->addText(u"text"_s, u"Text"_s);
    at.line = at.form->addLine(u"title"_s, u"Title"_s);
    auto *keeper = new DraftKeeper(at.vault, key, at.form.get());
    QSignalSpy restored(keeper, &DraftKeeper::restored);
    keeper->watch(at.form.get());
    keeper->begin();
    at.text->setPlainText(u"today"_s);
    REQUIRE(restored.wait(10'000));
    CHECK(restored.first().first().toLongLong() == kept->savedMs);
    CHECK(at.text->toPlainText() == u"today"_s);
    CHECK(at.line->text() == u"first!"_s);
}
