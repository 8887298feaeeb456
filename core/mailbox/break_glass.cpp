#include "core/mailbox/break_glass.h"

#include "core/access/accounts.h"
#include "core/access/former_account.h"
#include "core/mailbox/glass_store.h"
#include "core/mailbox/letter_fields.h"
#include "core/mailbox/seal_item.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::mailbox {

namespace {

constexpr qint64 minuteMs = 60'000;

Result<journal::Journal *> recordsOf(access::Session &session)
{
    return session.recordsFor(access::Capability::breakGlass);
}

bool isCounsellor(access::Role role)
{
    return role == access::Role::counsellor;
}

// The owner of the mailbox was told by the row already; the notice waits in her box as well. Of a former one nobody opens it.
Done tellOwner(access::Session &session, const Glass &glass)
{
    const GlassNotice notice{glass.id, glass.standInUserId, glass.reason, glass.sinceMs, glass.untilMs};
    const auto sealed = sealItem(session, {glassNoticeKind, glass.ownerUserId, notice.encode(), true});
    return sealed || sealed.error().code == ErrorCode::NotFound ? Done() : tl::unexpected(sealed.error());
}

} // namespace

Result<GlassId> breakGlass(access::Session &session, const GlassDraft &draft)
{
    XD_TRY(journal::Journal *const records, recordsOf(session));
    XD_TRY(const QString reason, checkedLine(draft.reason, u"reason"_s, true, longestGlassReason));
    if (draft.minutes < fewestGlassMinutes || draft.minutes > mostGlassMinutes)
        return failure(ErrorCode::OutOfRange, u"minutes"_s);
    const QByteArray me = session.actor().userId;
    if (draft.ownerUserId == me)
        return failure(ErrorCode::Refused, u"owner"_s, u"oneself"_s);
    XD_TRY(const std::vector<GlassOwner> owners, findGlassOwners(session));
    if (std::none_of(owners.begin(), owners.end(), [&](const GlassOwner &each) { return each.userId == draft.ownerUserId; }))
        return failure(ErrorCode::NotFound, u"owner"_s);
    const qint64 now = session.clock().nowMs();
    const Glass glass{GlassId::make(), draft.ownerUserId, me, reason, now, now + draft.minutes * minuteMs};
    const journal::Operation broken{journal::Verb::glassBroken, glass.id.bytes(), u"stand-in"_s, {{u"minutes"_s, draft.minutes}}, journal::Topic::mailbox};
    XD_CHECK(records->write(broken, [&](vault::Vault &vault) { return insertGlass(vault, glass); }));
    XD_CHECK(tellOwner(session, glass));
    return glass.id;
}

Result<std::vector<GlassOwner>> findGlassOwners(access::Session &session)
{
    XD_CHECK(recordsOf(session));
    XD_TRY(const auto logins, access::loginsByUser(session));
    XD_TRY(const auto former, access::findFormerAccounts(session));
    const vault::Keyring &keyring = session.keyring();
    std::vector<GlassOwner> owners;
    const auto add = [&](const QByteArray &userId, access::Role role, bool isFormer) {
        const bool isKnown = std::any_of(owners.begin(), owners.end(), [&](const GlassOwner &each) { return each.userId == userId; });
        if (isCounsellor(role) && userId != session.actor().userId && !isKnown)
            owners.push_back({userId, logins.value(userId), isFormer});
    };
    for (const vault::KeyringUser &user : keyring.users)
        add(user.userId, access::Role(user.role), false);
    for (const access::FormerAccount &account : former)
        add(account.userId, account.role, true);
    return owners;
}

Result<std::vector<Glass>> findOpenGlass(access::Session &session)
{
    XD_TRY(journal::Journal *const records, recordsOf(session));
    XD_CHECK(seeGlass(records->vault(), session.actor().userId, session.clock().nowMs()));
    return readOpenGlass(records->vault(), session.actor().userId);
}

Result<bool> isStandingInFor(access::Session &session, const QByteArray &ownerUserId)
{
    XD_TRY(const std::vector<Glass> open, findOpenGlass(session));
    return std::any_of(open.begin(), open.end(), [&](const Glass &glass) { return glass.ownerUserId == ownerUserId; });
}

Done mendGlass(access::Session &session, const GlassId &id)
{
    XD_TRY(journal::Journal *const records, recordsOf(session));
    XD_TRY(const std::optional<bool> running, isRunning(records->vault(), id, session.actor().userId));
    if (!running)
        return failure(ErrorCode::NotFound);
    if (!*running)
        return {};
    const journal::Operation mended{journal::Verb::glassMended, id.bytes(), u"stand-in"_s, {}, journal::Topic::mailbox};
    return records->write(mended, [&](vault::Vault &vault) { return endGlass(vault, id, session.clock().nowMs()); });
}

Result<std::vector<Glass>> findGlassOverMe(access::Session &session)
{
    XD_TRY(journal::Journal *const records, recordsOf(session));
    return readUnacknowledged(records->vault(), session.actor().userId);
}

Done acknowledgeGlass(access::Session &session, const GlassId &id)
{
    XD_TRY(journal::Journal *const records, recordsOf(session));
    const journal::Operation seen{journal::Verb::itemOpened, id.bytes(), glassNoticeKind, {}, journal::Topic::mailbox};
    return records->write(seen, [&](vault::Vault &vault) -> Done {
        XD_TRY(const bool isThere, acknowledgeRow(vault, id, session.actor().userId, session.clock().nowMs()));
        return isThere ? Done() : failure(ErrorCode::NotFound);
    });
}

Result<int> countGlass(vault::Vault &records, qint64 fromMs, qint64 toMs)
{
    return countSince(records, fromMs, toMs);
}

QByteArray GlassNotice::encode() const
{
    return cbor::encode(cbor::Map{{u"id"_s, id.bytes()}, {u"by"_s, standInUserId}, {u"reason"_s, reason}, {u"since"_s, sinceMs}, {u"until"_s, untilMs}});
}

Result<GlassNotice> GlassNotice::decode(QByteArrayView bytes)
{
    FieldReader fields(bytes);
    GlassNotice notice;
    notice.id = GlassId::fromBytes(fields.bytes(u"id"_s));
    notice.standInUserId = fields.bytes(u"by"_s);
    notice.reason = fields.text(u"reason"_s);
    notice.sinceMs = fields.number(u"since"_s);
    notice.untilMs = fields.number(u"until"_s);
    XD_CHECK(fields.finish());
    return notice;
}

} // namespace xd::mailbox
