// What an account still owes to children, asked before it is disabled or removed: a duty may be handed to somebody else,
// never left without an owner. The nouns above implement it; `app` introduces them.
#pragma once

#include "core/access/session.h"

namespace xd::access {

class OpenDuties {
public:
    virtual ~OpenDuties() = default;
    // How many duties are open that nobody but this account owns.
    virtual Result<int> ownedAloneBy(Session &session, const QByteArray &userId) const = 0;
};

// Where no noun with duties is there yet.
class NoDuties final : public OpenDuties {
public:
    Result<int> ownedAloneBy(Session &, const QByteArray &) const override { return 0; }
};

} // namespace xd::access
