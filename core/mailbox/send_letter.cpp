#include "core/mailbox/send_letter.h"

#include "core/access/accounts.h"
#include "core/mailbox/seal_item.h"

namespace xd::mailbox {

namespace {

Result<ItemId> send(access::Session &session, const QString &kind, const QByteArray &plain, const QByteArray &counsellorUserId)
{
    XD_CHECK(session.require(access::Capability::writeMailbox));
    if (counsellorUserId.isEmpty())
        return sealItem(session, {kind, counselRole, plain});
    if (counsellorUserId == session.actor().userId)
        return failure(ErrorCode::Refused, QStringLiteral("recipient"), QStringLiteral("to oneself"));
    const vault::KeyringUser *user = session.keyring().findUser(counsellorUserId);
    if (!user || access::Role(user->role) != access::Role::counsellor)
        return failure(ErrorCode::NotFound, QStringLiteral("recipient"));
    return sealItem(session, {kind, counsellorUserId, plain});
}

} // namespace

Result<std::vector<Counsellor>> findCounsellors(access::Session &session)
{
    XD_CHECK(session.require(access::Capability::writeMailbox));
    XD_TRY(const std::vector<access::Account> accounts, access::listAccounts(session));
    std::vector<Counsellor> found;
    for (const access::Account &account : accounts)
        if (account.isActive && account.role == access::Role::counsellor && account.userId != session.actor().userId)
            found.push_back({account.userId, account.login});
    return found;
}

Result<ItemId> sendObservation(access::Session &session, const Observation &observation, const QByteArray &counsellorUserId)
{
    return send(session, observationKind, observation.encode(), counsellorUserId);
}

Result<ItemId> sendHomeVisit(access::Session &session, const HomeVisit &visit, const QByteArray &counsellorUserId)
{
    return send(session, homeVisitKind, visit.encode(), counsellorUserId);
}

} // namespace xd::mailbox
