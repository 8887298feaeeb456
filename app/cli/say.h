// The sentences of the command line; those for errors and words of the office come from ui/text.
#pragma once

#include <QCoreApplication>

namespace xd::cli {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(Say)
};

} // namespace xd::cli
