#include "core/exchange/enrolment.h"

#include "core/crypto/fingerprint.h"
#include "core/exchange/fields.h"

using namespace Qt::StringLiterals;

namespace xd::exchange {

namespace {
constexpr int version = 1;
}

cbor::Value Enrolment::toCbor() const
{
    cbor::Map map = others;
    map.insert_or_assign(u"v"_s, version);
    map.insert_or_assign(u"site"_s, site.toCbor());
    map.insert_or_assign(u"sign_pk"_s, signPk);
    map.insert_or_assign(u"box_pk"_s, boxPk);
    map.insert_or_assign(u"epoch"_s, epoch);
    map.insert_or_assign(u"created"_s, createdMs);
    return map;
}

Result<Enrolment> Enrolment::fromCbor(const cbor::Value &value)
{
    Fields in(value, "enrolment");
    if (in.whole(u"v"_s) > version)
        return failure(ErrorCode::BundleTooNew, {}, u"enrolment version"_s);
    Enrolment enrolment;
    const cbor::Value site = in.value(u"site"_s);
    enrolment.signPk = in.bytes(u"sign_pk"_s, 32);
    enrolment.boxPk = in.bytes(u"box_pk"_s, 32);
    enrolment.epoch = in.whole(u"epoch"_s);
    enrolment.createdMs = in.whole(u"created"_s);
    XD_CHECK(in.done());
    enrolment.others = in.rest();
    XD_TRY(enrolment.site, Party::fromCbor(site));
    return enrolment;
}

QString Enrolment::fingerprint() const
{
    return crypto::fingerprintDigits({signPk, boxPk});
}

} // namespace xd::exchange
