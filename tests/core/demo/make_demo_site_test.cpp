#include "core/demo/make_demo_site.h"

#include "core/access/unlock.h"
#include "core/care/list_duties.h"
#include "core/demo/made_up_screening.h"
#include "core/screening/load_instruments.h"
#include "core/exchange/exchange_status.h"
#include "core/exchange/import_bundles.h"
#include "core/reports/find_reports.h"
#include "core/screening/round_status.h"
#include "core/students/find_students.h"
#include "core/students/roster_counts.h"
#include "core/students/undo_roster_import.h"
#include "tests/support/say.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::demo;

namespace {

// With its zone: a file's constants are made before main() sets the one that all tests share.
const FixedClock morning(QDateTime(QDate(2026, 11, 22), QTime(9, 0), QTimeZone("Asia/Shanghai")));

std::unique_ptr<access::Session> opened(const QString &folder)
{
    const DemoNote note = valueOf(readDemoNote(folder));
    return valueOf(access::unlock(folder, note.logins.front().login, SecretBytes::fromUtf16(note.passphrase),
                                  std::make_unique<FixedClock>(morning)));
}

class StopsSoon final : public Progress {
public:
    void report(qint64, qint64) override {}
    bool isStopped() const override { return ++m_asked > 3; }

private:
    mutable int m_asked = 0;
};

} // namespace

TEST_CASE("A made-up school is the same for the same seed and another for another")
{
    SchoolRecipe recipe;
    const auto table = rosterOf(makeSchool(recipe), recipe.lastYear);
    const auto again = rosterOf(makeSchool(recipe), recipe.lastYear);
    REQUIRE(table.rows.size() == 600);
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        CHECK(table.rows[i].cells == again.rows[i].cells);
    recipe.seed = 2;
    CHECK(rosterOf(makeSchool(recipe), recipe.lastYear).rows.front().cells != table.rows.front().cells);
}

TEST_CASE("Made-up children have valid numbers of an area that exists nowhere, each only once")
{
    const MadeUpSchool school = makeSchool({});
    QSet<QString> numbers;
    for (const MadeUpPupil &pupil : school.pupils) {
        const auto number = valueOf(students::StudentNumber::parse(pupil.number));
        CHECK(number.text().startsWith(u"G99"_s));
        CHECK(number.birthDate() == pupil.birthDate);
        CHECK(number.sex() == pupil.sex);
        numbers.insert(pupil.number);
    }
    CHECK(numbers.size() == qsizetype(school.pupils.size()));
}

TEST_CASE("Most made-up scores are low, some are high, and few children give a danger answer")
{
    const MadeUpSchool school = makeSchool({5000, 1, calendar::SchoolYear(2026), 7, 1});
    const RoundRecipe round{calendar::SchoolYear(2026), 7, 9, Battery::phqAndGad, QDate(2026, 10, 12), QDate(2026, 10, 23), 0.97, 1};
    const auto table = answersFor(school, round);
    const QStringList options{u"完全不会"_s, u"好几天"_s, u"一半以上的天数"_s, u"几乎每天"_s};
    int high = 0, danger = 0, none = 0;
    for (const auto &row : table.rows) {
        int total = 0;
        for (int item = 0; item < 9; ++item)
            total += std::max(0, int(options.indexOf(row.text(5 + item))));
        high += total >= 10;
        none += total <= 4;
        danger += options.indexOf(row.text(13)) > 0;
    }
    const int rows = int(table.rows.size());
    CHECK(rows > 1450);
    CHECK(high * 100 > rows * 6);
    CHECK(high * 100 < rows * 12);
    CHECK(none * 100 > rows * 60);
    CHECK(danger > 5);
    CHECK(danger * 100 < rows * 4);
}

TEST_CASE("However small the school, somebody's answers to PHQ-9 speak of danger, the same each time")
{
    for (const quint64 seed : {1, 2, 3, 4, 5}) {
        const MadeUpSchool school = makeSchool({30, 1, calendar::SchoolYear(2026), seed, 1});
        const RoundRecipe round{calendar::SchoolYear(2026), 7, 9, Battery::phqAndGad, QDate(2026, 10, 12), QDate(2026, 10, 23), 0.97, 1};
        const auto table = answersFor(school, round), again = answersFor(school, round);
        int danger = 0;
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            danger += !table.rows[i].text(13).isEmpty() && table.rows[i].text(13) != u"完全不会"_s;
            CHECK(table.rows[i].cells == again.rows[i].cells);
        }
        CHECK(danger >= 1);
        CHECK(danger <= 2);
    }
}

TEST_CASE("A demo school opens with its note and holds two years of rosters, closed rounds and an open one")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"demo"_s);
    NoProgress progress;
    QElapsedTimer timer;
    timer.start();
    const DemoNote made = valueOf(makeDemoSite({path, access::SiteKind::school, 600, 3, 2, 1}, morning, progress));
    WARN("600 students in " << timer.elapsed() << " ms");
    CHECK(made.logins.size() == 3);
    const auto session = opened(path);
    CHECK(session->site().isDemo);
    CHECK(session->role() == access::Role::counsellor);

    const auto counts = valueOf(students::rosterCounts(*session));
    CHECK(counts.year == calendar::SchoolYear(2026));
    CHECK(counts.total == 600);
    CHECK(counts.grades().size() == 9);
    students::StudentIndex index;
    students::StudentQuery everybody;
    everybody.includeFormer = true;
    CHECK(valueOf(students::findStudents(*session, index, everybody)).total > 600); // last year's leavers too
    const auto imports = valueOf(students::listRosterImports(*session));
    REQUIRE(imports.size() == 2);
    CHECK(imports.front().refused == 0);
    CHECK(imports.back().refused == 0);
    CHECK(imports.front().updated > 450); // moved up a grade
    CHECK(valueOf(valueOf(session->recordsFor(access::Capability::readStudents))->verify()).brokenAt == std::nullopt);

    const screening::Instruments instruments = valueOf(screening::loadInstruments(*session));
    const auto rounds = valueOf(screening::listRounds(*session, instruments));
    REQUIRE(rounds.size() == 3);
    CHECK_FALSE(rounds[0].isClosed());
    CHECK(rounds[1].isClosed());
    CHECK(rounds[2].isClosed());
    const auto open = valueOf(screening::roundStatus(*session, instruments, rounds[0].id)).counts;
    CHECK(open.eligible > 180);
    CHECK(open.consented > open.eligible * 9 / 10);
    CHECK(open.refused > 0);
    CHECK(open.answered > open.eligible / 2);
    CHECK(open.missing > 10);
    CHECK(open.candidates > 5);
    CHECK(open.danger > 0);
    const auto closed = valueOf(screening::roundStatus(*session, instruments, rounds[1].id));
    CHECK(closed.counts.danger > 0); // MHT of the spring
    CHECK(closed.unmatched == 0);
    // Of rounds that are over every danger answer was met in time; those of the open one wait.
    const care::DutyList duties = valueOf(care::listDuties(*session, instruments, care::Listed::all));
    CHECK(duties.open > 0);
    CHECK(duties.late == 0);
    for (const care::DutyLine &line : duties.lines) {
        CHECK(line.duty.isOpen() == (line.duty.finding.round == rounds[0].id));
        CHECK_FALSE(line.duty.wasAnsweredLate());
    }
    CHECK(valueOf(reports::listReports(*session)).size() == 3); // of the last quarter, and of the two rounds that are over
}

TEST_CASE("A demo district has schools, their reports, one that is late, one without a receipt and a file still to be imported")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"district"_s);
    NoProgress progress;
    QElapsedTimer timer;
    timer.start();
    DemoRecipe recipe{path, access::SiteKind::district, 120, 3, 1, 1};
    const DemoNote made = valueOf(makeDemoSite(recipe, morning, progress));
    WARN("3 schools of 120 students in " << timer.elapsed() << " ms");
    CHECK(made.logins.front().role == access::Role::officer);
    const auto session = opened(path);
    const auto status = valueOf(exchange::exchangeStatus(*session));
    REQUIRE(status.root);
    CHECK(status.arrived.size() == 4); // three for the last quarter, one for this
    CHECK(QDir(session->folder().incoming()).entryList({u"*.xdb"_s}, QDir::Files).size() == 1);
    CHECK(QDir(session->folder().outgoing()).entryList({u"*.xdb"_s}, QDir::Files).size() == 3); // a receipt for each but the newest
    CHECK(std::count_if(status.arrived.begin(), status.arrived.end(), [](const auto &arrived) { return arrived.isReceipted; }) == 3);
    recipe.schools = 51;
    CHECK(codeOf(makeDemoSite(recipe, morning, progress)) == ErrorCode::OutOfRange);
}

TEST_CASE("A demo district of six schools shows a bundle in every state that an officer meets")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"district"_s);
    NoProgress progress;
    valueOf(makeDemoSite({path, access::SiteKind::district, 60, 6, 1, 1}, morning, progress));
    const auto session = opened(path);
    const auto status = valueOf(exchange::exchangeStatus(*session));
    const auto count = [&](auto is) { return std::count_if(status.arrived.begin(), status.arrived.end(), is); };
    CHECK(status.arrived.size() == 9); // six of the last quarter, three of this
    CHECK(count([](const auto &arrived) { return arrived.isReceipted; }) == 7);
    CHECK(count([](const auto &arrived) { return !arrived.isReceipted && !arrived.bundle.undoneMs; }) == 1);
    CHECK(count([](const auto &arrived) { return arrived.bundle.undoneMs.has_value(); }) == 1);
    const auto waiting = valueOf(exchange::importBundles(*session, {session->folder().incoming()}, exchange::ImportMode::dryRun, progress));
    REQUIRE(waiting.size() == 2);
    CHECK(std::count_if(waiting.begin(), waiting.end(), [](const auto &file) { return file.state == exchange::FileState::next; }) == 1);
    CHECK(std::count_if(waiting.begin(), waiting.end(), [](const auto &file) { return file.state == exchange::FileState::damaged; }) == 1);
}

TEST_CASE("What cannot be made is refused, and what is stopped leaves nothing")
{
    QTemporaryDir folder;
    NoProgress progress;
    DemoRecipe recipe{folder.filePath(u"demo"_s), access::SiteKind::school, 5, 3, 2, 1};
    CHECK(codeOf(makeDemoSite(recipe, morning, progress)) == ErrorCode::OutOfRange);
    recipe.students = 60;
    recipe.years = 11;
    CHECK(codeOf(makeDemoSite(recipe, morning, progress)) == ErrorCode::OutOfRange);
    recipe.years = 2;
    StopsSoon stop;
    CHECK(codeOf(makeDemoSite(recipe, morning, stop)) == ErrorCode::Cancelled);
    CHECK_FALSE(QDir(recipe.folder).exists());
    CHECK(codeOf(readDemoNote(recipe.folder)) == ErrorCode::NotFound);
    recipe.folder = folder.path();
    QFile(folder.filePath(u"mine.txt"_s)).open(QIODevice::WriteOnly);
    CHECK(codeOf(makeDemoSite(recipe, morning, progress)) == ErrorCode::AlreadyExists);
    CHECK(QFile::exists(folder.filePath(u"mine.txt"_s)));
}

TEST_CASE("A demo school can be made on any day of the year")
{
    NoProgress progress;
    for (const QDate day : {QDate(2026, 9, 1), QDate(2026, 9, 12), QDate(2027, 1, 3), QDate(2027, 4, 20), QDate(2027, 8, 31)}) {
        INFO(day.toString(Qt::ISODate).toStdString());
        QTemporaryDir folder;
        const FixedClock clock(QDateTime(day, QTime(9, 0)));
        for (const int years : {1, 2})
            valueOf(makeDemoSite({folder.filePath(QString::number(years)), access::SiteKind::school, 90, 3, years, 3}, clock, progress));
    }
}
