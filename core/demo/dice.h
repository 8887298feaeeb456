// Chance that falls the same way for the same seed on every computer: splitmix64, and no distribution of the
// standard library, whose results differ between its makers.
#pragma once

#include <QtGlobal>
#include <span>

namespace xd::demo {

class Dice {
public:
    explicit Dice(quint64 seed) : m_state(seed) {}

    quint64 next()
    {
        quint64 z = (m_state += 0x9E3779B97F4A7C15ull);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    }
    int below(int limit) { return int((next() >> 33) % quint64(limit)); }
    int between(int first, int last) { return first + below(last - first + 1); }
    double unit() { return double(next() >> 11) * 0x1.0p-53; }
    bool chance(double probability) { return unit() < probability; }
    // Normal with mean 0 and deviation 1, near enough: the sum of twelve uniform numbers.
    double normal()
    {
        double sum = -6;
        for (int i = 0; i < 12; ++i)
            sum += unit();
        return sum;
    }
    template <class T>
    const T &pick(std::span<const T> choices)
    {
        return choices[std::size_t(below(int(choices.size())))];
    }
    // Another sequence that does not disturb this one.
    Dice fork(quint64 label) const { return Dice(Dice(m_state ^ (label * 0xD6E8FEB86659FD93ull)).next()); }

private:
    quint64 m_state;
};

} // namespace xd::demo
