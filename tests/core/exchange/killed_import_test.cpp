// SIGKILL in the middle of exporting and importing (security.md R3 in small): whatever moment it hits, ledger and rows
// agree, the journal is whole, and going on leads to the same end.
#include "tests/core/exchange/two_sites.h"

#include "core/access/unlock.h"
#include "core/exchange/received_cells.h"

#include <QProcess>
#include <QRandomGenerator>

using namespace sample;

namespace {

constexpr int bundleCount = 8;
constexpr int cellCount = 1500;

std::unique_ptr<Session> unlocked(const QString &folder)
{
    return valueOf(access::unlock(folder, u"head"_s, SecretBytes::fromUtf16(u"four words are enough"), std::make_unique<TickingClock>()));
}

// Runs a hidden test of this program as a process of its own and kills it after some milliseconds; false where it had
// finished by itself.
bool killedAfter(const QString &work, const QString &folder, int ms)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XINDENG_TEST_FOLDER"_s, folder);
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {work});
    REQUIRE(process.waitForStarted());
    const bool hasFinished = process.waitForFinished(ms);
    process.kill();
    process.waitForFinished();
    if (hasFinished)
        CHECK(process.exitCode() == 0);
    return !hasFinished;
}

QString folderOfChild()
{
    return qEnvironmentVariable("XINDENG_TEST_FOLDER");
}

Contents contentsOf(int rev)
{
    Contents contents;
    contents.from = contents.to = QDate(2026, 10, 1);
    for (int i = 0; i < cellCount; ++i) {
        Cell one = cell(i);
        one.rev = rev;
        contents.records.push_back(one.toRecord());
    }
    return contents;
}

} // namespace

TEST_CASE("A process that imports", "[.]")
{
    NoProgress progress;
    const auto district = unlocked(folderOfChild() + u"/district"_s);
    for (const FileReport &report : valueOf(importBundles(*district, {folderOfChild() + u"/out"_s}, ImportMode::accept, progress)))
        CHECK((report.isTaken || report.state == FileState::duplicate));
}

TEST_CASE("A process that exports", "[.]")
{
    NoProgress progress;
    const auto school = unlocked(folderOfChild() + u"/school"_s);
    for (int rev = 2; rev <= bundleCount; ++rev)
        valueOf(exportBundle(*school, contentsOf(rev), folderOfChild() + u"/out"_s, progress));
}

TEST_CASE("An import killed at any moment leaves whole bundles or nothing, and goes on to the same end")
{
    TwoSites sites;
    sites.enrol();
    for (int rev = 1; rev <= bundleCount; ++rev)
        sites.exported(contentsOf(rev));
    sites.district.reset();

    int kills = 0;
    for (int ms = 60; ms < 4000; ms += 40 + QRandomGenerator::global()->bounded(40)) {
        const bool isKilled = killedAfter(u"A process that imports"_s, sites.folder.path(), ms);
        kills += isKilled;
        const auto district = unlocked(sites.path(u"district"_s));
        const auto status = valueOf(exchangeStatus(*district));
        const auto cells = valueOf(receivedCells(*district));
        qint64 newest = 0;
        for (const ArrivedBundle &arrived : status.arrived)
            newest = std::max(newest, arrived.bundle.seq);
        REQUIRE(qint64(status.arrived.size()) == newest);
        REQUIRE(cells.size() == (newest == 0 ? 0 : std::size_t(cellCount)));
        REQUIRE(std::all_of(cells.begin(), cells.end(), [&](const ReceivedCell &one) { return one.cell.rev == newest; }));
        auto *journal = valueOf(district->recordsFor(access::Capability::exchangeAsDistrict));
        REQUIRE_FALSE(valueOf(journal->verify()).brokenAt);
        if (!isKilled) {
            CHECK(newest == bundleCount);
            break;
        }
    }
    CHECK(kills > 0);
}

TEST_CASE("An export killed at any moment leaves no file under its name that the ledger does not know")
{
    TwoSites sites;
    sites.enrol();
    sites.exported(contentsOf(1));
    sites.school.reset();
    for (int round = 0; round < 8; ++round) {
        killedAfter(u"A process that exports"_s, sites.folder.path(), 80 + QRandomGenerator::global()->bounded(200));
        const auto school = unlocked(sites.path(u"school"_s));
        QSet<QByteArray> known;
        for (const OutBundle &bundle : valueOf(exchangeStatus(*school)).sent)
            known.insert(bundle.hash);
        for (const QFileInfo &file : QDir(sites.path(u"out"_s)).entryInfoList({u"*.xdb"_s}, QDir::Files))
            REQUIRE(known.contains(fileHashOf(TwoSites::bytesOf(file.filePath()))));
    }
    // Whatever was lost on the way, the next bundle is taken and brings everything.
    sites.school = unlocked(sites.path(u"school"_s));
    const QString last = sites.exported(contentsOf(99));
    const auto reports = valueOf(importBundles(*sites.district, {sites.path(u"out"_s)}, ImportMode::accept, sites.progress));
    for (const FileReport &report : reports)
        CHECK(report.isTaken);
    CHECK(valueOf(receivedCells(*sites.district)).at(0).cell.rev == 99);
}
