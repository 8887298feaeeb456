#include "core/mailbox/find_gaps.h"

#include "core/mailbox/seen_store.h"

namespace xd::mailbox {

namespace {

// One sender's items, walked from the first.
struct Chain {
    std::vector<ChainEnd> whole; // as far as each follows from the one before
    std::optional<qint64> brokenAt;

    bool contains(const ChainEnd &head) const
    {
        return head.seq == 0 || (head.seq <= qint64(whole.size()) && whole[size_t(head.seq) - 1].hash == head.hash);
    }
    // Where a head that must be there is not: the first one that is gone, or the head itself where another stands there.
    qint64 missingBefore(const ChainEnd &head) const { return std::min(qint64(whole.size()) + 1, head.seq); }
};

// The items in the order of sender and sequence.
std::map<QByteArray, Chain> walkChains(const std::vector<StoredItem> &items, const Authors &authors)
{
    std::map<QByteArray, Chain> chains;
    for (const StoredItem &stored : items) {
        Chain &chain = chains[stored.item.senderUserId];
        if (chain.brokenAt)
            continue; // one gap a sender is enough to ask
        const ChainEnd end = chain.whole.empty() ? ChainEnd() : chain.whole.back();
        const bool follows = stored.item.seq == end.seq + 1 && stored.prevHash == end.hash && authors.authorOf(stored);
        if (follows)
            chain.whole.push_back({stored.item.seq, stored.hash});
        else
            chain.brokenAt = end.seq + 1;
    }
    return chains;
}

} // namespace

Result<std::vector<Gap>> findGaps(access::Session &session)
{
    XD_TRY(journal::Journal *const office, session.officeFor(access::Capability::readMailbox));
    XD_TRY(const Authors authors, Authors::read(session));
    XD_TRY(const auto items, readAllItems(office->vault()));
    std::map<QByteArray, Chain> chains = walkChains(items, authors);
    const auto mustHold = [&](const QByteArray &sender, const ChainEnd &head) {
        Chain &chain = chains[sender];
        if (!chain.contains(head) && !chain.brokenAt)
            chain.brokenAt = chain.missingBefore(head);
    };
    // What the journal says was sent is there, read or not, or it is missing.
    XD_TRY(const auto newestSent, readNewestSentSeqs(office->vault()));
    for (const auto &[sender, seq] : newestSent)
        if (Chain &chain = chains[sender]; !chain.brokenAt && seq > qint64(chain.whole.size()))
            chain.brokenAt = qint64(chain.whole.size()) + 1;
    for (const access::FormerAccount &former : authors.former())
        mustHold(former.userId, {former.lastSeq, former.lastHash});
    if (const auto records = session.recordsFor(access::Capability::readMailbox)) {
        XD_TRY(const auto seen, readSeenHeads((*records)->vault()));
        for (auto head = seen.begin(); head != seen.end(); ++head)
            mustHold(head.key(), head.value());
    }
    std::vector<Gap> gaps;
    for (const auto &[sender, chain] : chains)
        if (chain.brokenAt)
            gaps.push_back({sender, *chain.brokenAt});
    return gaps;
}

Done rememberHeads(access::Session &session, const std::vector<StoredItem> &items, const Authors &authors)
{
    const auto records = session.recordsFor(access::Capability::readMailbox);
    if (!records)
        return {};
    vault::Vault &vault = (*records)->vault();
    const std::map<QByteArray, Chain> chains = walkChains(items, authors);
    XD_TRY(const auto seen, readSeenHeads(vault));
    std::map<QByteArray, ChainEnd> forward;
    for (const auto &[sender, chain] : chains) {
        const ChainEnd before = seen.value(sender);
        if (qint64(chain.whole.size()) > before.seq && chain.contains(before))
            forward.emplace(sender, chain.whole.back());
    }
    if (forward.empty())
        return {};
    XD_TRY(vault::Transaction transaction, vault::Transaction::begin(vault));
    for (const auto &[sender, head] : forward)
        XD_CHECK(putSeenHead(vault, sender, head));
    return transaction.commit();
}

} // namespace xd::mailbox
