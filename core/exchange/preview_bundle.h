// What the next bundle would contain, in counts, before anything is written.
#pragma once

#include "core/exchange/contents.h"

namespace xd::exchange {

struct BundlePreview {
    Party receiver;
    int level = 1;
    QDate from;
    QDate to;
    qint64 seq = 1;         // of the next bundle
    bool isFull = true;     // everything, not only what no receipt covers
    KindCounts counts;      // what would go
    qint64 protectedCells = 0; // of these, numbers that stay hidden
    std::vector<disclosure::Withheld> withheld;
};

// Errors: NotPermitted, NoKey, NotEnrolled (no district is known yet, or it does not list this school), Refused with field
// "level", BundleRevoked.
Result<BundlePreview> previewBundle(access::Session &session, const Contents &contents);

} // namespace xd::exchange
