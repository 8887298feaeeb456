#include "core/exchange/party.h"

#include "core/exchange/fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::exchange {

namespace {

constexpr qsizetype mostNameChars = 100;

// Ten digits of a school, six of a district; a city is written with four or six.
bool isSiteCode(PartyKind kind, const QString &code)
{
    const bool isLong = code.size() == (kind == PartyKind::school ? 10 : 6) || (kind == PartyKind::city && code.size() == 4);
    return isLong && std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// One line that can be shown as it is: what turns the direction of writing could show another name.
bool isSiteName(const QString &name)
{
    return !name.trimmed().isEmpty() && name.size() <= mostNameChars
        && std::all_of(name.begin(), name.end(), [](QChar c) { return c.category() != QChar::Other_Control && c.category() != QChar::Other_Format; });
}

} // namespace

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
    if (!isSiteCode(party.kind, party.code))
        in.refuse(u"code"_s);
    if (!isSiteName(party.name))
        in.refuse(u"name"_s);
    XD_CHECK(in.done());
    party.others = in.rest();
    return party;
}

} // namespace xd::exchange
