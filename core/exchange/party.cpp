#include "core/exchange/party.h"

#include "core/exchange/fields.h"

using namespace Qt::StringLiterals;

namespace xd::exchange {

QString textOf(PartyKind kind)
{
    switch (kind) {
    case PartyKind::school:
        return u"school"_s;
    case PartyKind::district:
        return u"district"_s;
    case PartyKind::city:
        return u"city"_s;
    }
    return {};
}

cbor::Value Party::toCbor() const
{
    cbor::Map map = others;
    map.insert_or_assign(u"code"_s, code);
    map.insert_or_assign(u"name"_s, name);
    map.insert_or_assign(u"kind"_s, textOf(kind));
    return map;
}

Result<Party> Party::fromCbor(const cbor::Value &value)
{
    Fields in(value, "site");
    Party party;
    party.code = in.text(u"code"_s);
    party.name = in.text(u"name"_s);
    const QString kind = in.text(u"kind"_s);
    if (kind == textOf(PartyKind::district))
        party.kind = PartyKind::district;
    else if (kind == textOf(PartyKind::city))
        party.kind = PartyKind::city;
    else if (kind != textOf(PartyKind::school))
        in.refuse(u"kind"_s);
    XD_CHECK(in.done());
    party.others = in.rest();
    return party;
}

} // namespace xd::exchange
