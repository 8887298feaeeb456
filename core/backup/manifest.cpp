#include "core/backup/manifest.h"

#include "core/base/cbor.h"

#include <numeric>

namespace xd::backup {

namespace {

constexpr int formatVersion = 1;
constexpr int idBytes = 16;
constexpr int hashBytes = 32;

cbor::Value toCbor(const VaultState &state)
{
    cbor::Map rows;
    for (const auto &[table, count] : state.rows)
        rows.emplace(table, count);
    cbor::Map map;
    map.emplace(QStringLiteral("schema"), state.schema);
    map.emplace(QStringLiteral("seq"), state.head.seq);
    map.emplace(QStringLiteral("head"), state.head.hash);
    map.emplace(QStringLiteral("newest"), state.newestTimeMs);
    map.emplace(QStringLiteral("rows"), std::move(rows));
    return map;
}

// Takes known keys and remembers whether one was missing or of another type.
class Taken {
public:
    explicit Taken(const cbor::Value *map) : m_map(map), m_isRight(map && map->asMap()) {}

    qint64 whole(const char *key)
    {
        const cbor::Value *value = find(key);
        const qint64 *number = value ? value->asInt() : nullptr;
        m_isRight = m_isRight && number && *number >= 0;
        return m_isRight ? *number : 0;
    }
    QByteArray bytes(const char *key, int size)
    {
        const cbor::Value *value = find(key);
        const QByteArray *found = value ? value->asBytes() : nullptr;
        m_isRight = m_isRight && found && found->size() == size;
        return m_isRight ? *found : QByteArray(size, '\0');
    }
    QString text(const char *key)
    {
        const cbor::Value *value = find(key);
        const QString *found = value ? value->asText() : nullptr;
        m_isRight = m_isRight && found;
        return m_isRight ? *found : QString();
    }
    const cbor::Value *find(const char *key) const { return m_map ? m_map->find(QLatin1StringView(key)) : nullptr; }
    bool isRight() const { return m_isRight; }

private:
    const cbor::Value *m_map;
    bool m_isRight;
};

bool takeState(const cbor::Value *value, VaultState &state)
{
    Taken in(value);
    state.schema = int(in.whole("schema"));
    state.head.seq = in.whole("seq");
    state.head.hash = in.bytes("head", hashBytes);
    state.newestTimeMs = in.whole("newest");
    const cbor::Value *rows = in.find("rows");
    if (!in.isRight() || !rows || !rows->asMap())
        return false;
    for (const auto &[table, count] : *rows->asMap()) {
        if (!count.asInt() || *count.asInt() < 0)
            return false;
        state.rows.emplace(table, *count.asInt());
    }
    return true;
}

} // namespace

QByteArray Manifest::encode() const
{
    cbor::Array list;
    for (const ArchivedFile &file : files) {
        cbor::Map entry;
        entry.emplace(QStringLiteral("name"), file.name);
        entry.emplace(QStringLiteral("bytes"), file.bytes);
        entry.emplace(QStringLiteral("hash"), file.hash);
        list.push_back(std::move(entry));
    }
    cbor::Map map;
    map.emplace(QStringLiteral("format"), formatVersion);
    map.emplace(QStringLiteral("site"), site);
    map.emplace(QStringLiteral("lineage"), lineage);
    map.emplace(QStringLiteral("time"), timeMs);
    map.emplace(QStringLiteral("records"), toCbor(state.records));
    map.emplace(QStringLiteral("office"), toCbor(state.office));
    map.emplace(QStringLiteral("files"), std::move(list));
    return cbor::encode(map);
}

Result<Manifest> Manifest::decode(QByteArrayView bytes)
{
    const auto damaged = [] { return failure(ErrorCode::BackupDamaged, {}, QStringLiteral("manifest")); };
    const auto value = cbor::decode(bytes);
    if (!value)
        return damaged();
    Taken in(&*value);
    if (const qint64 version = in.whole("format"); in.isRight() && version > formatVersion)
        return failure(ErrorCode::VaultTooNew, {}, QStringLiteral("backup format %1").arg(version));
    Manifest manifest;
    manifest.site = in.bytes("site", idBytes);
    manifest.lineage = in.bytes("lineage", idBytes);
    manifest.timeMs = in.whole("time");
    const cbor::Value *files = in.find("files");
    if (!in.isRight() || !files || !files->asArray() || !takeState(in.find("records"), manifest.state.records)
        || !takeState(in.find("office"), manifest.state.office))
        return damaged();
    for (const cbor::Value &entry : *files->asArray()) {
        Taken file(&entry);
        manifest.files.push_back({file.text("name"), file.whole("bytes"), file.bytes("hash", hashBytes)});
        if (!file.isRight())
            return damaged();
    }
    return manifest;
}

qint64 Manifest::totalBytes() const
{
    return std::accumulate(files.begin(), files.end(), qint64(0), [](qint64 sum, const ArchivedFile &file) { return sum + file.bytes; });
}

QByteArray signedMessage(QByteArrayView manifestBytes)
{
    return QByteArray("XD backup") + manifestBytes.toByteArray();
}

Result<VaultState> stateOf(vault::Vault &vault)
{
    const SystemClock unused;
    const journal::Actor nobody;
    const journal::Journal journal(vault, unused, nobody);
    VaultState state;
    state.schema = vault.schemaVersion();
    XD_TRY(state.head, journal.head());
    XD_TRY(state.newestTimeMs, journal.newestTimeMs());
    XD_TRY(state.rows, vault::rowCounts(vault));
    return state;
}

bool goesThrough(const journal::Journal &journal, const journal::Head &head)
{
    const auto hash = journal.hashAt(head.seq);
    return head.seq == 0 || (hash && *hash == head.hash);
}

} // namespace xd::backup
