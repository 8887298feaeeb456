#include "core/exchange/records.h"

#include "core/crypto/hash.h"
#include "core/exchange/fields.h"

#include <QtEndian>
#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace xd::exchange {

namespace {

cbor::Value orNull(const std::optional<qint64> &number)
{
    return number ? cbor::Value(*number) : cbor::Value();
}

// One entry of a scanned record, as a value of its type.
template <class T, const T *(cbor::Value::*as)() const>
std::optional<T> valueIn(QByteArrayView encoded)
{
    const auto value = cbor::decode(encoded);
    const T *typed = value ? ((*value).*as)() : nullptr;
    return typed ? std::optional<T>(*typed) : std::nullopt;
}
constexpr auto intIn = valueIn<qint64, &cbor::Value::asInt>;
constexpr auto textIn = valueIn<QString, &cbor::Value::asText>;
constexpr auto truthIn = valueIn<bool, &cbor::Value::asBool>;

// Known kinds share one string; a bundle has thousands of records of the same.
std::optional<QString> kindFrom(QByteArrayView encoded)
{
    if (encoded == "\x64" "cell") // as CBOR writes them
        return Cell::kind;
    if (encoded == "\x69" "indicator")
        return IndicatorValue::kind;
    return textIn(encoded);
}

bool isNull(QByteArrayView encoded)
{
    return encoded == QByteArrayView("\xF6");
}

bool isText(QByteArrayView encoded)
{
    return quint8(encoded.front()) >> 5 == 3;
}
bool isInt(QByteArrayView encoded)
{
    return quint8(encoded.front()) >> 5 <= 1;
}

// A cell in its encoding, its rules checked and nothing of it built.
struct CellScan {
    QByteArrayView table;
    QByteArrayView dims;
    std::optional<qint64> n;
    bool isShown = true;
    std::vector<std::pair<QByteArrayView, QByteArrayView>> others;
};

Result<CellScan> scanCell(const Record &record)
{
    CellScan cell;
    bool hasDims = false;
    bool hasNumber = false;
    std::optional<bool> shown;
    XD_CHECK(cbor::scanMap(record.encoding, [&](QByteArrayView key, QByteArrayView encoded) {
        if (key == "table") {
            cell.table = isText(encoded) ? encoded : QByteArrayView();
        } else if (key == "dims") {
            cell.dims = encoded;
            bool isRight = true;
            hasDims = cbor::scanMap(encoded, [&](QByteArrayView, QByteArrayView value) { isRight &= isText(value) || isInt(value); }) && isRight;
        } else if (key == "n") {
            cell.n = intIn(encoded);
            hasNumber = isNull(encoded) || (cell.n && *cell.n >= 0);
        } else if (key == "shown") {
            shown = truthIn(encoded);
        } else if (key != "id" && key != "rev" && key != "t") {
            cell.others.emplace_back(key, encoded);
        }
    }));
    // A protected number must not be there at all.
    if (record.kind != Cell::kind || cell.table.isEmpty() || !hasDims || !hasNumber || !shown || (!*shown && cell.n))
        return failure(ErrorCode::BundleMalformed, {}, u"cell"_s);
    cell.isShown = *shown;
    return cell;
}

} // namespace

Result<Record> Record::decode(QByteArrayView bytes)
{
    Record record;
    std::optional<QByteArray> id;
    std::optional<qint64> rev;
    std::optional<QString> kind;
    XD_CHECK(cbor::scanMap(bytes, [&](QByteArrayView key, QByteArrayView encoded) {
        if (key == "id" && encoded.size() == 17 && encoded.front() == '\x50') // sixteen bytes, as CBOR writes them
            id = encoded.sliced(1).toByteArray();
        else if (key == "rev")
            rev = intIn(encoded);
        else if (key == "t")
            kind = kindFrom(encoded);
    }));
    if (!id || !rev || *rev < 0 || !kind)
        return failure(ErrorCode::BundleMalformed, {}, u"record without id, rev or t"_s);
    return Record{*id, *rev, *kind, bytes.toByteArray()};
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
    XD_TRY(const CellScan scan, scanCell(record));
    Cell cell{record.id, record.rev, *textIn(scan.table), {}, scan.n, scan.isShown, {}};
    XD_CHECK(cbor::scanMap(scan.dims, [&](QByteArrayView name, QByteArrayView value) {
        cell.dims.emplace(QString::fromUtf8(name), isText(value) ? Dimension(*textIn(value)) : Dimension(*intIn(value)));
    }));
    for (const auto &[key, encoded] : scan.others)
        cell.others.emplace(QString::fromUtf8(key), *cbor::decode(encoded));
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

Done checkRecord(const Record &record)
{
    if (record.kind == Cell::kind)
        return scanCell(record).map([](const CellScan &) {});
    if (record.kind == IndicatorValue::kind)
        return IndicatorValue::fromRecord(record).map([](const IndicatorValue &) {});
    return {};
}

Result<Tally> tallyOf(std::vector<const Record *> records)
{
    putInOrder(records);
    Tally tally;
    for (auto at = records.begin(); at != records.end();) {
        const QString &kind = (*at)->kind;
        crypto::Blake2b hash(32);
        qint64 count = 0;
        const QByteArray *previous = nullptr;
        for (; at != records.end() && (*at)->kind == kind; ++at, ++count) {
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

Result<Tally> tallyOf(const std::vector<Record> &records)
{
    return tallyOf(pointersTo(records));
}

std::vector<const Record *> pointersTo(const std::vector<Record> &records)
{
    std::vector<const Record *> pointers;
    pointers.reserve(records.size());
    for (const Record &record : records)
        pointers.push_back(&record);
    return pointers;
}

bool isInOrder(const Record *a, const Record *b)
{
    return a->kind == b->kind ? std::memcmp(a->id.constData(), b->id.constData(), 16) < 0 : a->kind < b->kind;
}

// The head of each id is taken beside its pointer and the kinds are parted beforehand: a comparison that goes to both
// records in memory is most of what sorting costs.
void putInOrder(std::vector<const Record *> &records)
{
    if (std::is_sorted(records.begin(), records.end(), isInOrder))
        return;
    struct Place {
        quint64 idHead;
        const Record *record;
    };
    std::map<QString, std::vector<Place>> kinds;
    std::vector<Place> *ofKind = nullptr;
    const QString *kind = nullptr;
    for (const Record *record : records) {
        if (!kind || *kind != record->kind) {
            kind = &record->kind;
            ofKind = &kinds[*kind];
        }
        ofKind->push_back({qFromBigEndian<quint64>(record->id.constData()), record});
    }
    auto out = records.begin();
    for (auto &[name, places] : kinds) {
        std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
            return a.idHead != b.idHead ? a.idHead < b.idHead : isInOrder(a.record, b.record);
        });
        out = std::transform(places.begin(), places.end(), out, [](const Place &place) { return place.record; });
    }
}

} // namespace xd::exchange
