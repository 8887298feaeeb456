// A colleague leaves between two quarters: the computers' box keys change, and what is still under way arrives.
#include "tests/core/exchange/two_sites.h"

#include "core/access/accounts.h"
#include "core/access/remove_account.h"

using namespace sample;

namespace {

void removeSecond(Session &session, access::Role role)
{
    const SecretBytes words = SecretBytes::fromUtf16(u"four words are enough");
    valueOf(access::addAccount(session, u"second"_s, role, words, crypto::WorkFactor{1, 1024}));
    const QByteArray before = session.keyring().deviceBoxPublicKey;
    NoProgress nobody;
    CHECK(valueOf(access::removeAccount(session, u"second"_s, access::NoDuties(), nobody)).isFinished);
    CHECK(session.keyring().deviceBoxPublicKey != before);
}

} // namespace

TEST_CASE("Bundles and receipts sealed before a colleague left still open")
{
    TwoSites sites;
    sites.enrol();
    const QString file = sites.exported(sites.contents(4));
    removeSecond(*sites.district, access::Role::officer);
    CHECK(sites.imported(file).state == FileState::next);
    removeSecond(*sites.school, access::Role::counsellor);
    const auto receipts = sites.receipts();
    REQUIRE(receipts.size() == 1);
    CHECK_FALSE(receipts[0].error.has_value());
    CHECK(sites.imported(sites.exported(sites.contents(4, 2))).state == FileState::next);
    CHECK_FALSE(sites.receipts().at(0).error.has_value());
}
