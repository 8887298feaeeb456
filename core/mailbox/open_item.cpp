#include "core/mailbox/open_item.h"

#include "core/crypto/aead.h"
#include "core/mailbox/mailbox_store.h"

#include <QtEndian>

namespace xd::mailbox {

namespace {

constexpr int sealedKeyBytes = 32 + crypto::sealedOverheadBytes;

bool isGenuine(const StoredItem &stored, const vault::Keyring &keyring)
{
    const vault::KeyringUser *sender = keyring.findUser(stored.item.senderUserId);
    return sender && stored.hash == hashOf(stored) && crypto::isSignedBy(signedTextOf(stored.hash), stored.signature, sender->signPublicKey);
}

Result<QByteArray> openBody(const StoredItem &stored, const crypto::BoxKeys &keys)
{
    const QByteArrayView body(stored.body);
    if (body.size() < sealedKeyBytes + crypto::nonceBytes + crypto::tagBytes)
        return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("mailbox item"));
    XD_TRY(const SecretBytes key, crypto::openSealed(body.first(sealedKeyBytes), keys));
    const QByteArrayView nonce = body.sliced(sealedKeyBytes, crypto::nonceBytes);
    XD_TRY(const SecretBytes plain, crypto::decrypt(body.sliced(sealedKeyBytes + crypto::nonceBytes), stored.item.id.bytes(), nonce, key));
    const QByteArrayView bytes = plain.view();
    const qint64 size = bytes.size() < 4 ? -1 : qint64(qFromBigEndian<quint32>(bytes.data()));
    if (size < 0 || size > bytes.size() - 4)
        return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("mailbox item"));
    return bytes.sliced(4, size).toByteArray();
}

} // namespace

Result<std::vector<Item>> findItems(access::Session &session, const QString &kind)
{
    XD_TRY(journal::Journal *const office, session.officeFor(access::Capability::readOffice));
    return readItemsFor(office->vault(), session.actor().userId, kind);
}

Result<QByteArray> openItem(access::Session &session, const ItemId &id)
{
    XD_TRY(journal::Journal *const office, session.officeFor(access::Capability::readOffice));
    XD_TRY(const StoredItem stored, readItem(office->vault(), id));
    if (!isGenuine(stored, session.keyring()))
        return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("mailbox item is not its sender's"));
    return openBody(stored, session.boxKeys());
}

Result<std::vector<Gap>> findGaps(access::Session &session)
{
    XD_TRY(journal::Journal *const office, session.officeFor(access::Capability::readOffice));
    XD_TRY(const auto items, readAllItems(office->vault()));
    std::vector<Gap> gaps;
    QByteArray sender;
    ChainEnd end;
    bool isReported = false;
    for (const StoredItem &stored : items) {
        if (stored.item.senderUserId != sender) {
            sender = stored.item.senderUserId;
            end = {};
            isReported = false;
        }
        const bool follows = stored.item.seq == end.seq + 1 && stored.prevHash == end.hash && isGenuine(stored, session.keyring());
        if (!follows && !isReported) {
            gaps.push_back({sender, stored.item.seq == end.seq + 1 ? stored.item.seq : end.seq + 1});
            isReported = true; // one gap a sender is enough to ask
        }
        end = {stored.item.seq, stored.hash};
    }
    return gaps;
}

} // namespace xd::mailbox
