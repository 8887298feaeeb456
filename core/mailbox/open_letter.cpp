#include "core/mailbox/open_letter.h"

#include "core/mailbox/receipt.h"
#include "core/mailbox/seen_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::mailbox {

namespace {

template <class L>
Letter readable(Result<L> letter)
{
    return letter ? Letter(std::move(*letter)) : Letter(UnreadableLetter{});
}

Result<Letter> decodeLetter(const OpenedItem &opened)
{
    const QString &kind = opened.item.kind;
    if (kind == observationKind)
        return readable(Observation::decode(opened.plain));
    if (kind == homeVisitKind)
        return readable(HomeVisit::decode(opened.plain));
    // What only a counsellor can say is believed of nobody else.
    const bool isFromCounsellor = opened.author.role == access::Role::counsellor;
    if (kind == singleItemKind)
        return isFromCounsellor ? readable(SingleItem::decode(opened.plain)) : Letter(UnreadableLetter{});
    if (kind == glassNoticeKind)
        return isFromCounsellor ? readable(GlassNotice::decode(opened.plain)) : Letter(UnreadableLetter{});
    return failure(ErrorCode::NotFound, {}, u"no letter"_s);
}

// Genuine and for this reader, and still the keys do not open it.
Result<OpenedItem> lockedItem(access::Session &session, const ItemId &id, const Error &why)
{
    if (why.code != ErrorCode::NoKey && why.code != ErrorCode::VaultDamaged)
        return tl::unexpected(why);
    XD_TRY(const Authors authors, Authors::read(session));
    XD_TRY(const auto lies, findSigned(session, authors, id));
    const bool isMine = lies && lies->item.recipientUserId == session.actor().userId;
    const bool isOfRole = lies && lies->item.isToRole() && session.role() == access::Role::counsellor && lies->item.senderUserId != session.actor().userId;
    const bool isLetter = lies && (isLetterKind(lies->item.kind) || lies->item.kind == glassNoticeKind);
    if (!isLetter || !(isMine || isOfRole))
        return tl::unexpected(why);
    return OpenedItem{lies->item, {}, lies->author, isMine ? Reading::asRecipient : Reading::asRole, {}};
}

Result<UnreadableLetter> whyLocked(access::Session &session, const OpenedItem &locked)
{
    XD_TRY(const auto former, access::findFormerAccounts(session));
    const bool hadOtherKeys = std::any_of(former.begin(), former.end(), [&](const access::FormerAccount &each) { return each.userId == session.actor().userId; });
    return UnreadableLetter{locked.reading == Reading::asRecipient && hadOtherKeys ? UnreadableLetter::forFormerKeys : UnreadableLetter::malformed};
}

journal::Operation openedLine(const OpenedItem &opened)
{
    const QString reason = opened.reading == Reading::standingIn ? u"stand-in "_s + opened.item.kind : opened.item.kind;
    return {journal::Verb::itemOpened, opened.item.id.bytes(), reason, {}, journal::Topic::mailbox};
}

// A receipt that cannot be sealed keeps nobody from reading: the sender then thinks that it was not received, the safe side.
void tellSender(access::Session &session, const OpenedItem &opened, bool isFirst, bool isReadable)
{
    if (isFirst && isReadable && isLetterKind(opened.item.kind))
        static_cast<void>(sendReceipt(session, opened));
}

// A crash between the receipt and the line tells the sender twice, which says no more than once.
Done noteInRecords(access::Session &session, journal::Journal &records, const OpenedItem &opened, bool isReadable)
{
    if (opened.reading == Reading::standingIn)
        return records.note(openedLine(opened));
    XD_TRY(const bool wasOpened, isOpened(records.vault(), opened.item.id));
    tellSender(session, opened, !wasOpened, isReadable);
    return records.write(openedLine(opened), [&](vault::Vault &vault) {
        return insertOpened(vault, opened.item.id, session.actor().userId, session.clock().nowMs());
    });
}

Done noteInOffice(access::Session &session, journal::Journal &office, const OpenedItem &opened, bool isReadable)
{
    XD_TRY(const auto before, readOpenedBy(office.vault(), session.actor().userId));
    const bool wasOpened = std::find(before.begin(), before.end(), opened.item.id) != before.end();
    tellSender(session, opened, !wasOpened, isReadable);
    return office.note(openedLine(opened));
}

} // namespace

Result<Letter> openLetter(access::Session &session, const ItemId &id)
{
    Result<OpenedItem> opened = openVerified(session, id);
    const bool isLocked = !opened;
    if (isLocked) {
        XD_TRY(opened, lockedItem(session, id, opened.error()));
    }
    Letter letter;
    if (isLocked) {
        XD_TRY(letter, whyLocked(session, *opened));
    } else {
        XD_TRY(letter, decodeLetter(*opened));
    }
    const bool isReadable = !std::holds_alternative<UnreadableLetter>(letter);
    if (const auto records = session.recordsFor(access::Capability::readMailbox)) {
        XD_CHECK(noteInRecords(session, **records, *opened, isReadable));
        return letter;
    }
    XD_TRY(journal::Journal *const office, session.officeFor(access::Capability::readMailbox));
    XD_CHECK(noteInOffice(session, *office, *opened, isReadable));
    return letter;
}

} // namespace xd::mailbox
