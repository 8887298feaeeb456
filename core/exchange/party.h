// Who sends or is a member: `site` in the CDDL of bundle.md §6. The name is for display only; who a site is, its
// keys say.
#pragma once

#include "core/base/cbor.h"

namespace xd::exchange {

enum class PartyKind { school, district, city };
QString textOf(PartyKind kind);

struct Party {
    QString code;
    QString name;
    PartyKind kind = PartyKind::school;
    cbor::Map others = {}; // keys that this version does not know

    cbor::Value toCbor() const;
    // Error: BundleMalformed, also where the code is not of digits as many as its kind has, or the name no line to show.
    static Result<Party> fromCbor(const cbor::Value &value);
    friend bool operator==(const Party &, const Party &) = default;
};

} // namespace xd::exchange
