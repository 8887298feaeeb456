// A benchmark measures the program's way and a bare limit in the same run; both are printed with their ratio.
#pragma once

#include "core/base/result.h"

#include <QString>
#include <functional>
#include <vector>

namespace xd::bench {

struct Size {
    bool isQuick = false;
    int of(int full) const { return isQuick ? std::max(1, full / 100) : full; }
    int rounds() const { return isQuick ? 1 : 5; }
};

struct Outcome {
    QString what; // "100,000 scored sheets stored"
    double oursMs = 0;
    double limitMs = 0; // 0: the aim is absolute
    double aim = 0;     // at most so many times the limit, or so many ms where there is none; 0: told by the way
};

using Outcomes = Result<std::vector<Outcome>>;
struct Benchmark {
    const char *name;
    Outcomes (*run)(const Size &size);
};

Outcomes importRoster(const Size &size);
Outcomes searchStudents(const Size &size);
Outcomes storeSheets(const Size &size);
Outcomes readAnswerTables(const Size &size);
Outcomes carryBundle(const Size &size);
Outcomes unlockToWindow(const Size &size);
Outcomes openStudentFiles(const Size &size);

// How many milliseconds the work took, or its error.
Result<double> timed(const std::function<Done()> &work);

// The best of all rounds: what else runs on the computer only ever makes a round slower.
class Best {
public:
    void keep(double ms) { m_ms = m_ms > 0 ? std::min(m_ms, ms) : ms; }
    double ms() const { return m_ms; }

private:
    double m_ms = 0;
};

} // namespace xd::bench
