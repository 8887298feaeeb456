// After five wrong passphrases one has to wait: 30 s, then twice as long each time, up to 5 min (security.md §4). Kept in
// memory; the true brake is the stretching of the passphrase.
#pragma once

#include <algorithm>

namespace xd::ui {

class UnlockDelay {
public:
    static constexpr int freeMisses = 5;
    static constexpr int firstWaitSeconds = 30;
    static constexpr int longestWaitSeconds = 300;

    // Counts a miss and tells how long to wait for the next try, in seconds.
    int afterMiss()
    {
        ++m_misses;
        if (m_misses < freeMisses)
            return 0;
        const int doublings = std::min(m_misses - freeMisses, 8);
        return std::min(firstWaitSeconds << doublings, longestWaitSeconds);
    }
    int triesLeft() const { return std::max(0, freeMisses - m_misses); } // before the first wait
    void forget() { m_misses = 0; }

private:
    int m_misses = 0;
};

} // namespace xd::ui
