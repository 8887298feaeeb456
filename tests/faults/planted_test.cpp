// S11 of security.md §6: no mark planted in the records stands in any file, nor within the reach of a principal.
#include "core/access/unlock.h"
#include "core/backup/backup_site.h"
#include "core/demo/make_demo_site.h"
#include "tests/faults/counted.h"
#include "tests/faults/planted.h"
#include "tests/support/say.h"

#include <QProcess>
#include <catch2/catch_test_macros.hpp>

using namespace xd;
using namespace xd::faults;
using namespace Qt::StringLiterals;

namespace {

// What holds no words and takes no mark: ids that others refer to, made by chance, the references, and one code out of a few.
// Of what is never changed (duties, answers, notes, decisions) the words take their marks when they are written.
const QStringList codesOnly{
    u"answer_sheet.round"_s, u"answer_sheet.student"_s, u"answer_sheet.import"_s, u"care_intake.student"_s,
    u"closed_round_student.round"_s, u"consent_slip.round"_s, u"consent_slip.student"_s, u"consent_slip.import"_s,
    u"danger_finding.id"_s, u"danger_finding.round"_s, u"danger_finding.student"_s, u"danger_finding.import"_s, u"destruction.id"_s,
    u"destruction.student"_s, u"destruction.label"_s, u"destruction.rule"_s, u"destruction.reason"_s, u"destruction.destroyed_by"_s,
    u"destruction.person"_s, u"destruction.witness"_s, u"destruction.row_counts"_s, u"destruction.gone_from_backups"_s,
    u"device_key.purpose"_s, u"duty.id"_s, u"duty.finding"_s, u"duty.basis"_s, u"duty_answer.duty"_s, u"duty_answer.answered_by"_s,
    u"duty_answer.answerer"_s, u"duty_answer.words"_s, u"duty_answer.person"_s, u"duty_note.duty"_s, u"duty_note.noted_by"_s,
    u"duty_note.noter"_s, u"duty_note.words"_s, u"duty_note.person"_s, u"enrolment.student"_s, u"entry_withdrawal.reason"_s,
    u"entry_withdrawal.withdrawn_by"_s, u"entry_withdrawal.person"_s, u"faded_view.student"_s, u"field_change.student"_s,
    u"file_entry.uid"_s, u"file_entry.student"_s, u"file_entry.kind"_s, u"file_entry.day"_s, u"file_entry.author"_s,
    u"file_entry.person"_s, u"file_entry.form"_s, u"file_entry.filled"_s, u"file_entry.case_note"_s, u"file_entry.one_line"_s,
    u"file_entry.process"_s, u"file_entry.origin"_s, u"file_hold.student"_s, u"found_later.round"_s, u"found_later.student"_s,
    u"guardian.student"_s, u"look_decision.look"_s, u"look_decision.reason"_s, u"look_decision.decided_by"_s,
    u"look_decision.decider"_s, u"look_decision.person"_s, u"out_bundle.stream"_s, u"out_stream.id"_s, u"pack.signature"_s,
    u"replaced_record.in_bundle"_s, u"replaced_record.came_with"_s, u"report_delivery.report"_s, u"retired_key.purpose"_s,
    u"roster_import.id"_s, u"roster_import_change.roster_import"_s, u"roster_import_change.student"_s, u"round_arrangement.round"_s,
    u"round_arrangement.student"_s, u"round_class.round"_s, u"round_instrument.round"_s, u"screening_import.id"_s,
    u"screening_import.round"_s, u"screening_round.id"_s, u"second_look.id"_s, u"second_look.round"_s, u"second_look.student"_s,
    u"sitting.round"_s, u"sitting.import"_s, u"slip_code.round"_s, u"slip_code.student"_s, u"slip_code.code"_s, u"student.id"_s,
    u"student_merge.kept"_s, u"student_merge.gone"_s, u"student_tag.student"_s,
};

// Everything the shell can read of a vault with a key, as text.
QByteArray dumped(const QString &file, const SecretBytes &key, const QString &scratch)
{
    for (const char *part : {"", "-wal"}) {
        QFile::remove(scratch + QString::fromLatin1(part));
        QFile::copy(file + QString::fromLatin1(part), scratch + QString::fromLatin1(part));
    }
    QProcess shell;
    shell.start(u"sqlcipher"_s, {u"-batch"_s, scratch});
    if (!shell.waitForStarted())
        FAIL("the sqlcipher shell is not installed");
    shell.write("PRAGMA key = \"x'" + key.view().toByteArray().toHex() + "'\";\n.dump\n");
    shell.closeWriteChannel();
    REQUIRE(shell.waitForFinished(60'000));
    return shell.readAllStandardOutput();
}

QStringList loadedBy(const QString &process)
{
    QFile maps(u"/proc/%1/maps"_s.arg(process));
    if (!maps.open(QIODevice::ReadOnly))
        return {};
    QStringList files;
    for (const QByteArray &line : maps.readAll().split('\n'))
        if (const auto at = line.indexOf('/'); at > 0)
            files << QString::fromUtf8(line.mid(at));
    return files;
}

} // namespace

TEST_CASE("What is planted in the records stands in no file, while open, closed, backed up or killed")
{
    const QTemporaryDir folder(quickFolder());
    const QString site = folder.filePath(u"site"_s), temporary = folder.filePath(u"tmp"_s), home = folder.filePath(u"home"_s);
    REQUIRE((QDir().mkpath(temporary) && QDir().mkpath(home)));
    NoProgress progress;
    const FixedClock clock(QDateTime(QDate(2026, 10, 8), QTime(9, 0)));
    // A made-up school has rows in most tables.
    const demo::DemoNote note = valueOf(demo::makeDemoSite({site, access::SiteKind::school, 30, 1, 1, 1}, clock, progress));
    const QString counsellor = note.logins.front().login;
    Planted planted;
    SecretBytes recordsKey, officeKey;
    {
        const auto session = valueOf(access::unlock(site, counsellor, SecretBytes::fromUtf16(note.passphrase), std::make_unique<FixedClock>(clock)));
        vault::Vault &records = valueOf(session->recordsFor(access::Capability::readJournal))->vault();
        recordsKey = session->vaultKeys().records.clone();
        officeKey = session->vaultKeys().office.clone();
        valueOf(backup::backupSite(*session, progress));
        valueOf(records.begin());
        const QStringList forGood = fillRarelyUsed(records);
        planted = plantEverywhere(records);
        planted.marks += forGood;
        valueOf(records.commit());
        // The manifest of a backup says in the clear of which line of descent it is: a number made by chance at a restore.
        CHECK(planted.marks.removeOne(shortMark(u"lineage.id"_s, 16)));
        CHECK(findMarks({folder.path()}, planted.marks) == QStringList());
        valueOf(backup::backupSiteTo(*session, folder.filePath(u"backup.tar"_s), progress));
    }
    CHECK(findMarks({folder.path()}, planted.marks) == QStringList());
    report(u"S11: %1 columns planted in all tables, %2 refuse every mark: %3"_s.arg(planted.marks.size()).arg(planted.refused.size()).arg(planted.refused.join(u", "_s)));
    REQUIRE(planted.empty == QStringList());
    CHECK(planted.refused == codesOnly);
    // They are there for who holds the key, each of them: the search finds them.
    const QByteArray whole = dumped(site + u"/records.xdv"_s, recordsKey, folder.filePath(u"copy.xdv"_s));
    CHECK(findMarks(whole + whole.toLower(), planted.marks) == planted.marks);
    // Whoever holds the office's key reads all of it, and none of them.
    const QByteArray office = dumped(site + u"/office.xdv"_s, officeKey, folder.filePath(u"copy.xdv"_s));
    CHECK(office.contains("CREATE TABLE"));
    CHECK(findMarks(office, planted.marks) == QStringList());
    QFile::remove(folder.filePath(u"copy.xdv"_s));

    // The real program, with folders of its own for whatever it leaves; also killed.
    QSet<QString> loaded;
    for (const int killAfterMs : {0, 600, 1'000, 1'200}) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XINDENG_PASSPHRASE"_s, note.passphrase);
        environment.insert(u"TMPDIR"_s, temporary);
        environment.insert(u"HOME"_s, home);
        for (const char *variable : {"XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QString::fromLatin1(variable), home);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(temporary);
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(QStringLiteral(XINDENG_BIN_DIR "/xindengctl"), {u"site"_s, u"check"_s, u"--deep"_s, u"--site"_s, site, u"--login"_s, counsellor});
        REQUIRE(process.waitForStarted());
        QElapsedTimer watch;
        watch.start();
        while (process.state() != QProcess::NotRunning && (killAfterMs == 0 || watch.elapsed() < killAfterMs)) {
            for (const QString &file : loadedBy(QString::number(process.processId())))
                loaded.insert(file);
            process.waitForFinished(5);
        }
        process.kill();
        process.waitForFinished();
        INFO(process.readAllStandardOutput().toStdString() << process.readAllStandardError().toStdString());
        if (killAfterMs == 0)
            CHECK(process.exitCode() == 0); // it has read all of it
        CHECK(findMarks({folder.path()}, planted.marks) == QStringList());
    }
    CHECK(loaded.size() > 5);
    for (const QString &file : loaded)
        CHECK_FALSE(file.contains(u"libsqlite3"_s));
    for (const QString &file : loadedBy(u"self"_s))
        CHECK_FALSE(file.contains(u"libsqlite3"_s));
}
