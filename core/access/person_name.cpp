#include "core/access/person_name.h"

#include "core/access/person_name_store.h"
#include "core/base/text_fold.h"

namespace xd::access {

Done namePerson(Session &session, const QString &login, const QString &name)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::manageAccounts));
    const vault::KeyringUser *const user = session.keyring().findUser(vault::userIdOf(login, session.keyring().vaultId));
    if (!user)
        return failure(ErrorCode::NotFound, QStringLiteral("login"));
    const QString cleaned = cleanName(name);
    if (cleaned.size() > longestPersonName)
        return failure(ErrorCode::FieldTooLong, QStringLiteral("person"));
    const QByteArray userId = user->userId;
    const journal::Operation operation{journal::Verb::accountNamed, userId, {}, {}, journal::Topic::accounts};
    return records->write(operation, [&](vault::Vault &vault) { return putPersonName(vault, userId, cleaned); });
}

Result<QHash<QByteArray, QString>> personNames(Session &session)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::readOffice));
    return readPersonNames(records->vault());
}

Result<QString> ownPersonName(Session &session)
{
    XD_TRY(const auto names, personNames(session));
    return names.value(session.actor().userId);
}

Done forgetPerson(Session &session, const QByteArray &userId)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::manageAccounts));
    XD_TRY(const auto names, readPersonNames(records->vault()));
    if (!names.contains(userId))
        return {};
    const journal::Operation operation{journal::Verb::accountNamed, userId, {}, {}, journal::Topic::accounts};
    return records->write(operation, [&](vault::Vault &vault) { return putPersonName(vault, userId, {}); });
}

} // namespace xd::access
