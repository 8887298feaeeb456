// R10 of security.md §6, the small share: years of a school and its district, week by week, with one computer each.
#include "core/backup/backup_site.h"
#include "core/exchange/received_cells.h"
#include "tests/core/exchange/two_sites.h"
#include "tests/faults/counted.h"
#include "tests/faults/examined_site.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <catch2/catch_test_macros.hpp>

using namespace xd;
using namespace xd::faults;
using namespace sample;

namespace {

// A year of weekly reports: some lost on the way, some doubled, some late; receipts that come or not; sites opened anew.
void soaks(quint32 seed, int weeks, int cells)
{
    QRandomGenerator random(seed);
    TwoSites sites;
    sites.enrol();
    QElapsedTimer watch;
    qint64 slowestOpen = 0, slowestImport = 0, slowestCheck = 0;
    QStringList late;
    int sent = 0, lost = 0, doubled = 0;
    const auto reopen = [&](std::unique_ptr<Session> &session, const QString &name) {
        session.reset();
        watch.start();
        session = valueOf(opened(sites.path(name)));
        slowestOpen = std::max(slowestOpen, watch.elapsed());
    };
    for (int week = 1; week <= weeks; ++week) {
        const QString file = sites.exported(sites.contents(cells, week));
        ++sent;
        const int fate = random.bounded(10);
        if (fate == 0) {
            ++lost;
            continue;
        }
        if (fate == 1) {
            late << file;
            continue;
        }
        QStringList arriving{file};
        if (fate == 2) {
            arriving << file;
            ++doubled;
        }
        if (!late.isEmpty() && random.bounded(2) == 0)
            arriving << late.takeFirst();
        watch.start();
        for (const QString &one : arriving) {
            const FileReport report = sites.imported(one);
            INFO("week " << week);
            CHECK((report.isTaken || report.state == FileState::duplicate || report.state == FileState::late));
        }
        slowestImport = std::max(slowestImport, watch.elapsed() / arriving.size());
        if (random.bounded(3) != 0)
            sites.receipts();
        if (week % 4 == 0) {
            reopen(sites.school, u"school"_s);
            reopen(sites.district, u"district"_s);
        }
        const auto held = valueOf(receivedCells(*sites.district));
        REQUIRE(held.size() == std::size_t(cells));
        REQUIRE(std::all_of(held.begin(), held.end(), [&](const ReceivedCell &one) { return one.cell.rev == week; }));
    }
    for (Session *session : {sites.school.get(), sites.district.get()}) {
        watch.start();
        const Examined found = examine(*session, true);
        slowestCheck = std::max(slowestCheck, watch.elapsed());
        CHECK(found.wrong == QString());
    }
    NoProgress progress;
    valueOf(backup::backupSite(*sites.school, progress));
    report(u"R10 seed %1: %2 weeks of %3 cells, %4 sent, %5 lost, %6 doubled; open at most %7 ms, import %8 ms, both checks %9 ms"_s.arg(seed).arg(weeks)
               .arg(cells).arg(sent).arg(lost).arg(doubled).arg(slowestOpen).arg(slowestImport).arg(slowestCheck));
    CHECK(slowestOpen < 2'000);
    CHECK(slowestImport < 3'000);
}

} // namespace

TEST_CASE("Years of weekly reports, lost, doubled and late, leave both sites whole and agreed")
{
    for (int seed = 1; seed <= cases(1, 20); ++seed)
        soaks(quint32(seed), cases(26, 156), cases(200, 5'000));
}
