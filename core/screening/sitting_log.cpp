#include "core/screening/sitting_log.h"

#include "core/base/cbor.h"
#include "core/crypto/hash.h"
#include "core/vault/durable_file.h"
#include "core/vault/site_folder.h"

#include <QFileInfo>
#include <QtEndian>
#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

constexpr int plainBytes = 256;
constexpr int sealedBytes = plainBytes + crypto::sealedOverheadBytes;
constexpr int macBytes = 32;

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray headerOf(const SittingId &id, QByteArrayView logKey)
{
    const QByteArray head = "XDQ1" + QByteArray(12, '\0') + id.bytes();
    return head + crypto::blake2bKeyed(macBytes, logKey, {"XD sitting header", head});
}

QByteArray macOf(QByteArrayView key, const SittingId &id, QByteArrayView number, QByteArrayView sealed)
{
    return crypto::blake2bKeyed(macBytes, key, {"XD sitting record", id.bytes(), number, sealed});
}

SecretBytes keyAfter(const SecretBytes &key)
{
    return crypto::derive(sittingKeyBytes, key, {"XD sitting next"});
}

// Padded to one length: how long it is would tell what it is.
QByteArray plainOf(const SittingEvent &event)
{
    const QByteArray said = cbor::encode(cbor::Map{{u"s"_s, event.student}, {u"k"_s, int(event.step)}, {u"p"_s, event.part}, {u"i"_s, event.item},
                                                   {u"a"_s, event.answer}, {u"t"_s, event.timeMs}});
    Q_ASSERT(said.size() <= plainBytes - 2);
    QByteArray plain(plainBytes, '\0');
    qToBigEndian(quint16(said.size()), plain.data());
    std::copy(said.begin(), said.end(), plain.begin() + 2);
    return plain;
}

std::optional<int> smallNumber(const cbor::Value &map, const QString &key, int least, int most)
{
    const cbor::Value *value = map.find(key);
    const qint64 *number = value ? value->asInt() : nullptr;
    return number && *number >= least && *number <= most ? std::optional(int(*number)) : std::nullopt;
}

std::optional<SittingEvent> eventIn(QByteArrayView plain)
{
    if (plain.size() != plainBytes)
        return {};
    const int length = qFromBigEndian<quint16>(plain.data());
    if (length > plainBytes - 2)
        return {};
    const auto decoded = cbor::decode(plain.sliced(2, length));
    if (!decoded)
        return {};
    const cbor::Value *student = decoded->find(u"s"_s);
    const cbor::Value *part = decoded->find(u"p"_s);
    const cbor::Value *time = decoded->find(u"t"_s);
    const auto step = smallNumber(*decoded, u"k"_s, int(SittingStep::willing), int(SittingStep::ended));
    const auto item = smallNumber(*decoded, u"i"_s, -1, maxItems - 1);
    const auto answer = smallNumber(*decoded, u"a"_s, -1, missingAnswer - 1);
    if (!student || !student->asBytes() || student->asBytes()->size() != sittingTokenBytes || !part || !part->asText() || !time || !time->asInt() || !step
        || !item || !answer)
        return {};
    return SittingEvent{SittingStep(*step), *student->asBytes(), *part->asText(), *item, *answer, *time->asInt()};
}

std::optional<SittingEvent> opened(QByteArrayView sealed, std::span<const crypto::BoxKeys> recipients)
{
    for (const crypto::BoxKeys &keys : recipients)
        if (const auto plain = crypto::openSealed(sealed, keys))
            return eventIn(plain->view());
    return {};
}

// The keys of all numbers that the file speaks of, one behind the other.
QByteArray keysUpTo(quint32 count, const SecretBytes &logKey)
{
    QByteArray keys = logKey.view().toByteArray();
    keys.reserve(qsizetype(count) * sittingKeyBytes);
    for (quint32 number = 1; number < count; ++number)
        keys += crypto::blake2bKeyed(sittingKeyBytes, QByteArrayView(keys).last(sittingKeyBytes), {"XD sitting next"});
    return keys;
}

struct StoredRecord {
    quint32 number;
    QByteArrayView numberBytes, sealed, mac;
};

StoredRecord recordAt(QByteArrayView bytes, qsizetype at)
{
    const QByteArrayView record = bytes.sliced(at, sittingRecordBytes);
    return {qFromBigEndian<quint32>(record.data()), record.first(4), record.sliced(4, sealedBytes), record.last(macBytes)};
}

// Whether the current failed while this record, the last one, was being written: the file is as long as it would be, and a
// sector of it was never filled. The page had not gone past what it says.
bool isTorn(QByteArrayView bytes, qsizetype at)
{
    constexpr qsizetype sectorBytes = 512;
    constexpr qsizetype fewest = 5; // more than the zeros that a number begins with
    const qsizetype end = at + sittingRecordBytes;
    if (end + sittingRecordBytes <= bytes.size())
        return false;
    for (qsizetype from = at; from < end;) {
        const qsizetype to = std::min(end, (from / sectorBytes + 1) * sectorBytes);
        const QByteArrayView part = bytes.sliced(from, to - from);
        if (part.size() >= fewest && std::all_of(part.begin(), part.end(), [](char byte) { return byte == 0; }))
            return true;
        from = to;
    }
    return false;
}

} // namespace

static_assert(sittingRecordBytes == 4 + sealedBytes + macBytes);

std::unique_ptr<vault::FileLock> lockOf(const QString &logPath)
{
    return vault::FileLock::take(logPath + u".lock"_s);
}

Done SittingLog::create(const QString &path, const SittingId &id, const SecretBytes &logKey)
{
    QFile file(path);
    if (file.exists())
        return failure(ErrorCode::AlreadyExists);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return tl::unexpected(vault::writeError(errno, file.errorString()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray header = headerOf(id, logKey.view());
    Done done = file.write(header) == header.size() ? vault::syncFile(file) : tl::unexpected(vault::writeError(errno, file.errorString()));
    file.close();
    if (!done)
        file.remove();
    else
        vault::syncFolder(QFileInfo(path).absolutePath());
    return done;
}

Result<std::unique_ptr<SittingLog>> SittingLog::open(SittingKit &kit)
{
    std::unique_ptr<SittingLog> log(new SittingLog);
    log->m_lock = lockOf(kit.file);
    if (!log->m_lock)
        return failure(ErrorCode::InUse);
    log->m_file.setFileName(kit.file);
    if (!log->m_file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::CannotWrite, {}, log->m_file.errorString());
    if (log->m_file.read(sittingHeaderBytes + 1) != headerOf(kit.id, kit.logKey.view()))
        return failure(ErrorCode::SittingDamaged);
    log->m_id = kit.id;
    log->m_recipient = kit.counselPublicKey;
    log->m_key.swap(kit.logKey);
    return log;
}

Done SittingLog::append(const SittingEvent &event)
{
    if (m_next >= maxSittingRecords)
        return failure(ErrorCode::OutOfRange);
    QByteArray plain = plainOf(event);
    const QByteArray sealed = crypto::seal(plain, m_recipient);
    plain.fill('\0');
    const QByteArray number = bigEndian(m_next);
    const QByteArray record = number + sealed + macOf(m_key.view(), m_id, number, sealed);
    const qint64 begin = sittingHeaderBytes + qint64(m_next) * sittingRecordBytes;
    errno = 0;
    Done done = m_file.seek(begin) && m_file.write(record) == record.size() ? vault::syncFile(m_file)
                                                                            : tl::unexpected(vault::writeError(errno, m_file.errorString()));
    if (!done) {
        m_file.resize(begin);
        return done;
    }
    m_key = keyAfter(m_key);
    ++m_next;
    return {};
}

Result<SittingReading> readSittingLog(const QString &path, const SittingId &id, const SecretBytes &logKey, std::span<const crypto::BoxKeys> recipients)
{
    XD_TRY(const QByteArray bytes, vault::readWhole(path, sittingHeaderBytes + qint64(maxSittingRecords) * sittingRecordBytes, ErrorCode::SittingDamaged));
    SittingReading reading;
    reading.isDamaged = QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), sittingHeaderBytes)) != headerOf(id, logKey.view());
    quint32 mostNumber = 0;
    for (qsizetype at = sittingHeaderBytes; at + sittingRecordBytes <= bytes.size(); at += sittingRecordBytes)
        if (const quint32 number = recordAt(bytes, at).number; number < maxSittingRecords)
            mostNumber = std::max(mostNumber, number);
    QByteArray keys = keysUpTo(mostNumber + 1, logKey);
    std::map<quint32, SittingEvent> events;
    quint32 expected = 0;
    for (qsizetype at = sittingHeaderBytes; at + sittingRecordBytes <= bytes.size(); at += sittingRecordBytes) {
        const StoredRecord record = recordAt(bytes, at);
        const bool isBelieved = record.number < maxSittingRecords
            && macOf(QByteArrayView(keys).sliced(qsizetype(record.number) * sittingKeyBytes, sittingKeyBytes), id, record.numberBytes, record.sealed) == record.mac;
        const auto event = isBelieved && !events.contains(record.number) ? opened(record.sealed, recipients) : std::nullopt;
        if (!event && isTorn(bytes, at))
            break;
        reading.isDamaged |= !event || record.number != expected;
        ++expected;
        if (event)
            events.emplace(record.number, *event);
    }
    keys.fill('\0');
    for (auto &[number, event] : events)
        reading.events.push_back(std::move(event));
    reading.isEnded = !reading.events.empty() && reading.events.back().step == SittingStep::ended;
    std::erase_if(reading.events, [](const SittingEvent &event) { return event.step == SittingStep::ended; });
    return reading;
}

} // namespace xd::screening
