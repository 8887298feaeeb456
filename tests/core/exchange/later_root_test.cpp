#include "core/exchange/trust_root.h"
#include "tests/core/exchange/sample_bundle.h"
#include "tests/support/say.h"

using namespace sample;

TEST_CASE("A member's status of a later version gives no right and leaves the signature good")
{
    TrustRoot root;
    root.site = {u"330106"_s, u"示例区教育局"_s, PartyKind::district, {}};
    root.keys = {senderKeys().publicKey};
    root.sign = {senderKeys().publicKey};
    root.box = {{recipientIdOf(officer().publicKey), officer().publicKey, u"officer"_s}};
    Member member{manifest().from, crypto::SignKeys::fromSeed(seed('m')).publicKey, senderBox().publicKey, 1, 1, MemberStatus::revoked, 0, {}};
    member.others.emplace(u"status"_s, u"suspended"_s); // as that version would write it
    root.members = {member};
    root.signWith(senderKeys());
    const TrustRoot read = valueOf(TrustRoot::fromCbor(root.toCbor()));
    CHECK(read.members.at(0).status == MemberStatus::revoked);
    CHECK(read.isSigned());
    CHECK(read.hash() == root.hash());
}
