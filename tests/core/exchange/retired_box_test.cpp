// What is sealed to a box key that was replaced when somebody left: still under way, or sealed by who has not heard of it.
#include "tests/core/exchange/two_sites.h"

#include "core/access/accounts.h"
#include "core/access/remove_account.h"
#include "core/exchange/own_root.h"

using namespace sample;

namespace {

constexpr crypto::WorkFactor least{1, 8};

// Somebody who held the records leaves: this computer's box key is replaced.
void someoneLeaves(Session &session, access::Role role)
{
    NoProgress progress;
    const QByteArray before = session.keyring().deviceBoxPublicKey;
    valueOf(access::addAccount(session, u"leaving"_s, role, SecretBytes::fromUtf16(u"four words are enough"), least));
    CHECK(valueOf(access::removeAccount(session, u"leaving"_s, access::NoDuties(), progress)).isFinished);
    REQUIRE(session.keyring().deviceBoxPublicKey != before);
}

} // namespace

TEST_CASE("A receipt and a later one sealed to the box key of before a counsellor left are opened")
{
    TwoSites sites;
    sites.enrol();
    sites.imported(sites.exported(sites.contents(5)));
    QStringList underWay;
    for (const WrittenReceipt &receipt : valueOf(writeReceipts(*sites.district, sites.path(u"receipts"_s), ReceiptExtent::outstanding)))
        underWay += receipt.file;
    someoneLeaves(*sites.school, access::Role::counsellor);
    for (const FileReport &report : valueOf(importBundles(*sites.school, underWay, ImportMode::accept, sites.progress)))
        CHECK(report.isTaken);
    // The district has not heard of the new key, and a second counsellor leaves besides.
    someoneLeaves(*sites.school, access::Role::counsellor);
    CHECK(sites.imported(sites.exported(sites.contents(5, 2))).isTaken);
    const std::vector<FileReport> later = sites.receipts();
    REQUIRE(later.size() == 1);
    CHECK(later[0].isTaken);
}

TEST_CASE("A bundle sealed to the box key of before an officer left is opened, and the district's next list tells the new one")
{
    TwoSites sites;
    sites.enrol();
    someoneLeaves(*sites.district, access::Role::officer);
    CHECK(sites.imported(sites.exported(sites.contents(5))).isTaken);
    CHECK(sites.receipts().at(0).isTaken);
    // The next list follows by its signature, without digits, and names the new key.
    valueOf(exportTrustRoot(*sites.district, sites.path(u"next.xdb"_s)));
    valueOf(importTrustRoot(*sites.school, sites.path(u"next.xdb"_s), {}));
    const auto root = valueOf(readNewestRoot(sites.schoolJournal().vault()));
    REQUIRE(root);
    CHECK(root->root.version == 2);
    CHECK(root->root.box.at(0).pk == sites.district->keyring().deviceBoxPublicKey);
    CHECK(sites.imported(sites.exported(sites.contents(5, 2))).isTaken);
    CHECK(sites.receipts().at(0).isTaken);
    CHECK(valueOf(ensureOwnRoot(*sites.district)).root.version == 2); // and no other for the same key
}

TEST_CASE("A school that enrols anew with its signing key and a new box key is answered under that, and nothing is revoked")
{
    TwoSites sites;
    sites.enrol();
    CHECK(codeOf(enrolSchool(*sites.district, sites.path(u"request.xdb"_s), valueOf(siteFingerprint(*sites.school)), {}, Renewal::agreed)) == ErrorCode::AlreadyExists);
    someoneLeaves(*sites.school, access::Role::counsellor);
    valueOf(requestEnrolment(*sites.school, sites.path(u"again.xdb"_s)));
    CHECK_FALSE(valueOf(previewEnrolment(*sites.district, sites.path(u"again.xdb"_s))).known);
    CHECK(codeOf(enrolSchool(*sites.district, sites.path(u"again.xdb"_s), u"00000"_s)) == ErrorCode::WrongFingerprint);
    CHECK(valueOf(enrolSchool(*sites.district, sites.path(u"again.xdb"_s), valueOf(siteFingerprint(*sites.school)))).isRenewed);
    const TrustRoot root = valueOf(ensureOwnRoot(*sites.district)).root;
    REQUIRE(root.members.size() == 1);
    CHECK(root.members[0].boxPk == sites.school->keyring().deviceBoxPublicKey);
    CHECK(root.members[0].status == MemberStatus::active);
    CHECK(sites.imported(sites.exported(sites.contents(5))).isTaken);
    CHECK(sites.receipts().at(0).isTaken);
}
