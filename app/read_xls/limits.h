// What this process gives away before it looks at a file that somebody else has made: memory and time beyond what a
// table needs, writing files, a core dump, new programs, other processes and the network. An errant library can then
// only end it. A sheet of 65,000 rows of 20 cells takes a third of a second and 90 MiB of addresses; the file is read twice
// (names, rows), so that the worst answer stays near two seconds and below 200 MB with the program that asks.
#pragma once

namespace xd::readxls {

inline constexpr int maxCpuSeconds = 1;
inline constexpr long long maxMemoryBytes = 160ll << 20;

// False where the system does not let it: then nothing is read.
bool giveAway();

} // namespace xd::readxls
