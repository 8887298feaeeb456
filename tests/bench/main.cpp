// xindeng_bench [--quick] [--cpu] [name …]: prints times, and what they should not exceed. Judges nothing: the computer
// may be busy with something else, where --cpu (the processor's time, without waiting) tells more. Fails only where a
// benchmark cannot run.
#include "tests/bench/bench.h"

#include <QApplication>
#include <cstdio>
#include <ctime>

using namespace xd;
using namespace xd::bench;

namespace {

clockid_t clockRead = CLOCK_MONOTONIC;

double nowMs()
{
    timespec now{};
    clock_gettime(clockRead, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

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
        const Error &error = outcomes.error();
        std::printf("%-56s failed: %s %s\n", benchmark.name, qPrintable(nameOf(error.code)), qPrintable(error.detail));
        return false;
    }
    std::for_each(outcomes->begin(), outcomes->end(), print);
    return true;
}

} // namespace

Result<double> xd::bench::timed(const std::function<Done()> &work)
{
    const double startMs = nowMs();
    XD_CHECK(work());
    return nowMs() - startMs;
}

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStringList names = QApplication::arguments().mid(1);
    const Size size{names.removeAll(QStringLiteral("--quick")) > 0};
    if (names.removeAll(QStringLiteral("--cpu")) > 0)
        clockRead = CLOCK_PROCESS_CPUTIME_ID;
    const Benchmark benchmarks[] = {
        {"unlock", unlockToWindow}, {"roster", importRoster}, {"search", searchStudents}, {"sheets", storeSheets},
        {"answers", readAnswerTables}, {"bundle", carryBundle}, {"files", openStudentFiles},
    };
    std::printf("%-56s %12s %12s %8s   %s\n", "best of some rounds", "ours", "limit", "ratio", "at most");
    bool allRan = true;
    for (const Benchmark &benchmark : benchmarks) {
        if (names.isEmpty() || names.contains(QLatin1StringView(benchmark.name)))
            allRan &= runAndPrint(benchmark, size);
    }
    return allRan ? 0 : 1;
}
