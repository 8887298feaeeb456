#include "tests/bench/bench.h"

#include <QApplication>
#include <cstdio>

using namespace xd;
using namespace xd::bench;

double xd::bench::bestOf(int rounds, const std::function<void()> &work)
{
    double best = 1e18;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        work();
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
    }
    return best;
}

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments().mid(1);
    const Size size{words.contains(QStringLiteral("--quick"))};
    const Named benchmarks[] = {
        {"roster", importRoster}, {"search", searchStudents}, {"sheets", storeSheets}, {"bundle", carryBundle}, {"unlock", unlockToWindow},
    };
    bool allRan = true;
    std::printf("%-58s %12s %12s %8s %8s\n", "", "ours ms", "limit ms", "ratio", "aim");
    for (const Named &benchmark : benchmarks) {
        const QString name = QString::fromLatin1(benchmark.name);
        const bool isNamed = std::any_of(words.begin(), words.end(), [](const QString &word) { return !word.startsWith(u'-'); });
        if (isNamed && !words.contains(name))
            continue;
        const auto outcomes = benchmark.run(size);
        if (!outcomes) {
            std::printf("%-58s failed: %s %s\n", benchmark.name, qPrintable(nameOf(outcomes.error().code)), qPrintable(outcomes.error().detail));
            allRan = false;
            continue;
        }
        for (const Outcome &outcome : *outcomes) {
            if (outcome.limitMs > 0)
                std::printf("%-58s %12.2f %12.2f %8.2f %8.2f\n", qPrintable(outcome.what), outcome.oursMs, outcome.limitMs, outcome.oursMs / outcome.limitMs, outcome.bound);
            else
                std::printf("%-58s %12.2f %12s %8s %8.2f\n", qPrintable(outcome.what), outcome.oursMs, "", "", outcome.bound);
        }
        std::fflush(stdout);
    }
    return allRan ? 0 : 1;
}
