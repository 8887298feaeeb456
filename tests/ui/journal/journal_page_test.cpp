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
    explicit AtTheJournal(const QString &login = u"li"_s)
    {
        theme::applyTheme(theme::Mode::light);
        m_site.add(u"zhang"_s, access::Role::principal);
        m_site.add(u"chen"_s, access::Role::teacher);
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
