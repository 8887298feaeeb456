// The district's list of who may report and to which keys (bundle.md §2, §6), signed over everything but the
// signatures with the domain "XD root v1". The first is believed by its digits, read over the telephone; each later
// one is exactly one version further and signed by the threshold of root keys of the one before and of itself.
#pragma once

#include "core/crypto/sign.h"
#include "core/exchange/party.h"

#include <map>

namespace xd::exchange {

enum class MemberStatus { active, revoked };

struct Member {
    Party site;
    QByteArray signPk; // 32
    QByteArray boxPk;  // 32
    qint64 epoch = 1;
    int level = 1; // the highest level that it may send
    MemberStatus status = MemberStatus::active;
    qint64 since = 0; // where revoked or rotated: the last good seq
    cbor::Map others = {};
    friend bool operator==(const Member &, const Member &) = default;
};
// Whether receipts are sealed to it: a revoked key, or one that this list does not know, is told nothing.
inline bool isAnswered(const Member *member) { return member && member->status == MemberStatus::active; }

struct RootBox {
    QByteArray id; // 16
    QByteArray pk; // 32
    QString role;  // "officer", "recovery"
    friend bool operator==(const RootBox &, const RootBox &) = default;
};

struct RootSignature {
    qint64 key = 0; // index into the root keys
    QByteArray signature;
    friend bool operator==(const RootSignature &, const RootSignature &) = default;
};

struct TrustRoot {
    qint64 version = 1;
    Party site;
    std::vector<QByteArray> keys; // 1…5 root keys
    qint64 threshold = 1;
    std::vector<QByteArray> sign; // keys that sign feedback and receipts
    std::vector<RootBox> box;     // whom reports are sealed to
    std::vector<Member> members;
    std::map<QString, QString> packs; // least versions
    qint64 expiresMs = 0;
    std::vector<RootSignature> signatures;
    cbor::Map others = {};

    cbor::Value toCbor() const;
    // Errors: BundleMalformed (also for doubled keys), BundleTooNew.
    static Result<TrustRoot> fromCbor(const cbor::Value &value);

    // Adds the signature of root key `index`.
    void signWith(const crypto::SignKeys &rootKey);
    // Whether at least `threshold` different ones of its own keys have signed it.
    bool isSigned() const;
    // Whether it may follow `before`. Errors: BundleForged (signatures, another district), BundleGap (a version left out),
    // Refused (not newer).
    Done checkFollows(const TrustRoot &before) const;

    QByteArray hash() const;     // BLAKE2b-256 of its encoding: what bundles name
    QString fingerprint() const; // 30 digits over its first sign key, first box key and first root key
    const Member *memberWithSender(QByteArrayView senderId) const;
    friend bool operator==(const TrustRoot &, const TrustRoot &) = default;
};

} // namespace xd::exchange
