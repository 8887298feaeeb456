// xindeng_bench [--quick] [name …]: prints times, and what they should not exceed. Judges nothing: the computer may be
// busy with something else. Fails only where a benchmark cannot run.
#include "tests/bench/bench.h"

#include <QApplication>
#include <QElapsedTimer>
#include <cstdio>

using namespace xd;
using namespace xd::bench;

Result<double> xd::bench::timed(const std::function<Done()> &work)
{
    QElapsedTimer timer;
    timer.start();
    XD_CHECK(work());
    return double(timer.nsecsElapsed()) / 1e6;
}

namespace {

void print(const Outcome &outcome)
{
    std::printf("%-56s %9.2f ms", qPrintable(outcome.what), outcome.oursMs);
    double judged = outcome.oursMs;
    const char *unit = "ms";
    if (outcome.limitMs > 0) {
        judged /= outcome.limitMs;
        unit = "x";
        std::printf(" %9.2f ms %6.2f x", outcome.limitMs, judged);
    } else {
        std::printf(" %12s %8s", "", "");
    }
    if (outcome.aim > 0)
        std::printf("   %g %s%s", outcome.aim, unit, judged > outcome.aim ? ", missed" : "");
    std::printf("\n");
    std::fflush(stdout);
}

bool runAndPrint(const Benchmark &benchmark, const Size &size)
{
    const Outcomes outcomes = benchmark.run(size);
    if (!outcomes) {
        std::printf("%-56s failed: %s %s\n", benchmark.name, qPrintable(nameOf(outcomes.error().code)), qPrintable(outcomes.error().detail));
        return false;
    }
    std::for_each(outcomes->begin(), outcomes->end(), print);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStringList names = QApplication::arguments().mid(1);
    const Size size{names.removeAll(QStringLiteral("--quick")) > 0};
    const Benchmark benchmarks[] = {
        {"unlock", unlockToWindow}, {"roster", importRoster}, {"search", searchStudents}, {"sheets", storeSheets}, {"bundle", carryBundle},
    };
    std::printf("%-56s %12s %12s %8s   %s\n", "best of some rounds", "ours", "limit", "ratio", "at most");
    bool allRan = true;
    for (const Benchmark &benchmark : benchmarks) {
        if (names.isEmpty() || names.contains(QLatin1StringView(benchmark.name)))
            allRan &= runAndPrint(benchmark, size);
    }
    return allRan ? 0 : 1;
}
