#include "core/exchange/manifest.h"

#include "core/exchange/fields.h"

using namespace Qt::StringLiterals;

namespace xd::exchange {

namespace {

constexpr int version = 1;

QDate dateAt(Fields &in, const QString &key)
{
    const QString text = in.text(key);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid() || date.toString(Qt::ISODate) != text)
        in.refuse(key);
    return date;
}

Result<JournalHead> journalFrom(const cbor::Map &map)
{
    Fields in(map, "journal");
    JournalHead head;
    head.seq = in.whole(u"seq"_s);
    head.head = in.bytes(u"head"_s, 32);
    XD_CHECK(in.done());
    return head;
}

} // namespace

cbor::Value countsToCbor(const KindCounts &counts)
{
    cbor::Map map;
    for (const auto &[kind, count] : counts)
        map.emplace(kind, count);
    return map;
}

cbor::Value digestsToCbor(const KindDigests &digests)
{
    cbor::Map map;
    for (const auto &[kind, digest] : digests)
        map.emplace(kind, digest);
    return map;
}

Result<KindCounts> countsFromCbor(const cbor::Map &map)
{
    Fields in(map, "counts");
    KindCounts counts;
    for (const auto &entry : map)
        counts.emplace(entry.first, in.whole(entry.first));
    XD_CHECK(in.done());
    return counts;
}

Result<KindDigests> digestsFromCbor(const cbor::Map &map)
{
    Fields in(map, "digests");
    KindDigests digests;
    for (const auto &entry : map)
        digests.emplace(entry.first, in.bytes(entry.first, 32));
    XD_CHECK(in.done());
    return digests;
}

Result<KindCounts> countsFrom(QByteArrayView encoding)
{
    XD_TRY(const cbor::Value value, cbor::decode(encoding));
    return countsFromCbor(value.asMap() ? *value.asMap() : cbor::Map());
}

Result<KindDigests> digestsFrom(QByteArrayView encoding)
{
    XD_TRY(const cbor::Value value, cbor::decode(encoding));
    return digestsFromCbor(value.asMap() ? *value.asMap() : cbor::Map());
}

QByteArray Manifest::encode() const
{
    cbor::Map map = others;
    map.insert_or_assign(u"v"_s, version);
    map.insert_or_assign(u"type"_s, int(type));
    map.insert_or_assign(u"level"_s, level);
    map.insert_or_assign(u"from"_s, from.toCbor());
    map.insert_or_assign(u"to"_s, cbor::Array(to.begin(), to.end()));
    map.insert_or_assign(u"created"_s, createdMs);
    map.insert_or_assign(u"schema"_s, schema);
    map.insert_or_assign(u"program"_s, program);
    map.insert_or_assign(u"period"_s, cbor::Map{{u"from"_s, periodFrom.toString(Qt::ISODate)}, {u"to"_s, periodTo.toString(Qt::ISODate)}});
    map.insert_or_assign(u"journal"_s, cbor::Map{{u"seq"_s, journal.seq}, {u"head"_s, journal.head}});
    map.insert_or_assign(u"counts"_s, countsToCbor(counts));
    map.insert_or_assign(u"digests"_s, digestsToCbor(digests));
    map.insert_or_assign(u"basis"_s, cbor::Array(basis.begin(), basis.end()));
    return cbor::encode(map);
}

Result<Manifest> Manifest::decode(QByteArrayView bytes)
{
    XD_TRY(const cbor::Value value, cbor::decode(bytes));
    Fields in(value, "manifest");
    if (in.whole(u"v"_s) > version)
        return failure(ErrorCode::BundleTooNew, {}, u"manifest version"_s);
    Manifest manifest;
    manifest.type = BundleType(in.within(u"type"_s, 0, 255));
    manifest.level = int(in.within(u"level"_s, 1, 3));
    const cbor::Value from = in.value(u"from"_s);
    const cbor::Array to = in.array(u"to"_s);
    manifest.createdMs = in.whole(u"created"_s);
    manifest.schema = in.whole(u"schema"_s);
    manifest.program = in.text(u"program"_s);
    const cbor::Map period = in.map(u"period"_s);
    const cbor::Map journal = in.map(u"journal"_s);
    const cbor::Map counts = in.map(u"counts"_s);
    const cbor::Map digests = in.map(u"digests"_s);
    for (const cbor::Value &code : in.array(u"basis"_s)) {
        if (code.asText())
            manifest.basis.push_back(*code.asText());
        else
            in.refuse(u"basis"_s);
    }
    for (const cbor::Value &id : to) {
        if (id.asBytes() && id.asBytes()->size() == 16)
            manifest.to.push_back(*id.asBytes());
        else
            in.refuse(u"to"_s);
    }
    XD_CHECK(in.done());
    manifest.others = in.rest();

    XD_TRY(manifest.from, Party::fromCbor(from));
    XD_TRY(manifest.journal, journalFrom(journal));
    XD_TRY(manifest.counts, countsFromCbor(counts));
    XD_TRY(manifest.digests, digestsFromCbor(digests));
    Fields inPeriod(period, "period");
    manifest.periodFrom = dateAt(inPeriod, u"from"_s);
    manifest.periodTo = dateAt(inPeriod, u"to"_s);
    if (manifest.periodFrom > manifest.periodTo)
        inPeriod.refuse(u"to"_s);
    XD_CHECK(inPeriod.done());
    return manifest;
}

} // namespace xd::exchange
