// R3 of security.md §6: SIGKILL of the real command line, whenever. What it leaves is whole, and doing the same once more
// comes to the same end.
#include "tests/faults/counted.h"
#include "tests/faults/examined_site.h"
#include "tests/faults/workflows.h"
#include "tests/support/say.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <catch2/catch_test_macros.hpp>

using namespace xd;
using namespace xd::faults;
using namespace Qt::StringLiterals;

namespace {

struct Command {
    QString name;
    std::function<void(const QString &root)> prepare;
    std::function<QStringList(const QString &root)> words;
    QSet<int> statuses = {0}; // of a run to its end, the first time or again
};

// Ends by itself, or is killed after some microseconds. −1: killed.
int ran(const Command &command, const QString &root, std::optional<qint64> killAfterUs = {})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XINDENG_PASSPHRASE"_s, passphraseText);
    environment.remove(u"QT_QPA_PLATFORM"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(QStringLiteral(XINDENG_BIN_DIR "/xindengctl"), command.words(root) + QStringList{u"--site"_s, root + u"/site"_s, u"--login"_s, login});
    REQUIRE(process.waitForStarted());
    if (killAfterUs) {
        QThread::usleep(ulong(*killAfterUs));
        process.kill();
    }
    REQUIRE(process.waitForFinished(60'000));
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

// A file imported once more is noted as such and changes nothing.
QString withoutImports(QString shape)
{
    static const QRegularExpression imports(u"roster_import \\d+, "_s);
    return shape.remove(imports);
}

void survivesKills(const Command &command, int wanted)
{
    QElapsedTimer watch;
    watch.start();
    const QTemporaryDir folder(quickFolder());
    const QString base = folder.filePath(u"base"_s), run = folder.filePath(u"run"_s);
    command.prepare(base);
    const auto anew = [&] {
        QDir(run).removeRecursively();
        copyFolder(base, run);
    };
    anew();
    const Examined before = examine(run + u"/site"_s);
    anew();
    QElapsedTimer whole;
    whole.start();
    REQUIRE(command.statuses.contains(ran(command, run)));
    const qint64 wholeUs = whole.nsecsElapsed() / 1000;
    const Examined after = examine(run + u"/site"_s);

    QRandomGenerator random(3);
    std::map<qint64, int> levels; // how far the killed ones had come
    const auto levelOf = [](const Examined &found) { return found.records.level + found.office.level; };
    const auto shapeOf = [](const Examined &found) { return withoutImports(found.records.shape + found.office.shape); };
    std::map<qint64, QString> shapes{{levelOf(before), shapeOf(before)}, {levelOf(after), shapeOf(after)}};
    int kills = 0, rounds = 0;
    for (; kills < wanted && rounds < 3 * wanted; ++rounds) {
        anew();
        // The first quarter of the time is the start of the program: less often.
        const qint64 us = rounds % 8 == 0 ? random.bounded(quint64(wholeUs)) : wholeUs / 4 + qint64(random.bounded(quint64(wholeUs)));
        const bool isKilled = ran(command, run, us) == -1;
        kills += isKilled;
        INFO(command.name.toStdString() << ", killed after " << us << " µs");
        const Examined found = examine(run + u"/site"_s);
        REQUIRE_FALSE(found.refused);
        REQUIRE(found.wrong == QString());
        REQUIRE(levelOf(found) >= levelOf(before));
        REQUIRE(levelOf(found) <= levelOf(after));
        const auto known = shapes.emplace(levelOf(found), shapeOf(found)).first;
        REQUIRE(known->second == shapeOf(found)); // whole steps only
        levels[levelOf(found)] += isKilled;
        if (rounds % 5 == 0) {
            REQUIRE(command.statuses.contains(ran(command, run)));
            const Examined again = examine(run + u"/site"_s);
            REQUIRE(again.wrong == QString());
            REQUIRE(shapeOf(again) == shapeOf(after));
        }
    }
    QStringList spread;
    for (const auto &[level, count] : levels)
        spread << QString::number(count);
    report(u"R3 %1: %2 kills, by steps done %3, 0 violations, %4 s"_s.arg(command.name).arg(kills).arg(spread.join(u" + "_s))
               .arg(double(watch.elapsed()) / 1000, 0, 'f', 1));
    CHECK(kills >= wanted / 2);
    CHECK(levels.size() >= 2); // before, within or behind the work
}

Command rosterCommand()
{
    return {u"roster import"_s, rosterImport().prepare,
            [](const QString &) { return QStringList{u"roster"_s, u"import"_s, QStringLiteral(XINDENG_FIXTURES "/roster-primary.xlsx")}; }, {0, 3}};
}

Command bundleCommand()
{
    return {u"bundle import"_s, bundleImport(8, 1'500).prepare,
            [](const QString &root) { return QStringList{u"exchange"_s, u"import"_s, root + u"/in"_s, u"--accept"_s}; }, {0}};
}

Command backupCommand()
{
    return {u"backup"_s, rosterImport().prepare, [](const QString &root) { return QStringList{u"site"_s, u"backup"_s, root + u"/stick.tar"_s}; },
            {0, 1}}; // 1: it is there already
}

Command removalCommand()
{
    return {u"removal with change of keys"_s, keyRotation().prepare, [](const QString &) { return QStringList{u"account"_s, u"remove"_s, u"sun"_s}; },
            {0, 1}}; // 1: gone already
}

} // namespace

TEST_CASE("A backup killed at any moment leaves the site whole")
{
    survivesKills(backupCommand(), cases(40, 1'000));
}

TEST_CASE("A removal killed at any moment is carried through or has not begun")
{
    survivesKills(removalCommand(), cases(40, 1'000));
}

TEST_CASE("A roster import killed at any moment has stored all or nothing and goes on")
{
    survivesKills(rosterCommand(), cases(110, 4'000));
}

TEST_CASE("A bundle import killed at any moment has taken whole bundles and goes on")
{
    survivesKills(bundleCommand(), cases(110, 4'000));
}
