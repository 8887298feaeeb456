// A middle school with a messy list and two questionnaires of a survey site: refused rows are named, an import is
// taken back, a danger answer of an unknown student is matched by a person, one student's page tells it all.
// Counts are those of tests/core/screening/count_fixtures.py.
#include "tests/features/window_desk.h"

#include "ui/common/chart_view.h"
#include "ui/common/page.h"
#include "ui/paper/print_preview.h"

using namespace xd;
using namespace xd::test;
using namespace xd::ui;

namespace {

// The rows that are refused stand there with row, cell and reason; the good ones are imported, taken back, and
// imported again with the columns as they were matched before.
void importMessyRoster(Desk &desk)
{
    desk.go(Place::students);
    desk.press(Qt::Key_I, Qt::ControlModifier);
    ImportWizard *wizard = desk.tryOut(fixture("roster-messy.xlsx"));
    desk.expectFigures(wizard, {u"249"_s, u"0"_s, u"0"_s, u"13"_s, u"0"_s});
    auto *refused = wizard->findChild<DataTable *>(u"refusedRows"_s);
    REQUIRE(refused->shownCount() == 13);
    CHECK(Desk::cell(refused, 0, 0) == u"13"_s);
    CHECK(Desk::cell(refused, 0, 1) == u"学籍/全国学籍号"_s);
    CHECK(Desk::cell(refused, 0, 3).contains(u"校验"_s));
    desk.carryOut(wizard);
    auto *students = desk.window.findChild<DataTable *>(u"studentTable"_s);
    CHECK(desk.shows(students, 249));

    ask::answerNext(true);
    desk.click(u"undoImport"_s);
    CHECK(desk.shows(students, 0));
    desk.next(wizard);
    desk.comeForward();
    desk.press(Qt::Key_I, Qt::ControlModifier);
    wizard = desk.tryOut(fixture("roster-messy.xlsx"));
    CHECK(wizard->state().isRemembered);
    desk.carryOut(wizard);
    desk.next(wizard);
    desk.comeForward();
    CHECK(desk.shows(students, 249));
}

void openRound(Desk &desk)
{
    desk.go(Place::screening);
    desk.click(u"openFirstRound"_s);
    StepWizard *opening = desk.wizard(u"openRoundDialog"_s);
    desk.type(u"秋季筛查"_s);
    opening->findChild<QComboBox *>(u"fromGrade"_s)->setCurrentIndex(6);
    opening->findChild<QComboBox *>(u"toGrade"_s)->setCurrentIndex(11);
    for (const QString &instrument : {u"instrument-phq-9"_s, u"instrument-gad-7"_s})
        QTest::mouseClick(opening->findChild<QCheckBox *>(instrument), Qt::LeftButton);
    desk.next(opening);
}

void importBoth(Desk &desk)
{
    auto *step = desk.see<QPushButton>(u"nextStep"_s);
    desk.click(step);
    ImportWizard *consent = desk.tryOut(fixture("consent-survey.csv"));
    desk.expectFigures(consent, {u"245"_s, u"0"_s, u"0"_s, u"0"_s, u"15"_s});
    desk.carryOut(consent);
    desk.next(consent);
    REQUIRE(desk.waits([&] { return step->text() == u"导入答卷"_s; }));
    desk.click(step);
    ImportWizard *answers = desk.tryOut(fixture("answers-survey-site.csv"));
    desk.expectFigures(answers, {u"234"_s, u"0"_s, u"26"_s, u"30"_s});
    CHECK(answers->nextButton()->text().contains(u"234"_s));
    desk.carryOut(answers);
    desk.next(answers);
    desk.comeForward();
}

int sumOfColumn(const DataTable *table, int column)
{
    int sum = 0;
    for (int row = 0; row < table->shownCount(); ++row)
        sum += Desk::cell(table, row, column).toInt();
    return sum;
}

void readResults(Desk &desk)
{
    auto *results = desk.see<DataTable>(u"resultsTable"_s);
    CHECK(desk.shows(results, 236)); // 234 with sheets, 2 with a danger answer alone
    const QAbstractItemModel *model = results->view()->model();
    CHECK(model->headerData(4, Qt::Horizontal).toString() == u"GAD-7"_s);
    CHECK(model->headerData(7, Qt::Horizontal).toString() == u"PHQ-9"_s);
    desk.expectFigures(desk.see(u"roundFigures"_s), {u"249"_s, u"234"_s, u"11"_s, u"234"_s, u"0"_s, u"34"_s});

    desk.see<QTabWidget>(u"roundTabs"_s)->setCurrentIndex(1);
    auto *chart = desk.see<ChartView>(u"roundChart"_s);
    chart->setTableShown(true);
    const int expected[2][3] = {{175, 50, 9}, {173, 38, 23}};
    for (int instrument = 0; instrument < 2; ++instrument) {
        auto *choice = desk.see<QComboBox>(u"chartInstrument"_s);
        choice->setFocus();
        if (instrument > 0)
            QTest::keyClick(choice, Qt::Key_Down);
        for (int band = 0; band < 3; ++band)
            CHECK(sumOfColumn(chart->table(), band + 1) == expected[instrument][band]);
    }
    desk.see<QTabWidget>(u"roundTabs"_s)->setCurrentIndex(0);
}

// Enter on the row that nobody is known of asks whose it is.
void matchUnknown(Desk &desk)
{
    auto *danger = desk.see<DataTable>(u"dangerTable"_s);
    REQUIRE(desk.shows(danger, 30));
    REQUIRE(Desk::cell(danger, 0, 1) == u"按回车指认"_s);
    auto *results = desk.see<DataTable>(u"resultsTable"_s);
    const QString number = Desk::cell(results, 200, 1), name = Desk::cell(results, 200, 2);
    danger->selectRow(0);
    ask::answerNext(number);
    QTest::keyClick(danger->view(), Qt::Key_Return);
    REQUIRE(desk.waits([&] { return Desk::cell(danger, 0, 1) != u"按回车指认"_s; }));
    QStringList names;
    for (int row = 0; row < danger->shownCount(); ++row)
        names << Desk::cell(danger, row, 0);
    CHECK(names.contains(u"◆ "_s + name)); // its row is not stored
}

// The page of the one on top: both questionnaires, the danger answer, and who has looked.
void openStudent(Desk &desk)
{
    auto *results = desk.see<DataTable>(u"resultsTable"_s);
    const QString name = Desk::cell(results, 0, 2);
    results->selectRow(0);
    QTest::keyClick(results->view(), Qt::Key_Return);
    Page *page = desk.window.workspace()->currentPage();
    REQUIRE(desk.waits([&] { return page->title() == name; }));
    CHECK(desk.see<DataTable>(u"studentScreenings"_s)->shownCount() == 2);
    CHECK(desk.saysSomewhere(u"PHQ-9"_s));
    desk.comeForward();
    desk.press(Qt::Key_Escape);
    CHECK(desk.waits([&] { return page->title() == u"学生"_s; }));
}

void closeRound(Desk &desk)
{
    desk.go(Place::screening);
    ask::answerNext(true);
    desk.click(u"closeRound"_s);
    auto *step = desk.see<QPushButton>(u"nextStep"_s);
    CHECK(desk.waits([&] { return step->text() == u"新建测评"_s; }));
    CHECK_FALSE(desk.look(u"closeRound"_s));
    CHECK(desk.look(u"dangerCard"_s)); // what it came to stays
}

void printReport(Desk &desk)
{
    desk.go(Place::reports);
    desk.click(u"quarterlyReport"_s);
    auto *preview = desk.see<paper::PrintPreview>(u"reportPreview"_s);
    const QString path = desk.file(u"report.pdf"_s);
    QSignalSpy saved(preview, &paper::PrintPreview::saved);
    preview->saveAs(path);
    REQUIRE(desk.waits([&] { return saved.count() == 1; }));
    const QString paper = pdfText(path);
    CHECK(paper.contains(desk.siteName()));
    CHECK(paper.contains(u"PHQ-9"_s));
    CHECK(paper.contains(u"GAD-7"_s));
    preview->close();
}

} // namespace

TEST_CASE("A messy list and two questionnaires go from refused rows to one student's page, at the window")
{
    beginInChinese();
    Desk desk(access::SiteKind::school, u"启明星实验学校"_s, u"3199010001"_s, u"lin"_s);
    desk.setUp();
    desk.lock();
    desk.unlockInOctober(0);
    importMessyRoster(desk);
    openRound(desk);
    importBoth(desk);
    readResults(desk);
    matchUnknown(desk);
    openStudent(desk);
    closeRound(desk);
    printReport(desk);
}
