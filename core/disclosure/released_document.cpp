#include "core/disclosure/released_document.h"

#include "core/base/cbor.h"

#include <QCryptographicHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::disclosure {

namespace {

constexpr qint64 formatVersion = 1;
constexpr qint64 smallestPercentBase = 10;

cbor::Array textsOf(const QStringList &texts)
{
    return cbor::Array(texts.begin(), texts.end());
}

cbor::Value valueOf(const Words &words)
{
    return cbor::Array{words.zh, words.en};
}

cbor::Value valueOf(const Axis &axis)
{
    cbor::Array words;
    for (const Words &each : axis.words)
        words.push_back(valueOf(each));
    return cbor::Map{{u"name"_s, axis.name}, {u"codes"_s, textsOf(axis.codes)}, {u"words"_s, std::move(words)}};
}

cbor::Value valueOf(const std::map<QString, QString> &texts)
{
    cbor::Map map;
    for (const auto &[name, text] : texts)
        map.emplace(name, text);
    return map;
}

cbor::Value valueOf(const ReleasedTable &table)
{
    cbor::Map words;
    for (const auto &[dim, each] : table.words)
        words.emplace(dim, valueOf(each));
    cbor::Array cells;
    for (const std::optional<qint64> &n : table.cells)
        cells.push_back(n ? cbor::Value(*n) : cbor::Value());
    return cbor::Map{{u"id"_s, table.id}, {u"dims"_s, valueOf(table.dims)}, {u"rows"_s, valueOf(table.rows)},
                     {u"columns"_s, valueOf(table.columns)}, {u"words"_s, std::move(words)},
                     {u"health"_s, table.subject == Subject::health}, {u"cells"_s, std::move(cells)}};
}

// Documents of earlier versions did not say the dims: without any there is no key, so that they keep their checksum.
cbor::Value valueOf(const Withheld &withheld)
{
    cbor::Map map{{u"what"_s, withheld.what}, {u"why"_s, qint64(withheld.reason)}};
    if (!withheld.dims.empty())
        map.emplace(u"dims"_s, valueOf(withheld.dims));
    return map;
}

cbor::Value valueOf(const ListTable &list)
{
    cbor::Array columns;
    for (const ListColumn &column : list.columns)
        columns.push_back(cbor::Array{column.name, qint64(column.band)});
    cbor::Array rows;
    for (const QStringList &row : list.rows)
        rows.push_back(textsOf(row));
    return cbor::Map{{u"id"_s, list.id}, {u"columns"_s, std::move(columns)}, {u"rows"_s, std::move(rows)}};
}

// Reads the encoding back. What is not as encode() writes it makes the whole unreadable.
class Decoder {
public:
    explicit Decoder(const cbor::Value &root) : m_root(root) {}
    bool isGood() const { return m_isGood; }

    ReleasedParts parts()
    {
        ReleasedParts parts;
        if (integer(m_root, u"v"_s) != formatVersion)
            m_isGood = false;
        parts.kind = text(m_root, u"kind"_s);
        if (const cbor::Value *subject = m_root.find(u"subject"_s); subject && subject->asBytes())
            parts.subject = *subject->asBytes();
        const auto role = access::roleFrom(text(m_root, u"role"_s));
        const auto purpose = purposeFrom(text(m_root, u"purpose"_s));
        if (!role || !purpose)
            m_isGood = false;
        else
            parts.reader = {*role, *purpose, text(m_root, u"basis"_s)};
        parts.threshold = int(integer(m_root, u"threshold"_s));
        parts.timeMs = integer(m_root, u"time"_s);
        parts.texts = texts(m_root, u"texts"_s);
        for (const cbor::Value &each : array(m_root, u"tables"_s))
            parts.tables.push_back(table(each));
        for (const cbor::Value &each : array(m_root, u"lists"_s))
            parts.lists.push_back(list(each));
        for (const cbor::Value &each : array(m_root, u"withheld"_s))
            parts.withheld.push_back({text(each, u"what"_s), Withheld::Reason(integer(each, u"why"_s)), each.find(u"dims"_s) ? texts(each, u"dims"_s) : Dims()});
        return parts;
    }

private:
    qint64 integer(const cbor::Value &in, const QString &key)
    {
        const cbor::Value *value = in.find(key);
        if (!value || !value->asInt())
            return m_isGood = false, 0;
        return *value->asInt();
    }
    QString text(const cbor::Value &value)
    {
        if (!value.asText())
            return m_isGood = false, QString();
        return *value.asText();
    }
    QString text(const cbor::Value &in, const QString &key)
    {
        const cbor::Value *value = in.find(key);
        return value ? text(*value) : (m_isGood = false, QString());
    }
    const cbor::Array &array(const cbor::Value &in, const QString &key)
    {
        static const cbor::Array none;
        const cbor::Value *value = in.find(key);
        if (!value || !value->asArray())
            return m_isGood = false, none;
        return *value->asArray();
    }
    std::map<QString, QString> texts(const cbor::Value &in, const QString &key)
    {
        std::map<QString, QString> found;
        const cbor::Value *value = in.find(key);
        if (!value || !value->asMap())
            return m_isGood = false, found;
        for (const auto &[name, each] : *value->asMap())
            found.emplace(name, text(each));
        return found;
    }
    Words words(const cbor::Value &value)
    {
        if (!value.asArray() || value.asArray()->size() != 2)
            return m_isGood = false, Words();
        return {text(value.asArray()->at(0)), text(value.asArray()->at(1))};
    }
    Axis axis(const cbor::Value &in, const QString &key)
    {
        Axis found;
        const cbor::Value *value = in.find(key);
        if (!value)
            return m_isGood = false, found;
        found.name = text(*value, u"name"_s);
        for (const cbor::Value &each : array(*value, u"codes"_s))
            found.codes.append(text(each));
        for (const cbor::Value &each : array(*value, u"words"_s))
            found.words.push_back(words(each));
        return found;
    }
    ReleasedTable table(const cbor::Value &in)
    {
        ReleasedTable found;
        found.id = text(in, u"id"_s);
        found.dims = texts(in, u"dims"_s);
        found.rows = axis(in, u"rows"_s);
        found.columns = axis(in, u"columns"_s);
        if (const cbor::Value *value = in.find(u"words"_s); value && value->asMap()) {
            for (const auto &[dim, each] : *value->asMap())
                found.words.emplace(dim, words(each));
        }
        const cbor::Value *health = in.find(u"health"_s);
        found.subject = health && health->asBool() && !*health->asBool() ? Subject::enrolment : Subject::health;
        for (const cbor::Value &each : array(in, u"cells"_s))
            found.cells.push_back(each.asInt() ? std::optional(*each.asInt()) : std::nullopt);
        if (found.cells.size() != size_t(found.rowCount() + 1) * size_t(found.columnCount() + 1))
            m_isGood = false;
        return found;
    }
    ListTable list(const cbor::Value &in)
    {
        ListTable found;
        found.id = text(in, u"id"_s);
        for (const cbor::Value &each : array(in, u"columns"_s)) {
            if (!each.asArray() || each.asArray()->size() != 2 || !each.asArray()->at(1).asInt())
                return m_isGood = false, found;
            found.columns.push_back({text(each.asArray()->at(0)), Band(*each.asArray()->at(1).asInt())});
        }
        for (const cbor::Value &each : array(in, u"rows"_s)) {
            QStringList row;
            for (const cbor::Value &cell : each.asArray() ? *each.asArray() : cbor::Array())
                row.append(text(cell));
            found.rows.push_back(row);
        }
        return found;
    }

    const cbor::Value &m_root;
    bool m_isGood = true;
};

} // namespace

std::optional<qint64> ReleasedTable::columnTotal(const QString &code) const
{
    const qsizetype column = columns.codes.indexOf(code);
    return column < 0 ? std::nullopt : at(rowCount(), int(column));
}

bool ReleasedTable::isComplete() const
{
    return std::all_of(cells.begin(), cells.end(), [](const auto &n) { return n.has_value(); });
}

QString ReleasedDocument::text(const QString &id) const
{
    const auto found = m_parts.texts.find(id);
    return found == m_parts.texts.end() ? QString() : found->second;
}

const ReleasedTable *ReleasedDocument::find(const QString &tableId) const
{
    const auto found = std::find_if(m_parts.tables.begin(), m_parts.tables.end(), [&](const ReleasedTable &t) { return t.id == tableId; });
    return found == m_parts.tables.end() ? nullptr : &*found;
}

QByteArray ReleasedDocument::encode() const
{
    cbor::Array tables, lists, withheld;
    for (const ReleasedTable &table : m_parts.tables)
        tables.push_back(valueOf(table));
    for (const ListTable &list : m_parts.lists)
        lists.push_back(valueOf(list));
    for (const Withheld &each : m_parts.withheld)
        withheld.push_back(valueOf(each));
    return cbor::encode(cbor::Map{
        {u"v"_s, formatVersion}, {u"kind"_s, m_parts.kind}, {u"subject"_s, m_parts.subject},
        {u"role"_s, access::textOf(m_parts.reader.role)}, {u"purpose"_s, textOf(m_parts.reader.purpose)},
        {u"basis"_s, m_parts.reader.legalBasis}, {u"threshold"_s, m_parts.threshold}, {u"time"_s, m_parts.timeMs},
        {u"texts"_s, valueOf(m_parts.texts)}, {u"tables"_s, std::move(tables)}, {u"lists"_s, std::move(lists)},
        {u"withheld"_s, std::move(withheld)}});
}

QByteArray ReleasedDocument::sha256() const
{
    return QCryptographicHash::hash(encode(), QCryptographicHash::Sha256);
}

Result<ReleasedDocument> ReleasedDocument::decode(QByteArrayView bytes)
{
    const Result<cbor::Value> root = cbor::decode(bytes);
    if (!root)
        return failure(ErrorCode::VaultDamaged, {}, u"released document: "_s + root.error().detail);
    Decoder decoder(*root);
    ReleasedParts parts = decoder.parts();
    if (!decoder.isGood())
        return failure(ErrorCode::VaultDamaged, {}, u"released document of another shape"_s);
    return ReleasedDocument(std::move(parts));
}

std::optional<int> percentOf(std::optional<qint64> part, std::optional<qint64> base)
{
    if (!part || !base || *base < smallestPercentBase)
        return {};
    return int((*part * 100 + *base / 2) / *base);
}

} // namespace xd::disclosure
