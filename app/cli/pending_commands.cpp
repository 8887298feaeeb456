#include "app/cli/call.h"

namespace xd::cli {
std::vector<Command> screeningCommands() { return {}; }
std::vector<Command> reportCommands() { return {}; }
std::vector<Command> enrolmentCommands() { return {}; }
std::vector<Command> exchangeCommands() { return {}; }
} // namespace xd::cli
