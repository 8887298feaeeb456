#include "core/exchange/trust_root.h"

#include "core/crypto/fingerprint.h"
#include "core/crypto/hash.h"
#include "core/exchange/container.h"
#include "core/exchange/fields.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace xd::exchange {

namespace {

constexpr int version1 = 1;
constexpr int mostRootKeys = 5;

cbor::Value toCbor(const Member &member)
{
    cbor::Map map = member.others;
    map.insert_or_assign(u"site"_s, member.site.toCbor());
    map.insert_or_assign(u"sign_pk"_s, member.signPk);
    map.insert_or_assign(u"box_pk"_s, member.boxPk);
    map.insert_or_assign(u"epoch"_s, member.epoch);
    map.insert_or_assign(u"level"_s, member.level);
    map.try_emplace(u"status"_s, member.status == MemberStatus::active ? u"active"_s : u"revoked"_s); // unless a later one was read
    map.insert_or_assign(u"since"_s, member.since);
    return map;
}

Result<Member> memberFrom(const cbor::Value &value)
{
    Fields in(value, "member");
    Member member;
    const cbor::Value site = in.value(u"site"_s);
    member.signPk = in.bytes(u"sign_pk"_s, 32);
    member.boxPk = in.bytes(u"box_pk"_s, 32);
    member.epoch = in.whole(u"epoch"_s);
    member.level = int(in.within(u"level"_s, 1, 3));
    const QString status = in.text(u"status"_s);
    member.status = status == u"active" ? MemberStatus::active : MemberStatus::revoked;
    member.since = in.whole(u"since"_s);
    XD_CHECK(in.done());
    member.others = in.rest();
    // A status that this version does not know gives no right; it is kept as it was signed.
    if (status != u"active" && status != u"revoked")
        member.others.emplace(u"status"_s, status);
    XD_TRY(member.site, Party::fromCbor(site));
    return member;
}

Result<RootBox> boxFrom(const cbor::Value &value)
{
    Fields in(value, "box");
    const RootBox box{in.bytes(u"id"_s, 16), in.bytes(u"pk"_s, 32), in.text(u"role"_s)};
    if (box.id != recipientIdOf(box.pk))
        in.refuse(u"id"_s);
    XD_CHECK(in.done());
    return box;
}

Result<RootSignature> signatureFrom(const cbor::Value &value)
{
    Fields in(value, "sigs");
    const RootSignature signature{in.whole(u"key"_s), in.bytes(u"sig"_s, crypto::signatureBytes)};
    XD_CHECK(in.done());
    return signature;
}

std::vector<QByteArray> keysFrom(Fields &in, const QString &key)
{
    std::vector<QByteArray> keys;
    std::set<QByteArray> seen;
    for (const cbor::Value &value : in.array(key)) {
        if (!value.asBytes() || value.asBytes()->size() != 32 || !seen.insert(*value.asBytes()).second)
            in.refuse(key);
        else
            keys.push_back(*value.asBytes());
    }
    if (keys.empty())
        in.refuse(key);
    return keys;
}

QByteArray signedMessage(const TrustRoot &root)
{
    cbor::Map map = *root.toCbor().asMap();
    map.erase(u"sigs"_s);
    return "XD root v1" + cbor::encode(std::move(map));
}

// How many different ones of these keys have signed the root.
qint64 signersAmong(const std::vector<QByteArray> &keys, const TrustRoot &root)
{
    const QByteArray message = signedMessage(root);
    std::set<qint64> signers;
    for (const RootSignature &one : root.signatures) {
        if (one.key < qint64(keys.size()) && crypto::isSignedBy(message, one.signature, keys[std::size_t(one.key)]))
            signers.insert(one.key);
    }
    return qint64(signers.size());
}

} // namespace

cbor::Value TrustRoot::toCbor() const
{
    cbor::Array boxes;
    for (const RootBox &one : box)
        boxes.push_back(cbor::Map{{u"id"_s, one.id}, {u"pk"_s, one.pk}, {u"role"_s, one.role}});
    cbor::Array memberList;
    for (const Member &member : members)
        memberList.push_back(exchange::toCbor(member));
    cbor::Map packVersions;
    for (const auto &[pack, least] : packs)
        packVersions.emplace(pack, least);
    cbor::Array sigs;
    for (const RootSignature &one : signatures)
        sigs.push_back(cbor::Map{{u"key"_s, one.key}, {u"sig"_s, one.signature}});
    cbor::Map map = others;
    map.insert_or_assign(u"v"_s, version1);
    map.insert_or_assign(u"version"_s, version);
    map.insert_or_assign(u"site"_s, site.toCbor());
    map.insert_or_assign(u"keys"_s, cbor::Array(keys.begin(), keys.end()));
    map.insert_or_assign(u"threshold"_s, threshold);
    map.insert_or_assign(u"sign"_s, cbor::Array(sign.begin(), sign.end()));
    map.insert_or_assign(u"box"_s, std::move(boxes));
    map.insert_or_assign(u"members"_s, std::move(memberList));
    map.insert_or_assign(u"packs"_s, std::move(packVersions));
    map.insert_or_assign(u"expires"_s, expiresMs);
    map.insert_or_assign(u"sigs"_s, std::move(sigs));
    return map;
}

Result<TrustRoot> TrustRoot::fromCbor(const cbor::Value &value)
{
    Fields in(value, "root");
    if (in.whole(u"v"_s) > version1)
        return failure(ErrorCode::BundleTooNew, {}, u"root version"_s);
    TrustRoot root;
    root.version = in.within(u"version"_s, 1, std::numeric_limits<qint64>::max());
    const cbor::Value site = in.value(u"site"_s);
    root.keys = keysFrom(in, u"keys"_s);
    root.threshold = in.within(u"threshold"_s, 1, mostRootKeys);
    root.sign = keysFrom(in, u"sign"_s);
    const cbor::Array boxes = in.array(u"box"_s);
    const cbor::Array members = in.array(u"members"_s);
    for (const auto &[pack, least] : in.map(u"packs"_s)) {
        if (least.asText())
            root.packs.emplace(pack, *least.asText());
        else
            in.refuse(u"packs"_s);
    }
    root.expiresMs = in.whole(u"expires"_s);
    const cbor::Array sigs = in.array(u"sigs"_s);
    if (root.keys.size() > mostRootKeys || root.threshold > qint64(root.keys.size()) || boxes.empty())
        in.refuse(u"keys"_s);
    XD_CHECK(in.done());
    root.others = in.rest();
    XD_TRY(root.site, Party::fromCbor(site));
    for (const cbor::Value &one : boxes) {
        XD_TRY(const RootBox box, boxFrom(one));
        root.box.push_back(box);
    }
    std::set<QByteArray> senders;
    for (const cbor::Value &one : members) {
        XD_TRY(const Member member, memberFrom(one));
        if (!senders.insert(member.signPk).second)
            return failure(ErrorCode::BundleMalformed, {}, u"root: a member's key twice"_s);
        root.members.push_back(member);
    }
    for (const cbor::Value &one : sigs) {
        XD_TRY(const RootSignature signature, signatureFrom(one));
        root.signatures.push_back(signature);
    }
    return root;
}

void TrustRoot::signWith(const crypto::SignKeys &rootKey)
{
    const auto at = std::find(keys.begin(), keys.end(), rootKey.publicKey);
    Q_ASSERT(at != keys.end());
    signatures.push_back({at - keys.begin(), crypto::sign(signedMessage(*this), rootKey)});
}

bool TrustRoot::isSigned() const
{
    return signersAmong(keys, *this) >= threshold;
}

Done TrustRoot::checkFollows(const TrustRoot &before) const
{
    if (site.code != before.site.code || !isSigned() || signersAmong(before.keys, *this) < before.threshold)
        return failure(ErrorCode::BundleForged, {}, u"root signatures"_s);
    if (version <= before.version)
        return failure(ErrorCode::Refused, {}, u"root is not newer"_s);
    if (version > before.version + 1)
        return failure(ErrorCode::BundleGap, {}, u"root version left out"_s);
    return {};
}

QByteArray TrustRoot::hash() const
{
    return crypto::blake2b(32, {cbor::encode(toCbor())});
}

QString TrustRoot::fingerprint() const
{
    return crypto::fingerprintDigits({sign.front(), box.front().pk, keys.front()});
}

const Member *TrustRoot::memberWithSender(QByteArrayView senderId) const
{
    const auto at = std::find_if(members.begin(), members.end(), [&](const Member &member) { return senderIdOf(member.signPk) == senderId; });
    return at == members.end() ? nullptr : &*at;
}

} // namespace xd::exchange
