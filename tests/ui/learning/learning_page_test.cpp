#include "ui/learning/learning_page.h"

#include "core/screening/close_round.h"
#include "tests/support/answered_round.h"
#include "tests/ui/page_bench.h"
#include "ui/common/chart_view.h"
#include "ui/common/draft_keeper.h"
#include "ui/learning/letters_tab.h"
#include "ui/paper/print_preview.h"

using namespace xd;
using namespace xd::ui;
using namespace Qt::StringLiterals;

namespace {

using Bench = test::PageBench<LearningPage>;

struct School {
    test::TestSite site{access::SiteKind::school, u"启明星实验学校"_s, u"3199010001"_s};
    std::unique_ptr<Bench> bench;

    explicit School(bool hasRound = true, bool isClosed = false)
    {
        QSettings().remove(u"learning"_s);
        access::Session &session = site.session();
        test::importFixture(session, "roster-messy.xlsx");
        screening::NoDangerWatcher nobody;
        const auto round = hasRound ? test::openAnsweredRound(session, nobody).round : screening::RoundId();
        if (isClosed)
            valueOf(screening::closeRound(session, test::builtInInstruments(), round));
        site.lock();
        bench = std::make_unique<Bench>(site.folder(), u"li"_s);
    }
    // As many lines of this kind as the journal has.
    int lines(const QString &reason)
    {
        int count = -1;
        bench->vault.run(
            bench->page.get(),
            [reason](access::Session &session, Progress &) -> Result<int> {
                XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::readJournal));
                XD_TRY(const auto found, records->lines({}));
                return int(std::count_if(found.begin(), found.end(), [&](const journal::Line &line) { return line.reason == reason; }));
            },
            [&](Result<int> counted) { count = valueOf(counted); });
        REQUIRE(bench->waits([&] { return count >= 0; }));
        return count;
    }
    void openTab(const QString &name)
    {
        QTabWidget *const tabs = bench->see<QTabWidget>(u"learningTabs"_s);
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->widget(i)->objectName() == name)
                tabs->setCurrentIndex(i);
        }
    }
    void look(const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("XINDENG_LOOK"); !folder.isEmpty())
            bench->page->grab().save(folder + u'/' + name + u".png"_s);
    }
    ChartView *chart(const QString &name) { return bench->see<ChartView>(name); }
};

qint64 sumOf(const DataTable *table, int column)
{
    qint64 sum = 0;
    for (int row = 0; row < table->view()->model()->rowCount(); ++row)
        sum += table->view()->model()->index(row, column).data().toString().toLongLong();
    return sum;
}

} // namespace

TEST_CASE("Without a round the page says what it is for and offers nothing")
{
    School school(false);
    REQUIRE(school.bench->waits([&] { return school.bench->page->findChild<QTabWidget *>(u"learningTabs"_s)->isHidden() && !school.bench->look(u"roundOnPaper"_s); }));
    CHECK_FALSE(school.bench->look(u"learningRound"_s));
}

TEST_CASE("Four charts show every sheet once, T shows their numbers, and each tab is reached by the keyboard")
{
    School school;
    Bench &bench = *school.bench;
    ChartView *const bands = school.chart(u"bandsTabChart0"_s);
    QTest::keyClick(bands, Qt::Key_T);
    REQUIRE(bands->isTableShown());
    const int together = bands->table()->view()->model()->columnCount() - 1;
    CHECK(sumOf(bands->table(), together) == 234);
    school.look(u"learning-bands-table"_s);
    QTest::keyClick(bands->table()->view(), Qt::Key_T);
    CHECK_FALSE(bands->isTableShown());
    school.look(u"learning-bands"_s);
    school.openTab(u"scoresTab"_s);
    ChartView *const scores = school.chart(u"scoresTabChart0"_s);
    scores->setTableShown(true);
    CHECK(sumOf(scores->table(), 1) > 200);
    scores->setTableShown(false);
    school.look(u"learning-scores"_s);
    school.openTab(u"profileTab"_s);
    school.chart(u"profileTabChart0"_s);
    school.look(u"learning-profile"_s);
    school.openTab(u"yearsTab"_s);
    CHECK(bench.see<QLabel>(u"yearsTabNote"_s)->text().contains(u"no round of the school year before"_s));
    CHECK_FALSE(bench.look<ChartView>(u"yearsTabChart0"_s));
    school.openTab(u"classPage"_s);
    auto *const classes = bench.see<DataTable>(u"classTable"_s);
    REQUIRE(bench.waits([&] { return classes->shownCount() > 0; }));
    CHECK(sumOf(classes, 2) == 234);
    school.look(u"learning-classes"_s);
    school.openTab(u"ledgerTab"_s);
    auto *const ledger = bench.see<DataTable>(u"ledger"_s);
    REQUIRE(bench.waits([&] { return ledger->shownCount() > 0; }));
    CHECK(bench.cell(ledger, 0, 11) == u"too few to say"_s); // nobody has been looked at a second time
    CHECK(bench.cell(ledger, 0, 4) == bench.cell(ledger, 0, 8)); // flagged, and all of them open
    school.look(u"learning-ledger"_s);
    bench.expectNames();
}

TEST_CASE("The switch shows what others would get: levels, no class, no letter")
{
    School school;
    Bench &bench = *school.bench;
    school.chart(u"bandsTabChart0"_s);
    QTest::mouseClick(bench.see<QCheckBox>(u"asOthers"_s), Qt::LeftButton, {}, QPoint(8, bench.see<QCheckBox>(u"asOthers"_s)->height() / 2));
    QTabWidget *const tabs = bench.see<QTabWidget>(u"learningTabs"_s);
    CHECK(bench.waits([&] {
        int shown = 0;
        for (int i = 0; i < tabs->count(); ++i)
            shown += tabs->isTabVisible(i);
        return shown == 4;
    }));
    ChartView *const bands = school.chart(u"bandsTabChart0"_s);
    bands->setTableShown(true);
    const QAbstractItemModel *const model = bands->table()->view()->model();
    CHECK(model->columnCount() <= 6); // grade, three levels, no result, together
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 1; column <= 3; ++column) {
            const QString cell = model->index(row, column).data().toString();
            CHECK((cell == u"—"_s || cell.toInt() == 0 || cell.toInt() >= 5));
        }
    }
    bands->setTableShown(false);
    school.look(u"learning-others"_s);
    CHECK_FALSE(bench.see<QComboBox>(u"learningScale"_s)->isEnabled());
}

TEST_CASE("Another instrument is chosen and remembered")
{
    School school;
    Bench &bench = *school.bench;
    auto *const instruments = bench.see<QComboBox>(u"learningInstrument"_s);
    REQUIRE(bench.waits([&] { return instruments->count() == 2; }));
    instruments->setCurrentIndex(1);
    emit instruments->activated(1);
    CHECK(bench.waits([&] { return QSettings().value(u"learning/instrument"_s).toString() == u"gad-7"_s; }));
    LearningPage again(Workplace{bench.vault, bench.shell, {}, access::Role::counsellor, u"li"_s});
    again.refresh();
    CHECK(bench.waits([&] { return again.findChild<QComboBox *>(u"learningInstrument"_s)->currentIndex() == 1; }));
    QSettings().remove(u"learning"_s);
}

TEST_CASE("On paper and as a table leaves what is on the screen, and the journal has a line first")
{
    School school;
    Bench &bench = *school.bench;
    school.chart(u"bandsTabChart0"_s);
    bench.click(u"roundOnPaper"_s);
    auto *preview = bench.see<paper::PrintPreview>(u"roundPreview"_s);
    CHECK(preview->pageCount() >= 2);
    CHECK(school.lines(u"screening.learning pdf own-work"_s) == 0);
    const QString pdf = school.site.path(u"own.pdf"_s);
    preview->saveAs(pdf);
    REQUIRE(bench.waits([&] { return QFileInfo::exists(pdf); }));
    CHECK(school.lines(u"screening.learning pdf own-work"_s) == 1);
    preview->close();

    bench.see<QCheckBox>(u"asOthers"_s)->setChecked(true);
    const QString csv = school.site.path(u"shared.csv"_s);
    ask::answerNext(csv);
    bench.click(u"saveNumbers"_s);
    REQUIRE(bench.waits([&] { return QFileInfo::exists(csv); }));
    CHECK(school.lines(u"report.round sheet leadership"_s) == 1);
    bench.see<QCheckBox>(u"asOthers"_s)->setChecked(false);
    const QString xlsx = school.site.path(u"own.xlsx"_s);
    ask::answerNext(xlsx);
    bench.click(u"saveNumbers"_s);
    REQUIRE(bench.waits([&] { return QFileInfo::exists(xlsx); }));
    CHECK(school.lines(u"screening.learning sheet own-work"_s) == 1);
    REQUIRE(bench.waits([&] { return !bench.banners().isEmpty(); }));
    CHECK(bench.banners().last().contains(u"single classes"_s));
}

TEST_CASE("A round that is over has its report released once, and it is shown as it was ever after")
{
    School open;
    open.chart(u"bandsTabChart0"_s);
    CHECK_FALSE(open.bench->look(u"releaseReport"_s)); // it still takes answers

    School school(true, true);
    Bench &bench = *school.bench;
    bench.see(u"releaseReport"_s);
    school.look(u"learning-closed"_s);
    ask::answerNext(false);
    bench.click(u"releaseReport"_s);
    CHECK(school.lines(u"report.round snapshot leadership"_s) == 0);
    ask::answerNext(true);
    bench.click(u"releaseReport"_s);
    REQUIRE(bench.waits([&] { return !bench.banners().isEmpty(); }));
    CHECK(bench.banners().last().contains(u"R2026"_s));
    CHECK(school.lines(u"report.round snapshot leadership"_s) == 1);
    auto *const button = bench.see<QPushButton>(u"releaseReport"_s);
    REQUIRE(bench.waits([&] { return button->text() == u"Released report"_s; }));
    bench.click(u"releaseReport"_s);
    CHECK(bench.see<paper::PrintPreview>(u"reportPreview"_s)->pageCount() >= 2);
    CHECK(school.lines(u"report.round snapshot leadership"_s) == 1);
}

// Picks the first who has answered and waits for no second look.
int rowThatMayGetIt(Bench &bench, DataTable *table)
{
    for (int row = 0; row < table->shownCount(); ++row) {
        table->selectRow(row);
        if (bench.see<QPushButton>(u"seeLetters"_s)->isEnabled())
            return row;
    }
    return -1;
}

TEST_CASE("A letter is picked by a person, guarded while it is typed, seen, and then noted for its student")
{
    School school;
    Bench &bench = *school.bench;
    school.openTab(u"lettersTab"_s);
    auto *const table = bench.see<DataTable>(u"letterRecipients"_s);
    REQUIRE(bench.waits([&] { return table->shownCount() > 200; }));
    auto *const see = bench.see<QPushButton>(u"seeLetters"_s);
    CHECK_FALSE(see->isEnabled()); // nobody is picked by itself
    const int row = rowThatMayGetIt(bench, table);
    REQUIRE(row >= 0);
    auto *const words = bench.see<QPlainTextEdit>(u"letterWords"_s);
    auto *const found = bench.see<QLabel>(u"letterFound"_s);
    words->setPlainText(u"我们怀疑孩子有抑郁症。"_s);
    CHECK_FALSE(see->isEnabled());
    CHECK(bench.see<QLabel>(u"guardWords"_s)->text().contains(u"抑郁症"_s));
    CHECK(found->text().contains(u"once the marked words are others"_s));
    school.look(u"learning-letters"_s);

    words->setPlainText(u"总分偏高。"_s); // a warning: asked once more
    CHECK(see->isEnabled());
    ask::answerNext(false);
    bench.click(u"seeLetters"_s);
    CHECK_FALSE(bench.look<paper::PrintPreview>(u"letterPreview"_s));
    words->setPlainText(u"近来话变少了。"_s);
    bench.click(u"seeLetters"_s);
    auto *preview = bench.see<paper::PrintPreview>(u"letterPreview"_s);
    CHECK(preview->pageCount() == 1);
    CHECK(school.lines(u"screening.letter pdf guardian"_s) == 0);
    const QString pdf = school.site.path(u"letter.pdf"_s);
    preview->saveAs(pdf);
    REQUIRE(bench.waits([&] { return QFileInfo::exists(pdf); }));
    CHECK(school.lines(u"screening.letter pdf guardian"_s) == 1);
    CHECK_FALSE(QFileInfo(pdf).fileName().contains(bench.cell(table, row, 1)));
}

TEST_CASE("The words of a letter outlive the page, until the letter has left")
{
    School school;
    Bench &bench = *school.bench;
    school.openTab(u"lettersTab"_s);
    auto *const table = bench.see<DataTable>(u"letterRecipients"_s);
    REQUIRE(bench.waits([&] { return table->shownCount() > 200; }));
    auto *keeper = bench.page->findChild<DraftKeeper *>();
    QSignalSpy kept(keeper, &DraftKeeper::kept);
    keeper->setDelayMs(0);
    bench.see<QPlainTextEdit>(u"letterWords"_s)->setPlainText(u"近来话变少了。"_s);
    REQUIRE(bench.waits([&] { return kept.count() > 0; }));
    const auto wordsOfNewPage = [&] {
        auto again = std::make_unique<LearningPage>(Workplace{bench.vault, bench.shell, {}, access::Role::counsellor, u"li"_s});
        again->refresh();
        bool isRead = false;
        bench.vault.run(again.get(), [](access::Session &, Progress &) { return Result<bool>(true); }, [&](Result<bool>) { isRead = true; });
        REQUIRE(bench.waits([&] { return isRead; }));
        return again->findChild<QPlainTextEdit *>(u"letterWords"_s)->toPlainText();
    };
    CHECK(wordsOfNewPage() == u"近来话变少了。"_s);
    REQUIRE(rowThatMayGetIt(bench, table) >= 0);
    bench.click(u"seeLetters"_s);
    auto *preview = bench.see<paper::PrintPreview>(u"letterPreview"_s);
    const QString pdf = school.site.path(u"letter.pdf"_s);
    QSignalSpy saved(preview, &paper::PrintPreview::saved);
    preview->saveAs(pdf);
    REQUIRE(bench.waits([&] { return saved.count() == 1; }));
    CHECK(wordsOfNewPage().isEmpty());
}
