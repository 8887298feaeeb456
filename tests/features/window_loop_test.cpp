// The whole loop as people go through it, at two real windows: a school's roster and screening become a report and a
// signed bundle, which a district reads and confirms. Counts are those of tests/core/screening/count_fixtures.py.
#include "tests/features/window_desk.h"

#include "ui/common/chart_view.h"
#include "ui/common/details_list.h"
#include "ui/common/page.h"
#include "ui/paper/print_preview.h"
#include "ui/shell/rail.h"
#include "ui/shell/search_box.h"

using namespace xd;
using namespace xd::test;
using namespace xd::ui;

namespace {

void importRoster(Desk &desk)
{
    desk.go(Place::students);
    desk.press(Qt::Key_I, Qt::ControlModifier);
    ImportWizard *wizard = desk.tryOut(fixture("roster-primary.xlsx"));
    desk.expectFigures(wizard, QStringList{u"1200"_s, u"0"_s, u"0"_s, u"0"_s, u"0"_s});
    CHECK(wizard->nextButton()->text().contains(u"1200"_s));
    CHECK(desk.see<DataTable>(u"trialPreview"_s)->shownCount() == 1200);
    desk.carryOut(wizard);
    desk.next(wizard);
    CHECK(desk.shows(desk.see<DataTable>(u"studentTable"_s), 1200));
}

// Ctrl+F, some letters, Enter: the student's page, which says who has looked at it.
void findStudent(Desk &desk)
{
    desk.comeForward();
    desk.press(Qt::Key_F, Qt::ControlModifier);
    desk.type(u"szy"_s); // 石卓瑶, by her initials
    SearchBox *search = desk.window.workspace()->search();
    REQUIRE(desk.waits([&] { return search->isOpen() && search->shownCount() > 0; }));
    QTest::keyClick(search, Qt::Key_A, Qt::ControlModifier);
    desk.type(u"石卓瑶"_s);
    REQUIRE(desk.waits([&] { return search->isOpen() && search->shownCount() == 1; }));
    QTest::keyClick(search, Qt::Key_Return);
    Page *page = desk.window.workspace()->currentPage();
    CHECK(desk.waits([&] { return page->title() == u"石卓瑶"_s; }));
    CHECK(desk.see<DataTable>(u"studentJournal"_s)->shownCount() == 2); // imported, viewed
}

void screen(Desk &desk)
{
    desk.go(Place::screening);
    desk.see(u"screeningPage"_s);
    REQUIRE(desk.waits([&] { return QApplication::focusWidget() && QApplication::focusWidget()->objectName() == u"openFirstRound"_s; }));
    desk.press(Qt::Key_Space);
    StepWizard *opening = desk.wizard(u"openRoundDialog"_s);
    desk.type(u"2026 年秋季心理普查"_s); // over the proposed title, which is selected
    opening->findChild<QComboBox *>(u"toGrade"_s)->setCurrentIndex(5);
    QTest::mouseClick(opening->findChild<QCheckBox *>(u"instrument-mht"_s), Qt::LeftButton);
    desk.next(opening);

    auto *step = desk.see<QPushButton>(u"nextStep"_s);
    REQUIRE(desk.waits([&] { return step->text() == u"导入回执"_s; }));
    desk.click(step);
    ImportWizard *consent = desk.tryOut(fixture("consent.csv"));
    desk.expectFigures(consent, QStringList{u"600"_s, u"0"_s, u"0"_s, u"0"_s, u"0"_s});
    desk.carryOut(consent);
    desk.next(consent);

    REQUIRE(desk.waits([&] { return step->text() == u"导入答卷"_s; }));
    CHECK_FALSE(desk.look(u"dangerCard"_s));
    desk.click(step);
    ImportWizard *answers = desk.tryOut(fixture("answers-platform-100-items.xlsx"));
    desk.expectFigures(answers, QStringList{u"546"_s, u"0"_s, u"54"_s, u"21"_s});
    CHECK(desk.saysSomewhere(u"21"_s)); // in red, before anything is stored
    CHECK(answers->findChild<DataTable *>(u"refusedRows"_s)->shownCount() == 54);
    desk.carryOut(answers);
    desk.next(answers);
}

void readResults(Desk &desk)
{
    auto *danger = desk.see<DataTable>(u"dangerTable"_s);
    CHECK(desk.shows(danger, 21));
    auto *results = desk.see<DataTable>(u"resultsTable"_s);
    CHECK(desk.shows(results, 546));
    CHECK(danger->mapTo(&desk.window, QPoint()).y() < results->mapTo(&desk.window, QPoint()).y());
    desk.expectFigures(desk.see(u"roundFigures"_s), QStringList{u"600"_s, u"546"_s, u"35"_s, u"546"_s, u"0"_s, u"34"_s});
    for (int row = 0; row < 11; ++row)
        CHECK(Desk::cell(results, row, 0).contains(u"▲"_s));

    desk.see<QTabWidget>(u"roundTabs"_s)->setCurrentIndex(1);
    auto *chart = desk.see<ChartView>(u"roundChart"_s);
    desk.comeForward();
    desk.press(Qt::Key_T);
    REQUIRE(chart->isTableShown());
    const int expected[3][3] = {{152, 22, 7}, {149, 19, 14}, {154, 18, 11}};
    for (int grade = 0; grade < 3; ++grade)
        for (int band = 0; band < 3; ++band)
            CHECK(Desk::cell(chart->table(), grade, band + 1) == QString::number(expected[grade][band]));
}

// From Today two clicks to the paper, a third saves it.
void printReport(Desk &desk)
{
    desk.go(Place::today);
    desk.click(desk.window.workspace()->rail()->button(Place::reports));
    desk.click(u"quarterlyReport"_s);
    auto *preview = desk.see<paper::PrintPreview>(u"reportPreview"_s);
    CHECK(preview->pageCount() >= 2);
    const QString path = desk.file(u"report.pdf"_s);
    preview->askFileName = [path](const QString &, const auto &answered) { answered(path); };
    QSignalSpy saved(preview, &paper::PrintPreview::saved);
    desk.click(preview->findChild<QPushButton *>(u"savePdf"_s));
    REQUIRE(desk.waits([&] { return saved.count() == 1; }));
    const QString paper = pdfText(path);
    CHECK(paper.contains(desk.siteName()));
    CHECK(paper.contains(u"1200"_s));
    CHECK_FALSE(paper.contains(u"石卓瑶"_s));
    preview->close();
    CHECK(desk.shows(desk.see<DataTable>(u"reportTable"_s), 1));
}

QString ownDigits(Desk &desk)
{
    auto *shown = desk.see<QLabel>(u"ownDigits"_s);
    REQUIRE(desk.waits([&] { return !shown->text().isEmpty(); }));
    QString digits = shown->text();
    digits.remove(QRegularExpression(u"\\D"_s));
    REQUIRE(digits.size() == 30);
    return digits;
}

// A file and thirty digits that were heard on the telephone; one of the third group is misheard first.
void trust(Desk &desk, const QString &path, const QString &digits)
{
    StepWizard *wizard = desk.wizard(u"trustWizard"_s);
    desk.chooseFile(wizard, path);
    desk.next(wizard);
    QString misheard = digits;
    misheard[12] = digits[12] == u'0' ? u'1' : u'0';
    desk.type(misheard);
    desk.click(wizard->nextButton());
    REQUIRE(desk.waits([&] { return !desk.banners().isEmpty() && wizard->nextButton()->isEnabled(); }));
    REQUIRE(QApplication::focusWidget()->objectName() == u"digits3"_s);
    desk.type(digits.mid(10, 5));
    desk.next(wizard);
    desk.comeForward();
}

void enrol(Desk &school, Desk &district)
{
    school.go(Place::exchange);
    auto *next = school.see<QPushButton>(u"exchangeNext"_s);
    REQUIRE(school.waits([&] { return next->text() == u"生成登记文件"_s; }));
    ask::answerNext(school.file(u"enrolment.xdb"_s));
    school.click(next);
    CHECK(school.saysSomewhere(u"已生成"_s));

    district.go(Place::exchange);
    auto *step = district.see<QPushButton>(u"exchangeNext"_s);
    REQUIRE(district.waits([&] { return step->text() == u"登记学校"_s; }));
    district.click(step);
    trust(district, school.file(u"enrolment.xdb"_s), ownDigits(school));
    auto *members = district.see<DataTable>(u"members"_s);
    REQUIRE(district.shows(members, 1));
    CHECK(Desk::cell(members, 0, 1) == school.siteName());
    ask::answerNext(district.file(u"list.xdb"_s));
    district.click(u"writeRoot"_s);
    CHECK(district.saysSomewhere(u"第 1 版名录"_s));

    school.comeForward();
    school.click(u"trust"_s);
    trust(school, district.file(u"list.xdb"_s), ownDigits(district));
    CHECK(school.waits([&] { return next->text() == u"生成上报包"_s; }));
}

// What would leave in words and counts, then the file; the cells of the preview are those of the bundle.
int send(Desk &school, const QString &folder)
{
    school.click(u"exchangeNext"_s);
    StepWizard *wizard = school.wizard(u"sendWizard"_s);
    auto *details = wizard->currentStep()->findChild<DetailsList *>();
    QString contents;
    REQUIRE(school.waits([&] {
        for (const QLabel *word : details->findChildren<QLabel *>())
            if (word->text().startsWith(u"统计单元格"_s))
                contents = word->text();
        return !contents.isEmpty();
    }));
    const int cells = contents.section(u' ', 1).toInt();
    CHECK(cells > 50);
    REQUIRE(QDir().mkpath(folder));
    CHECK_FALSE(wizard->nextButton()->isEnabled());
    ask::answerNext(folder);
    school.click(u"chooseFolder"_s);
    CHECK(QDir(folder).isEmpty());
    school.next(wizard);
    CHECK(QDir(folder).entryList({u"*.xdb"_s}).size() == 1);
    school.next(wizard);
    school.comeForward();
    auto *bundles = school.see<DataTable>(u"bundles"_s);
    REQUIRE(school.shows(bundles, 1));
    CHECK(Desk::cell(bundles, 0, 4).contains(u"未确认"_s));
    return cells;
}

// The first step says what the files are and would do; only the second takes them.
void arrive(Desk &desk, const QStringList &files, int added)
{
    StepWizard *wizard = desk.wizard(u"arriveWizard"_s);
    ask::answerNext(files);
    desk.click(wizard->findChild<DropZone *>()->button());
    auto *table = desk.see<DataTable>(u"arrivedFiles"_s);
    REQUIRE(desk.shows(table, int(files.size())));
    CHECK(Desk::cell(table, 0, 5) == u"新增 %1"_s.arg(added));
    desk.next(wizard);
    desk.next(wizard);
    desk.comeForward();
}

QStringList bundlesIn(const QString &folder)
{
    QStringList files;
    for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.xdb"_s}))
        files << file.filePath();
    return files;
}

void confirm(Desk &school, Desk &district, const QStringList &sent, int cells)
{
    district.comeForward();
    auto *step = district.see<QPushButton>(u"exchangeNext"_s);
    REQUIRE(step->text() == u"导入上报包"_s);
    district.click(step);
    arrive(district, sent, cells);
    auto *arrived = district.see<DataTable>(u"bundles"_s);
    REQUIRE(district.shows(arrived, 1));
    CHECK(Desk::cell(arrived, 0, 5).contains(u"待生成回执"_s));
    const QString back = district.file(u"back"_s);
    REQUIRE(QDir().mkpath(back));
    ask::answerNext(back);
    REQUIRE(district.waits([&] { return step->text() == u"生成回执"_s; }));
    district.click(step);
    CHECK(district.waits([&] { return Desk::cell(arrived, 0, 5).contains(u"已生成回执"_s); }));

    auto *bundles = school.see<DataTable>(u"bundles"_s);
    CHECK(Desk::cell(bundles, 0, 4).contains(u"未确认"_s)); // until the receipt is here
    school.comeForward();
    school.click(u"arrive"_s);
    REQUIRE(bundlesIn(back).size() == 1);
    arrive(school, bundlesIn(back), 1);
    CHECK(school.waits([&] { return Desk::cell(bundles, 0, 4).contains(u"已确认"_s); }));
}

} // namespace

TEST_CASE("From the first start to a confirmed bundle, at the windows of a school and a district")
{
    beginInChinese();
    Desk school(access::SiteKind::school, u"石景山区第一实验小学"_s, u"2111010001"_s, u"li"_s);
    school.setUp();
    school.lock();
    school.unlock();
    school.lock();
    school.unlockInOctober(0);
    importRoster(school);
    findStudent(school);
    screen(school);
    readResults(school);
    printReport(school);

    Desk district(access::SiteKind::district, u"石景山区教育委员会"_s, u"110107"_s, u"wang"_s);
    district.setUp();
    district.lock();
    district.unlockInOctober(60);
    enrol(school, district);
    const int cells = send(school, school.file(u"stick"_s));
    confirm(school, district, bundlesIn(school.file(u"stick"_s)), cells);
    CHECK(ask::asked().size() > 5);
}
