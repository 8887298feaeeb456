// A real site in a folder, whose keys are stretched for some milliseconds only.
#pragma once

#include "core/access/session.h"

namespace xd::bench {

Result<std::unique_ptr<access::Session>> makeSite(const QString &folder, access::SiteKind kind = access::SiteKind::school);

} // namespace xd::bench
