#include "core/mailbox/find_gaps.h"
#include "core/mailbox/open_item.h"
#include "core/mailbox/seal_item.h"
#include "tests/support/say.h"
#include "tests/support/test_site.h"

using namespace xd;
using namespace xd::mailbox;
using namespace Qt::StringLiterals;

namespace {

const QByteArray text = "季度报告：本季度筛查覆盖率 97%";

struct SchoolWithPrincipal {
    test::TestSite site;
    QByteArray principal;

    SchoolWithPrincipal()
    {
        site.add(u"zhang"_s, access::Role::principal);
        site.add(u"zhao"_s, access::Role::teacher);
        principal = vault::userIdOf(u"zhang"_s, site.session().site().vaultId);
    }
    ItemId send(const QByteArray &plain = text) { return valueOf(sealItem(site.session(), {u"report.quarterly"_s, principal, plain})); }
    void change(access::Session &session, const QString &sql)
    {
        valueOf(valueOf(session.officeFor(access::Capability::readOffice))->vault().run(sql));
    }
};

} // namespace

TEST_CASE("Only the recipient opens an item, not even its sender")
{
    SchoolWithPrincipal school;
    const ItemId id = school.send();
    CHECK(codeOf(openItem(school.site.session(), id)) == ErrorCode::NoKey);
    CHECK(valueOf(findItems(school.site.session())).empty());

    access::Session &principal = school.site.reopenAs(u"zhang"_s);
    const auto items = valueOf(findItems(principal, u"report.quarterly"_s));
    REQUIRE(items.size() == 1);
    CHECK(items[0].seq == 1);
    CHECK(valueOf(openItem(principal, id)) == text);
    CHECK(valueOf(findItems(principal, u"other"_s)).empty());

    access::Session &teacher = school.site.reopenAs(u"zhao"_s);
    CHECK(valueOf(findItems(teacher)).empty());
    CHECK(codeOf(openItem(teacher, id)) == ErrorCode::NoKey);
}

TEST_CASE("The stored body tells neither the text nor its exact length")
{
    SchoolWithPrincipal school;
    const ItemId shorter = school.send("a"), longer = school.send(QByteArray(900, 'b'));
    vault::Vault &office = valueOf(school.site.session().officeFor(access::Capability::readOffice))->vault();
    vault::Rows rows = valueOf(office.query(u"SELECT length(body), instr(body, ?) FROM mailbox_item ORDER BY seq"_s, {QByteArray(16, 'b')}));
    REQUIRE(rows.next());
    const qint64 length = rows.integer(0);
    REQUIRE(rows.next());
    CHECK(rows.integer(0) == length);
    CHECK(rows.integer(1) == 0);
    CHECK_FALSE(shorter == longer);
}

TEST_CASE("An altered item is not opened and shows as a gap; a removed one shows as a gap")
{
    SchoolWithPrincipal school;
    const ItemId first = school.send();
    school.send();
    school.send();
    access::Session &principal = school.site.reopenAs(u"zhang"_s);
    CHECK(valueOf(findGaps(principal)).empty());
    SECTION("altered")
    {
        school.change(principal, u"UPDATE mailbox_item SET kind = 'report.yearly' WHERE seq = 1"_s);
        CHECK(codeOf(openItem(principal, first)) == ErrorCode::VaultDamaged);
        const auto gaps = valueOf(findGaps(principal));
        REQUIRE(gaps.size() == 1);
        CHECK(gaps[0].seq == 1);
    }
    SECTION("removed")
    {
        school.change(principal, u"DELETE FROM mailbox_item WHERE seq = 2"_s);
        const auto gaps = valueOf(findGaps(principal));
        REQUIRE(gaps.size() == 1);
        CHECK(gaps[0].seq == 2);
    }
}

TEST_CASE("Nothing is sealed to nobody, and nothing endless")
{
    SchoolWithPrincipal school;
    CHECK(codeOf(sealItem(school.site.session(), {u"x"_s, QByteArray(16, 'n'), text})) == ErrorCode::NotFound);
    CHECK(codeOf(sealItem(school.site.session(), {u"x"_s, school.principal, QByteArray(maxItemBytes + 1, 'x')})) == ErrorCode::OutOfRange);
    const auto check = valueOf(valueOf(school.site.session().officeFor(access::Capability::readOffice))->verify());
    CHECK(check.lines == 3); // created, two accounts
}
