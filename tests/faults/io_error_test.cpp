// R4 of security.md §6 and D10: every operation on the disk fails in turn, once or from then on. What a person was told
// is what the ledger holds, also where it was COMMIT that failed.
#include "tests/faults/counted.h"
#include "tests/faults/disk.h"
#include "tests/faults/examined_site.h"
#include "tests/faults/workflows.h"
#include "tests/support/say.h"

#include <QElapsedTimer>
#include <catch2/catch_test_macros.hpp>
#include <cerrno>

using namespace xd;
using namespace xd::faults;
using namespace Qt::StringLiterals;

namespace {

struct Told {
    std::size_t done = 0;    // steps that were reported as done
    bool isRefused = false;  // the site did not open
    QString error;           // of the step that failed
    bool isUncertain = false; // and it was said that only opening the site again will show whether it was done
    QString afterwards;      // a single fault has passed, and yet the step does not work
};

// Does the steps until one fails, as a person would, and tries that one again where the fault has passed.
Told attempt(const Workflow &workflow, const QString &root, Disk &disk, const Fault &fault, const QString &killedCopy)
{
    Told told;
    disk.plan(fault);
    auto session = opened(root + u"/site"_s);
    if (!session) {
        told.isRefused = true;
        told.error = nameOf(session.error().code);
        return told;
    }
    for (const Workflow::Step &step : workflow.steps) {
        const Done done = step(**session, root);
        if (!done) {
            told.error = nameOf(done.error().code);
            told.isUncertain = done.error().field == u"outcome"_s;
            break;
        }
        ++told.done;
    }
    const auto keepAs = [&](const QString &copy) { // as if the process were killed now
        disk.pause(true);
        copyFolder(root, copy);
        disk.pause(false);
    };
    keepAs(killedCopy);
    if (!told.error.isEmpty() && !fault.isPersistent) {
        disk.plan({});
        if (const Done again = workflow.steps[told.done](**session, root); !again)
            told.afterwards = nameOf(again.error().code) + u' ' + again.error().detail;
        else
            ++told.done;
        keepAs(killedCopy + u"-again"_s);
    }
    return told;
}

QString nameOf(const Fault &fault)
{
    return (fault.error == EIO ? u"EIO "_s : u"ENOSPC "_s) + (fault.isPersistent ? u"from operation "_s : u"at operation "_s) + QString::number(fault.at);
}

class Sweep {
public:
    explicit Sweep(const Workflow &workflow) : m_workflow(workflow)
    {
        workflow.prepare(base());
        // Undisturbed: how many operations there are, and what each number of steps leaves.
        for (std::size_t steps = 0; steps <= workflow.steps.size(); ++steps) {
            Workflow some = workflow;
            some.steps.resize(steps);
            anew();
            Disk disk(run());
            const Told told = attempt(some, run(), disk, {}, killed());
            REQUIRE(told.error == QString());
            m_operations = disk.operations();
            m_expected.push_back(examine(run() + u"/site"_s));
        }
    }

    void all(int wanted)
    {
        QElapsedTimer watch;
        watch.start();
        const int step = std::max(1, int(4 * m_operations / wanted));
        for (const int error : {EIO, ENOSPC})
            for (const bool isPersistent : {false, true})
                for (qint64 at = (error + isPersistent) % step; at < m_operations; at += step)
                    one({at, error, isPersistent});
        report(u"R4 %1: %2 operations, %3 faults met, %4 told as failure (%5 uncertain, %6 in the ledger and to be completed), %7 refused at the door, %8 violations, %9 s"_s.arg(m_workflow.name)
                   .arg(m_operations).arg(m_met).arg(m_failed).arg(m_uncertain).arg(m_mendedLater).arg(m_refused).arg(m_violations.size()).arg(double(watch.elapsed()) / 1000, 0, 'f', 1));
        INFO(m_violations.mid(0, 15).join(u'\n').toStdString());
        CHECK(m_violations.isEmpty());
        CHECK(m_met > 0);
    }

private:
    QString base() const { return m_folder.filePath(u"base"_s); }
    QString run() const { return m_folder.filePath(u"run"_s); }
    QString killed() const { return m_folder.filePath(u"killed"_s); }

    void anew()
    {
        for (const QString &folder : {run(), killed(), killed() + u"-again"_s})
            QDir(folder).removeRecursively();
        copyFolder(base(), run());
    }

    // The site holds exactly what was told: no step less, and none more.
    void compare(const Fault &fault, const QString &which, const Examined &found, std::size_t done, bool isUncertain, bool hasFailed)
    {
        QString wrong;
        if (isUncertain && found.records.level + found.office.level > m_expected[done].records.level + m_expected[done].office.level)
            ++done;
        const qint64 ahead = found.records.level - m_expected[done].records.level;
        const bool isToBeMended = m_workflow.isMendedLater && hasFailed && ahead == 1 && found.office.level == m_expected[done].office.level;
        if (found.refused)
            wrong = xd::nameOf(found.refused->code) + u' ' + found.refused->detail;
        else if (!found.wrong.isEmpty())
            wrong = found.wrong;
        else if (isToBeMended)
            ++m_mendedLater;
        else if (found.records.level != m_expected[done].records.level || found.office.level != m_expected[done].office.level)
            wrong = u"told %1 steps (%2, %3), holds %4, %5"_s.arg(done).arg(m_expected[done].records.level).arg(m_expected[done].office.level)
                        .arg(found.records.level).arg(found.office.level);
        else if (found.records.shape != m_expected[done].records.shape || found.office.shape != m_expected[done].office.shape)
            wrong = u"half done"_s;
        if (!wrong.isEmpty())
            m_violations << u"%1, %2: %3"_s.arg(nameOf(fault), which, wrong);
    }

    void one(const Fault &fault)
    {
        anew();
        Told told;
        {
            Disk disk(run());
            told = attempt(m_workflow, run(), disk, fault, killed());
            m_met += disk.hasFailed() || !told.error.isEmpty();
        }
        m_uncertain += told.isUncertain;
        m_failed += !told.error.isEmpty() && !told.isRefused;
        m_refused += told.isRefused;
        const bool isTriedAgain = !told.error.isEmpty() && !told.isRefused && !fault.isPersistent;
        if (!told.isRefused)
            compare(fault, u"killed after %1"_s.arg(told.error.isEmpty() ? u"no error"_s : told.error), examine(killed() + u"/site"_s),
                    told.done - (isTriedAgain && told.afterwards.isEmpty()), told.isUncertain, !told.error.isEmpty());
        if (isTriedAgain) {
            if (!told.afterwards.isEmpty() && m_workflow.isMendedLater)
                ++m_mendedLater;
            else if (!told.afterwards.isEmpty())
                m_violations << u"%1: after %2 the step does not work: %3"_s.arg(nameOf(fault), told.error, told.afterwards);
            else
                compare(fault, u"killed after trying again"_s, examine(killed() + u"-again/site"_s), told.done, false, true);
        }
        compare(fault, u"closed after %1"_s.arg(told.error), examine(run() + u"/site"_s), told.done, told.isUncertain && !isTriedAgain, !told.error.isEmpty());
    }

    const Workflow m_workflow;
    const QTemporaryDir m_folder{quickFolder()};
    qint64 m_operations = 0;
    std::vector<Examined> m_expected; // by the number of steps done
    int m_met = 0, m_failed = 0, m_uncertain = 0, m_mendedLater = 0, m_refused = 0;
    QStringList m_violations;
};

void sweep(const Workflow &workflow)
{
    Sweep(workflow).all(cases(250, 100'000));
}

} // namespace

TEST_CASE("Whatever operation of a roster import fails, the site holds what was told")
{
    sweep(rosterImport());
}

TEST_CASE("Whatever operation of an answers import fails, the site holds what was told")
{
    sweep(answersImport());
}

TEST_CASE("Whatever operation of a bundle import fails, the site holds what was told")
{
    sweep(bundleImport());
}

TEST_CASE("Whatever operation of a bundle export fails, the site holds what was told")
{
    sweep(bundleExport());
}

TEST_CASE("Whatever operation of changing accounts fails, the site holds what was told")
{
    sweep(accountChanges());
}

TEST_CASE("Whatever operation of a removal with its change of keys fails, the site holds what was told")
{
    sweep(keyRotation());
}

TEST_CASE("Whatever operation of bringing an old site up to date fails, the site holds what was told")
{
    sweep(migration());
}
