#include "core/mailbox/authors.h"

namespace xd::mailbox {

Result<Authors> Authors::read(access::Session &session)
{
    XD_CHECK(session.require(access::Capability::readMailbox));
    XD_TRY(auto former, access::findFormerAccounts(session));
    return Authors(session.keyring(), std::move(former));
}

std::optional<Author> Authors::authorOf(const StoredItem &stored) const
{
    const Item &item = stored.item;
    if (stored.hash != hashOf(stored))
        return {};
    const QByteArray signedText = signedTextOf(stored.hash);
    const vault::KeyringUser *present = m_keyring.findUser(item.senderUserId);
    if (present && crypto::isSignedBy(signedText, stored.signature, present->signPublicKey))
        return Author{item.senderUserId, access::Role(present->role)};
    for (const access::FormerAccount &former : m_former) {
        // Whoever has kept a former key can replace no item by it (the last one's hash is known) and add none.
        const bool isWithin = item.seq < former.lastSeq || (item.seq == former.lastSeq && stored.hash == former.lastHash);
        if (former.userId == item.senderUserId && isWithin && crypto::isSignedBy(signedText, stored.signature, former.signPublicKey))
            return Author{item.senderUserId, former.role};
    }
    return {};
}

} // namespace xd::mailbox
