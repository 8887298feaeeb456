#include "core/exchange/records.h"

#include "core/crypto/hash.h"
#include "core/exchange/fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::exchange {

namespace {

cbor::Value orNull(const std::optional<qint64> &number)
{
    return number ? cbor::Value(*number) : cbor::Value();
}

Result<std::map<QString, Dimension>> dimensionsFrom(const cbor::Map &map)
{
    std::map<QString, Dimension> dims;
    for (const auto &[name, value] : map) {
        if (value.asText())
            dims.emplace(name, *value.asText());
        else if (value.asInt())
            dims.emplace(name, *value.asInt());
        else
            return failure(ErrorCode::BundleMalformed, {}, u"cell: dims"_s);
    }
    return dims;
}

} // namespace

Result<Record> Record::decode(QByteArrayView bytes)
{
    XD_TRY(const cbor::Value value, cbor::decode(bytes));
    const cbor::Value *id = value.find(u"id"_s);
    const cbor::Value *rev = value.find(u"rev"_s);
    const cbor::Value *kind = value.find(u"t"_s);
    if (!id || !id->asBytes() || id->asBytes()->size() != 16 || !rev || !rev->asInt() || *rev->asInt() < 0 || !kind || !kind->asText())
        return failure(ErrorCode::BundleMalformed, {}, u"record without id, rev or t"_s);
    return Record{*id->asBytes(), *rev->asInt(), *kind->asText(), bytes.toByteArray()};
}

cbor::Map Record::fields() const
{
    const auto value = cbor::decode(encoding);
    if (!value || !value->asMap())
        return {};
    cbor::Map map = *value->asMap();
    for (const QString &key : {u"id"_s, u"rev"_s, u"t"_s})
        map.erase(key);
    return map;
}

Record makeRecord(const QByteArray &id, qint64 rev, const QString &kind, cbor::Map fields)
{
    fields.insert_or_assign(u"id"_s, id);
    fields.insert_or_assign(u"rev"_s, rev);
    fields.insert_or_assign(u"t"_s, kind);
    return {id, rev, kind, cbor::encode(std::move(fields))};
}

Record Cell::toRecord() const
{
    cbor::Map dimensions;
    for (const auto &[name, value] : dims)
        dimensions.emplace(name, std::visit([](const auto &v) { return cbor::Value(v); }, value));
    cbor::Map map = others;
    map.insert_or_assign(u"table"_s, table);
    map.insert_or_assign(u"dims"_s, std::move(dimensions));
    map.insert_or_assign(u"n"_s, orNull(n));
    map.insert_or_assign(u"shown"_s, isShown);
    return makeRecord(id, rev, kind, std::move(map));
}

Result<Cell> Cell::fromRecord(const Record &record)
{
    Fields in(record.fields(), "cell");
    Cell cell{record.id, record.rev, in.text(u"table"_s), {}, {}, true, {}};
    const cbor::Map dimensions = in.map(u"dims"_s);
    cell.n = in.wholeOrNull(u"n"_s);
    cell.isShown = in.truth(u"shown"_s);
    // A protected number must not be there at all.
    if (record.kind != kind || (!cell.isShown && cell.n))
        in.refuse(u"n"_s);
    XD_CHECK(in.done());
    XD_TRY(cell.dims, dimensionsFrom(dimensions));
    cell.others = in.rest();
    return cell;
}

Record IndicatorValue::toRecord() const
{
    cbor::Map map = others;
    map.insert_or_assign(u"pack"_s, pack);
    map.insert_or_assign(u"indicator"_s, indicator);
    map.insert_or_assign(u"num"_s, orNull(numerator));
    map.insert_or_assign(u"den"_s, orNull(denominator));
    map.insert_or_assign(u"met"_s, met);
    return makeRecord(id, rev, kind, std::move(map));
}

Result<IndicatorValue> IndicatorValue::fromRecord(const Record &record)
{
    Fields in(record.fields(), "indicator");
    IndicatorValue value{record.id, record.rev, in.text(u"pack"_s), in.text(u"indicator"_s), {}, {}, 0, {}};
    value.numerator = in.wholeOrNull(u"num"_s);
    value.denominator = in.wholeOrNull(u"den"_s);
    value.met = int(in.within(u"met"_s, 0, 3));
    if (record.kind != kind)
        in.refuse(u"t"_s);
    XD_CHECK(in.done());
    value.others = in.rest();
    return value;
}

Result<Tally> tallyOf(const std::vector<Record> &records)
{
    std::vector<const Record *> inOrder;
    inOrder.reserve(records.size());
    for (const Record &record : records)
        inOrder.push_back(&record);
    std::sort(inOrder.begin(), inOrder.end(), [](const Record *a, const Record *b) {
        return a->kind != b->kind ? a->kind < b->kind : a->id < b->id;
    });
    Tally tally;
    for (auto at = inOrder.begin(); at != inOrder.end();) {
        const QString &kind = (*at)->kind;
        crypto::Blake2b hash(32);
        qint64 count = 0;
        const QByteArray *previous = nullptr;
        for (; at != inOrder.end() && (*at)->kind == kind; ++at, ++count) {
            if (previous && *previous == (*at)->id)
                return failure(ErrorCode::BundleMalformed, {}, u"an id twice"_s);
            previous = &(*at)->id;
            hash.add((*at)->encoding);
        }
        tally.counts.emplace(kind, count);
        tally.digests.emplace(kind, hash.result());
    }
    return tally;
}

} // namespace xd::exchange
