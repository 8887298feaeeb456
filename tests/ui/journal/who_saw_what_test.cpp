#include "core/journal/journal_store.h"
#include "core/students/find_students.h"
#include "core/students/import_roster.h"
#include "core/students/prepare_roster_import.h"
#include "core/students/show_student.h"
#include "tests/ui/page_bench.h"
#include "ui/common/filter_chips.h"
#include "ui/journal/journal_page.h"
#include "ui/journal/seeing.h"
#include "ui/paper/print_preview.h"

#include <QComboBox>
#include <QDateEdit>
#include <QElapsedTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;
using access::Capability;
using journal::Verb;

namespace {

using Bench = test::PageBench<JournalPage>;

std::unique_ptr<Clock> at(int day)
{
    return std::make_unique<FixedClock>(QDateTime(QDate(2026, 10, day), QTime(9, 0)));
}

// A school whose counsellor has opened one child's file, searched, and printed a list.
struct School {
    test::TestSite site;
    students::StudentLine child;

    School()
    {
        NoProgress nobody;
        access::Session &session = site.session();
        auto workbook = valueOf(sheets::Workbook::open(QStringLiteral(XINDENG_FIXTURES "/roster-primary.xlsx")));
        const auto table = valueOf(sheets::readTable(workbook, nobody));
        const auto columns = valueOf(students::findRosterColumns(session, table));
        const auto plan = valueOf(students::prepareRosterImport(session, table, columns.map, students::rosterContext(session, table, columns.map), nobody));
        valueOf(students::importRoster(session, plan, u"roster"_s, nobody));
        students::StudentIndex index;
        child = valueOf(students::findStudents(session, index, {})).lines.at(7);
        valueOf(students::showStudent(session, child.id));
        journal::Journal *records = valueOf(session.recordsFor(Capability::readJournal));
        REQUIRE(records->note({Verb::studentsSearched, {}, {}, {{u"found"_s, 1}}}));
        REQUIRE(records->note({Verb::documentPrinted, {}, u"students.list print own-work"_s, {{u"rows"_s, 3}}}));
        site.add(u"zhang"_s, access::Role::principal);
    }
    std::unique_ptr<Bench> seenBy(const QString &login, std::unique_ptr<Clock> clock = test::morning())
    {
        site.lock();
        return std::make_unique<Bench>(site.folder(), login, std::move(clock));
    }
};

std::vector<journal::Line> recordsLines(Bench &bench)
{
    std::optional<std::vector<journal::Line>> lines;
    bench.vault.run(
        bench.page.get(),
        [](access::Session &session, Progress &) -> Result<std::vector<journal::Line>> {
            XD_TRY(journal::Journal *const records, session.recordsFor(Capability::readJournal));
            return records->lines({});
        },
        [&](Result<std::vector<journal::Line>> read) { lines = valueOf(read); });
    REQUIRE(bench.waits([&] { return lines.has_value(); }));
    return *lines;
}

} // namespace

TEST_CASE("Opening, searching, printing and standing in are seeing; importing and signing in are doing")
{
    for (const Verb verb : {Verb::studentViewed, Verb::studentsSearched, Verb::documentPrinted, Verb::documentExported, Verb::itemOpened, Verb::glassBroken})
        CHECK(isSeeing(journal::textOf(verb)));
    for (const Verb verb : {Verb::rosterImported, Verb::siteUnlocked, Verb::itemSealed, Verb::glassMended, Verb::reportReleased})
        CHECK_FALSE(isSeeing(journal::textOf(verb)));
    CHECK_FALSE(isSeeing(u"something.of_later"_s));
}

TEST_CASE("What was done and what was seen are the two halves of the journal")
{
    School school;
    auto bench = school.seenBy(u"li"_s);
    DataTable *table = bench->page->table();
    REQUIRE(bench->waits([&] { return table->shownCount() > 5; }));
    const int all = table->shownCount();
    bench->click(u"sideSaw"_s);
    CHECK(table->shownCount() == 3);
    bench->click(u"sideDid"_s);
    CHECK(table->shownCount() == all - 3);
    // With the keyboard: Left goes back through the halves.
    bench->see<QToolButton>(u"sideDid"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    CHECK(table->shownCount() == all);
    bench->expectNames();
}

TEST_CASE("One student's file is asked about by name, and the way back leads to all")
{
    School school;
    auto bench = school.seenBy(u"li"_s);
    DataTable *table = bench->page->table();
    REQUIRE(bench->waits([&] { return table->shownCount() > 5; }));
    const int all = table->shownCount();
    bench->page->showFile(school.child.id.bytes());
    REQUIRE(bench->shows(table, 2)); // opened, and the import that brought it
    CHECK(bench->see<QToolButton>(u"fileChip"_s)->text().contains(school.child.name));
    CHECK(bench->page->openObject() == school.child.id.bytes());
    bench->click(u"sideSaw"_s);
    CHECK(table->shownCount() == 1);
    bench->click(u"sideAll"_s);
    bench->click(u"fileChip"_s);
    CHECK(bench->shows(table, all));
    CHECK(bench->look(u"fileChip"_s) == nullptr);
    CHECK(bench->page->openObject() == QByteArray());
}

TEST_CASE("Who holds no records is told neither the name nor the lines of a file")
{
    School school;
    auto bench = school.seenBy(u"zhang"_s);
    bench->page->showFile(school.child.id.bytes());
    REQUIRE(bench->waits([&] { return !bench->banners().isEmpty(); }));
    CHECK_FALSE(bench->see<QToolButton>(u"fileChip"_s)->text().contains(school.child.name));
    for (const QString &banner : bench->banners())
        CHECK_FALSE(banner.contains(school.child.name));
}

TEST_CASE("Days are chosen freely, the last one whole")
{
    School school;
    auto bench = school.seenBy(u"li"_s, at(20));
    DataTable *table = bench->page->table();
    REQUIRE(bench->waits([&] { return table->shownCount() > 5; }));
    const int all = table->shownCount();
    auto *period = bench->see<QComboBox>(u"journalPeriod"_s);
    period->setCurrentIndex(period->count() - 1);
    // It begins with what was shown.
    CHECK(bench->see<QDateEdit>(u"journalFrom"_s)->date() == QDate(2026, 10, 8));
    CHECK(bench->see<QDateEdit>(u"journalTo"_s)->date() == QDate(2026, 10, 20));
    CHECK(bench->shows(table, all));
    bench->see<QDateEdit>(u"journalFrom"_s)->setDate(QDate(2026, 10, 9));
    CHECK(bench->shows(table, 2)); // both vaults unlocked on the 20th
    bench->see<QDateEdit>(u"journalFrom"_s)->setDate(QDate(2026, 10, 1));
    bench->see<QDateEdit>(u"journalTo"_s)->setDate(QDate(2026, 10, 8));
    CHECK(bench->shows(table, all - 2));
}

TEST_CASE("Enter on a line shows all that it holds, with the hashes that chain it")
{
    School school;
    auto bench = school.seenBy(u"li"_s);
    DataTable *table = bench->page->table();
    REQUIRE(bench->waits([&] { return table->shownCount() > 5; }));
    bench->click(u"sideSaw"_s);
    table->view()->setFocus();
    table->selectRow(table->model()->sourceRow(0));
    QTest::keyClick(table->view(), Qt::Key_Return);
    auto *dialog = bench->see<QDialog>(u"journalLine"_s);
    const auto words = [&] {
        QStringList said;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            said << label->text();
        return said.join(u'\n');
    };
    const journal::Line printed = recordsLines(*bench).at(1); // after it came the unlocking
    REQUIRE(printed.action == journal::textOf(Verb::documentPrinted));
    REQUIRE(bench->waits([&] { return words().contains(u"Of the line before"_s); }));
    CHECK(words().contains(u"document.printed"_s));
    CHECK(words().contains(u"students.list print own-work"_s));
    CHECK(words().contains(QString::fromLatin1(printed.userId.toHex())));
    CHECK(words().contains(u"09:00:00"_s));
    QTest::keyClick(dialog, Qt::Key_Escape);
    CHECK(bench->waits([&] { return bench->look<QDialog>(u"journalLine"_s) == nullptr; }));
}

TEST_CASE("The paper holds what is shown, by whom it was read, no child's name, and its exit is a line")
{
    School school;
    auto bench = school.seenBy(u"li"_s);
    DataTable *table = bench->page->table();
    REQUIRE(bench->waits([&] { return table->shownCount() > 5; }));
    bench->page->showFile(school.child.id.bytes());
    REQUIRE(bench->shows(table, 2));
    QTest::keyClick(bench->page.get(), Qt::Key_P, Qt::ControlModifier);
    auto *preview = bench->see<paper::PrintPreview>(u"journalPreview"_s);
    CHECK(preview->pageCount() == 1);
    QTemporaryDir folder;
    bool isSaved = false;
    QObject::connect(preview, &paper::PrintPreview::saved, preview, [&] { isSaved = true; });
    const QString file = folder.filePath(u"journal.pdf"_s);
    preview->saveAs(file);
    REQUIRE(bench->waits([&] { return isSaved; }));
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
    REQUIRE(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    CHECK(text.contains(u"One student's file"_s));
    CHECK(text.contains(u"Student's page opened"_s));
    CHECK(text.contains(u"Printed by li"_s));
    CHECK_FALSE(text.contains(school.child.name));
    const journal::Line exit = recordsLines(*bench).front();
    CHECK(exit.action == journal::textOf(Verb::documentExported));
    CHECK(exit.reason == u"journal.list pdf own-work"_s);
    CHECK(exit.object == school.child.id.bytes());
    CHECK(exit.counts == journal::Counts{{u"rows"_s, 2}});
}

TEST_CASE("A principal takes his own journal along, and the office notes it")
{
    School school;
    auto bench = school.seenBy(u"zhang"_s);
    DataTable *table = bench->page->table();
    REQUIRE(bench->waits([&] { return table->shownCount() > 2; }));
    const int before = table->shownCount();
    table->view()->setFocus();
    table->selectRow(0);
    QTest::keyClick(table->view(), Qt::Key_C, Qt::ControlModifier);
    REQUIRE(bench->waits([&] { return !bench->shell.said.isEmpty(); }));
    CHECK(QGuiApplication::clipboard()->text().startsWith(u"When\tWho\tWhat"_s));
    CHECK(bench->shows(table, before + 1));
    CHECK(Bench::cell(table, 0, 3).contains(u"by the clipboard"_s));
}

TEST_CASE("A hundred thousand lines are shown, filtered and sorted without holding the window up")
{
    test::TestSite site;
    constexpr int many = 99'000; // of the 100,000 that are shown; opening and signing in leave some more
    {
        vault::Vault &vault = valueOf(site.session().recordsFor(Capability::readJournal))->vault();
        journal::Head head = valueOf(journal::readHead(vault));
        vault::Transaction writing = valueOf(vault::Transaction::begin(vault));
        const QByteArray user = site.session().actor().userId;
        for (int i = 0; i < many; ++i) {
            const Verb verb = i % 3 == 0 ? Verb::studentViewed : Verb::tagsEdited;
            const journal::Line line{head.seq + 1, site.session().clock().nowMs() - (many - i), user, journal::textOf(verb), QByteArray(16, char(i % 100)), {}, {}};
            head = {line.seq, journal::hashOf(head.hash, line)};
            REQUIRE(journal::insertLine(vault, line, head.hash));
        }
        REQUIRE(writing.commit());
    }
    site.lock();
    Bench bench(site.folder(), u"li"_s);
    DataTable *table = bench.page->table();
    // How long the window has not come to itself.
    qint64 longestMs = 0;
    QElapsedTimer since;
    since.start();
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, &heart, [&] {
        longestMs = std::max(longestMs, since.elapsed());
        since.restart();
    });
    heart.start(5);
    REQUIRE(bench.waits([&] { return table->shownCount() >= many; }));
    bench.click(u"sideSaw"_s);
    CHECK(table->shownCount() == many / 3);
    table->sortBy(0, Qt::AscendingOrder);
    QTest::qWait(50);
    INFO("the window stood still for " << longestMs << " ms");
    CHECK(longestMs < 900); // a computer that builds beside it is slow
    QTest::keyClick(bench.page.get(), Qt::Key_P, Qt::ControlModifier);
    REQUIRE(bench.waits([&] { return bench.banners().size() == 1; }));
    CHECK(bench.banners().front().contains(u"too many for one paper"_s));
}
