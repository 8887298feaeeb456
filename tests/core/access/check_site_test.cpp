#include "core/access/check_site.h"
#include "tests/support/say.h"
#include "tests/support/test_site.h"

using namespace xd;
using namespace xd::access;
using namespace Qt::StringLiterals;

TEST_CASE("A whole site passes both looks")
{
    test::TestSite site;
    NoProgress nobody;
    for (const bool isDeep : {false, true}) {
        const auto checks = valueOf(checkSite(site.session(), isDeep, nobody));
        REQUIRE(checks.size() == 2);
        for (const VaultCheck &check : checks) {
            CHECK_FALSE(check.damage.has_value());
            CHECK_FALSE(check.chain.brokenAt.has_value());
        }
    }
}

TEST_CASE("A changed journal line and a damaged page are found")
{
    test::TestSite site;
    NoProgress nobody;
    vault::Vault &office = valueOf(site.session().officeFor(Capability::readOffice))->vault();
    valueOf(office.run(u"UPDATE journal_line SET reason = 'x' WHERE seq = 1"_s));
    const auto checks = valueOf(checkSite(site.session(), false, nobody));
    CHECK(checks[1].kind == vault::VaultKind::office);
    CHECK(checks[1].chain.brokenAt == 1);

    vault::Vault &records = valueOf(site.session().recordsFor(Capability::readJournal))->vault();
    valueOf(records.checkpoint());
    QFile file(vault::SiteFolder(site.folder()).records());
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.seek(file.size() - 2000);
    file.write("x");
    file.close();
    const auto deep = valueOf(checkSite(site.session(), true, nobody));
    REQUIRE(deep[0].damage.has_value());
    CHECK(deep[0].damage->code == ErrorCode::VaultDamaged);
}

TEST_CASE("A journal that ends before what the keyring remembers of it is found, whole as it is")
{
    test::TestSite site;
    NoProgress nobody;
    valueOf(site.session().writeAnchors());
    vault::Vault &office = valueOf(site.session().officeFor(Capability::readOffice))->vault();
    valueOf(office.run(u"DELETE FROM journal_line WHERE seq = (SELECT max(seq) FROM journal_line)"_s));
    for (const bool isDeep : {false, true}) {
        const auto checks = valueOf(checkSite(site.session(), isDeep, nobody));
        CHECK_FALSE(checks[0].damage.has_value());
        CHECK_FALSE(checks[1].chain.brokenAt.has_value());
        REQUIRE(checks[1].damage.has_value());
        CHECK(checks[1].damage->code == ErrorCode::VaultStale);
    }
}

TEST_CASE("Who holds no vault cannot say that the site is whole")
{
    test::TestSite site;
    site.add(u"qian"_s, Role::it);
    NoProgress nobody;
    CHECK(codeOf(checkSite(site.reopenAs(u"qian"_s), true, nobody)) == ErrorCode::NoKey);
}

TEST_CASE("Who holds the office alone checks the office alone")
{
    test::TestSite site;
    site.add(u"zhao"_s, Role::teacher);
    NoProgress nobody;
    const auto checks = valueOf(checkSite(site.reopenAs(u"zhao"_s), true, nobody));
    REQUIRE(checks.size() == 1);
    CHECK(checks[0].kind == vault::VaultKind::office);
    CHECK_FALSE(checks[0].damage.has_value());
}
