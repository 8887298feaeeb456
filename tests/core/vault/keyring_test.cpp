#include "core/vault/keyring.h"
#include "tests/support/say.h"

#include <QtEndian>

using namespace xd;
using namespace xd::vault;
using namespace Qt::StringLiterals;

namespace {

Keyring sample(const crypto::SignKeys &device)
{
    Keyring keyring;
    keyring.vaultId = QByteArray(16, 'v');
    keyring.deviceSignPublicKey = device.publicKey;
    keyring.deviceBoxPublicKey = QByteArray(32, 'b');
    keyring.counselBoxPublicKey = QByteArray(32, 'c');
    for (const char id : {'1', '2'}) {
        KeyringUser user;
        user.userId = QByteArray(16, id);
        user.role = 1;
        user.boxPublicKey = QByteArray(32, 'x');
        user.signPublicKey = QByteArray(32, 'y');
        user.salt = QByteArray(16, 's');
        user.nonce = QByteArray(24, 'n');
        user.cipher = QByteArray(112, 'e');
        keyring.users.push_back(user);
    }
    keyring.keySlots.push_back({SlotTarget::office, SlotKind::user, 1, QByteArray(16, '1'), QByteArray(80, 'k')});
    keyring.signWith(device);
    return keyring;
}

} // namespace

TEST_CASE("The keyring has the byte layout of the design")
{
    const QByteArray bytes = sample(crypto::SignKeys::make()).encode();
    CHECK(bytes.size() == 148 + 2 * 84 + 104 + 64 + 2 * 164 + 2 * 80);
    CHECK(bytes.startsWith(QByteArray::fromHex("8958444b0d0a1a0a00010001")));
    CHECK(qFromBigEndian<quint32>(bytes.constData() + 12) == quint32(bytes.size()));
    CHECK(qFromBigEndian<quint64>(bytes.constData() + 16) == 1);
    CHECK(bytes.mid(24, 16) == QByteArray(16, 'v'));
    CHECK(bytes.mid(112, 32) == QByteArray(32, 'c'));
    CHECK(qFromBigEndian<quint16>(bytes.constData() + 144) == 2);
    CHECK(qFromBigEndian<quint16>(bytes.constData() + 146) == 1);
    CHECK(bytes.mid(148, 16) == QByteArray(16, '1'));
    CHECK(bytes.mid(148 + 2 * 84 + 4, 16) == QByteArray(16, '1'));
}

TEST_CASE("A keyring reads back as it was written")
{
    const Keyring written = sample(crypto::SignKeys::make());
    const Keyring read = valueOf(Keyring::decode(written.encode()));
    CHECK(read.encode() == written.encode());
    CHECK(read.isSigned());
}

TEST_CASE("No changed byte of the authority part goes unnoticed, and no length is believed")
{
    const QByteArray sound = sample(crypto::SignKeys::make()).encode();
    const qsizetype authority = 148 + 2 * 84 + 104 + 64;
    for (qsizetype at = 0; at < authority; ++at) {
        QByteArray changed = sound;
        changed[at] = char(changed[at] ^ 0x40);
        const auto read = Keyring::decode(changed);
        INFO("byte " << at);
        CHECK((!read || !read->isSigned()));
    }
    for (qsizetype size = 0; size < sound.size(); size += 7)
        CHECK(codeOf(Keyring::decode(sound.first(size))) == ErrorCode::KeyringDamaged);
    CHECK(codeOf(Keyring::decode(sound + 'x')) == ErrorCode::KeyringDamaged);
}

TEST_CASE("A work factor that would take for ever is refused unread")
{
    const QByteArray sound = sample(crypto::SignKeys::make()).encode();
    const qsizetype selfPart = 148 + 2 * 84 + 104 + 64;
    for (const auto &[offset, value] : {std::pair<qsizetype, quint32>{4, 17}, {4, 0}, {8, 1024 * 1024 + 1}, {8, 7}}) {
        QByteArray bomb = sound;
        qToBigEndian(value, bomb.data() + selfPart + offset);
        CHECK(codeOf(Keyring::decode(bomb)) == ErrorCode::KeyringDamaged);
    }
}

TEST_CASE("A damaged keyring is read from its copy, and the copy is never older than the last writing")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"keyring.xdk"_s), copy = path + u".bak"_s;
    CHECK(codeOf(readKeyring(path, copy)) == ErrorCode::NotASite);
    const crypto::SignKeys device = crypto::SignKeys::make();
    Keyring keyring = sample(device);
    valueOf(writeKeyring(keyring, path, copy));
    ++keyring.generation;
    keyring.signWith(device);
    valueOf(writeKeyring(keyring, path, copy));
    for (const auto &damage : {QByteArray("torn"), sample(device).encode().replace(30, 1, "x")}) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(damage);
        file.close();
        CHECK(valueOf(readKeyring(path, copy)).generation == 2);
    }
    REQUIRE(QFile::remove(copy));
    CHECK_FALSE(valueOf(readKeyring(path, copy)).isSigned()); // told to whoever asks what it is worth
}

TEST_CASE("The user id is the login without regard to case and width, and differs from vault to vault")
{
    const QByteArray vault(16, 'v');
    CHECK(userIdOf(u"Li"_s, vault) == userIdOf(u"ｌｉ"_s, vault));
    CHECK(userIdOf(u"li"_s, vault) != userIdOf(u"li2"_s, vault));
    CHECK(userIdOf(u"li"_s, vault) != userIdOf(u"li"_s, QByteArray(16, 'w')));
}

TEST_CASE("An anchor holds only under its vault's key")
{
    const SecretBytes key = SecretBytes::random(32);
    Anchor anchor = Anchor::make(7, QByteArray(32, 'h'), 99, QByteArray(16, 'v'), key);
    CHECK(anchor.isGenuine(QByteArray(16, 'v'), key));
    CHECK_FALSE(anchor.isGenuine(QByteArray(16, 'v'), SecretBytes::random(32)));
    anchor.journalSeq = 6;
    CHECK_FALSE(anchor.isGenuine(QByteArray(16, 'v'), key));
}
