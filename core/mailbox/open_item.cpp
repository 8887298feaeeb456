#include "core/mailbox/open_item.h"

#include "core/access/counsel_keys.h"
#include "core/crypto/aead.h"
#include "core/mailbox/break_glass.h"

#include <QtEndian>

namespace xd::mailbox {

namespace {

constexpr int sealedKeyBytes = 32 + crypto::sealedOverheadBytes;

Result<Reading> readingOf(access::Session &session, const Item &item)
{
    const bool isCounsellor = session.role() == access::Role::counsellor;
    if (item.recipientUserId == session.actor().userId)
        return Reading::asRecipient;
    const bool isOpenToCounsellors = isCounsellor && (item.isToRole() || item.seals > 1);
    if (!isOpenToCounsellors)
        return failure(ErrorCode::NoKey);
    if (item.senderUserId == session.actor().userId)
        return failure(ErrorCode::NotPermitted, {}, QStringLiteral("own item"));
    if (item.isToRole())
        return Reading::asRole;
    XD_TRY(const bool isStandingIn, isStandingInFor(session, item.recipientUserId));
    return isStandingIn ? Result<Reading>(Reading::standingIn) : failure(ErrorCode::NotPermitted, {}, QStringLiteral("for a colleague"));
}

// The key of the text, from whichever of the sealed ones these keys open.
Result<SecretBytes> openKey(QByteArrayView sealedKeys, const std::vector<crypto::BoxKeys> &keys)
{
    for (qsizetype at = 0; at < sealedKeys.size(); at += sealedKeyBytes)
        for (const crypto::BoxKeys &each : keys)
            if (auto key = crypto::openSealed(sealedKeys.sliced(at, sealedKeyBytes), each))
                return key;
    return failure(ErrorCode::NoKey);
}

Result<QByteArray> openBody(const StoredItem &stored, const std::vector<crypto::BoxKeys> &keys)
{
    const QByteArrayView body(stored.body);
    const qsizetype sealedBytes = qsizetype(stored.item.seals) * sealedKeyBytes;
    if (body.size() < sealedBytes + crypto::nonceBytes + crypto::tagBytes)
        return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("mailbox item"));
    XD_TRY(const SecretBytes key, openKey(body.first(sealedBytes), keys));
    const QByteArrayView nonce = body.sliced(sealedBytes, crypto::nonceBytes);
    XD_TRY(const SecretBytes plain, crypto::decrypt(body.sliced(sealedBytes + crypto::nonceBytes), stored.item.id.bytes(), nonce, key));
    const QByteArrayView bytes = plain.view();
    const qint64 size = bytes.size() < 4 ? -1 : qint64(qFromBigEndian<quint32>(bytes.data()));
    if (size < 0 || size > bytes.size() - 4)
        return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("mailbox item"));
    return bytes.sliced(4, size).toByteArray();
}

// The own key first; a counsellor who got new keys since opens what was for her with those of the role.
Result<std::vector<crypto::BoxKeys>> keysOf(access::Session &session)
{
    std::vector<crypto::BoxKeys> keys;
    if (session.role() == access::Role::counsellor) {
        XD_TRY(keys, access::counselKeys(session));
    }
    keys.insert(keys.begin(), session.boxKeys().clone());
    return keys;
}

} // namespace

Result<std::vector<Item>> findItems(access::Session &session, const QString &kind)
{
    XD_TRY(journal::Journal *const office, session.officeFor(access::Capability::readMailbox));
    return readItemsFor(office->vault(), session.actor().userId, kind);
}

Result<Opener> Opener::of(access::Session &session)
{
    XD_TRY(Authors authors, Authors::read(session));
    XD_TRY(std::vector<crypto::BoxKeys> keys, keysOf(session));
    return Opener(session, std::move(authors), std::move(keys));
}

Result<OpenedItem> Opener::open(const StoredItem &stored) const
{
    const std::optional<Author> author = m_authors.authorOf(stored);
    if (!author)
        return failure(ErrorCode::VaultDamaged, {}, QStringLiteral("mailbox item is not its sender's"));
    XD_TRY(const Reading reading, readingOf(m_session, stored.item));
    XD_TRY(QByteArray plain, openBody(stored, m_keys));
    return OpenedItem{stored.item, stored.hash, *author, reading, std::move(plain)};
}

Result<OpenedItem> Opener::open(const ItemId &id) const
{
    XD_TRY(journal::Journal *const office, m_session.officeFor(access::Capability::readMailbox));
    XD_TRY(const StoredItem stored, readItem(office->vault(), id));
    return open(stored);
}

Result<OpenedItem> openVerified(access::Session &session, const ItemId &id)
{
    XD_TRY(const Opener opener, Opener::of(session));
    return opener.open(id);
}

Result<std::optional<SignedItem>> findSigned(access::Session &session, const Authors &authors, const ItemId &id)
{
    XD_TRY(journal::Journal *const office, session.officeFor(access::Capability::readMailbox));
    const auto stored = readItem(office->vault(), id);
    if (!stored && stored.error().code != ErrorCode::NotFound)
        return tl::unexpected(stored.error());
    const std::optional<Author> author = stored ? authors.authorOf(*stored) : std::nullopt;
    return author ? std::optional(SignedItem{stored->item, *author}) : std::nullopt;
}

Result<QByteArray> openItem(access::Session &session, const ItemId &id)
{
    XD_TRY(OpenedItem opened, openVerified(session, id));
    return std::move(opened.plain);
}

} // namespace xd::mailbox
