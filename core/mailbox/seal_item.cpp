#include "core/mailbox/seal_item.h"

#include "core/crypto/aead.h"
#include "core/crypto/hash.h"
#include "core/mailbox/mailbox_store.h"

#include <QtEndian>
#include <algorithm>
#include <bit>

namespace xd::mailbox {

namespace {

constexpr std::size_t smallestBytes = 1024;
constexpr qint64 mostItems = 1'000'000'000; // of one sender: more nobody writes, so a number beyond was planted

// Length in four bytes, the plain text, zeros up to the size class.
SecretBytes padded(const QByteArray &plain)
{
    const std::size_t needed = std::size_t(plain.size()) + 4;
    SecretBytes bytes(std::max(smallestBytes, std::bit_ceil(needed)));
    qToBigEndian(quint32(plain.size()), bytes.data());
    std::copy(plain.begin(), plain.end(), bytes.data() + 4);
    return bytes;
}

// sealed key, once for each that may open it ‖ nonce ‖ encrypted text
QByteArray sealBody(const QByteArray &plain, const std::vector<QByteArray> &recipientKeys, const QByteArray &boundData)
{
    const SecretBytes key = SecretBytes::random(32);
    const QByteArray nonce = crypto::randomBytes(crypto::nonceBytes);
    QByteArray body;
    for (const QByteArray &recipientKey : recipientKeys)
        body += crypto::seal(key.view(), recipientKey);
    return body + nonce + crypto::encrypt(padded(plain), boundData, nonce, key);
}

bool isActiveCounsellor(const vault::KeyringUser &user)
{
    return user.status == 0 && access::Role(user.role) == access::Role::counsellor;
}

Result<std::vector<QByteArray>> keysFor(const vault::Keyring &keyring, const ItemDraft &draft)
{
    const auto nobody = failure(ErrorCode::NotFound, QStringLiteral("recipient"));
    if (draft.recipientUserId == counselRole) {
        if (std::none_of(keyring.users.begin(), keyring.users.end(), isActiveCounsellor))
            return nobody;
        return std::vector{keyring.counselBoxPublicKey};
    }
    const vault::KeyringUser *recipient = keyring.findUser(draft.recipientUserId);
    if (!recipient || (recipient->status != 0 && !draft.isToAbsent))
        return nobody;
    if (access::Role(recipient->role) == access::Role::counsellor)
        return std::vector{recipient->boxPublicKey, keyring.counselBoxPublicKey};
    return std::vector{recipient->boxPublicKey};
}

} // namespace

Result<ItemId> sealItem(access::Session &session, const ItemDraft &draft)
{
    XD_TRY(journal::Journal *const office, session.officeFor(access::Capability::writeMailbox));
    if (draft.plain.size() > maxItemBytes)
        return failure(ErrorCode::OutOfRange);
    XD_TRY(const std::vector<QByteArray> keys, keysFor(session.keyring(), draft));
    const ItemId id = ItemId::make();
    const QByteArray sender = session.actor().userId;
    const QByteArray body = sealBody(draft.plain, keys, id.bytes());
    journal::Operation sealed{journal::Verb::itemSealed, id.bytes(), draft.kind, {}, journal::Topic::mailbox};
    XD_CHECK(office->write(sealed, [&](vault::Vault &vault, journal::Operation &line) -> Done {
        XD_TRY(const ChainEnd before, readChainEnd(vault, sender));
        XD_TRY(const qint64 newestSent, readNewestSentSeq(vault, sender));
        // A number is not given twice: where the newest item was taken away, the next one shows the gap to everybody.
        if (std::max(before.seq, newestSent) >= mostItems)
            return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("mailbox numbers"));
        const qint64 seq = std::max(before.seq, newestSent) + 1;
        StoredItem stored{{id, sender, draft.recipientUserId, draft.kind, session.clock().nowMs(), seq, int(keys.size())}, before.hash, {}, body, {}};
        stored.hash = hashOf(stored);
        stored.signature = crypto::sign(signedTextOf(stored.hash), session.signKeys());
        line.counts[seqCount] = seq;
        return insertItem(vault, stored);
    }));
    return id;
}

} // namespace xd::mailbox
