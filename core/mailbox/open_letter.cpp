#include "core/mailbox/open_letter.h"

#include "core/mailbox/receipt.h"
#include "core/mailbox/seen_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::mailbox {

namespace {

Result<Letter> decodeLetter(const OpenedItem &opened)
{
    const QString &kind = opened.item.kind;
    if (kind == observationKind)
        return Observation::decode(opened.plain);
    if (kind == homeVisitKind)
        return HomeVisit::decode(opened.plain);
    // What only a counsellor can say is believed of nobody else.
    const bool isFromCounsellor = opened.author.role == access::Role::counsellor;
    if (kind == singleItemKind || kind == glassNoticeKind) {
        if (!isFromCounsellor)
            return failure(ErrorCode::VaultDamaged, {}, u"not from a counsellor"_s);
        if (kind == singleItemKind)
            return SingleItem::decode(opened.plain);
        return GlassNotice::decode(opened.plain);
    }
    return failure(ErrorCode::NotFound, {}, u"no letter"_s);
}

journal::Operation openedLine(const OpenedItem &opened)
{
    const QString reason = opened.reading == Reading::standingIn ? u"stand-in "_s + opened.item.kind : opened.item.kind;
    return {journal::Verb::itemOpened, opened.item.id.bytes(), reason, {}, journal::Topic::mailbox};
}

// A crash between the receipt and the line tells the sender twice, which says no more than once.
Done noteInRecords(access::Session &session, journal::Journal &records, const OpenedItem &opened)
{
    if (opened.reading == Reading::standingIn)
        return records.note(openedLine(opened));
    XD_TRY(const bool wasOpened, isOpened(records.vault(), opened.item.id));
    if (!wasOpened && isLetterKind(opened.item.kind))
        XD_CHECK(sendReceipt(session, opened));
    return records.write(openedLine(opened), [&](vault::Vault &vault) {
        return insertOpened(vault, opened.item.id, session.actor().userId, session.clock().nowMs());
    });
}

Done noteInOffice(access::Session &session, journal::Journal &office, const OpenedItem &opened)
{
    XD_TRY(const auto before, readOpenedBy(office.vault(), session.actor().userId));
    const bool wasOpened = std::find(before.begin(), before.end(), opened.item.id) != before.end();
    if (!wasOpened && isLetterKind(opened.item.kind))
        XD_CHECK(sendReceipt(session, opened));
    return office.note(openedLine(opened));
}

} // namespace

Result<Letter> openLetter(access::Session &session, const ItemId &id)
{
    XD_TRY(const OpenedItem opened, openVerified(session, id));
    XD_TRY(Letter letter, decodeLetter(opened));
    if (const auto records = session.recordsFor(access::Capability::readMailbox)) {
        XD_CHECK(noteInRecords(session, **records, opened));
        return letter;
    }
    XD_TRY(journal::Journal *const office, session.officeFor(access::Capability::readMailbox));
    XD_CHECK(noteInOffice(session, *office, opened));
    return letter;
}

} // namespace xd::mailbox
