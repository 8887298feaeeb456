#include "core/screening/candidates.h"
#include "tests/support/answered_round.h"
#include "tests/ui/page_bench.h"
#include "ui/students/students_page.h"

#include "core/students/import_roster.h"
#include "core/students/prepare_roster_import.h"
#include "core/students/student_journal.h"
#include "tests/support/say.h"
#include "tests/support/test_site.h"
#include "ui/common/ask.h"
#include "ui/common/data_table.h"
#include "ui/common/filter_chips.h"
#include "ui/common/noted_search.h"
#include "ui/import/import_wizard.h"
#include "ui/students/roster_subject.h"
#include "ui/students/student_list.h"
#include "ui/students/student_view.h"
#include "ui/theme/theme.h"

using namespace xd;
using namespace xd::ui;
using namespace Qt::StringLiterals;

namespace {

const QString roster = QStringLiteral(XINDENG_FIXTURES "/roster-primary.xlsx");

struct Nowhere final : Navigator {
    QStringList said;
    void goTo(Place) override {}
    void openStudent(students::StudentId) override {}
    void openRound(const QByteArray &) override {}
    void importRoster(const QStringList &) override {}
    void importAnswers(const QStringList &) override {}
    void importBundles(const QStringList &) override {}
    void say(const QString &sentence) override { said << sentence; }
};

struct School {
    test::TestSite site;
    VaultThread vault;
    Nowhere nowhere;
    std::unique_ptr<StudentsPage> page;

    explicit School(bool withRoster = true)
    {
        if (withRoster)
            import(site.session());
        site.lock();
        bool isOpen = false;
        vault.openWith(&vault, [folder = site.folder()] { return access::unlock(folder, u"li"_s, test::passphrase(), test::morning()); },
                       [&](Done opened) { isOpen = opened.has_value(); });
        REQUIRE(QTest::qWaitFor([&] { return isOpen; }));
        page = std::make_unique<StudentsPage>(Workplace{vault, nowhere, {{}, access::SiteKind::school, {}, {}, false}, access::Role::counsellor, u"li"_s});
        page->resize(1200, 700);
        page->show();
        page->refresh();
    }
    static void import(access::Session &session)
    {
        NoProgress nobody;
        auto workbook = valueOf(sheets::Workbook::open(roster));
        const auto table = valueOf(sheets::readTable(workbook, nobody));
        const auto columns = valueOf(students::findRosterColumns(session, table));
        const auto plan = valueOf(students::prepareRosterImport(session, table, columns.map, students::rosterContext(session, table, columns.map), nobody));
        valueOf(students::importRoster(session, plan, u"roster"_s, nobody));
    }
    DataTable *table() { return page->list()->table(); }
    bool waitForRows(int rows)
    {
        return QTest::qWaitFor([&] { return table()->shownCount() == rows; });
    }
    // The lines of the records' journal that say this, newest first.
    std::vector<journal::Line> journal(journal::Verb verb)
    {
        std::vector<journal::Line> found;
        bool isRead = false;
        vault.run(
            &vault,
            [](access::Session &session, Progress &) -> Result<std::vector<journal::Line>> {
                XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readJournal));
                return records->lines({});
            },
            [&](const Result<std::vector<journal::Line>> &lines) {
                found = valueOf(lines);
                isRead = true;
            });
        REQUIRE(QTest::qWaitFor([&] { return isRead; }));
        std::erase_if(found, [verb](const journal::Line &line) { return line.action != journal::textOf(verb); });
        return found;
    }
    // How many each search in the journal has found, newest first.
    std::vector<qint64> searches()
    {
        std::vector<qint64> counts;
        for (const journal::Line &line : journal(journal::Verb::studentsSearched))
            counts.push_back(line.counts.at(u"found"_s));
        return counts;
    }
    QString cell(int row, int column) { return table()->view()->model()->index(row, column).data().toString(); }
};

} // namespace

TEST_CASE("An empty school is invited to import, and the import fills the table")
{
    School school(false);
    REQUIRE(school.waitForRows(0));
    school.page->importRoster({roster});
    auto *wizard = school.page->findChild<ImportWizard *>();
    REQUIRE(wizard);
    for (int step = 0; step < 3; ++step) {
        INFO("step " << step);
        REQUIRE(QTest::qWaitFor([&] { return wizard->currentIndex() == step && wizard->nextButton()->isEnabled(); }, 10'000));
        wizard->next();
    }
    REQUIRE(QTest::qWaitFor([&] { return wizard->currentIndex() == 3; }, 10'000));
    school.page->refresh();
    CHECK(school.waitForRows(1200));

    // And it can be taken back while nothing hangs on it.
    ask::forgetAll();
    ask::answerNext(true);
    auto *undo = wizard->findChild<QPushButton *>(u"undoImport"_s);
    REQUIRE(undo);
    undo->click();
    REQUIRE(QTest::qWaitFor([&] { return !undo->isEnabled(); }, 10'000));
    school.page->refresh();
    CHECK(school.waitForRows(0));
}

TEST_CASE("Refused rows of a roster go back to their sender through the gate, each with its reason")
{
    School school(false);
    REQUIRE(school.waitForRows(0));
    school.page->importRoster({QStringLiteral(XINDENG_FIXTURES "/roster-messy.xlsx")});
    auto *wizard = school.page->findChild<ImportWizard *>();
    REQUIRE(wizard);
    for (int step = 0; step < 2; ++step) {
        REQUIRE(QTest::qWaitFor([&] { return wizard->currentIndex() == step && wizard->nextButton()->isEnabled(); }, 10'000));
        wizard->next();
    }
    REQUIRE(QTest::qWaitFor([&] { return wizard->currentIndex() == 2 && wizard->nextButton()->isEnabled(); }, 10'000));
    const auto &refused = wizard->state().trial->refused;
    REQUIRE_FALSE(refused.empty());
    auto *save = wizard->currentStep()->findChild<QPushButton *>(u"saveRefused"_s);
    REQUIRE(save);
    const QTemporaryDir folder;
    const QString back = folder.filePath(u"退回.xlsx"_s);
    ask::forgetAll();
    ask::answerNext(back);
    save->click();
    REQUIRE(QTest::qWaitFor([&] { return !school.journal(journal::Verb::documentExported).empty(); }));
    NoProgress nobody;
    auto workbook = valueOf(sheets::Workbook::open(back));
    const sheets::Table rows = valueOf(sheets::readTable(workbook, nobody));
    std::set<int> numbers;
    for (const sheets::RowError &error : refused)
        numbers.insert(error.row);
    REQUIRE(rows.rows.size() == numbers.size());
    CHECK(rows.columnCount() == wizard->state().file->table.columnCount() + 2); // his own columns, then the row and the reason
    int line = 0;
    for (const int number : numbers) {
        CHECK(rows.rows[size_t(line)].text(rows.columnCount() - 2).toInt() == number);
        CHECK_FALSE(rows.rows[size_t(line++)].text(rows.columnCount() - 1).isEmpty());
    }
    wizard->reject();
}

TEST_CASE("Every column that a roster may have is named in words")
{
    for (const auto &column : students::rosterColumns()) {
        INFO(column.key.toStdString());
        CHECK(rosterColumnLabel(column.key) != column.key);
    }
}

TEST_CASE("Students are found by name, pinyin, initials, number and class as one types")
{
    School school;
    REQUIRE(school.waitForRows(1200));
    const QLineEdit *search = school.page->list()->search(); // what can be typed is read as a whole, beside the button that clears it
    CHECK(QFontMetrics(search->font()).horizontalAdvance(search->placeholderText()) < search->width() - theme::scaled(40));
    const QString number = school.cell(3, 0), name = school.cell(3, 1), schoolClass = school.cell(3, 3);
    const auto isFound = [&](const QString &typed) {
        school.page->list()->search()->setText(typed);
        return QTest::qWaitFor([&] {
            if (school.table()->shownCount() >= 1200)
                return false;
            for (int row = 0; row < school.table()->shownCount(); ++row)
                if (school.cell(row, 0) == number)
                    return true;
            return false;
        });
    };
    CHECK(isFound(name));
    CHECK(isFound(name.last(1)));
    CHECK(isFound(number.last(6)));
    CHECK(isFound(schoolClass));
    school.page->list()->search()->setText(u"zzzzzz"_s);
    CHECK(school.waitForRows(0));
}

TEST_CASE("A search leaves one line once the typing rests, or is wiped before")
{
    School school;
    REQUIRE(school.waitForRows(1200));
    auto *search = school.page->list()->search();
    auto *noted = search->findChild<NotedSearch *>();
    REQUIRE(noted);
    noted->setRestMs(200);
    const QString name = school.cell(3, 1);
    for (const QChar letter : name)
        search->insert(letter);
    REQUIRE(QTest::qWaitFor([&] { return school.searches().size() == 1; }));
    const int found = school.table()->shownCount();
    noted->setRestMs(60'000);
    search->setText(u"zzzzzz"_s);
    REQUIRE(school.waitForRows(0));
    search->clear();
    REQUIRE(school.waitForRows(1200));
    search->setText(u" "_s);
    search->clear();
    CHECK(school.searches() == std::vector<qint64>{0, found}); // newest first
}

TEST_CASE("Opening a student shows the data, notes it once, and leads back")
{
    School school;
    REQUIRE(school.waitForRows(1200));
    const QString name = school.cell(0, 1);
    school.table()->selectRow(0);
    emit school.table()->rowActivated(0);
    REQUIRE(QTest::qWaitFor([&] { return school.page->title() == name; }));
    auto *journal = school.page->findChild<DataTable *>(u"studentJournal"_s);
    REQUIRE(journal);
    CHECK(journal->shownCount() == 2); // imported, viewed
    CHECK(QTest::qWaitFor([&] { return journal->isVisible() && journal->height() < journal->view()->height() + 60; })); // no empty sheet below two lines
    school.page->refresh();
    QTest::qWait(100);
    CHECK(school.page->findChild<DataTable *>(u"studentJournal"_s)->shownCount() == 2);
    school.page->findChild<QPushButton *>(u"backToList"_s)->click();
    CHECK(school.page->title() != name);
}

TEST_CASE("Copied rows pass the gate and keep their leading zeros")
{
    School school;
    REQUIRE(school.waitForRows(1200));
    school.table()->selectRow(0);
    school.table()->view()->setFocus();
    QTest::keyClick(school.table()->view(), Qt::Key_C, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return !school.nowhere.said.isEmpty(); }));
    CHECK(QGuiApplication::clipboard()->text().contains(school.cell(0, 0)));
    bool isNoted = false;
    bool isDone = false;
    school.vault.run(school.page.get(), [](access::Session &session, Progress &) -> Result<std::vector<journal::Line>> {
        XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readJournal));
        return records->lines({});
    }, [&](Result<std::vector<journal::Line>> lines) {
        isNoted = lines && lines->front().action == journal::textOf(journal::Verb::documentExported);
        isDone = true;
    });
    REQUIRE(QTest::qWaitFor([&] { return isDone; }));
    CHECK(isNoted);
}

TEST_CASE("A second look that waits for a decision is one click away from the student, and from nobody else")
{
    test::TestSite site{access::SiteKind::school, u"启明星实验学校"_s, u"3199010001"_s};
    test::importFixture(site.session(), "roster-messy.xlsx");
    screening::NoDangerWatcher nobody;
    const auto round = test::openAnsweredRound(site.session(), nobody).round;
    const packs::Form form = valueOf(packs::builtInForm(u"second-look"_s));
    const auto queue = valueOf(screening::reviewQueue(site.session(), test::builtInInstruments(), round));
    const auto look = valueOf(screening::beginLook(site.session(), test::builtInInstruments(), form, round, queue.lines[0].student));
    site.lock();
    test::PageBench<StudentsPage> bench(site.folder(), u"li"_s);
    bench.page->openStudent(queue.lines[1].student); // not begun
    bench.see<DataTable>(u"studentScreenings"_s);
    CHECK_FALSE(bench.look(u"openLook"_s));
    bench.page->openStudent(queue.lines[0].student);
    bench.click(u"openLook"_s);
    CHECK(bench.shell.looks == QList<QByteArray>{look.id.bytes()});
    if (const QString folder = qEnvironmentVariable("XINDENG_LOOK"); !folder.isEmpty())
        bench.page->grab().save(folder + u"/student-look.png"_s);
}
