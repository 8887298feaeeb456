// Where a report stands among all that came from its school, under whatever keys and in whatever stream: revisions can
// be compared only within one sender key and one stream. A computer set up anew begins with revisions of 1.
#pragma once

#include "core/exchange/inbox_store.h"
#include "core/exchange/trust_root.h"

namespace xd::exchange {

struct Standing {
    bool isLate = false;        // a newer one of its own stream is here
    bool isOutranked = false;   // newer keys or a newer stream have told of its period
    QSet<QByteArray> others;    // imports under other keys or in other streams
    QSet<QByteArray> replaced;  // of these, those that a full bundle of newer keys or a newer stream replaces as a whole
    bool isNewStream = false;   // the first of its stream, and not the first of its school
};

// earlier: what is in force of the school, in the order of arrival. Active keys are newer than revoked ones; of equals,
// the stream that came later.
Standing standingOf(const ContainerHeader &header, const Manifest &manifest, bool isLate, const TrustRoot &root,
                    const std::vector<InBundle> &earlier);

} // namespace xd::exchange
