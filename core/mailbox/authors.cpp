#include "core/mailbox/authors.h"

#include "core/mailbox/seen_store.h"

namespace xd::mailbox {

Result<Authors> Authors::read(access::Session &session)
{
    XD_TRY(journal::Journal *const office, session.officeFor(access::Capability::readMailbox));
    XD_TRY(auto former, access::findFormerAccounts(session));
    QHash<QByteArray, ChainEnd> seen;
    if (const auto records = session.recordsFor(access::Capability::readMailbox)) {
        XD_TRY(seen, readSeenHeads((*records)->vault()));
    }
    Authors authors(session.keyring(), std::move(former));
    XD_CHECK(authors.walkChains(office->vault(), seen));
    return authors;
}

// Whoever has kept a former key can sign again and again with it, but nothing to which the signed end of the chain leads back,
// or the head that was once read (where the end has been taken away).
Done Authors::walkChains(vault::Vault &office, const QHash<QByteArray, ChainEnd> &seen)
{
    QHash<QByteArray, QHash<QByteArray, QByteArray>> links;
    for (const access::FormerAccount &former : m_former) {
        if (!links.contains(former.userId)) {
            XD_TRY(auto ofSender, readLinks(office, former.userId));
            links.insert(former.userId, std::move(ofSender));
        }
        const auto &before = links[former.userId];
        QSet<QByteArray> chain;
        for (QByteArray at : {former.lastHash, seen.value(former.userId).hash})
            for (; before.contains(at) && !chain.contains(at); at = before.value(at))
                chain.insert(at);
        m_chains.push_back(std::move(chain));
    }
    return {};
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
    for (std::size_t at = 0; at < m_former.size(); ++at) {
        const access::FormerAccount &former = m_former[at];
        if (former.userId == item.senderUserId && m_chains[at].contains(stored.hash) && crypto::isSignedBy(signedText, stored.signature, former.signPublicKey))
            return Author{item.senderUserId, former.role};
    }
    return {};
}

} // namespace xd::mailbox
