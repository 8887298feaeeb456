// Where the next report bundle stands in its stream and which of the records it must carry: those that no receipt
// covers yet in their present revision, or all of them.
#pragma once

#include "core/exchange/contents.h"
#include "core/exchange/outbox_store.h"
#include "core/exchange/trust_store.h"

namespace xd::exchange {

struct NextBundle {
    TrustRoot root;
    OutStream stream;
    bool isNewStream = false;
    qint64 seq = 1;
    QByteArray prevHash = QByteArray(32, '\0');
    std::optional<OutBundle> before;
    bool isFull = true;
    bool forgetsReceipts = false; // the receiver has lost something: what it confirmed counts no more
    std::vector<const Record *> records; // into the contents, in the order of isInOrder()
};

// Whether this school may send at that level now, and to whom. Errors: NotEnrolled, Refused (level), BundleRevoked.
Result<TrustRoot> rootForSending(access::Session &session, vault::Vault &records, int level);
// Errors as of previewBundle().
Result<NextBundle> planNextBundle(access::Session &session, vault::Vault &records, const Contents &contents);

} // namespace xd::exchange
