#include "tests/support/say.h"
#include "tests/support/test_site.h"
#include "ui/common/data_table.h"
#include "ui/common/filter_chips.h"
#include "ui/journal/journal_page.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;

namespace {

class Nowhere final : public Navigator {
    void goTo(Place) override {}
    void openStudent(students::StudentId) override {}
    void openRound(const QByteArray &) override {}
    void importRoster(const QStringList &) override {}
    void importAnswers(const QStringList &) override {}
    void importBundles(const QStringList &) override {}
    void say(const QString &) override {}
};

class AtTheJournal {
public:
    explicit AtTheJournal(const QString &login = u"li"_s, const std::function<void(access::Session &)> &before = {})
    {
        theme::applyTheme(theme::Mode::light);
        m_site.add(u"zhang"_s, access::Role::principal);
        m_site.add(u"chen"_s, access::Role::teacher);
        if (before)
            before(m_site.session());
        m_site.lock();
        bool isOpen = false;
        vault.openWith(&m_owner, [this, login] { return m_site.unlockAs(login); }, [&isOpen](const Done &done) { isOpen = done.has_value(); });
        REQUIRE(QTest::qWaitFor([&isOpen] { return isOpen; }));
        page = std::make_unique<JournalPage>(Workplace{vault, m_nowhere, {}, access::Role::counsellor, login});
        page->resize(1100, 700);
        page->show();
        page->refresh();
    }
    void settle(int lines)
    {
        REQUIRE(QTest::qWaitFor([this, lines] { return page->table()->shownCount() == lines; }));
    }
    QStringList banners() const
    {
        QStringList sentences;
        for (const Banner *banner : page->findChildren<Banner *>())
            if (banner->isVisible())
                sentences << banner->sentence();
        return sentences;
    }

private:
    QObject m_owner;
    Nowhere m_nowhere;
    test::TestSite m_site;

public:
    VaultThread vault;
    std::unique_ptr<JournalPage> page;
};

} // namespace

TEST_CASE("The journal of both vaults stands in one list, with logins instead of numbers")
{
    AtTheJournal at;
    // Each vault: made and unlocked; the office besides: two accounts added.
    at.settle(6);
    const auto *model = at.page->table()->model();
    QSet<QString> people;
    for (int row = 0; row < model->rowCount(); ++row)
        people.insert(model->index(row, 1).data().toString());
    CHECK(people == QSet<QString>{u"li"_s});
}

TEST_CASE("A verb that is chosen leaves its lines")
{
    AtTheJournal at;
    at.settle(6);
    auto *chips = at.page->findChild<FilterChips *>();
    chips->restore({{u"verb"_s, QStringList{journal::textOf(journal::Verb::accountAdded)}}});
    CHECK(at.page->table()->shownCount() == 2);
    chips->clear();
    CHECK(at.page->table()->shownCount() == 6);
}

TEST_CASE("Whole chains are said to be whole, with their heads")
{
    AtTheJournal at;
    at.settle(6);
    at.page->primary()->click();
    REQUIRE(QTest::qWaitFor([&at] { return at.banners().size() == 2; }));
    for (const QString &sentence : at.banners())
        CHECK(sentence.contains(u"follow from one another"_s));
}

TEST_CASE("A line that was changed from outside is named, with its vault and what to do, until it is verified anew")
{
    AtTheJournal at(u"li"_s, [](access::Session &session) {
        valueOf(valueOf(session.officeFor(access::Capability::readOffice))->vault().run(u"UPDATE journal_line SET reason = 'it' WHERE seq = 3"_s));
    });
    at.settle(6);
    for (int times = 0; times < 2; ++times) {
        at.page->primary()->click();
        REQUIRE(QTest::qWaitFor([&at] { return at.page->primary()->isEnabled() && at.banners().size() == 2; }));
        const QStringList said = at.banners();
        CHECK(said.filter(u"follow from one another"_s).size() == 1); // the records are whole
        const QStringList broken = said.filter(u"line 3 does not follow"_s);
        REQUIRE(broken.size() == 1);
        CHECK(broken.first().startsWith(u"Office"_s));
        CHECK(broken.first().contains(u"backup"_s));
    }
    for (const Banner *banner : at.page->findChildren<Banner *>())
        if (banner->isVisible())
            CHECK((banner->mark() == theme::Mark::danger) == banner->sentence().contains(u"does not follow"_s));
}

TEST_CASE("What a line is about is said in the words of the office, not in those of the file")
{
    AtTheJournal at;
    at.settle(6);
    QStringList contents;
    const auto *model = at.page->table()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        contents << model->index(row, 3).data().toString();
    CHECK(contents.filter(u"Principal"_s).size() == 1);
    CHECK(contents.filter(u"Homeroom teacher"_s).size() == 1);
    CHECK(contents.filter(u"principal"_s).isEmpty());
}

TEST_CASE("A role without the right is told so, and shown nothing")
{
    AtTheJournal at(u"chen"_s);
    REQUIRE(QTest::qWaitFor([&at] { return at.banners().size() == 1; }));
    CHECK(at.page->table()->shownCount() == 0);
}

TEST_CASE("The principal reads the office's journal, not the records'")
{
    AtTheJournal at(u"zhang"_s);
    at.settle(4);
    at.page->primary()->click();
    REQUIRE(QTest::qWaitFor([&at] { return at.banners().size() == 1; }));
}
