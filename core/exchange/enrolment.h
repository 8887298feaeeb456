// A site's request to be enrolled (bundle.md §2): its keys, signed by themselves. Whether they are the site's is
// settled by two people who read the fingerprint to each other, on a number from their own list.
#pragma once

#include "core/exchange/party.h"

namespace xd::exchange {

struct Enrolment {
    Party site;
    QByteArray signPk; // 32
    QByteArray boxPk;  // 32
    qint64 epoch = 1;
    qint64 createdMs = 0;
    cbor::Map others = {};

    cbor::Value toCbor() const;
    static Result<Enrolment> fromCbor(const cbor::Value &value); // Errors: BundleMalformed, BundleTooNew
    QString fingerprint() const;                                 // 30 digits
    friend bool operator==(const Enrolment &, const Enrolment &) = default;
};

} // namespace xd::exchange
