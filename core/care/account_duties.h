// The duties that nobody but one account could answer. A duty belongs to the counselling room, so an account owns the open
// ones alone where no other active account there can open the records: one that is not disabled and has a key to them.
#pragma once

#include "core/access/open_duties.h"

namespace xd::care {

class AccountDuties final : public access::OpenDuties {
public:
    // Errors: NotPermitted, NoKey.
    Result<int> ownedAloneBy(access::Session &session, const QByteArray &userId) const override;
};

} // namespace xd::care
