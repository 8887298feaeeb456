#include "ui/screening/screening_page.h"

#include "core/screening/import_answers.h"
#include "core/screening/import_consent.h"
#include "core/screening/open_round.h"
#include "core/screening/prepare_answers_import.h"
#include "core/screening/prepare_consent_import.h"
#include "core/screening/round_papers.h"
#include "core/screening/slip_codes.h"
#include "tests/core/screening/fixture_school.h"
#include "tests/ui/page_bench.h"
#include "ui/common/form.h"
#include "ui/common/key_figure.h"
#include "ui/import/import_wizard.h"
#include "ui/paper/print_preview.h"
#include "ui/screening/class_slips_dialog.h"
#include "ui/screening/results_table.h"
#include "ui/screening/round_stage.h"
#include "ui/screening/type_slips_dialog.h"
#include "ui/text/error_text.h"
#include "core/care/answer_duty.h"
#include "core/care/duty_opener.h"
#include "core/care/list_duties.h"

using namespace xd;
using namespace xd::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *rosterFile = "roster-messy.xlsx";
constexpr const char *slipsFile = "consent-survey.csv";
constexpr const char *answersFile = "answers-survey-site.csv";

// How far the round is before the page comes up.
enum class Stage { roster, round, consent, answers, met }; // met: every danger answer has its duty, and that is answered

struct School {
    test::TestSite site{access::SiteKind::school, u"启明星实验学校"_s, u"3199010001"_s};
    std::unique_ptr<test::PageBench<ScreeningPage>> bench;

    std::vector<QString> codes; // of the slips, where they were made

    void look(QWidget &widget, const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("XINDENG_LOOK"); !folder.isEmpty())
            widget.grab().save(folder + u'/' + name + u".png"_s);
    }

    explicit School(Stage stage, bool hasSlips = false)
    {
        access::Session &session = site.session();
        test::importFixture(session, rosterFile);
        if (stage >= Stage::round)
            prepare(session, stage);
        if (stage == Stage::met)
            meetDuties(session);
        if (hasSlips)
            makeSlips(session);
        site.lock();
        bench = std::make_unique<test::PageBench<ScreeningPage>>(site.folder(), u"li"_s);
    }
    static void prepare(access::Session &session, Stage stage)
    {
        const screening::Instruments &all = test::builtInInstruments();
        NoProgress nobody;
        const auto round = valueOf(screening::openRound(session, all, {u"秋季筛查"_s, u"7-12"_s, {u"phq-9"_s, u"gad-7"_s}, {}, {}, {}}));
        if (stage >= Stage::consent) {
            const sheets::Table table = test::fixtureTable(slipsFile);
            const auto plan = valueOf(screening::prepareConsentImport(session, all, round, table, sheets::guessColumns(table, screening::consentColumns())));
            valueOf(screening::importConsent(session, all, plan, {}));
        }
        if (stage >= Stage::answers) {
            const sheets::Table table = test::fixtureTable(answersFile);
            const auto view = valueOf(screening::viewRound(session, all, round));
            const auto columns = valueOf(screening::findAnswerColumns(session, table, view.round.instrumentList()));
            const auto plan = valueOf(screening::prepareAnswersImport(session, all, round, table, columns.map));
            screening::NoDangerWatcher watcher;
            care::DutyOpener opener;
            valueOf(screening::importAnswers(session, all, plan, {}, stage == Stage::met ? static_cast<screening::DangerWatcher &>(opener) : watcher, nobody));
        }
    }
    static void meetDuties(access::Session &session)
    {
        for (const care::DutyLine &line : valueOf(care::listDuties(session, test::builtInInstruments(), care::Listed::open)).lines)
            valueOf(care::answerDuty(session, line.duty.id, {line.duty.finding.student.isNil() ? u"not-ours"_s : u"student"_s, u"谈过了"_s}));
    }
    void makeSlips(access::Session &session)
    {
        const screening::Instruments &all = test::builtInInstruments();
        const auto round = valueOf(screening::listRounds(session, all)).front().id;
        valueOf(screening::makeSlipCodes(session, all, round));
        const auto document = valueOf(screening::previewRoundPaper(session, all, round, screening::RoundPaper::letters, {}));
        for (const QStringList &row : document->lists.front().rows)
            codes.push_back(row.back());
    }
    // A line of one of the two menus beside the primary button.
    void choose(const QString &button, const QString &action)
    {
        auto *menu = bench->see<QPushButton>(button)->menu();
        auto *chosen = menu->findChild<QAction *>(action);
        REQUIRE(chosen);
        REQUIRE(chosen->isEnabled());
        chosen->trigger();
    }
    QString figure(const QString &label)
    {
        for (const KeyFigure *shown : page().findChildren<KeyFigure *>())
            if (shown->text() == label)
                return shown->figure();
        return {};
    }
    ScreeningPage &page() { return *bench->page; }
    QPushButton *step() { return bench->see<QPushButton>(u"nextStep"_s); }
    bool stepReads(const QString &words)
    {
        return bench->waits([&] { return step()->text() == words; });
    }
    void click(const QString &name) { bench->click(name); }
    void import(const char *file) { wizardAtOutcome(file)->next(); }
    ImportWizard *wizardAtOutcome(const char *file)
    {
        auto *wizard = bench->see<ImportWizard>(u"importWizard"_s);
        wizard->open(QStringLiteral(XINDENG_FIXTURES "/") + QString::fromLatin1(file));
        for (int index = 0; index < 3; ++index) {
            REQUIRE(bench->waits([&] { return wizard->currentIndex() == index && wizard->nextButton()->isEnabled(); }));
            bench->expectNames();
            wizard->next();
        }
        REQUIRE(bench->waits([&] { return wizard->currentIndex() == 3; }));
        bench->expectNames();
        return wizard;
    }
};

} // namespace

TEST_CASE("Without a round the page says what one is for, and its one button has the focus")
{
    School school(Stage::roster);
    school.bench->see(u"openFirstRound"_s);
    CHECK(school.bench->waits([&] { return school.bench->focused() == u"openFirstRound"_s; }));
    CHECK_FALSE(school.bench->look(u"nextStep"_s));
    CHECK_FALSE(school.bench->look(u"roundTabs"_s));
    CHECK_FALSE(school.bench->look(u"rounds"_s));
    school.bench->expectNames();

    school.bench->click(u"openFirstRound"_s);
    auto *opening = school.bench->see<StepWizard>(u"openRoundDialog"_s);
    opening->next(); // no instrument yet: it says so and stays
    REQUIRE(opening->isVisible());
    CHECK(opening->findChild<Form *>()->field(u"instruments"_s)->error().contains(u"Choose at least one."_s));
    opening->findChild<QCheckBox *>(u"instrument-phq-9"_s)->click();
    opening->next(); // nothing is left for grades 4 and 5
    const auto *form = opening->findChild<Form *>();
    REQUIRE(school.bench->waits([&] { return form->field(u"grades"_s)->error().contains(u"4-5"_s); }));
    REQUIRE(opening->isVisible());
    opening->findChild<QComboBox *>(u"fromGrade"_s)->setCurrentIndex(6);
    opening->next();
    CHECK(school.stepReads(u"Import consent slips"_s));
    CHECK_FALSE(school.bench->look(u"openFirstRound"_s));
}

TEST_CASE("Until the rounds are read the page offers nothing")
{
    School school(Stage::roster);
    ScreeningPage page(Workplace{school.bench->vault, school.bench->shell, {{}, access::SiteKind::school, {}, {}, false}, access::Role::counsellor, u"li"_s});
    page.setVisible(true);
    for (const QPushButton *button : page.findChildren<QPushButton *>())
        CHECK_FALSE(button->isVisible());
}

TEST_CASE("While nobody has agreed the page praises nothing")
{
    const auto said = [](School &school) {
        for (const KeyFigure *figure : school.page().findChildren<KeyFigure *>())
            if (figure->text() == u"missing"_s)
                return figure->accessibleDescription();
        return QString();
    };
    School empty(Stage::round);
    REQUIRE(empty.stepReads(u"Import consent slips"_s));
    CHECK(said(empty) == u"no consent slips yet"_s);
    School agreed(Stage::consent);
    REQUIRE(agreed.stepReads(u"Import answers"_s));
    CHECK(said(agreed) == u"not yet answered"_s);
}

TEST_CASE("A band is shown as a whole, and where both do not fit it is the quality that is cut")
{
    School school(Stage::answers);
    auto *table = school.bench->see<DataTable>(u"resultsTable"_s);
    REQUIRE(school.bench->shows(table, 236));
    const auto *view = static_cast<const QAbstractItemView *>(table->view());
    for (const int band : {5, 8}) {
        REQUIRE(view->model()->headerData(band, Qt::Horizontal).toString() == u"Band"_s);
        CHECK(table->view()->columnWidth(band) >= view->sizeHintForIndex(view->model()->index(0, band)).width());
    }
}

TEST_CASE("The primary button is the next step of the round, and so is its key")
{
    School school(Stage::round);
    REQUIRE(school.stepReads(u"Import consent slips"_s));
    CHECK(school.bench->waits([&] { return school.bench->focused() == u"nextStep"_s; }));
    QTest::keyClick(school.step(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    school.import(slipsFile);
    REQUIRE(school.stepReads(u"Import answers"_s));
    CHECK(school.bench->look(u"consentWays"_s)); // more slips may come
    QApplication::setActiveWindow(&school.page());
    QTest::keyClick(school.step(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    school.import(answersFile);
    CHECK(school.bench->shows(school.bench->see<DataTable>(u"resultsTable"_s), 236));
    CHECK(school.bench->shows(school.bench->see<DataTable>(u"dangerTable"_s), 30));
}

TEST_CASE("Danger answers stand on top, and only where there are any")
{
    SECTION("none")
    {
        School school(Stage::consent);
        REQUIRE(school.stepReads(u"Import answers"_s));
        CHECK_FALSE(school.bench->look(u"dangerCard"_s));
    }
    SECTION("thirty")
    {
        School school(Stage::answers);
        auto *danger = school.bench->see<DataTable>(u"dangerTable"_s);
        CHECK(school.bench->shows(danger, 30));
        const auto bottomOf = [&](const QWidget *widget) { return widget->mapTo(&school.page(), QPoint(0, widget->height())).y(); };
        const auto *tabs = school.bench->see(u"roundTabs"_s);
        CHECK(bottomOf(danger) <= tabs->mapTo(&school.page(), QPoint()).y());
        // What a window of 1366×768 leaves for a page: three of them can be read, and four results below.
        school.page().resize(1240, 680);
        const auto rowsIn = [](const DataTable *table) { return table->view()->viewport()->height() / table->view()->rowHeight(0); };
        CHECK(school.bench->waits([&] { return rowsIn(danger) >= 3 && rowsIn(school.bench->see<DataTable>(u"resultsTable"_s)) >= 4; }));
        CHECK(bottomOf(tabs) <= school.page().height());
        CHECK(school.bench->cell(danger, 0, 1) == u"Enter: whose?"_s); // nobody is known of this one
        danger->selectRow(1);
        QTest::keyClick(danger->view(), Qt::Key_Return);
        CHECK(school.bench->shell.students.size() == 1);
        school.bench->expectNames();
    }
}

TEST_CASE("Where every danger answer is answered the card is calm, tells who did what, and the round goes on")
{
    School school(Stage::met);
    REQUIRE(school.bench->waits([&] { return school.bench->look(u"dangerCard"_s) != nullptr; }));
    CHECK(school.step()->text() != u"Say whose it is"_s); // one of them is nobody's for good, and nobody asks any more
    CHECK_FALSE(school.bench->look(u"dangerTable"_s));
    const auto *card = school.bench->see(u"dangerCard"_s);
    for (const QLabel *label : card->findChildren<QLabel *>()) {
        CHECK_FALSE(label->text().contains(u"look at these first"_s));
        CHECK_FALSE((label->isVisible() && label->text().contains(u"today"_s)));
    }
    const auto *done = card->findChild<QLabel *>(u"dangerDone"_s);
    REQUIRE(done);
    const QStringList lines = done->text().split(u'\n');
    CHECK(lines.size() == 30);
    for (const QString &line : lines)
        CHECK(line.contains(u", 2026-10-08 09:00"_s)); // when, and before it by whom
    CHECK(lines.filter(u"Of nobody here"_s).size() == 1);
}

TEST_CASE("A finding without a student is matched to the one who is found without doubt")
{
    School school(Stage::answers);
    auto *danger = school.bench->see<DataTable>(u"dangerTable"_s);
    REQUIRE(school.bench->shows(danger, 30));
    auto *results = school.bench->see<DataTable>(u"resultsTable"_s);
    REQUIRE(school.bench->shows(results, 236));
    const QString number = school.bench->cell(results, 220, 1), name = school.bench->cell(results, 220, 2);
    const auto answer = [&](const QString &typed) {
        ask::answerNext(typed);
        danger->selectRow(0);
        QTest::keyClick(danger->view(), Qt::Key_Return);
    };
    answer(u"没有这个人"_s);
    REQUIRE(school.bench->waits([&] { return school.bench->banners() == QStringList{text::sentenceFor(ErrorCode::UnknownStudent)}; }));
    answer(u"G99"_s);
    REQUIRE(school.bench->waits([&] { return school.bench->banners() == QStringList{text::sentenceFor(ErrorCode::AmbiguousStudent)}; }));
    answer(number);
    REQUIRE(school.bench->waits([&] { return school.bench->cell(danger, 0, 1) != u"Enter: whose?"_s; }));
    CHECK(school.bench->banners().isEmpty()); // the earlier failure is no longer said
    QStringList names;
    for (int row = 0; row < danger->shownCount(); ++row)
        names << school.bench->cell(danger, row, 0);
    CHECK(names.contains(u"◆ "_s + name)); // its row is not stored

    // Somebody was wrong: only of the one that a person matched it can be said anew.
    const int matched = int(names.indexOf(u"◆ "_s + name));
    danger->selectRow(matched == 0 ? 1 : 0);
    CHECK_FALSE(school.bench->look(u"matchAgainButton"_s));
    for (int row = 0; row < danger->shownCount() && !school.bench->look(u"matchAgainButton"_s); ++row)
        danger->selectRow(row);
    const QString other = school.bench->cell(results, 219, 1);
    REQUIRE(other != number);
    ask::answerNext(other);
    school.bench->click(u"matchAgainButton"_s);
    REQUIRE(school.bench->waits([&] {
        QStringList after;
        for (int row = 0; row < danger->shownCount(); ++row)
            after << school.bench->cell(danger, row, 0);
        return !after.contains(u"◆ "_s + name);
    }));
    CHECK(school.bench->banners().isEmpty());
}

TEST_CASE("Imports are taken back where they are listed: answers before the slips that they rest on; danger answers stay")
{
    School school(Stage::answers);
    auto *tabs = school.bench->see<QTabWidget>(u"roundTabs"_s);
    tabs->setCurrentIndex(3);
    auto *imports = school.bench->see<DataTable>(u"roundImports"_s);
    REQUIRE(school.bench->shows(imports, 2));
    const auto enter = [&](int row) {
        imports->selectRow(row);
        QTest::keyClick(imports->view(), Qt::Key_Return);
    };
    ask::answerNext(true);
    enter(1); // the slips
    REQUIRE(school.bench->waits([&] { return !school.bench->banners().isEmpty(); }));
    CHECK(school.bench->banners().front().contains(text::sentenceFor(ErrorCode::InUse)));
    CHECK(school.bench->cell(imports, 1, 5) == u"Enter: take back"_s);
    ask::answerNext(false);
    enter(0);
    ask::answerNext(true);
    enter(0);
    CHECK(ask::asked().size() == 3);
    REQUIRE(school.bench->waits([&] { return school.bench->cell(imports, 0, 5) == u"taken back"_s; }));
    CHECK(school.bench->look(u"dangerCard"_s)); // beside a list it keeps its heading alone
    CHECK_FALSE(school.bench->look(u"dangerTable"_s));
    school.bench->expectNames();
    tabs->setCurrentIndex(0);
    CHECK(school.bench->see<DataTable>(u"dangerTable"_s)->shownCount() == 30);
    CHECK(school.bench->shows(school.bench->see<DataTable>(u"resultsTable"_s), 29)); // those with a danger answer
    tabs->setCurrentIndex(3);
    enter(0);
    CHECK(ask::asked().size() == 3);
    ask::answerNext(true);
    enter(1);
    REQUIRE(school.bench->waits([&] { return school.bench->cell(imports, 1, 5) == u"taken back"_s; }));
    CHECK(school.figure(u"agreed"_s) == u"0"_s);
    CHECK(school.stepReads(u"Say whose it is"_s)); // the danger answer of nobody known outlives both
}

TEST_CASE("Slips that were just imported are taken back in the wizard too")
{
    School school(Stage::round);
    school.click(u"nextStep"_s);
    auto *wizard = school.wizardAtOutcome(slipsFile);
    ask::answerNext(true);
    wizard->findChild<QPushButton *>(u"undoImport"_s)->click();
    REQUIRE(school.bench->waits([&] { return !wizard->findChild<QPushButton *>(u"undoImport"_s)->isEnabled(); }));
    wizard->next();
    CHECK(school.stepReads(u"Import consent slips"_s));
}

TEST_CASE("The results are saved as a workbook beside their tab, and nothing is offered where there are none")
{
    SECTION("results")
    {
        School school(Stage::answers);
        school.bench->see(u"resultsTable"_s);
        const QString file = school.site.path(u"结果.xlsx"_s);
        ask::answerNext(file);
        school.bench->click(u"saveResults"_s);
        REQUIRE(school.bench->waits([&] { return !school.bench->banners().isEmpty(); }));
        CHECK(school.bench->banners().front().contains(u"236"_s));
        const sheets::Table phq = test::tableIn(file);
        CHECK(phq.headers.contains(u"Student number"_s));
        CHECK(phq.rows.size() > 200);
        school.bench->see<QTabWidget>(u"roundTabs"_s)->setCurrentIndex(1);
        CHECK_FALSE(school.bench->look(u"saveResults"_s));
    }
    SECTION("none yet")
    {
        School school(Stage::consent);
        school.bench->see(u"resultsTable"_s);
        CHECK_FALSE(school.bench->look(u"saveResults"_s));
    }
}

TEST_CASE("A table that counts its answers from 1 is imported once a person has said so, and never on a guess")
{
    School school(Stage::consent);
    school.bench->see<QTabWidget>(u"roundTabs"_s)->setCurrentIndex(2);
    auto *missing = school.bench->see<DataTable>(u"missingTable"_s);
    REQUIRE(school.bench->waits([&] { return missing->shownCount() > 100; }));
    QString table = u"学号"_s;
    for (int item = 1; item <= 9; ++item)
        table += u",PHQ第%1题"_s.arg(item);
    for (int item = 1; item <= 7; ++item)
        table += u",GAD第%1题"_s.arg(item);
    for (int row = 0, students = 0; students < 4; ++row) {
        if (!school.bench->cell(missing, row, 3).contains(u"answers"_s))
            continue; // no consent yet
        table += u'\n' + school.bench->cell(missing, row, 0);
        for (int item = 0; item < 16; ++item)
            table += u',' + QString::number(1 + (item + students) % 4);
        ++students;
    }
    const QString file = school.site.path(u"问卷星.csv"_s);
    QFile written(file);
    REQUIRE(written.open(QIODevice::WriteOnly));
    REQUIRE(written.write(table.toUtf8() + '\n') > 0);
    written.close();

    school.click(u"nextStep"_s);
    auto *wizard = school.bench->see<ImportWizard>(u"importWizard"_s);
    wizard->open(file);
    for (int index = 0; index < 2; ++index) {
        REQUIRE(school.bench->waits([&] { return wizard->currentIndex() == index && wizard->nextButton()->isEnabled(); }));
        wizard->next();
    }
    REQUIRE(school.bench->waits([&] { return wizard->currentIndex() == 2 && wizard->findChild<QPushButton *>(u"toChoice"_s); }));
    CHECK_FALSE(wizard->nextButton()->isEnabled());
    QTest::mouseClick(wizard->findChild<QPushButton *>(u"toChoice"_s), Qt::LeftButton);
    REQUIRE(school.bench->waits([&] { return wizard->currentIndex() == 1; }));
    auto *choice = wizard->findChild<QComboBox *>(u"numbersFrom"_s);
    REQUIRE(choice->isVisible());
    CHECK(QApplication::focusWidget() == choice);
    CHECK(choice->currentIndex() == 0);
    QTest::keyClick(choice, Qt::Key_End); // "the lowest answer is 1"
    CHECK(choice->currentIndex() == 2);
    school.bench->expectNames();
    wizard->next();
    REQUIRE(school.bench->waits([&] { return wizard->currentIndex() == 2 && wizard->nextButton()->isEnabled(); }));
    CHECK_FALSE(wizard->findChild<QPushButton *>(u"toChoice"_s));
    auto *preview = wizard->findChild<DataTable *>(u"trialPreview"_s);
    REQUIRE(preview);
    CHECK(school.bench->cell(preview, 0, 4) == u"12"_s); // 0 1 2 3 0 1 2 3 0
    const int before = missing->shownCount();
    wizard->next();
    REQUIRE(school.bench->waits([&] { return wizard->currentIndex() == 3; }));
    wizard->next();
    CHECK(school.bench->waits([&] { return missing->shownCount() == before - 4; }));
}

TEST_CASE("Danger answers that were seen in a try-out are kept where the import is left, and the table can still come")
{
    ask::forgetAll();
    School school(Stage::consent);
    REQUIRE(school.stepReads(u"Import answers"_s));
    school.bench->see<QTabWidget>(u"roundTabs"_s)->setCurrentIndex(2);
    auto *table = school.bench->see<DataTable>(u"missingTable"_s);
    REQUIRE(school.bench->waits([&] { return table->shownCount() > 100; }));
    const int missing = table->shownCount();
    school.click(u"nextStep"_s);
    auto *wizard = school.bench->see<ImportWizard>(u"importWizard"_s);
    wizard->open(QStringLiteral(XINDENG_FIXTURES "/") + QString::fromLatin1(answersFile));
    for (int index = 0; index < 2; ++index) {
        REQUIRE(school.bench->waits([&] { return wizard->currentIndex() == index && wizard->nextButton()->isEnabled(); }));
        wizard->next();
    }
    REQUIRE(school.bench->waits([&] { return wizard->currentIndex() == 2 && wizard->nextButton()->isEnabled(); }));
    ask::answerNext(0);
    wizard->close();
    CHECK(ask::asked().contains(u"Leave answers that speak of danger?"_s));
    REQUIRE(school.bench->waits([&] { return !school.bench->look(u"importWizard"_s); }));
    school.bench->see<QTabWidget>(u"roundTabs"_s)->setCurrentIndex(0);
    CHECK(school.bench->shows(school.bench->see<DataTable>(u"dangerTable"_s), 30));
    CHECK(school.bench->shows(table, missing)); // no sheet is stored
    school.page().importAnswers({});
    ImportWizard *again = school.wizardAtOutcome(answersFile);
    CHECK(again->state().outcome->urgent.isEmpty()); // nothing is found twice
    ask::forgetAll();
}

TEST_CASE("A closed round takes nothing more, keeps its results, and the next step is another round")
{
    School school(Stage::answers);
    ask::answerNext(false);
    school.bench->click(u"closeRound"_s);
    CHECK(school.bench->look(u"closeRound"_s));
    ask::answerNext(true);
    school.bench->click(u"closeRound"_s);
    REQUIRE(school.stepReads(u"Open a round"_s));
    for (const QString &gone : {u"closeRound"_s, u"importConsent"_s, u"importAnswers"_s, u"newRound"_s})
        CHECK_FALSE(school.bench->look(gone));
    CHECK(school.bench->see<DataTable>(u"resultsTable"_s)->shownCount() == 236);
    CHECK(school.bench->look(u"dangerCard"_s));
    // Dropped answers ask for a round first, once.
    school.page().importAnswers({QStringLiteral(XINDENG_FIXTURES "/answers-survey-site.csv")});
    school.page().importAnswers({QStringLiteral(XINDENG_FIXTURES "/answers-survey-site.csv")});
    REQUIRE(school.bench->waits([&] { return !school.bench->banners().isEmpty(); }));
    CHECK(school.bench->banners().size() == 1);
    CHECK_FALSE(school.bench->look(u"importWizard"_s));
}

TEST_CASE("What is selected in the results shows all its scales, and Enter opens the student")
{
    School school(Stage::answers);
    auto *results = school.bench->see<DataTable>(u"resultsTable"_s);
    REQUIRE(school.bench->shows(results, 236));
    results->view()->setFocus();
    results->selectRow(3);
    QTest::keyClick(results->view(), Qt::Key_Return);
    REQUIRE(school.bench->shell.students.size() == 1);
    // Another write refreshes the page and takes the focus from nobody.
    school.page().refresh();
    QTest::qWait(0);
    REQUIRE(school.bench->waits([&] { return results->shownCount() == 236; }));
    CHECK(QApplication::focusWidget() == results->view());
    CHECK(results->currentRow() == 3);
}

TEST_CASE("An instrument that suits none of the grades is greyed out and says why, before any button")
{
    School school(Stage::roster);
    school.bench->click(u"openFirstRound"_s);
    auto *opening = school.bench->see<StepWizard>(u"openRoundDialog"_s);
    auto *phq = opening->findChild<QCheckBox *>(u"instrument-phq-9"_s);
    CHECK(phq->isEnabled());
    phq->click();
    CHECK(opening->findChild<QLineEdit *>(u"grades-phq-9"_s)->placeholderText().startsWith(u"Grade 6"_s));
    opening->findChild<QComboBox *>(u"toGrade"_s)->setCurrentIndex(4); // grades 4 and 5
    CHECK_FALSE(phq->isEnabled());
    CHECK_FALSE(phq->isChecked());
    bool isSaid = false;
    for (const QLabel *label : opening->findChildren<QLabel *>())
        isSaid |= label->isVisible() && label->text().startsWith(u"not possible: made for"_s);
    CHECK(isSaid);

    opening->findChild<QComboBox *>(u"fromGrade"_s)->setCurrentIndex(6);
    opening->findChild<QComboBox *>(u"toGrade"_s)->setCurrentIndex(11);
    phq->click();
    opening->findChild<QLineEdit *>(u"grades-phq-9"_s)->setText(u"4-9"_s);
    opening->next();
    REQUIRE(school.bench->waits([&] { return !opening->findChild<Form *>()->field(u"instruments"_s)->error().isEmpty(); }));
    opening->findChild<QLineEdit *>(u"grades-phq-9"_s)->clear();
    auto *classes = opening->findChild<QListWidget *>(u"roundClasses"_s);
    REQUIRE(classes->count() > 1);
    for (int row = 1; row < classes->count(); ++row)
        classes->item(row)->setCheckState(Qt::Unchecked);
    const QString left = classes->item(0)->text();
    opening->next();
    REQUIRE(school.stepReads(u"Import consent slips"_s));
    school.bench->see<QTabWidget>(u"roundTabs"_s)->setCurrentIndex(4);
    auto *table = school.bench->see<DataTable>(u"classesTable"_s);
    REQUIRE(school.bench->shows(table, 1));
    CHECK(school.bench->cell(table, 0, 0) == left);
    school.bench->expectNames();
}

TEST_CASE("Slips are typed by number: seven digits, one key, the next at once; the last can be taken back")
{
    School school(Stage::round, true);
    REQUIRE(school.stepReads(u"Type the slips"_s));
    school.click(u"nextStep"_s);
    auto *dialog = school.bench->see<TypeSlipsDialog>(u"typeSlipsDialog"_s);
    auto *code = dialog->findChild<QLineEdit *>(u"slipCode"_s);
    auto *list = dialog->findChild<DataTable *>(u"typedSlips"_s);
    auto *both = dialog->findChild<QPushButton *>(u"slipWord1"_s);
    const auto type = [&](const QString &number, Qt::Key word, int count) {
        QTest::keyClicks(code, number);
        REQUIRE(school.bench->waits([&] { return both->isEnabled(); }));
        QTest::keyClick(code, word);
        REQUIRE(school.bench->waits([&] { return list->shownCount() == count && code->text().isEmpty(); }));
    };
    type(school.codes[0], Qt::Key_1, 1);
    type(school.codes[1], Qt::Key_2, 2);
    type(school.codes[2], Qt::Key_3, 3);
    type(school.codes[3], Qt::Key_4, 4);
    CHECK(school.bench->cell(list, 0, 2) == u"·"_s); // names only on request
    dialog->findChild<QCheckBox *>(u"showName"_s)->click();
    CHECK(school.bench->cell(list, 0, 2) != u"·"_s);
    REQUIRE(school.bench->waits([&] { return school.figure(u"agreed"_s) == u"1"_s && school.figure(u"refused"_s) == u"2"_s; }));

    QString misread = school.codes[4];
    misread[0] = misread[0] == u'1' ? u'2' : u'1';
    QTest::keyClicks(code, misread);
    QTest::keyClick(code, Qt::Key_1); // records nothing
    CHECK_FALSE(both->isEnabled());
    CHECK(list->shownCount() == 4);
    code->clear();
    dialog->findChild<QPushButton *>(u"takeSlipBack"_s)->click();
    REQUIRE(school.bench->waits([&] { return list->shownCount() == 3; }));
    CHECK(code->text() == school.codes[3]);
    REQUIRE(school.bench->waits([&] { return both->isEnabled(); }));
    QTest::keyClick(code, Qt::Key_1);
    REQUIRE(school.bench->waits([&] { return school.figure(u"agreed"_s) == u"2"_s; }));
    for (QWidget *widget : dialog->findChildren<QWidget *>())
        if (widget->focusPolicy() & Qt::TabFocus && widget->isVisible() && !widget->focusProxy())
            CHECK_FALSE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty());
}

TEST_CASE("A whole class is recorded but for those who are unticked, and the lists tell who waits for whom")
{
    School school(Stage::round);
    REQUIRE(school.stepReads(u"Import consent slips"_s));
    school.choose(u"consentWays"_s, u"recordClass"_s);
    auto *wizard = school.bench->see<StepWizard>(u"classSlipsDialog"_s);
    auto *list = wizard->findChild<QListWidget *>(u"slipStudents"_s);
    REQUIRE(school.bench->waits([&] { return list->count() > 2; }));
    const int ofClass = list->count();
    list->item(0)->setCheckState(Qt::Unchecked);
    wizard->next();
    REQUIRE(school.bench->waits([&] { return school.figure(u"agreed"_s) == QString::number(ofClass - 1); }));
    REQUIRE(school.stepReads(u"Import answers"_s));
    school.bench->see<QTabWidget>(u"roundTabs"_s)->setCurrentIndex(2);
    auto *missing = school.bench->see<DataTable>(u"missingTable"_s);
    REQUIRE(school.bench->shows(missing, 249));
    QHash<QString, int> words;
    for (int row = 0; row < missing->shownCount(); ++row)
        ++words[school.bench->cell(missing, row, 3)];
    CHECK(words.value(u"○ answers"_s) == ofClass - 1);
    CHECK(words.value(u"the guardian's word"_s) == 249 - ofClass + 1);

    missing->selectRow(0);
    ask::answerNext(u"读题"_s);
    school.bench->click(u"arrangeStudent"_s);
    CHECK(school.bench->waits([&] { return school.bench->cell(missing, 0, 4) == u"读题"_s; }));
    school.bench->expectNames();
}

TEST_CASE("Who withdraws is told what goes, and may do so when the round is closed")
{
    School school(Stage::answers, true);
    auto *results = school.bench->see<DataTable>(u"resultsTable"_s);
    REQUIRE(school.bench->shows(results, 236));
    const QString number = school.bench->cell(results, 220, 1);
    ask::answerNext(u"nobody"_s);
    school.choose(u"consentWays"_s, u"withdrawConsent"_s);
    REQUIRE(school.bench->waits([&] { return !school.bench->banners().isEmpty(); }));
    ask::answerNext(true);
    school.click(u"closeRound"_s);
    REQUIRE(school.stepReads(u"Open a round"_s));
    CHECK_FALSE(school.bench->look(u"answerWays"_s));
    ask::answerNext(number);
    ask::answerNext(0); // left as it is
    school.choose(u"consentWays"_s, u"withdrawConsent"_s);
    REQUIRE(school.bench->waits([&] { return ask::asked().size() == 4; }));
    CHECK(results->shownCount() == 236);
    ask::answerNext(number);
    ask::answerNext(2);
    school.choose(u"consentWays"_s, u"withdrawConsent"_s);
    REQUIRE(school.bench->shows(results, 235));
    CHECK(school.bench->banners().front().contains(u"2"_s)); // both of the sheets
}

TEST_CASE("One wrong sheet is taken back from the results with a reason, until the round is closed; its danger answer stays")
{
    School school(Stage::answers);
    auto *results = school.bench->see<DataTable>(u"resultsTable"_s);
    REQUIRE(school.bench->shows(results, 236));
    auto *button = school.bench->see<QPushButton>(u"takeSheetBackButton"_s);
    int row = 0;
    while (school.bench->cell(results, row, 4) == u"—"_s || school.bench->cell(results, row, 7) == u"—"_s)
        ++row;
    results->selectRow(row);
    const QString number = school.bench->cell(results, row, 1);
    REQUIRE(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    auto *wizard = school.bench->see<StepWizard>(u"takeSheetBack"_s);
    CHECK(wizard->findChild<QComboBox *>(u"takenSheet"_s)->count() == 2);
    CHECK_FALSE(wizard->nextButton()->isEnabled()); // no reason yet
    auto *why = wizard->findChild<QComboBox *>(u"takenWhy"_s);
    why->setCurrentIndex(why->findData(u"other-student"_s));
    school.look(*wizard, u"take-back"_s);
    wizard->nextButton()->click();
    REQUIRE(school.bench->waits([&] { return school.bench->shell.said.contains(u"The sheet is taken back. Its danger answers stay."_s); }));
    const auto rowOf = [&] {
        for (int each = 0; each < results->shownCount(); ++each)
            if (school.bench->cell(results, each, 1) == number)
                return each;
        return -1;
    };
    REQUIRE(school.bench->waits([&] { return rowOf() >= 0 && school.bench->cell(results, rowOf(), 4) == u"—"_s; }));
    CHECK(school.bench->cell(results, rowOf(), 7) != u"—"_s);
    CHECK(school.bench->cell(results, rowOf(), 0).endsWith(u"danger answer"_s));
    CHECK(results->shownCount() == 236);
    school.look(*school.bench->page, u"results-table"_s);
    ask::answerNext(true);
    school.click(u"closeRound"_s);
    CHECK(school.bench->waits([&] { return !button->isVisible(); }));
}

TEST_CASE("The papers are shown before they are printed, and only a printed one is an exit")
{
    School school(Stage::round);
    REQUIRE(school.stepReads(u"Import consent slips"_s));
    school.choose(u"consentWays"_s, u"printLetters"_s);
    auto *wizard = school.bench->see<StepWizard>(u"printRoundDialog"_s);
    auto *classes = wizard->findChild<QComboBox *>(u"printClass"_s);
    REQUIRE(classes->count() > 1);
    classes->setCurrentIndex(1);
    wizard->findChild<QPlainTextEdit *>(u"letterWords"_s)->setPlainText(u"辅导室电话"_s);
    wizard->next();
    auto *preview = school.bench->see<paper::PrintPreview>(u"roundPaperPreview"_s);
    CHECK(preview->pageCount() > 1);
    const QString file = school.site.path(u"letters.pdf"_s);
    QSignalSpy saved(preview, &paper::PrintPreview::saved);
    preview->saveAs(file);
    REQUIRE(school.bench->waits([&] { return saved.count() == 1; }));
    CHECK(QFileInfo::exists(file));
    CHECK(school.stepReads(u"Type the slips"_s)); // now they have numbers
}

TEST_CASE("What is still open is said before a round is closed")
{
    School school(Stage::answers);
    REQUIRE(school.stepReads(u"Say whose it is"_s)); // nobody is known of one danger answer
    CHECK(school.bench->see<RoundSteps>(u"roundSteps"_s)->stage() == RoundStage::check);
    ask::answerNext(false);
    school.click(u"closeRound"_s);
    CHECK(ask::asked() == QStringList{u"Close this round?"_s});
    ask::answerNext(true);
    school.click(u"closeRound"_s);
    CHECK(school.stepReads(u"Open a round"_s));
    CHECK(school.bench->see<RoundSteps>(u"roundSteps"_s)->stage() == RoundStage::closed);
}

TEST_CASE("Days and arrangements are changed where the round is shown")
{
    School school(Stage::round);
    school.click(u"changeRound"_s);
    auto *wizard = school.bench->see<StepWizard>(u"changeRoundDialog"_s);
    auto *form = wizard->findChild<Form *>();
    auto *title = qobject_cast<QLineEdit *>(form->field(u"title"_s)->editor());
    REQUIRE(title);
    title->clear();
    wizard->next();
    REQUIRE(school.bench->waits([&] { return !form->field(u"title"_s)->error().isEmpty(); }));
    title->setText(u"改过的"_s);
    wizard->next();
    CHECK(school.bench->waits([&] { return school.bench->see<QComboBox>(u"rounds"_s)->currentText() == u"改过的"_s; }));
}
