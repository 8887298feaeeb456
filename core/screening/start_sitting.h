// Starts a sitting: makes its empty log in the site's folder `in`, keeps its key in the records, and hands out the kit for
// the page. Whoever calls it then locks the site: the page works while no vault is open. Errors: NotPermitted, NoKey,
// NotFound, RoundClosed, those of sittingPartOf() for an instrument that was asked for by name, TextMissing (none of the
// round's can be shown), NoConsent (nobody is left who could be asked), CannotWrite, DiskFull.
#pragma once

#include "core/screening/sitting_offer.h"

namespace xd::screening {

struct SittingWish {
    RoundId round;
    QString language;                             // "zh_CN" or "en"
    QStringList instruments = {};                 // ids; none: all that can be shown
    std::vector<students::SchoolClass> classes = {}; // none: all
};

Result<SittingKit> startSitting(access::Session &session, const Instruments &instruments, const SittingWish &wish);

} // namespace xd::screening
