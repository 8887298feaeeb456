// R1 for a class that answers at this computer: no vault is open, and what the page went past is in its log. After a power
// cut at any step the counsellor finds each answer that was promised, once, and the duty of a danger answer.
#include "core/care/duty_opener.h"
#include "core/care/list_duties.h"
#include "tests/core/exchange/two_sites.h"
#include "tests/core/screening/sitting_desk.h"
#include "tests/faults/counted.h"
#include "tests/faults/examined_site.h"
#include "tests/faults/power_cut.h"

#include <QElapsedTimer>
#include <QSet>
#include <catch2/catch_test_macros.hpp>

using namespace xd;
using namespace xd::faults;
using namespace Qt::StringLiterals;

namespace {

constexpr int sitters = 2;
const QByteArray answersOf[sitters] = {"123012", "00110"}; // the first ends with a danger answer, the second stops early

// What the page had gone past at each mark of the trace.
struct Promise {
    int answers[sitters] = {};
    bool hasDanger = false;
};

struct Sat {
    Trace trace;
    std::vector<Promise> promises; // by mark
    screening::RoundId round;
};

Result<screening::SittingsTakenIn> takeIn(access::Session &session)
{
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(session));
    care::DutyOpener opener;
    NoProgress progress;
    return screening::takeInSittings(session, instruments, opener, progress);
}

Sat sitDown(const QString &root)
{
    Sat sat;
    auto session = sample::makeSite(root + u"/site"_s, access::SiteKind::school, u"3199010001"_s, u"启明星实验学校"_s);
    sat.round = test::openRoundOfSeats(*session);
    session.reset(); // the disk sees what is done to files that are opened from now on
    Disk disk(root);
    disk.record();
    session = valueOf(opened(root + u"/site"_s));
    Promise promise;
    const auto mark = [&] {
        disk.mark();
        sat.promises.push_back(promise);
    };
    {
        const screening::Instruments instruments = valueOf(screening::loadInstruments(*session));
        screening::SittingKit kit = valueOf(screening::startSitting(*session, instruments, {sat.round, u"en"_s, {}, {}}));
        session.reset();
        qint64 nowMs = 1'791'424'900'000;
        const auto run = valueOf(screening::SittingRun::begin(std::move(kit), [&nowMs] { return nowMs += 3'000; }));
        mark();
        for (int seat = 0; seat < sitters; ++seat) {
            run->chooseClass(0);
            REQUIRE(run->identify(test::numberOfSeat(seat), test::nameOfSeat(seat)));
            valueOf(run->agree());
            for (const char answer : answersOf[seat]) {
                while (run->isAtInstruction())
                    valueOf(run->goOn());
                valueOf(run->answer(quint8(answer - '0')));
                ++promise.answers[seat];
                promise.hasDanger |= run->hasDanger();
                mark();
            }
            run->leave();
        }
    }
    session = valueOf(opened(root + u"/site"_s));
    const screening::SittingsTakenIn taken = valueOf(takeIn(*session));
    REQUIRE(taken.sheets == sitters);
    mark();
    session.reset();
    mark();
    sat.trace = disk.taken();
    return sat;
}

// The promise of each step: that of the last mark before it.
const Promise &promiseAt(const Sat &sat, qint64 promised)
{
    static const Promise none;
    std::size_t marks = 0;
    for (qint64 step = 0; step < promised; ++step)
        marks += sat.trace.steps[std::size_t(step)].change == Change::mark;
    return marks == 0 ? none : sat.promises[marks - 1];
}

int givenIn(const QByteArray &stored, const QByteArray &given)
{
    int same = 0;
    while (same < stored.size() && same < given.size() && stored[same] == given[same] - '0')
        ++same;
    return same;
}

// What is wrong with what the counsellor finds; empty for nothing.
QString judged(const QString &site, const screening::RoundId &round, const Promise &promise)
{
    const auto session = opened(site);
    if (!session)
        return nameOf(session.error().code) + u' ' + session.error().detail;
    const auto taken = takeIn(**session);
    if (!taken)
        return u"not taken in: "_s + nameOf(taken.error().code) + u' ' + taken.error().detail;
    if (!taken->problems.empty())
        return u"told as damaged: "_s + nameOf(taken->problems.front().error.code);
    const auto again = takeIn(**session);
    if (!again || !again->isNothing())
        return u"taken in twice"_s;
    const Examined found = examine(**session, false);
    if (!found.wrong.isEmpty())
        return found.wrong;
    const screening::Instruments instruments = valueOf(screening::loadInstruments(**session));
    const screening::RoundView view = valueOf(screening::viewRound(**session, instruments, round));
    for (const screening::RosterEntry &entry : view.roster.entries())
        for (int seat = 0; seat < sitters; ++seat)
            if (entry.localNumber == test::numberOfSeat(seat))
                if (const int kept = givenIn(view.stored.value(entry.id).value(u"own-words"_s), answersOf[seat]); kept < promise.answers[seat])
                    return u"seat %1: %2 of %3 answers"_s.arg(seat).arg(kept).arg(promise.answers[seat]);
    const int duties = valueOf(care::listDuties(**session, instruments, care::Listed::all)).open;
    if (duties > 1 || (promise.hasDanger && duties == 0))
        return u"%1 duties"_s.arg(duties);
    return {};
}

} // namespace

TEST_CASE("A power cut while students answer or are taken in loses no answer that the page went past, nor its duty")
{
    QElapsedTimer watch;
    watch.start();
    const QTemporaryDir folder(quickFolder());
    const QString scratch = folder.filePath(u"after"_s);
    const Sat sat = sitDown(folder.filePath(u"before"_s));
    REQUIRE(sat.promises.back().hasDanger);
    const int wanted = cases(600, 20'000);
    int states = 0, withAnswers = 0;
    QStringList violations;
    QSet<QByteArray> seen;
    for (quint32 seed = 1; states < wanted; ++seed) {
        PowerCut cut(sat.trace, seed);
        do {
            const Found state = cut.cut();
            ++states;
            const QByteArray hash = state.hash() + QByteArray::number(cut.promised());
            if (seen.contains(hash))
                continue;
            seen.insert(hash);
            state.writeTo(scratch);
            const Promise &promise = promiseAt(sat, cut.promised());
            withAnswers += promise.answers[0] > 0;
            if (const QString wrong = judged(scratch + u"/site"_s, sat.round, promise); !wrong.isEmpty())
                violations << u"seed %1 step %2: %3"_s.arg(seed).arg(cut.at()).arg(wrong);
        } while (states < wanted && cut.step());
    }
    report(u"R1 sitting: %1 steps, %2 states (%3 different, %4 with promised answers), %5 violations, %6 s"_s.arg(sat.trace.steps.size())
               .arg(states).arg(seen.size()).arg(withAnswers).arg(violations.size()).arg(double(watch.elapsed()) / 1000, 0, 'f', 1));
    INFO(violations.mid(0, 10).join(u'\n').toStdString());
    CHECK(violations.isEmpty());
    CHECK(withAnswers > 100); // else nothing here could have been lost
}
