#include "ui/import/import_wizard.h"
#include "core/students/class_name.h"
#include "tests/support/say.h"
#include "tests/support/test_site.h"
#include "ui/common/ask.h"
#include "ui/common/data_table.h"
#include "ui/common/runner.h"
#include "ui/import/columns_step.h"
#include "ui/import/refused_rows.h"
#include "ui/import/trial_step.h"

using namespace xd;
using namespace xd::ui;
using namespace Qt::StringLiterals;

namespace {

const QString fixture = QStringLiteral(XINDENG_FIXTURES "/roster-messy.xlsx");

struct Bench {
    test::TestSite site;
    VaultThread vault;
    int tried = 0, carriedOut = 0, undone = 0, decided = -1, kept = 0;
    bool isRemembered = false;
    sheets::ColumnMap seen;

    Bench()
    {
        site.lock();
        bool isOpen = false;
        vault.openWith(&vault, [folder = site.folder()] { return access::unlock(folder, u"li"_s, test::passphrase(), test::morning()); },
                       [&](Done opened) { isOpen = opened.has_value(); });
        REQUIRE(QTest::qWaitFor([&] { return isOpen; }));
    }

    ImportSubject subject()
    {
        ImportSubject subject;
        subject.title = u"Import"_s;
        subject.invitation = u"Drop"_s;
        subject.remember = u"test"_s;
        subject.columns = {{u"name"_s, {u"姓名"_s}, true}, {u"number"_s, {u"学籍号"_s, u"学号"_s}, true}, {u"note"_s, {u"没有这一列"_s}, false}};
        subject.columnLabel = [](const QString &key) { return key; };
        subject.findColumns = [this](access::Session &, const sheets::Table &table) -> Result<FoundColumns> {
            return FoundColumns{sheets::guessColumns(table, this->subject().columns), isRemembered};
        };
        subject.tryOut = [this](access::Session &, const sheets::Table &table, const sheets::ColumnMap &map, Progress &) -> Result<ImportTrial> {
            ++tried;
            seen = map;
            ImportTrial trial;
            trial.acceptable = int(table.rows.size()) - 1;
            trial.figures = {{u"New"_s, trial.acceptable}};
            trial.previewColumns = {{u"Name"_s}};
            trial.preview = std::make_shared<RowList>(std::vector<RowList::Row>{{{u"x"_s}}});
            trial.refused = {{7, u"学籍号"_s, ErrorCode::BadCheckDigit, u"G…3 (19)"_s}};
            return trial;
        };
        subject.carryOut = [this](access::Session &, Progress &) -> Result<ImportOutcome> {
            ++carriedOut;
            return ImportOutcome{{{u"New"_s, 3}}};
        };
        subject.undo = [this](access::Session &, Progress &) -> Done {
            ++undone;
            return {};
        };
        return subject;
    }
};

bool waitForStep(const ImportWizard &wizard, int index)
{
    return QTest::qWaitFor([&] { return wizard.currentIndex() == index && wizard.currentStep(); });
}

bool isReady(const ImportWizard &wizard)
{
    return QTest::qWaitFor([&] { return wizard.nextButton()->isEnabled(); });
}

// With the file of the fixtures read, led on up to this step.
struct Walked {
    ImportWizard wizard;
    Walked(const ImportSubject &subject, VaultThread &vault, int step) : wizard(subject, vault)
    {
        wizard.setAttribute(Qt::WA_DeleteOnClose, false);
        wizard.start();
        wizard.open(fixture);
        REQUIRE(isReady(wizard));
        for (int next = 1; next <= step; ++next) {
            wizard.next();
            REQUIRE(waitForStep(wizard, next));
        }
    }
};

} // namespace

TEST_CASE("A table is read, its columns matched, tried out, imported and taken back")
{
    Bench bench;
    ImportWizard wizard(bench.subject(), bench.vault);
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.start();
    CHECK_FALSE(wizard.nextButton()->isEnabled());
    wizard.open(fixture);
    REQUIRE(isReady(wizard));
    CHECK(wizard.findChild<QComboBox *>(u"sheet"_s)->count() == 2);
    CHECK(wizard.findChild<DataTable *>(u"filePreview"_s)->shownCount() > 20);

    QTest::mouseClick(wizard.nextButton(), Qt::LeftButton);
    REQUIRE(waitForStep(wizard, 1));
    CHECK(wizard.findChild<QComboBox *>(u"column-name"_s)->currentIndex() > 0);
    CHECK(wizard.findChild<QComboBox *>(u"column-note"_s)->currentIndex() == 0);
    // Samples that do not fit are cut where one sees it.
    auto *samples = dynamic_cast<SampleText *>(wizard.findChild<QWidget *>(u"samples-number"_s));
    REQUIRE(samples);
    CHECK_FALSE(samples->text().isEmpty());
    samples->resize(samples->fontMetrics().horizontalAdvance(samples->text()) + 1, samples->height());
    CHECK(samples->shown() == samples->text());
    samples->resize(60, samples->height());
    CHECK(samples->shown().endsWith(QChar(0x2026)));
    CHECK(samples->fontMetrics().horizontalAdvance(samples->shown()) <= 60);
    QTest::mouseClick(wizard.nextButton(), Qt::LeftButton);
    REQUIRE(waitForStep(wizard, 2));
    REQUIRE(isReady(wizard));
    CHECK(bench.tried == 1);
    CHECK(bench.carriedOut == 0);
    CHECK(bench.seen.columnOf(u"number"_s) >= 0);
    auto *refused = wizard.findChild<DataTable *>(u"refusedRows"_s);
    CHECK(refused->shownCount() == 1);
    const auto cellAt = [&](int column) { return refused->model()->index(0, column).data().toString(); };
    CHECK_FALSE(cellAt(1).isEmpty());
    CHECK_FALSE(cellAt(3).contains(cellAt(1))); // the reason need not name the column again

    QTest::mouseClick(wizard.nextButton(), Qt::LeftButton);
    REQUIRE(waitForStep(wizard, 3));
    CHECK(bench.carriedOut == 1);
    ask::forgetAll();
    ask::answerNext(true);
    auto *undo = wizard.findChild<QPushButton *>(u"undoImport"_s);
    REQUIRE(undo);
    undo->click();
    REQUIRE(QTest::qWaitFor([&] { return bench.undone == 1 && !undo->isEnabled(); }));
}

TEST_CASE("A layout that is known skips the columns")
{
    Bench bench;
    bench.isRemembered = true;
    ImportWizard wizard(bench.subject(), bench.vault);
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.start();
    wizard.open(fixture);
    REQUIRE(isReady(wizard));
    wizard.next();
    REQUIRE(waitForStep(wizard, 2));
    // Going back shows them and stays.
    REQUIRE(isReady(wizard));
    wizard.back();
    REQUIRE(waitForStep(wizard, 1));
    QTest::qWait(50);
    CHECK(wizard.currentIndex() == 1);
}

TEST_CASE("A file that is no table is refused with its sentence, and another can be chosen")
{
    Bench bench;
    const QTemporaryDir folder;
    const QString picture = folder.filePath(u"roster.xlsx"_s);
    QImage image(40, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    REQUIRE(image.save(picture, "PNG"));
    ImportWizard wizard(bench.subject(), bench.vault);
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.start();
    wizard.open(picture);
    REQUIRE(QTest::qWaitFor([&] { return wizard.findChild<QWidget *>(u"fileProblem"_s); }));
    CHECK_FALSE(wizard.nextButton()->isEnabled());
    wizard.open(fixture);
    REQUIRE(isReady(wizard));
    CHECK(wizard.findChild<QWidget *>(u"fileProblem"_s) == nullptr);
}

TEST_CASE("A needed column without a place holds the import back")
{
    Bench bench;
    Walked walked(bench.subject(), bench.vault, 1);
    ImportWizard &wizard = walked.wizard;
    auto *name = wizard.findChild<QComboBox *>(u"column-name"_s);
    name->setCurrentIndex(0);
    emit name->activated(0);
    CHECK_FALSE(wizard.nextButton()->isEnabled());
    name->setCurrentIndex(2);
    emit name->activated(2);
    CHECK(wizard.nextButton()->isEnabled());
}

TEST_CASE("Refusals are grouped by cause, the largest first")
{
    const auto groups = groupsOf({{1, {}, ErrorCode::BadDate, {}}, {2, {}, ErrorCode::BadCheckDigit, {}}, {3, {}, ErrorCode::BadCheckDigit, {}}});
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].code == ErrorCode::BadCheckDigit);
    CHECK(groups[0].count == 2);
    // Causes of one code that are mended in different places are two reasons.
    const auto classes = groupsOf({{1, {}, ErrorCode::BadClass, {}, students::class_fault::stageOpen}, {2, {}, ErrorCode::BadClass, {}, students::class_fault::form},
                                   {3, {}, ErrorCode::BadClass, {}, students::class_fault::stageOpen}});
    REQUIRE(classes.size() == 2);
    CHECK(classes[0].cause == students::class_fault::stageOpen);
    CHECK(classes[0].count == 2);
}

TEST_CASE("What only a person can say about a table is asked beside the columns, and a doubt leads there")
{
    Bench bench;
    ImportSubject subject = bench.subject();
    subject.choices = {ImportChoice{u"how"_s, u"How?"_s, {u"as printed"_s, u"otherwise"_s}, u"Look at it."_s, u"Say how"_s, {ErrorCode::NumbersDoubtful},
                                    [&bench](int answer) { bench.decided = answer; }}};
    subject.tryOut = [&bench](access::Session &, const sheets::Table &, const sheets::ColumnMap &, Progress &) -> Result<ImportTrial> {
        ImportTrial trial;
        trial.acceptable = 1;
        if (bench.decided == 0)
            trial.warnings = {{3, u"1"_s, ErrorCode::NumbersDoubtful, u"1"_s}};
        return trial;
    };
    Walked walked(subject, bench.vault, 2);
    ImportWizard &wizard = walked.wizard;
    REQUIRE(isReady(wizard)); // a doubt stops nobody
    CHECK(bench.decided == 0);
    auto *doubt = wizard.findChild<Banner *>(u"trialDoubt"_s);
    REQUIRE(doubt);
    QTest::mouseClick(doubt->findChild<QPushButton *>(u"toChoice"_s), Qt::LeftButton);
    REQUIRE(waitForStep(wizard, 1));
    auto *choice = wizard.findChild<QComboBox *>(u"how"_s);
    choice->setCurrentIndex(1);
    emit choice->activated(1);
    wizard.next();
    REQUIRE(QTest::qWaitFor([&] { return bench.decided == 1 && wizard.nextButton()->isEnabled(); }));
    CHECK_FALSE(wizard.findChild<Banner *>(u"trialDoubt"_s));
    // Another file is another table: nothing is carried over.
    wizard.back();
    wizard.back();
    const QString other = QStringLiteral(XINDENG_FIXTURES "/roster-primary.xlsx");
    wizard.open(other);
    REQUIRE(QTest::qWaitFor([&] { return wizard.state().file && wizard.state().file->path == other && wizard.nextButton()->isEnabled(); }));
    wizard.next();
    REQUIRE(waitForStep(wizard, 1));
    CHECK(choice->currentIndex() == 0);
}

TEST_CASE("Whom a doubtful row means is chosen in the try-out, and what stays refused is saved for the sender")
{
    Bench bench;
    ImportSubject subject = bench.subject();
    SettledDoubts settled;
    const QTemporaryDir sender;
    const QString back = sender.filePath(u"退回.xlsx"_s);
    subject.settle = [&settled](const SettledDoubts &chosen) { settled = chosen; };
    subject.tryOut = [&settled](access::Session &, const sheets::Table &, const sheets::ColumnMap &, Progress &) -> Result<ImportTrial> {
        ImportTrial trial;
        trial.acceptable = 1 + int(settled.size());
        trial.refused = {{9, u"姓名"_s, ErrorCode::UnknownStudent, u"… (3)"_s}};
        if (settled.empty()) {
            trial.refused.push_back({7, u"姓名"_s, ErrorCode::AmbiguousStudent, u"… (3)"_s});
            trial.doubtful = {{7, u"于一琳 7.1"_s, ErrorCode::AmbiguousStudent, {u"于一琳 · 1"_s, u"于一琳 · 2"_s}}};
        }
        return trial;
    };
    Walked walked(subject, bench.vault, 2);
    ImportWizard &wizard = walked.wizard;
    REQUIRE(QTest::qWaitFor([&] { return wizard.findChild<QComboBox *>(u"doubt-7"_s) != nullptr; }));
    auto *choice = wizard.findChild<QComboBox *>(u"doubt-7"_s);
    CHECK(choice->count() == 3); // the first leaves it refused
    choice->setCurrentIndex(2);
    emit choice->activated(2);
    wizard.findChild<QPushButton *>(u"tryAgain"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return wizard.findChild<QComboBox *>(u"doubt-7"_s) == nullptr && wizard.nextButton()->isEnabled(); }));
    CHECK(settled == SettledDoubts{{7, 1}});
    CHECK(wizard.nextButton()->text().contains(u'2'));

    ask::forgetAll();
    ask::answerNext(back);
    wizard.findChild<QPushButton *>(u"saveRefused"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return wizard.findChild<Banner *>() && wizard.findChild<Banner *>()->sentence().contains(u"1 refused row"_s); }));
    auto workbook = valueOf(sheets::Workbook::open(back));
    NoProgress quiet;
    const sheets::Table rows = valueOf(sheets::readTable(workbook, quiet));
    REQUIRE(rows.rows.size() == 1);
    CHECK(rows.rows[0].text(rows.columnCount() - 2) == u"9"_s); // where it stood in the sender's file
    CHECK(rows.rows[0].text(rows.columnCount() - 1).startsWith(u"姓名："_s));
    wizard.next();
    REQUIRE(waitForStep(wizard, 3));
    CHECK(wizard.currentStep()->findChild<QPushButton *>(u"saveRefused"_s) != nullptr); // and after the import
}

TEST_CASE("A wizard that is left after a try-out with something urgent asks, and keeps that alone unless told otherwise")
{
    ask::forgetAll();
    Bench bench;
    ImportSubject subject = bench.subject();
    subject.tryOut = [tryOut = subject.tryOut](access::Session &session, const sheets::Table &table, const sheets::ColumnMap &map, Progress &progress) -> Result<ImportTrial> {
        XD_TRY(ImportTrial trial, tryOut(session, table, map, progress));
        trial.urgent = u"Danger"_s;
        return trial;
    };
    bool isRefused = false;
    subject.urgentPart = UrgentPart{u"Leave danger?"_s, u"…"_s, u"Keep"_s, [&](access::Session &, Progress &) -> Done {
                                        ++bench.kept;
                                        return isRefused ? Done(failure(ErrorCode::Refused)) : Done();
                                    }};
    SECTION("before the try-out it does not ask for it")
    {
        Walked walked(subject, bench.vault, 1);
        ask::answerNext(true);
        walked.wizard.reject();
        CHECK(walked.wizard.isHidden());
        CHECK_FALSE(ask::asked().contains(u"Leave danger?"_s));
        CHECK(bench.kept == 0);
    }
    SECTION("keep")
    {
        Walked walked(subject, bench.vault, 2);
        REQUIRE(isReady(walked.wizard));
        isRefused = true;
        ask::answerNext(0);
        walked.wizard.close();
        REQUIRE(QTest::qWaitFor([&] { return bench.kept == 1; }));
        QTest::qWait(20);
        CHECK(walked.wizard.isVisible()); // what could not be kept is told
        isRefused = false;
        ask::answerNext(0);
        walked.wizard.close();
        REQUIRE(QTest::qWaitFor([&] { return walked.wizard.isHidden(); }));
        CHECK(bench.kept == 2);
        CHECK(bench.carriedOut == 0);
        CHECK(ask::asked().count(u"Leave danger?"_s) == 2);
    }
    SECTION("also after going back")
    {
        Walked walked(subject, bench.vault, 2);
        REQUIRE(isReady(walked.wizard));
        walked.wizard.back();
        ask::answerNext(0);
        walked.wizard.reject();
        REQUIRE(QTest::qWaitFor([&] { return walked.wizard.isHidden(); }));
        CHECK(bench.kept == 1);
    }
    SECTION("import")
    {
        Walked walked(subject, bench.vault, 2);
        REQUIRE(isReady(walked.wizard));
        ask::answerNext(1);
        walked.wizard.reject();
        REQUIRE(waitForStep(walked.wizard, 3));
        CHECK(bench.carriedOut == 1);
        CHECK(bench.kept == 0);
        walked.wizard.reject(); // done: nothing is left to be asked
        CHECK(walked.wizard.isHidden());
        CHECK(ask::asked().count(u"Leave danger?"_s) == 1);
    }
    SECTION("leave, and no answer")
    {
        Walked walked(subject, bench.vault, 2);
        REQUIRE(isReady(walked.wizard));
        ask::answerNext(ask::Dismiss{});
        walked.wizard.reject();
        CHECK(walked.wizard.isVisible());
        ask::answerNext(2);
        walked.wizard.reject();
        CHECK(walked.wizard.isHidden());
        CHECK(bench.kept == 0);
    }
    ask::forgetAll();
}
