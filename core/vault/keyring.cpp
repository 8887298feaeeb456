#include "core/vault/keyring.h"

#include "core/base/text_fold.h"
#include "core/crypto/hash.h"
#include "core/vault/site_folder.h"

#include <QFile>
#include <QtEndian>
#include <algorithm>

namespace xd::vault {

namespace {

constexpr char magic[] = "\x89XDK\r\n\x1a\n";
constexpr int magicBytes = 8;
constexpr quint16 formatVersion = 1;
constexpr quint16 suite = 1;
constexpr int headerBytes = 148;
constexpr int userBytes = 84;
constexpr int slotBytes = 104;
constexpr int selfBytes = 164;
constexpr int cipherBytes = 112;
constexpr int anchorBytes = 80;
constexpr quint8 argon2id = 1;
constexpr quint32 maxPasses = 16;
constexpr quint32 maxMemoryKiB = 1024 * 1024;
constexpr quint64 maxPassesKiB = 3 * 1024 * 1024; // both together: some seconds at most

class Writer {
public:
    template <class T>
    void number(T value)
    {
        const T big = qToBigEndian(value);
        m_bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
    }
    void raw(const QByteArray &bytes, int size)
    {
        Q_ASSERT(bytes.size() == size);
        m_bytes.append(bytes.leftJustified(size, '\0', true));
    }
    void zeros(int count) { m_bytes.append(count, '\0'); }
    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

// Reads within bounds that decode() has already checked as a whole.
class Reader {
public:
    explicit Reader(QByteArrayView bytes) : m_bytes(bytes) {}
    template <class T>
    T number()
    {
        const T value = qFromBigEndian<T>(m_bytes.data() + m_at);
        m_at += qsizetype(sizeof(T));
        return value;
    }
    QByteArray raw(int size)
    {
        const QByteArray bytes = m_bytes.sliced(m_at, size).toByteArray();
        m_at += size;
        return bytes;
    }
    bool zeros(int count)
    {
        const QByteArrayView bytes = m_bytes.sliced(m_at, count);
        m_at += count;
        return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == 0; });
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

QByteArray anchorMac(const Anchor &anchor, const QByteArray &vaultId, const SecretBytes &vaultKey)
{
    Writer writer;
    writer.number(anchor.journalSeq);
    writer.raw(anchor.journalHead, 32);
    writer.number(anchor.newestTimeMs);
    const SecretBytes key = crypto::derive(32, vaultKey, {"XD anchor key"});
    return crypto::blake2bKeyed(32, key.view(), {"XD anchor", vaultId, writer.take()});
}

void write(Writer &writer, const Anchor &anchor)
{
    writer.number(anchor.journalSeq);
    writer.raw(anchor.journalHead, 32);
    writer.number(anchor.newestTimeMs);
    writer.raw(anchor.mac, 32);
}

Anchor readAnchor(Reader &reader)
{
    Anchor anchor;
    anchor.journalSeq = reader.number<quint64>();
    anchor.journalHead = reader.raw(32);
    anchor.newestTimeMs = reader.number<qint64>();
    anchor.mac = reader.raw(32);
    return anchor;
}

tl::unexpected<Error> damaged(const char *what)
{
    return failure(ErrorCode::KeyringDamaged, {}, QString::fromLatin1(what));
}

} // namespace

Anchor Anchor::make(quint64 seq, const QByteArray &head, qint64 newestTimeMs, const QByteArray &vaultId, const SecretBytes &vaultKey)
{
    Anchor anchor{seq, head, newestTimeMs, {}};
    anchor.mac = anchorMac(anchor, vaultId, vaultKey);
    return anchor;
}

bool Anchor::isGenuine(const QByteArray &vaultId, const SecretBytes &vaultKey) const
{
    return mac == anchorMac(*this, vaultId, vaultKey);
}

const KeyringUser *Keyring::findUser(const QByteArray &userId) const
{
    const auto found = std::find_if(users.begin(), users.end(), [&](const KeyringUser &user) { return user.userId == userId; });
    return found == users.end() ? nullptr : &*found;
}

KeyringUser *Keyring::findUser(const QByteArray &userId)
{
    return const_cast<KeyringUser *>(std::as_const(*this).findUser(userId));
}

QByteArray Keyring::encodeAuthority() const
{
    const int total = headerBytes + int(users.size()) * (userBytes + selfBytes) + int(keySlots.size()) * slotBytes
        + crypto::signatureBytes + 2 * anchorBytes;
    Writer writer;
    writer.raw(QByteArray(magic, magicBytes), magicBytes);
    writer.number(formatVersion);
    writer.number(suite);
    writer.number(quint32(total));
    writer.number(generation);
    writer.raw(vaultId, 16);
    writer.number(quint8(state));
    writer.zeros(7);
    writer.raw(deviceSignPublicKey, 32);
    writer.raw(deviceBoxPublicKey, 32);
    writer.raw(counselBoxPublicKey, 32);
    writer.number(quint16(users.size()));
    writer.number(quint16(keySlots.size()));
    for (const KeyringUser &user : users) {
        writer.raw(user.userId, 16);
        writer.number(user.role);
        writer.number(user.status);
        writer.zeros(2);
        writer.raw(user.boxPublicKey, 32);
        writer.raw(user.signPublicKey, 32);
    }
    for (const KeyringSlot &slot : keySlots) {
        writer.number(quint8(slot.target));
        writer.number(quint8(slot.kind));
        writer.number(slot.epoch);
        writer.raw(slot.holder, 16);
        writer.zeros(4);
        writer.raw(slot.sealed, 80);
    }
    return writer.take();
}

void Keyring::signWith(const crypto::SignKeys &deviceKeys)
{
    signature = crypto::sign(encodeAuthority(), deviceKeys);
}

bool Keyring::isSigned() const
{
    return crypto::isSignedBy(encodeAuthority(), signature, deviceSignPublicKey);
}

QByteArray Keyring::encode() const
{
    Writer writer;
    writer.raw(signature, crypto::signatureBytes);
    for (const KeyringUser &user : users) {
        writer.number(argon2id);
        writer.zeros(3);
        writer.number(user.work.passes);
        writer.number(user.work.memoryKiB);
        writer.raw(user.salt, crypto::saltBytes);
        writer.raw(user.nonce, 24);
        writer.raw(user.cipher, cipherBytes);
    }
    write(writer, recordsAnchor);
    write(writer, officeAnchor);
    return encodeAuthority() + writer.take();
}

Result<Keyring> Keyring::decode(QByteArrayView bytes)
{
    if (bytes.size() < headerBytes || bytes.size() > maxKeyringBytes)
        return damaged("size");
    Reader reader(bytes);
    if (reader.raw(magicBytes) != QByteArrayView(magic, magicBytes))
        return damaged("magic");
    if (const auto version = reader.number<quint16>(); version != formatVersion)
        return version > formatVersion ? failure(ErrorCode::VaultTooNew, {}, QStringLiteral("keyring version")) : damaged("version");
    if (reader.number<quint16>() != suite)
        return failure(ErrorCode::VaultTooNew, {}, QStringLiteral("keyring suite"));
    if (reader.number<quint32>() != quint32(bytes.size()))
        return damaged("length");
    Keyring keyring;
    keyring.generation = reader.number<quint64>();
    keyring.vaultId = reader.raw(16);
    const auto state = reader.number<quint8>();
    if (state > quint8(KeyringState::rotatingOffice) || !reader.zeros(7))
        return damaged("state");
    keyring.state = KeyringState(state);
    keyring.deviceSignPublicKey = reader.raw(32);
    keyring.deviceBoxPublicKey = reader.raw(32);
    keyring.counselBoxPublicKey = reader.raw(32);
    const int userCount = reader.number<quint16>();
    const int slotCount = reader.number<quint16>();
    const qsizetype expected = headerBytes + userCount * (userBytes + selfBytes) + slotCount * slotBytes + crypto::signatureBytes + 2 * anchorBytes;
    if (userCount > maxUsers || slotCount > maxSlots || bytes.size() != expected)
        return damaged("counts");
    for (int i = 0; i < userCount; ++i) {
        KeyringUser user;
        user.userId = reader.raw(16);
        user.role = reader.number<quint8>();
        user.status = reader.number<quint8>();
        if (!reader.zeros(2) || user.status > 1)
            return damaged("user");
        user.boxPublicKey = reader.raw(32);
        user.signPublicKey = reader.raw(32);
        keyring.users.push_back(std::move(user));
    }
    for (int i = 0; i < slotCount; ++i) {
        KeyringSlot slot;
        const auto target = reader.number<quint8>();
        const auto kind = reader.number<quint8>();
        if (target < 1 || target > quint8(SlotTarget::officeNext) || kind < 1 || kind > quint8(SlotKind::recovery))
            return damaged("slot");
        slot.target = SlotTarget(target);
        slot.kind = SlotKind(kind);
        slot.epoch = reader.number<quint16>();
        slot.holder = reader.raw(16);
        if (!reader.zeros(4))
            return damaged("slot");
        slot.sealed = reader.raw(80);
        keyring.keySlots.push_back(std::move(slot));
    }
    keyring.signature = reader.raw(crypto::signatureBytes);
    for (KeyringUser &user : keyring.users) {
        if (reader.number<quint8>() != argon2id || !reader.zeros(3))
            return damaged("key derivation");
        user.work.passes = reader.number<quint32>();
        user.work.memoryKiB = reader.number<quint32>();
        if (user.work.passes < 1 || user.work.passes > maxPasses || user.work.memoryKiB < 8 || user.work.memoryKiB > maxMemoryKiB
            || quint64(user.work.passes) * user.work.memoryKiB > maxPassesKiB)
            return damaged("work factor");
        user.salt = reader.raw(crypto::saltBytes);
        user.nonce = reader.raw(24);
        user.cipher = reader.raw(cipherBytes);
    }
    keyring.recordsAnchor = readAnchor(reader);
    keyring.officeAnchor = readAnchor(reader);
    return keyring;
}

QByteArray userIdOf(const QString &login, const QByteArray &vaultId)
{
    return crypto::blake2bKeyed(16, vaultId, {foldLogin(login).toUtf8()});
}

Result<Keyring> readKeyringFile(const QString &path)
{
    XD_TRY(const QByteArray bytes, readWhole(path, maxKeyringBytes, ErrorCode::KeyringDamaged));
    return Keyring::decode(bytes);
}

Result<Keyring> readKeyring(const QString &path, const QString &backupPath)
{
    if (!QFile::exists(path) && !QFile::exists(backupPath))
        return failure(ErrorCode::NotASite);
    Result<Keyring> keyring = readKeyringFile(path);
    if ((keyring && keyring->isSigned()) || (!keyring && keyring.error().code == ErrorCode::VaultTooNew))
        return keyring; // beside a newer one the copy is older, and opening it would turn the clock back
    Result<Keyring> copy = readKeyringFile(backupPath);
    if (copy && copy->isSigned())
        return copy;
    if (!keyring && keyring.error().code == ErrorCode::CannotRead)
        return failure(ErrorCode::KeyringDamaged);
    return keyring;
}

Done writeKeyring(const Keyring &keyring, const QString &path, const QString &backupPath)
{
    const QByteArray bytes = keyring.encode();
    XD_CHECK(writeAtomically(path, bytes));
    return writeAtomically(backupPath, bytes);
}

} // namespace xd::vault
