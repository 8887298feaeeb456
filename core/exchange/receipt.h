// What a receiver says about a stream (bundle.md §3, §6): it holds the bundle `seq`, whose file has `hash`. It vouches
// for no other, as those before it may be lost; because bundles are cumulative, a lost receipt does no harm. Refused records with codes, digests per kind, and which trust root it was under.
#pragma once

#include "core/exchange/records.h"

namespace xd::exchange {

struct RefusedRecord {
    QByteArray id;
    QString code;
    friend bool operator==(const RefusedRecord &, const RefusedRecord &) = default;
};

struct Receipt {
    QByteArray stream; // 16
    qint64 seq = 0;
    QByteArray hash; // 32, of the file with that seq
    KindCounts taken;
    std::vector<RefusedRecord> refused;
    KindDigests digests;
    QByteArray journal = QByteArray(32, '\0'); // head that the receiver has seen of the sender
    qint64 root = 0;                           // version of the trust root in force
    cbor::Map others = {};

    cbor::Value toCbor() const;
    static Result<Receipt> fromCbor(const cbor::Value &value); // Errors: BundleMalformed, BundleTooNew
    friend bool operator==(const Receipt &, const Receipt &) = default;
};

} // namespace xd::exchange
