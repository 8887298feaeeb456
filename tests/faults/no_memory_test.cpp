// R5 of security.md §6: the computer has no memory left. Every request for some fails in turn, once or from then on: those of
// SQLCipher (through its own hook) and those of `new`. Each try is a process of its own, since a program may fall when `new`
// fails; what it leaves is whole, and holds what had been told.
#include "core/vault/sqlcipher.h"
#include "tests/faults/counted.h"
#include "tests/faults/examined_site.h"
#include "tests/faults/workflows.h"
#include "tests/support/say.h"

#include <QElapsedTimer>
#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <fcntl.h>
#include <new>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace xd;
using namespace xd::faults;
using namespace Qt::StringLiterals;

namespace {

// What fails, and how far a try has come. In memory that parent and child share.
struct Attempt {
    std::int64_t requests[2] = {}; // of SQLCipher, of `new`
    std::int64_t failAt = -1;
    int failing = 0; // index into requests
    bool isPersistent = false;
    bool hasFailed = false;
    bool isOpen = false;       // the site has opened
    int told = 0;              // steps that were reported as done
    bool isToldFailed = false; // a step, or the opening, was reported as failed
    bool isUncertain = false;  // and it was said that only opening the site again will show
};
Attempt *attempt = nullptr;
bool isCounting = false; // in the child alone

bool mustFail(int kind)
{
    if (!isCounting)
        return false;
    const std::int64_t number = attempt->requests[kind]++;
    if (attempt->failAt < 0 || attempt->failing != kind || !(attempt->isPersistent ? number >= attempt->failAt : number == attempt->failAt))
        return false;
    attempt->hasFailed = true;
    return true;
}

sqlite3_mem_methods standard;

// The hook is set before anything of SQLCipher runs, and passes everything on unless a try is under way.
const int hooked = [] {
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &standard);
    sqlite3_mem_methods methods = standard;
    methods.xMalloc = [](int bytes) { return mustFail(0) ? nullptr : standard.xMalloc(bytes); };
    methods.xRealloc = [](void *old, int bytes) { return mustFail(0) ? nullptr : standard.xRealloc(old, bytes); };
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
}();

} // namespace

void *operator new(std::size_t bytes)
{
    void *const memory = mustFail(1) ? nullptr : std::malloc(bytes ? bytes : 1);
    if (!memory)
        throw std::bad_alloc();
    return memory;
}
void operator delete(void *memory) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}

namespace {

// In the child: does the steps until one fails. It ends without closing anything, as if killed, and lets nothing that is thrown
// out to the test program that it is a copy of.
[[noreturn]] void doSteps(const Workflow &workflow, const QString &root) noexcept
{
    for (const int signal : {SIGABRT, SIGSEGV, SIGBUS})
        std::signal(signal, SIG_DFL);
    std::set_terminate([] { ::_exit(70); }); // nobody catches what `new` throws
    const int nothing = ::open("/dev/null", O_WRONLY);
    ::dup2(nothing, 2);
    isCounting = true;
    auto session = opened(root + u"/site"_s);
    if (session) {
        attempt->isOpen = true;
        for (const Workflow::Step &step : workflow.steps) {
            const Done done = step(**session, root);
            if (!done) {
                attempt->isToldFailed = true;
                attempt->isUncertain = done.error().field == u"outcome"_s;
                break;
            }
            ++attempt->told;
        }
    } else {
        attempt->isToldFailed = true;
    }
    ::_exit(0);
}

class Starved {
public:
    explicit Starved(const Workflow &workflow) : m_workflow(workflow)
    {
        workflow.prepare(base());
        for (std::size_t steps = 0; steps <= workflow.steps.size(); ++steps) {
            Workflow some = workflow;
            some.steps.resize(steps);
            const int status = run(some, {});
            REQUIRE((WIFEXITED(status) && WEXITSTATUS(status) == 0 && attempt->told == int(steps)));
            m_expected.push_back(examine(site()));
        }
        std::copy(std::begin(attempt->requests), std::end(attempt->requests), std::begin(m_requests));
    }
    ~Starved() { ::munmap(std::exchange(attempt, nullptr), sizeof(Attempt)); }

    void all(int wanted)
    {
        QElapsedTimer watch;
        watch.start();
        for (const int kind : {0, 1})
            for (const bool isPersistent : {false, true}) {
                const std::int64_t step = std::max<std::int64_t>(1, 4 * m_requests[kind] / wanted);
                for (std::int64_t at = isPersistent ? step / 2 : 0; at < m_requests[kind]; at += step)
                    one(kind, at, isPersistent);
            }
        report(u"R5 %1: %2 + %3 requests, %4 tries, %5 met, %6 told as failure, %7 ended by `new` or for want of a value, %8 fell, %9 violations, %10 s"_s.arg(m_workflow.name)
                   .arg(m_requests[0]).arg(m_requests[1]).arg(m_tries).arg(m_met).arg(m_told).arg(m_ended).arg(m_fell).arg(m_violations.size())
                   .arg(double(watch.elapsed()) / 1000, 0, 'f', 1));
        INFO(m_violations.mid(0, 15).join(u'\n').toStdString());
        CHECK(m_violations.isEmpty());
        CHECK(m_met > m_tries / 2);
    }

private:
    QString base() const { return m_folder.filePath(u"base"_s); }
    QString root() const { return m_folder.filePath(u"run"_s); }
    QString site() const { return root() + u"/site"_s; }

    int run(const Workflow &workflow, const Attempt &planned)
    {
        QDir(root()).removeRecursively();
        copyFolder(base(), root());
        *attempt = planned;
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0)
            doSteps(workflow, root());
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        return status;
    }

    void one(int kind, std::int64_t at, bool isPersistent)
    {
        Attempt planned;
        planned.failAt = at;
        planned.failing = kind;
        planned.isPersistent = isPersistent;
        const int status = run(m_workflow, planned);
        const bool isEnded = WIFEXITED(status) && WEXITSTATUS(status) == 70;
        const bool isFallen = WIFSIGNALED(status);
        ++m_tries;
        m_met += attempt->hasFailed;
        m_told += attempt->isToldFailed;
        m_ended += isEnded;
        m_fell += isFallen;
        QString wrong;
        if (isFallen && attempt->isOpen && kind == 0)
            wrong = u"signal %1 after the site had opened"_s.arg(WTERMSIG(status));
        else
            wrong = compare(isEnded || isFallen || attempt->isUncertain);
        if (!wrong.isEmpty())
            m_violations << u"%1 %2 %3: %4"_s.arg(kind == 0 ? u"SQLCipher"_s : u"new"_s, isPersistent ? u"from"_s : u"at"_s).arg(at).arg(wrong);
    }

    // No step less than was told; one more only where nothing could be told of it.
    QString compare(bool mayHoldOneMore)
    {
        const Examined found = examine(site());
        if (found.refused)
            return xd::nameOf(found.refused->code) + u' ' + found.refused->detail;
        if (!found.wrong.isEmpty())
            return found.wrong;
        const auto holds = [&](std::size_t steps) {
            return steps < m_expected.size() && found.records.level == m_expected[steps].records.level && found.office.level == m_expected[steps].office.level
                && found.records.shape == m_expected[steps].records.shape && found.office.shape == m_expected[steps].office.shape;
        };
        const std::size_t told = std::size_t(attempt->told);
        if (holds(told) || (mayHoldOneMore && holds(told + 1)))
            return {};
        const Examined &expected = m_expected[told];
        return u"told %1 steps, holds %2, %3 for %4, %5: %6 for %7"_s.arg(told).arg(found.records.level).arg(found.office.level)
            .arg(expected.records.level).arg(expected.office.level).arg(found.records.shape + found.office.shape, expected.records.shape + expected.office.shape);
    }

    // Made before anything else, so that the tries find it.
    const bool m_isShared = [] {
        attempt = new (::mmap(nullptr, sizeof(Attempt), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)) Attempt;
        return true;
    }();
    const Workflow m_workflow;
    const QTemporaryDir m_folder{quickFolder()};
    std::int64_t m_requests[2] = {};
    std::vector<Examined> m_expected; // by the number of steps done
    int m_tries = 0, m_met = 0, m_told = 0, m_ended = 0, m_fell = 0;
    QStringList m_violations;
};

void starve(const Workflow &workflow)
{
    REQUIRE(hooked == SQLITE_OK);
    Starved(workflow).all(cases(60, 1'700));
}

} // namespace

TEST_CASE("A roster import without memory leaves a whole site that has all that was told")
{
    starve(rosterImport());
}

TEST_CASE("A bundle import without memory leaves a whole site that has all that was told")
{
    starve(bundleImport());
}

TEST_CASE("Changing accounts without memory leaves a whole site that has all that was told")
{
    starve(accountChanges());
}
