#include "core/mailbox/find_letters.h"

#include "core/access/accounts.h"
#include "core/mailbox/break_glass.h"
#include "core/mailbox/find_gaps.h"
#include "core/mailbox/receipt.h"
#include "core/mailbox/seen_store.h"

#include <algorithm>

namespace xd::mailbox {

namespace {

bool isFor(const access::Session &session, const Item &item)
{
    const bool isCounsellor = session.role() == access::Role::counsellor;
    if (item.recipientUserId == session.actor().userId)
        return true;
    return isCounsellor && (item.isToRole() || item.seals > 1) && item.senderUserId != session.actor().userId;
}

// Who holds the records remembers there, out of reach of whoever can write into the office; for others its journal does.
Result<QSet<ItemId>> openedItems(access::Session &session, vault::Vault &office)
{
    if (const auto records = session.recordsFor(access::Capability::readMailbox))
        return readOpened((*records)->vault());
    XD_TRY(const auto opened, readOpenedBy(office, session.actor().userId));
    return QSet<ItemId>(opened.begin(), opened.end());
}

struct Acknowledged {
    QByteArray itemHash;
    Author by;
    qint64 timeMs = 0;
};

// By item, the earliest first. One that does not open (sealed to keys that were renewed since) says nothing.
std::multimap<ItemId, Acknowledged> receiptsTo(const QByteArray &userId, const Opener &opener, const std::vector<StoredItem> &items)
{
    std::multimap<ItemId, Acknowledged> found;
    for (const StoredItem &stored : items) {
        if (stored.item.kind != receiptKind || stored.item.recipientUserId != userId)
            continue;
        const auto opened = opener.open(stored);
        const auto receipt = opened ? Receipt::decode(opened->plain) : tl::unexpected(opened.error());
        if (receipt)
            found.emplace(receipt->item, Acknowledged{receipt->itemHash, opened->author, stored.item.timeMs});
    }
    return found;
}

SentLine sentLine(const StoredItem &stored, const std::multimap<ItemId, Acknowledged> &receipts)
{
    const Item &item = stored.item;
    SentLine line{item.id, item.kind, item.recipientUserId, item.isToRole(), item.timeMs, item.seq};
    const auto [first, last] = receipts.equal_range(item.id);
    for (auto each = first; each != last; ++each) {
        const Acknowledged &receipt = each->second;
        if (receipt.itemHash != stored.hash || !mayAcknowledge(receipt.by, item))
            continue;
        line.receivedMs = line.state == SentLine::received ? std::min(line.receivedMs, receipt.timeMs) : receipt.timeMs;
        line.state = SentLine::received;
    }
    return line;
}

// Where her former keys have signed for the last time; 0 where she has none but the present ones.
qint64 lastOfFormerKeys(const access::Session &session, const Authors &authors)
{
    const QByteArray me = session.actor().userId;
    const vault::KeyringUser *present = session.keyring().findUser(me);
    qint64 last = 0;
    for (const access::FormerAccount &former : authors.former())
        if (former.userId == me && !(present && present->signPublicKey == former.signPublicKey))
            last = std::max(last, former.lastSeq);
    return last;
}

} // namespace

Result<std::vector<ReceivedLine>> findReceived(access::Session &session)
{
    XD_TRY(journal::Journal *const office, session.officeFor(access::Capability::readMailbox));
    XD_TRY(const Authors authors, Authors::read(session));
    XD_TRY(const auto items, readAllItems(office->vault()));
    XD_CHECK(rememberHeads(session, items, authors));
    XD_TRY(const auto logins, access::loginsByUser(session));
    XD_TRY(const QSet<ItemId> opened, openedItems(session, office->vault()));
    std::vector<ReceivedLine> lines;
    for (const StoredItem &stored : items) {
        const Item &item = stored.item;
        if (!isFor(session, item) || !(isLetterKind(item.kind) || item.kind == glassNoticeKind) || !authors.authorOf(stored))
            continue;
        const bool isForColleague = !item.isToRole() && item.recipientUserId != session.actor().userId;
        lines.push_back({item.id, item.kind, item.senderUserId, logins.value(item.senderUserId), item.timeMs, item.seq, item.isToRole(),
                         opened.contains(item.id), isForColleague, item.recipientUserId});
    }
    std::stable_sort(lines.begin(), lines.end(), [](const ReceivedLine &a, const ReceivedLine &b) { return a.timeMs > b.timeMs; });
    return lines;
}

Result<std::vector<SentLine>> findSent(access::Session &session)
{
    XD_TRY(journal::Journal *const office, session.officeFor(access::Capability::readMailbox));
    const QByteArray me = session.actor().userId;
    XD_TRY(const Opener opener, Opener::of(session));
    XD_TRY(const auto items, readAllItems(office->vault()));
    const auto receipts = receiptsTo(me, opener, items);
    XD_TRY(const auto traces, readSentTraces(office->vault(), me));
    const qint64 beforeNewKeys = lastOfFormerKeys(session, opener.authors());
    std::vector<SentLine> lines;
    QSet<ItemId> present;
    for (const StoredItem &stored : items) {
        if (stored.item.senderUserId != me || !opener.authors().authorOf(stored))
            continue;
        present.insert(stored.item.id);
        if (!isLetterKind(stored.item.kind))
            continue;
        lines.push_back(sentLine(stored, receipts));
        if (lines.back().state == SentLine::waiting && stored.item.seq <= beforeNewKeys)
            lines.back().state = SentLine::beforeNewKeys;
    }
    for (const SentTrace &trace : traces)
        if (!present.contains(trace.id))
            lines.push_back({trace.id, trace.kind, {}, false, trace.timeMs, trace.seq, SentLine::missing});
    std::stable_sort(lines.begin(), lines.end(), [](const SentLine &a, const SentLine &b) { return a.timeMs > b.timeMs; });
    return lines;
}

} // namespace xd::mailbox
