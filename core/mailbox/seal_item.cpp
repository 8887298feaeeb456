#include "core/mailbox/seal_item.h"

#include "core/crypto/aead.h"
#include "core/crypto/hash.h"
#include "core/mailbox/mailbox_store.h"

#include <QtEndian>
#include <bit>

namespace xd::mailbox {

namespace {

constexpr std::size_t smallestBytes = 1024;

// Length in four bytes, the plain text, zeros up to the size class.
SecretBytes padded(const QByteArray &plain)
{
    const std::size_t needed = std::size_t(plain.size()) + 4;
    SecretBytes bytes(std::max(smallestBytes, std::bit_ceil(needed)));
    qToBigEndian(quint32(plain.size()), bytes.data());
    std::copy(plain.begin(), plain.end(), bytes.data() + 4);
    return bytes;
}

// sealed key ‖ nonce ‖ encrypted text
QByteArray sealBody(const QByteArray &plain, const QByteArray &recipientKey, const QByteArray &boundData)
{
    const SecretBytes key = SecretBytes::random(32);
    const QByteArray nonce = crypto::randomBytes(crypto::nonceBytes);
    return crypto::seal(key.view(), recipientKey) + nonce + crypto::encrypt(padded(plain), boundData, nonce, key);
}

} // namespace

Result<ItemId> sealItem(access::Session &session, const ItemDraft &draft)
{
    XD_TRY(journal::Journal *const office, session.officeFor(access::Capability::readOffice));
    if (draft.plain.size() > maxItemBytes)
        return failure(ErrorCode::OutOfRange);
    const vault::KeyringUser *recipient = session.keyring().findUser(draft.recipientUserId);
    if (!recipient || recipient->status != 0)
        return failure(ErrorCode::NotFound, QStringLiteral("recipient"));
    const ItemId id = ItemId::make();
    const QByteArray body = sealBody(draft.plain, recipient->boxPublicKey, id.bytes());
    const journal::Operation sealed{journal::Verb::itemSealed, id.bytes(), draft.kind, {}, journal::Topic::mailbox};
    XD_CHECK(office->write(sealed, [&](vault::Vault &vault) -> Done {
        XD_TRY(const ChainEnd before, readChainEnd(vault, session.actor().userId));
        StoredItem stored{{id, session.actor().userId, draft.recipientUserId, draft.kind, session.clock().nowMs(), before.seq + 1}, before.hash, {}, body, {}};
        stored.hash = hashOf(stored);
        stored.signature = crypto::sign(signedTextOf(stored.hash), session.signKeys());
        return insertItem(vault, stored);
    }));
    return id;
}

} // namespace xd::mailbox
