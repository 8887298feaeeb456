// Not run with the others (some seconds): test_core_screening "[.speed]" prints how long storing 100,000 scored
// sheets of a hundred items takes, against the same rows through the bare SQLCipher C API.
#include "core/screening/open_round.h"
#include "core/screening/round_store.h"
#include "core/screening/score_codec.h"
#include "core/screening/sheet_store.h"
#include "core/students/student_store.h"
#include "tests/core/screening/fixture_school.h"

#include <QElapsedTimer>
#include <random>
#define SQLITE_HAS_CODEC 1
#include <sqlcipher/sqlite3.h>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::screening;

namespace {

constexpr int sheetCount = 100'000;

students::Student studentAt(int position)
{
    students::Student student;
    student.name = u"学生"_s + QString::number(position);
    student.localNumber = QString::number(position);
    student.year = calendar::SchoolYear(2026);
    student.schoolClass = {position % 3 + 4, position / 3 % 40 + 1, {}, 2022};
    return student;
}

std::vector<PlannedSheet> scoredSheets(const std::vector<students::StudentId> &students, const Instrument &mht)
{
    std::mt19937 random(11);
    std::vector<PlannedSheet> sheets;
    sheets.reserve(students.size());
    for (const students::StudentId &student : students) {
        PlannedSheet sheet;
        sheet.student = student;
        sheet.grade = 5;
        sheet.answers = QByteArray(mht.itemCount(), '\0');
        for (char &answer : sheet.answers)
            answer = char(random() % 2);
        sheet.sitting = {900, 100};
        sheet.answeredMs = test::octoberMs;
        const std::span<const quint8> values{reinterpret_cast<const quint8 *>(sheet.answers.constData()), size_t(sheet.answers.size())};
        sheet.score = scoreSheet(mht, *mht.findNorm({}), values, sheet.sitting);
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

class Bare {
public:
    explicit Bare(const QString &path)
    {
        REQUIRE(sqlite3_open(path.toUtf8().constData(), &m_handle) == SQLITE_OK);
        run("PRAGMA key = \"x'2DD29CA851E7B56E4697B0E1F08507293D761A05CE4D1B628663F411A8086D99'\"");
        run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA cipher_memory_security = OFF; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY");
        run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536");
        for (const QString &name : {u"0001_journal"_s, u"0002_students"_s, u"0003_screening"_s}) {
            QFile file(u":/migrations/records/"_s + name + u".sql"_s);
            REQUIRE(file.open(QIODevice::ReadOnly));
            run(file.readAll().constData());
        }
    }
    ~Bare() { sqlite3_close(m_handle); }
    void run(const char *sql) { REQUIRE(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK); }
    sqlite3_stmt *prepare(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        REQUIRE(sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) == SQLITE_OK);
        return statement;
    }

private:
    sqlite3 *m_handle = nullptr;
};

void step(sqlite3_stmt *statement)
{
    if (sqlite3_step(statement) != SQLITE_DONE)
        FAIL("bare insert");
    sqlite3_reset(statement);
}

// The same rows, with what our own way computes on the way already at hand.
qint64 bareInsertMs(const QString &path, const Round &round, const std::vector<PlannedSheet> &sheets)
{
    Bare bare(path);
    const QByteArray roundId = round.id.bytes();
    const QByteArray user(16, 'u');
    sqlite3_stmt *statement = bare.prepare("INSERT INTO screening_round VALUES (?, 't', 16, '2026-10-08', NULL, 1, ?, NULL, NULL)");
    sqlite3_bind_blob(statement, 1, roundId.constData(), 16, SQLITE_STATIC);
    sqlite3_bind_blob(statement, 2, user.constData(), 16, SQLITE_STATIC);
    step(statement);
    sqlite3_finalize(statement);
    statement = bare.prepare("INSERT INTO round_instrument VALUES (?, 0, 'mht', '1', 'usual')");
    sqlite3_bind_blob(statement, 1, roundId.constData(), 16, SQLITE_STATIC);
    step(statement);
    sqlite3_finalize(statement);
    bare.run("BEGIN");
    statement = bare.prepare("INSERT INTO student VALUES (?, '学生', 1, NULL, NULL, '', NULL, NULL, '', '', 1)");
    for (const PlannedSheet &sheet : sheets) {
        const QByteArray id = sheet.student.bytes();
        sqlite3_bind_blob(statement, 1, id.constData(), 16, SQLITE_TRANSIENT);
        step(statement);
    }
    sqlite3_finalize(statement);
    bare.run("COMMIT");

    QElapsedTimer timer;
    timer.start();
    bare.run("BEGIN");
    sqlite3_stmt *answers = bare.prepare("INSERT INTO answer_sheet VALUES (?, ?, ?, 0, 5, ?, 900, 100, ?, 0, NULL)");
    sqlite3_stmt *result = bare.prepare("INSERT INTO result VALUES (?, 'mht', '1', 'usual', 1, ?, 0, ?, ?, ?)");
    qint64 id = 0;
    for (const PlannedSheet &sheet : sheets) {
        const QByteArray student = sheet.student.bytes();
        const QByteArray scales = encodeScales(sheet.score.scales);
        sqlite3_bind_int64(answers, 1, ++id);
        sqlite3_bind_blob(answers, 2, roundId.constData(), 16, SQLITE_STATIC);
        sqlite3_bind_blob(answers, 3, student.constData(), 16, SQLITE_STATIC);
        sqlite3_bind_blob(answers, 4, sheet.answers.constData(), int(sheet.answers.size()), SQLITE_STATIC);
        sqlite3_bind_int64(answers, 5, sheet.answeredMs);
        step(answers);
        sqlite3_bind_int64(result, 1, id);
        sqlite3_bind_int(result, 2, int(sheet.score.flags));
        sqlite3_bind_int(result, 3, sheet.score.isCandidate());
        sqlite3_bind_int64(result, 4, qRound64(sheet.score.scales[0].value * 1000));
        sqlite3_bind_blob(result, 5, scales.constData(), int(scales.size()), SQLITE_STATIC);
        step(result);
    }
    bare.run("COMMIT");
    const qint64 ms = timer.elapsed();
    sqlite3_finalize(answers);
    sqlite3_finalize(result);
    return ms;
}

} // namespace

TEST_CASE("A hundred thousand scored sheets are stored nearly as fast as through the bare C API", "[.speed]")
{
    test::TestSite site;
    journal::Journal &records = *valueOf(site.session().recordsFor(access::Capability::runScreening));
    std::vector<students::StudentId> students;
    records.vault().wantBulkCache(true);
    valueOf(records.write({journal::Verb::rosterImported, {}, {}, {}, journal::Topic::students}, [&](vault::Vault &vault) -> Done {
        XD_TRY(students::StudentWriter writer, students::StudentWriter::on(vault));
        for (int i = 0; i < sheetCount; ++i) {
            students.push_back(students::StudentId::make());
            XD_CHECK(writer.insert(students.back(), studentAt(i)));
        }
        return students::growRosterRevision(vault);
    }));
    const RoundId id = valueOf(openRound(site.session(), test::builtInInstruments(), {u"普测"_s, u"4-6"_s, {u"mht"_s}, {}, {}, {}}));
    const Round round = valueOf(readRound(records.vault(), test::builtInInstruments(), id));
    const auto sheets = scoredSheets(students, *round.instruments[0].instrument);
    const ScreeningImportRow import{ScreeningImportId::make(), id, ImportKind::answers, test::octoberMs, {}, sheetCount, 0, 0, 0};

    QElapsedTimer timer;
    timer.start();
    valueOf(records.write({journal::Verb::answersImported, import.id.bytes(), {}, {}, journal::Topic::screening}, [&](vault::Vault &vault) -> Done {
        XD_CHECK(insertImport(vault, import));
        XD_TRY(SheetWriter writer, SheetWriter::on(vault, round, import.id));
        for (const PlannedSheet &sheet : sheets)
            XD_CHECK(writer.insert(sheet));
        return growScreeningRevision(vault);
    }));
    const qint64 ours = timer.elapsed();
    const qint64 bare = bareInsertMs(site.path(u"bare.db"_s), round, sheets);
    timer.restart();
    const auto read = valueOf(readSheets(records.vault(), id));
    WARN("stored in " << ours << " ms, bare " << bare << " ms, ratio " << double(ours) / double(bare) << "; read back in " << timer.elapsed() << " ms");
    CHECK(read.size() == sheetCount);
    CHECK(double(ours) <= 1.5 * double(bare));
}
