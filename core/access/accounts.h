// The accounts of a site. Adding one needs a signed-in counsellor (school) or officer (district), who seals the
// vault keys to the new account; changing a passphrase touches only the own entry of the keyring.
#pragma once

#include "core/access/session.h"
#include "core/crypto/passphrase.h"

#include <QHash>

namespace xd::access {

struct Account {
    QByteArray userId;
    QString login;
    Role role = Role::teacher;
    bool isActive = true;
    QByteArray boxPublicKey;
    QByteArray signPublicKey;
};

// Stands for the name of an account whose row is gone or says a name that is not its own.
QString namelessLogin(const QByteArray &userId);
// Every account of the keyring, whatever the table of names says.
Result<std::vector<Account>> listAccounts(Session &session);
// The logins by user id, those of removed accounts too: the journal names who did what. Errors: NotPermitted, NoKey.
Result<QHash<QByteArray, QString>> loginsByUser(Session &session);
// When each account last signed in, as the journal of the office knows it. Capability: manageAccounts. Errors: NotPermitted, NoKey.
Result<QHash<QByteArray, qint64>> lastUnlocks(Session &session);
// Errors: NotPermitted, AlreadyExists, BadLogin, WeakPassphrase, Refused (role not of this kind of site, or no room).
Done addAccount(Session &session, const QString &login, Role role, const SecretBytes &passphrase,
                std::optional<crypto::WorkFactor> work = {});
// Errors: WrongPassphrase (of the present one), WeakPassphrase.
Done changePassphrase(Session &session, const SecretBytes &present, const SecretBytes &wanted,
                      std::optional<crypto::WorkFactor> work = {});

} // namespace xd::access
