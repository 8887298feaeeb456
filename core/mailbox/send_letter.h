// Sends a letter to the counsellors: to the role, or to one of them by name. Capability: writeMailbox. Nobody reads back what
// she has sent; find_letters.h says whether it has arrived.
// Errors: NotPermitted, NoKey, NotFound (field "recipient": not an active counsellor), Refused (to oneself).
#pragma once

#include "core/mailbox/item.h"
#include "core/mailbox/letter.h"

namespace xd::mailbox {

struct Counsellor {
    QByteArray userId;
    QString login;
};
// Those to whom a letter can be sent by name: active, and not oneself.
Result<std::vector<Counsellor>> findCounsellors(access::Session &session);

Result<ItemId> sendObservation(access::Session &session, const Observation &observation, const QByteArray &counsellorUserId = {});
Result<ItemId> sendHomeVisit(access::Session &session, const HomeVisit &visit, const QByteArray &counsellorUserId = {});

} // namespace xd::mailbox
