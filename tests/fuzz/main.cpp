// xindeng_fuzz TARGET CORPUS [--runs N | --seconds N] [--seed N]: every input of corpus/TARGET as it is, then N changed ones, or as
// many as N seconds hold. An input that crashes is left behind as ./crash-TARGET. Built by Clang with XINDENG_LIBFUZZER, libFuzzer takes the place of this main().
#include "tests/fuzz/mutation.h"
#include "tests/fuzz/target.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <csignal>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 longestMs = 1'000;
constexpr long mostKiB = 1024 * 1024;

const xd::fuzz::Target *targetNamed(const char *name)
{
    for (const xd::fuzz::Target &target : xd::fuzz::targets)
        if (std::strcmp(target.name, name) == 0)
            return &target;
    return nullptr;
}

} // namespace

#ifdef XINDENG_LIBFUZZER

namespace {
const xd::fuzz::Target *chosen = nullptr;
}

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    const char *name = std::getenv("XINDENG_FUZZ_TARGET");
    chosen = targetNamed(name ? name : "");
    if (!chosen) {
        std::fprintf(stderr, "XINDENG_FUZZ_TARGET names no target\n");
        std::exit(2);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, std::size_t size)
{
    chosen->run({reinterpret_cast<const char *>(bytes), qsizetype(size)});
    return 0;
}

#else

namespace {

QByteArray present;     // what runs now
char crashName[64] = {};

void leaveBehind(int signal)
{
    const int file = ::open(crashName, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file >= 0 && ::write(file, present.constData(), std::size_t(present.size())) >= 0)
        ::close(file);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

std::vector<QByteArray> corpusIn(const QString &folder)
{
    std::vector<QByteArray> corpus;
    for (const QFileInfo &entry : QDir(folder).entryInfoList(QDir::Files, QDir::Name)) {
        QFile file(entry.filePath());
        if (file.open(QIODevice::ReadOnly))
            corpus.push_back(file.readAll());
    }
    return corpus;
}

long peakKiB()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = application.arguments().mid(1);
    const xd::fuzz::Target *target = words.isEmpty() ? nullptr : targetNamed(argv[1]);
    if (!target || words.size() < 2) {
        std::fprintf(stderr, "xindeng_fuzz TARGET CORPUS [--runs N | --seconds N] [--seed N]\n");
        return 2;
    }
    const auto numberAfter = [&](const QString &word, int otherwise) {
        const qsizetype at = words.indexOf(word);
        return at < 0 ? otherwise : words.value(at + 1).toInt();
    };
    std::snprintf(crashName, sizeof crashName, "crash-%s", target->name);
    for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT})
        std::signal(signal, leaveBehind);

    const std::vector<QByteArray> corpus = corpusIn(words[1] + u'/' + words[0]);
    if (corpus.empty()) {
        std::fprintf(stderr, "no corpus for %s\n", target->name);
        return 2;
    }
    QElapsedTimer whole;
    whole.start();
    qint64 slowest = 0;
    const auto run = [&](const QByteArray &input) {
        present = input;
        const std::clock_t before = std::clock(); // the processor's time: the computer may be busy with something else
        target->run(present);
        const qint64 ms = qint64(std::clock() - before) * 1000 / CLOCKS_PER_SEC;
        slowest = std::max(slowest, ms);
        XD_EXPECT(ms <= longestMs);
        XD_EXPECT(peakKiB() <= mostKiB);
    };
    for (const QByteArray &input : corpus)
        run(input);
    xd::fuzz::Mutation mutation(corpus, quint32(numberAfter(u"--seed"_s, 1)));
    const qint64 forMs = numberAfter(u"--seconds"_s, 0) * 1000ll;
    const int wanted = numberAfter(u"--runs"_s, 20'000);
    int runs = 0;
    for (; forMs > 0 ? whole.elapsed() < forMs : runs < wanted; ++runs)
        run(mutation.next());
    std::printf("S5 %s: %zu inputs of the corpus, %d changed ones, slowest %lld ms, peak %ld MiB, %.1f s\n", target->name, corpus.size(), runs,
                static_cast<long long>(slowest), peakKiB() / 1024, double(whole.elapsed()) / 1000);
    return 0;
}

#endif
