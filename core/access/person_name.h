// The person behind a login, as accounts are managed: "李明" for li. Kept in the records, where only those who decide and
// answer can write it, and kept when the account is removed. A decision stores the name of its day beside the login, so that
// naming somebody anew changes nothing that was signed before. Errors: NotPermitted, NoKey.
#pragma once

#include "core/access/session.h"

#include <QHash>

namespace xd::access {

inline constexpr int longestPersonName = 40; // UTF-16 units

// An empty name takes it away. Capability: manageAccounts. Also: NotFound (field "login"), FieldTooLong (field "person").
Done namePerson(Session &session, const QString &login, const QString &name);

// By user id; who has no name is not in it. Capability: readOffice.
Result<QHash<QByteArray, QString>> personNames(Session &session);
// Of whoever is signed in; empty where none is written.
Result<QString> ownPersonName(Session &session);

// A login that is given to somebody else later begins without a name (addAccount).
Done forgetPerson(Session &session, const QByteArray &userId);

} // namespace xd::access
