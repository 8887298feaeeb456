// R1, R2 and R7 of security.md §6: the current fails at every step of the work, in many ways.
#include "tests/faults/counted.h"
#include "tests/faults/examined_site.h"
#include "tests/faults/power_cut.h"
#include "tests/faults/workflows.h"
#include "tests/support/say.h"

#include <QElapsedTimer>
#include <QSet>
#include <catch2/catch_test_macros.hpp>

using namespace xd;
using namespace xd::faults;
using namespace Qt::StringLiterals;

namespace {

// The work done once, with everything it did to the disk.
Trace traceOf(const Workflow &workflow, const QString &root)
{
    workflow.prepare(root);
    Disk disk(root);
    disk.record();
    auto session = valueOf(opened(root + u"/site"_s));
    disk.mark();
    for (const Workflow::Step &step : workflow.steps) {
        valueOf(step(*session, root));
        disk.mark();
    }
    session.reset();
    if (workflow.afterwards) {
        valueOf(workflow.afterwards(root));
        disk.mark();
    }
    return disk.taken();
}

// What a killed process leaves at each step: which rows belong to which level, and until when each was what there is.
class Reference {
public:
    // Empty where it agrees with what was seen before.
    QString learn(const Examined &found, qint64 step, bool isReplacing)
    {
        return learnSide(m_records, found.records, step, isReplacing, u"records"_s) + learnSide(m_office, found.office, step, isReplacing, u"office"_s);
    }
    // Empty for a state that there was at the step of the promise or later.
    QString compare(const Examined &found, qint64 promised) const
    {
        return compareSide(m_records, found.records, promised, u"records"_s) + compareSide(m_office, found.office, promised, u"office"_s);
    }
    std::size_t levels() const { return m_records.size() + m_office.size(); }

private:
    using Known = std::map<std::pair<qint64, QByteArray>, qint64>; // to the last step at which it was there
    static QString learnSide(Known &known, const Side &side, qint64 step, bool isReplacing, const QString &name)
    {
        known[{side.level, side.rows}] = step;
        const auto ofLevel = std::count_if(known.begin(), known.end(), [&](const auto &entry) { return entry.first.first == side.level; });
        return ofLevel == 1 || isReplacing ? QString() : name + u": half done at level "_s + QString::number(side.level) + u"; "_s;
    }
    static QString compareSide(const Known &known, const Side &side, qint64 promised, const QString &name)
    {
        const auto entry = known.find({side.level, side.rows});
        if (entry == known.end())
            return name + u": rows that never were, at level "_s + QString::number(side.level) + u"; "_s;
        return entry->second >= promised ? QString() : name + u": promised, but lost; "_s;
    }
    Known m_records;
    Known m_office;
};

struct Counts {
    int states = 0, distinct = 0, refused = 0, lost = 0;
    QStringList violations;
};

// What is wrong with a state that must be whole; empty for nothing.
QString judged(const Examined &found, const Reference &reference, qint64 promised)
{
    if (found.refused)
        return nameOf(found.refused->code) + u' ' + found.refused->detail;
    return found.wrong.isEmpty() ? reference.compare(found, promised) : found.wrong;
}

Reference referenceOf(const Trace &trace, const Workflow &workflow, const QString &scratch)
{
    Reference reference;
    PowerCut killed(trace, 0);
    QByteArray last;
    Examined found;
    do {
        const Found state = killed.killed();
        const QByteArray hash = state.hash();
        if (hash != last) {
            state.writeTo(scratch);
            found = examine(scratch + u"/site"_s);
        }
        last = hash;
        INFO("killed after step " << killed.at());
        REQUIRE(found.refused.value_or(Error{ErrorCode::Cancelled, {}, {}}) == Error{ErrorCode::Cancelled, {}, {}});
        REQUIRE(found.wrong == QString());
        REQUIRE(reference.learn(found, killed.at(), workflow.isReplacing) == QString());
    } while (killed.step());
    return reference;
}

void survives(const Workflow &workflow)
{
    QElapsedTimer watch;
    watch.start();
    const QTemporaryDir folder(quickFolder());
    const QString scratch = folder.filePath(u"after"_s);
    const Trace trace = traceOf(workflow, folder.filePath(u"before"_s));
    const Reference reference = referenceOf(trace, workflow, scratch);
    const int wanted = cases(1'500, 40'000);
    Counts counts;
    QSet<QByteArray> seen;
    for (quint32 seed = 1; counts.states < wanted; ++seed) {
        PowerCut cut(trace, seed);
        // Every step is cut after in turn; a pass in which all were is followed by one with other damages.
        do {
            const Found state = cut.cut();
            ++counts.states;
            const QByteArray hash = state.hash() + QByteArray::number(cut.promised());
            if (seen.contains(hash))
                continue;
            seen.insert(hash);
            ++counts.distinct;
            state.writeTo(scratch);
            const QString wrong = judged(examine(scratch + u"/site"_s), reference, cut.promised());
            if (!wrong.isEmpty())
                counts.violations << u"seed %1 step %2: %3"_s.arg(seed).arg(cut.at()).arg(wrong);
        } while (counts.states < wanted && cut.step());
    }
    report(u"R1 %1: %2 steps, %3 levels, %4 states (%5 different), %6 violations, %7 s"_s.arg(workflow.name).arg(trace.steps.size())
               .arg(reference.levels()).arg(counts.states).arg(counts.distinct).arg(counts.violations.size()).arg(double(watch.elapsed()) / 1000, 0, 'f', 1));
    INFO(counts.violations.mid(0, 10).join(u'\n').toStdString());
    CHECK(counts.violations.isEmpty());
}

} // namespace

TEST_CASE("A power cut at any step of a roster import leaves a whole site that has all that was promised")
{
    survives(rosterImport());
}

TEST_CASE("A power cut at any step of an answers import leaves a whole site that has all that was promised")
{
    survives(answersImport());
}

TEST_CASE("A power cut at any step of a bundle import leaves a whole site that has all that was promised")
{
    survives(bundleImport());
}

TEST_CASE("A power cut at any step of a bundle export leaves a whole site that has all that was promised")
{
    survives(bundleExport());
}

TEST_CASE("A power cut at any step of changing accounts leaves a whole site that has all that was promised")
{
    survives(accountChanges());
}

TEST_CASE("A power cut at any step of a removal with its change of keys leaves a whole site")
{
    survives(keyRotation());
}

TEST_CASE("A power cut at any step of a restore leaves the old site or the restored one")
{
    survives(restore());
}

TEST_CASE("A power cut at any step of bringing an old site up to date leaves a whole site that has all that was promised")
{
    survives(migration());
}

namespace {

// Whatever is found, it is whole, or it is not taken for whole.
void isNeverTakenForWhole(const Workflow &workflow, double lies)
{
    QElapsedTimer watch;
    watch.start();
    const QTemporaryDir folder(quickFolder());
    const QString scratch = folder.filePath(u"after"_s);
    const Trace trace = traceOf(workflow, folder.filePath(u"before"_s));
    const Reference reference = referenceOf(trace, workflow, scratch);
    const int wanted = cases(500, 25'000);
    Counts counts;
    for (quint32 seed = 1; counts.states < wanted; ++seed) {
        PowerCut cut(trace, seed, lies);
        do {
            if (seed % 7 != cut.at() % 7) // seven passes, each over other steps, each with other lies
                continue;
            ++counts.states;
            cut.cut().writeTo(scratch);
            const Examined found = examine(scratch + u"/site"_s);
            const bool isBroken = found.refused || !found.wrong.isEmpty();
            counts.refused += isBroken;
            const QString different = isBroken ? QString() : reference.compare(found, 0);
            counts.lost += !isBroken && different.isEmpty() && !reference.compare(found, cut.promised()).isEmpty();
            if (!different.isEmpty())
                counts.violations << u"seed %1 step %2: %3"_s.arg(seed).arg(cut.at()).arg(different);
        } while (counts.states < wanted && cut.step());
    }
    report(u"R2 %1, lies %2: %3 states, %4 found broken and said so, %5 whole but older than promised, %6 violations, %7 s"_s.arg(workflow.name)
               .arg(lies).arg(counts.states).arg(counts.refused).arg(counts.lost).arg(counts.violations.size()).arg(double(watch.elapsed()) / 1000, 0, 'f', 1));
    INFO(counts.violations.mid(0, 10).join(u'\n').toStdString());
    CHECK(counts.violations.isEmpty());
    CHECK((lies < 1 || counts.lost > 0)); // else nothing here would see a loss
}

} // namespace

TEST_CASE("On a disk that lies about every third sync no broken site passes for a whole one")
{
    isNeverTakenForWhole(rosterImport(), 0.3);
    isNeverTakenForWhole(bundleImport(), 0.3);
}

TEST_CASE("On a disk that ignores every sync no broken site passes for a whole one")
{
    isNeverTakenForWhole(rosterImport(), 1);
    isNeverTakenForWhole(bundleImport(), 1);
}

TEST_CASE("A power cut while a site recovers from a power cut loses nothing either")
{
    const QTemporaryDir folder(quickFolder());
    const QString scratch = folder.filePath(u"after"_s), again = folder.filePath(u"again"_s);
    const Workflow workflow = rosterImport();
    const Trace trace = traceOf(workflow, folder.filePath(u"before"_s));
    const Reference reference = referenceOf(trace, workflow, scratch);
    const int wanted = cases(500, 20'000);
    QStringList violations;
    int states = 0;
    QElapsedTimer watch;
    watch.start();
    for (quint32 seed = 1; states < wanted; ++seed) {
        PowerCut first(trace, seed);
        const qint64 at = QRandomGenerator(seed).bounded(int(trace.steps.size()));
        while (first.at() < at && first.step()) { }
        first.cut().writeTo(scratch);
        Trace recovery;
        {
            Disk disk(scratch);
            disk.record();
            auto session = valueOf(opened(scratch + u"/site"_s));
            session.reset();
            recovery = disk.taken();
        }
        PowerCut second(recovery, seed);
        for (int tries = 0; tries < 10 && states < wanted; ++tries) {
            const int steps = 1 + int(recovery.steps.size()) / 10;
            for (int i = 0; i < steps && second.step(); ++i) { }
            ++states;
            second.cut().writeTo(again);
            const QString wrong = judged(examine(again + u"/site"_s), reference, first.promised());
            if (!wrong.isEmpty())
                violations << u"seed %1 steps %2, %3: %4"_s.arg(seed).arg(first.at()).arg(second.at()).arg(wrong);
        }
    }
    report(u"R7 roster import: %1 states, %2 violations, %3 s"_s.arg(states).arg(violations.size()).arg(double(watch.elapsed()) / 1000, 0, 'f', 1));
    INFO(violations.mid(0, 10).join(u'\n').toStdString());
    CHECK(violations.isEmpty());
}
