// What this process gives away before it looks at a file that somebody else has made: memory and time beyond what a
// table needs, writing files, a core dump, new programs, other processes and the network. An errant library can then
// only end it.
#pragma once

namespace xd::readxls {

inline constexpr int maxCpuSeconds = 5;
inline constexpr long long maxMemoryBytes = 256ll << 20;

// False where the system does not let it: then nothing is read.
bool giveAway();

} // namespace xd::readxls
