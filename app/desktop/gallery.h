// `xindeng --gallery`: the components without a site.
#pragma once

#include "app/desktop/options.h"

namespace xd::desktop {

int showGallery(const Options &options);

} // namespace xd::desktop
