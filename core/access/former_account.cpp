#include "core/access/former_account.h"

#include "core/access/former_account_store.h"

#include <QtEndian>

namespace xd::access {

namespace {

QByteArray signedTextOf(const FormerAccount &account, const QByteArray &vaultId)
{
    QByteArray seq(8, '\0');
    qToBigEndian(account.lastSeq, seq.data());
    return QByteArrayLiteral("XD former account v1\0") + vaultId + account.userId + account.signPublicKey + char(account.role) + seq + account.lastHash;
}

} // namespace

Result<std::vector<FormerAccount>> findFormerAccounts(Session &session)
{
    XD_TRY(journal::Journal *const office, session.officeFor(Capability::readOffice));
    XD_TRY(const auto rows, readFormerAccounts(office->vault()));
    const vault::Keyring &keyring = session.keyring();
    std::vector<FormerAccount> found;
    for (const StoredFormerAccount &row : rows)
        if (crypto::isSignedBy(signedTextOf(row.account, keyring.vaultId), row.signature, keyring.deviceSignPublicKey))
            found.push_back(row.account);
    return found;
}

Done rememberFormerAccount(Session &session, const vault::KeyringUser &user)
{
    XD_TRY(const DeviceKeys device, session.deviceKeys());
    XD_TRY(journal::Journal *const office, session.officeFor(Capability::manageAccounts));
    XD_TRY(vault::Transaction transaction, vault::Transaction::begin(office->vault()));
    StoredFormerAccount row{{user.userId, user.signPublicKey, Role(user.role)}, {}};
    XD_CHECK(readLastItem(office->vault(), row.account));
    row.signature = crypto::sign(signedTextOf(row.account, session.keyring().vaultId), device.sign);
    XD_CHECK(putFormerAccount(office->vault(), row));
    return transaction.commit();
}

} // namespace xd::access
