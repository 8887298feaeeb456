// How the exchange stands: at a school its district and which bundles are confirmed, at a district its members, what
// has arrived and what is held.
#pragma once

#include "core/access/session.h"
#include "core/exchange/inbox_store.h"
#include "core/exchange/outbox_store.h"
#include "core/exchange/trust_root.h"

namespace xd::exchange {

// Of a report sent: until a receipt covers it, it is unconfirmed.
enum class SentState { unconfirmed, confirmed };
QString textOf(SentState state); // "unconfirmed", "confirmed"
SentState stateOf(const OutBundle &bundle);

struct ArrivedBundle {
    InBundle bundle;
    bool isReceipted = false; // a receipt that covers it has been written
    bool isReceiptDue = false; // none has, it is in force, and its key is not revoked
};

struct ExchangeStatus {
    access::SiteKind kind = access::SiteKind::school;
    std::optional<TrustRoot> root; // own, or believed
    bool isEnrolled = false;       // of a school: the root lists it, active
    bool isRootOld = false;        // nothing newer for 180 days, or expired
    std::vector<OutBundle> sent;   // reports, newest first
    std::vector<ArrivedBundle> arrived; // reports, newest first, undone ones included
    std::vector<HeldBundle> held;
};

// Errors: NotPermitted, NoKey.
Result<ExchangeStatus> exchangeStatus(access::Session &session);

} // namespace xd::exchange
