#include "ui/exchange/exchange_page.h"

#include "core/exchange/enrol_school.h"
#include "core/exchange/export_quarter.h"
#include "core/exchange/export_trust_root.h"
#include "core/exchange/import_bundles.h"
#include "core/exchange/import_trust_root.h"
#include "core/exchange/request_enrolment.h"
#include "core/exchange/site_fingerprint.h"
#include "core/exchange/write_receipts.h"
#include "core/screening/import_consent.h"
#include "core/screening/load_instruments.h"
#include "core/screening/open_round.h"
#include "core/screening/prepare_consent_import.h"
#include "tests/core/exchange/sample_bundle.h"
#include "tests/core/students/roster_fixture.h"
#include "tests/ui/page_bench.h"
#include "ui/common/details_list.h"
#include "ui/common/drop_zone.h"
#include "ui/exchange/digits_field.h"
#include "ui/exchange/send_wizard.h"
#include "ui/text/error_text.h"
#include "ui/text/labels.h"
#include "ui/theme/paper_style.h"

#include <catch2/generators/catch_generators.hpp>

using namespace xd;
using namespace xd::ui;
using namespace Qt::StringLiterals;

namespace {

using Bench = test::PageBench<ExchangePage>;

void copyFolder(const QString &from, const QString &to)
{
    REQUIRE(QDir().mkpath(to));
    for (const QFileInfo &entry : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden)) {
        if (entry.isDir())
            copyFolder(entry.filePath(), to + u'/' + entry.fileName());
        else
            REQUIRE(QFile::copy(entry.filePath(), to + u'/' + entry.fileName()));
    }
}

QString written(access::Session &session, const QString &folder, int cells = 6)
{
    exchange::Contents contents;
    contents.from = QDate(2026, 10, 1);
    contents.to = QDate(2026, 12, 31);
    contents.records = sample::cells(cells);
    NoProgress nobody;
    return valueOf(exchange::exportBundle(session, contents, folder, nobody)).file;
}

// A school and its district; each is shown as far as the two have come.
struct Pair {
    test::TestSite school;
    test::TestSite district{access::SiteKind::district, u"石景山区教育委员会"_s};

    QString file(const QString &name) const { return school.path(name); }
    void request() { valueOf(exchange::requestEnrolment(school.session(), file(u"request.xdb"_s))); }
    void enrol()
    {
        request();
        valueOf(exchange::enrolSchool(district.session(), file(u"request.xdb"_s), valueOf(exchange::siteFingerprint(school.session()))));
        valueOf(exchange::exportTrustRoot(district.session(), file(u"root.xdb"_s)));
        valueOf(exchange::importTrustRoot(school.session(), file(u"root.xdb"_s), valueOf(exchange::siteFingerprint(district.session()))));
    }
    QString send() { return written(school.session(), file(u"out"_s)); }
    void take(const QStringList &files)
    {
        NoProgress nobody;
        valueOf(exchange::importBundles(district.session(), files, exchange::ImportMode::accept, nobody));
    }
    std::unique_ptr<Bench> atSchool(std::unique_ptr<Clock> clock = test::morning())
    {
        school.lock();
        return std::make_unique<Bench>(school.folder(), u"li"_s, std::move(clock));
    }
    std::unique_ptr<Bench> atDistrict()
    {
        district.lock();
        return std::make_unique<Bench>(district.folder(), u"wang"_s);
    }
};

bool nextReads(Bench &bench, const QString &words)
{
    return bench.waits([&] {
        const auto *next = bench.look<QPushButton>(u"exchangeNext"_s);
        return next && next->text() == words;
    });
}

StepWizard *chooseIn(Bench &bench, const QString &wizard, const ask::Answer &answer)
{
    auto *shown = bench.see<StepWizard>(wizard);
    ask::answerNext(answer);
    shown->findChild<DropZone *>()->button()->click();
    return shown;
}

void typeDigits(const QString &digits)
{
    for (const QChar c : digits)
        QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
}

} // namespace

TEST_CASE("A school is led from its enrolment file to the district's list and to its bundle")
{
    Pair pair;
    SECTION("first the file, with the digits to read out beside it")
    {
        const QString digits = valueOf(exchange::siteFingerprint(pair.school.session()));
        const auto bench = pair.atSchool();
        REQUIRE(nextReads(*bench, u"Write the enrolment file"_s));
        CHECK(bench->focused() == u"exchangeNext"_s);
        CHECK(bench->see<QLabel>(u"ownDigits"_s)->text().remove(u' ') == digits);
        CHECK_FALSE(bench->look(u"write"_s));
        bench->expectNames();
        ask::answerNext(pair.file(u"request.xdb"_s));
        bench->click(u"exchangeNext"_s);
        REQUIRE(bench->waits([&] { return bench->banners().size() == 1; }));
        CHECK(valueOf(exchange::readEnrolmentRequest(pair.file(u"request.xdb"_s))).site.code == u"2111010001"_s);
    }
    SECTION("a list that does not name the school says so, and stays the next step")
    {
        valueOf(exchange::exportTrustRoot(pair.district.session(), pair.file(u"root.xdb"_s)));
        const QString digits = valueOf(exchange::siteFingerprint(pair.district.session()));
        const auto bench = pair.atSchool();
        bench->click(u"trust"_s);
        StepWizard *wizard = chooseIn(*bench, u"trustWizard"_s, pair.file(u"root.xdb"_s));
        REQUIRE(bench->waits([&] { return wizard->nextButton()->isEnabled(); }));
        QStringList words;
        for (const QLabel *label : wizard->currentStep()->findChildren<QLabel *>())
            words << label->text();
        CHECK(words.join(u' ').contains(u"not in this list"_s));
        wizard->next();
        wizard->findChild<DigitsField *>()->setDigits(digits);
        wizard->next();
        CHECK(nextReads(*bench, u"Take over the district's list"_s));
    }
    SECTION("once enrolled, the bundle")
    {
        pair.enrol();
        const auto bench = pair.atSchool();
        REQUIRE(nextReads(*bench, u"Bundle for the district"_s));
        CHECK(bench->look(u"write"_s)); // keys may have to be renewed
        bench->expectNames();
    }
}

TEST_CASE("What was sent is unconfirmed until the receipt is imported")
{
    Pair pair;
    pair.enrol();
    pair.take({pair.send()});
    const QString receipt = valueOf(exchange::writeReceipts(pair.district.session(), pair.file(u"back"_s))).at(0).file;
    const auto bench = pair.atSchool();
    auto *bundles = bench->see<DataTable>(u"bundles"_s);
    REQUIRE(bench->shows(bundles, 1));
    CHECK(bench->cell(bundles, 0, 4).contains(u"unconfirmed"_s));
    bench->click(u"arrive"_s);
    StepWizard *wizard = chooseIn(*bench, u"arriveWizard"_s, QStringList{receipt});
    REQUIRE(bench->waits([&] { return wizard->nextButton()->isEnabled(); }));
    CHECK(bench->cell(bundles, 0, 4).contains(u"unconfirmed"_s)); // looking takes nothing
    wizard->next();
    CHECK(bench->waits([&] { return !bench->cell(bundles, 0, 4).contains(u"unconfirmed"_s); }));
}

namespace {

// The roster's figures sent and confirmed; since then a round with its consent slips.
void sendAndScreen(Pair &pair)
{
    test::importFixture(pair.school.session(), "roster-primary.xlsx");
    pair.enrol();
    access::Session &session = pair.school.session();
    const auto instruments = valueOf(screening::loadInstruments(session));
    NoProgress nobody;
    const exchange::QuarterExport present{calendar::Quarter::of(session.clock().today())};
    pair.take({valueOf(exchange::exportQuarter(session, instruments, present, pair.file(u"out"_s), nobody)).file});
    const QString receipt = valueOf(exchange::writeReceipts(pair.district.session(), pair.file(u"back"_s))).at(0).file;
    valueOf(exchange::importBundles(session, {receipt}, exchange::ImportMode::accept, nobody));
    const auto round = valueOf(screening::openRound(session, instruments, {u"2026年秋季心理普查"_s, u"4-6"_s, {u"mht"_s}, {}, {}, {}}));
    const sheets::Table slips = test::fixtureTable("consent.csv");
    const auto plan = valueOf(screening::prepareConsentImport(session, instruments, round, slips, sheets::guessColumns(slips, screening::consentColumns())));
    valueOf(screening::importConsent(session, instruments, plan, u"consent.csv"_s));
}

// "everything" or what no receipt covers, and how many cells.
struct Preview {
    QString extent;
    int cells = 0;
};

Preview previewIn(Bench &bench, StepWizard *wizard)
{
    Preview seen;
    REQUIRE(bench.waits([&] { return wizard->nextButton()->isEnabled(); }));
    for (const QLabel *label : wizard->currentStep()->findChild<DetailsList *>()->findChildren<QLabel *>()) {
        if (label->text() == u"everything"_s || label->text() == u"what no receipt covers yet"_s)
            seen.extent = label->text();
        if (label->text().startsWith(u"table cells "_s))
            seen.cells = label->text().section(u' ', 2).toInt();
    }
    return seen;
}

} // namespace

TEST_CASE("Sending everything again shows what that means before it is written, and takes the confirmation back")
{
    Pair pair;
    sendAndScreen(pair);
    const auto bench = pair.atSchool();
    auto *bundles = bench->see<DataTable>(u"bundles"_s);
    REQUIRE(bench->shows(bundles, 1));
    REQUIRE_FALSE(bench->cell(bundles, 0, 4).contains(u"unconfirmed"_s));
    REQUIRE(nextReads(*bench, u"Bundle for the district"_s));
    bench->click(u"exchangeNext"_s);
    auto *wizard = bench->see<StepWizard>(u"sendWizard"_s);
    auto *everything = wizard->findChild<QCheckBox *>(u"sendEverything"_s);
    CHECK_FALSE(everything->isChecked()); // never by itself
    REQUIRE(QDir().mkpath(pair.file(u"stick"_s)));
    ask::answerNext(pair.file(u"stick"_s));
    bench->click(u"chooseFolder"_s);
    const Preview news = previewIn(*bench, wizard);
    CHECK(news.extent == u"what no receipt covers yet"_s);
    CHECK(news.cells > 0);

    everything->click();
    CHECK_FALSE(wizard->nextButton()->isEnabled()); // until the new preview stands there
    const Preview all = previewIn(*bench, wizard);
    CHECK(all.extent == u"everything"_s);
    CHECK(all.cells > news.cells);
    everything->click();
    CHECK(previewIn(*bench, wizard).cells == news.cells);
    CHECK_FALSE(bench->cell(bundles, 0, 4).contains(u"unconfirmed"_s)); // looking changes nothing

    everything->click();
    previewIn(*bench, wizard);
    wizard->next();
    REQUIRE(bench->waits([&] { return wizard->currentIndex() == 1; }));
    wizard->next();
    REQUIRE(bench->shows(bundles, 2));
    for (int row = 0; row < 2; ++row)
        CHECK(bench->cell(bundles, row, 4).contains(u"unconfirmed"_s));
}

TEST_CASE("A list of half a year ago is warned of once, however often the page is refreshed")
{
    Pair pair;
    pair.enrol();
    const auto bench = pair.atSchool(std::make_unique<FixedClock>(QDateTime(QDate(2027, 6, 1), QTime(9, 0))));
    REQUIRE(bench->waits([&] { return bench->banners().size() == 1; }));
    auto *bundles = bench->see<DataTable>(u"bundles"_s);
    QSignalSpy shown(bundles->model(), &QAbstractItemModel::modelReset);
    bench->page->refresh();
    REQUIRE(bench->waits([&] { return shown.count() == 1; }));
    REQUIRE(bench->waits([&] { return !bench->banners().isEmpty(); }));
    CHECK(bench->banners().size() == 1);
}

TEST_CASE("A district is led from its first school to bundles and receipts")
{
    Pair pair;
    SECTION("nobody enrolled")
    {
        const auto bench = pair.atDistrict();
        REQUIRE(nextReads(*bench, u"Enrol a school"_s));
        CHECK(bench->focused() == u"exchangeNext"_s);
        CHECK_FALSE(bench->look(u"trust"_s));
        bench->expectNames();
    }
    SECTION("enrolled, its bundle to come")
    {
        pair.enrol();
        const QString file = pair.send();
        const auto bench = pair.atDistrict();
        REQUIRE(nextReads(*bench, u"Import bundles"_s));
        auto *members = bench->see<DataTable>(u"members"_s);
        REQUIRE(bench->shows(members, 1));
        CHECK(bench->cell(members, 0, 0) == u"2111010001"_s);
        CHECK(bench->cell(members, 0, 3) == u"—"_s); // nothing has come yet
        bench->expectNames();

        // Dropped as a folder; then the receipts are due, then nothing.
        bench->click(u"exchangeNext"_s);
        auto *wizard = bench->see<StepWizard>(u"arriveWizard"_s);
        QMimeData stick;
        stick.setUrls({QUrl::fromLocalFile(QFileInfo(file).path())});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &stick, Qt::LeftButton, Qt::NoModifier);
        QDropEvent drop({5, 5}, Qt::CopyAction, &stick, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(wizard->findChild<DropZone *>(), &enter);
        QApplication::sendEvent(wizard->findChild<DropZone *>(), &drop);
        REQUIRE(bench->waits([&] { return wizard->nextButton()->isEnabled(); }));
        bench->expectNames();
        wizard->next();
        REQUIRE(bench->waits([&] { return wizard->currentIndex() == 1; }));
        wizard->next();
        REQUIRE(nextReads(*bench, u"Write receipts"_s));
        CHECK_FALSE(bench->look(u"write"_s));
        CHECK(bench->look(u"arrive"_s));
        REQUIRE(QDir().mkpath(pair.file(u"back"_s)));
        ask::answerNext(pair.file(u"back"_s));
        bench->click(u"exchangeNext"_s);
        REQUIRE(nextReads(*bench, u"Import bundles"_s));
        CHECK(QDir(pair.file(u"back"_s)).entryList({u"*.xdb"_s}).size() == 1);
    }
}

TEST_CASE("An import is taken back by its row until a receipt is written")
{
    Pair pair;
    pair.enrol();
    pair.take({pair.send()});
    const bool hasReceipt = GENERATE(false, true);
    if (hasReceipt)
        valueOf(exchange::writeReceipts(pair.district.session(), pair.file(u"back"_s)));
    const auto bench = pair.atDistrict();
    bench->see<QTabWidget>(u"districtTabs"_s)->setCurrentIndex(1);
    auto *bundles = bench->see<DataTable>(u"bundles"_s);
    REQUIRE(bench->shows(bundles, 1));
    bundles->selectRow(0);
    if (!hasReceipt)
        ask::answerNext(true);
    QTest::keyClick(bundles->view(), Qt::Key_Return);
    REQUIRE(bench->waits([&] { return bench->banners().size() == 1; }));
    CHECK(ask::asked().size() == (hasReceipt ? 0 : 1));
    CHECK(bench->waits([&] { return bench->cell(bundles, 0, 5).contains(hasReceipt ? u"receipt written"_s : u"taken back"_s); }));
}

TEST_CASE("Wrong digits enrol nobody and mark the group that was heard otherwise")
{
    Pair pair;
    pair.request();
    const QString digits = valueOf(exchange::siteFingerprint(pair.school.session()));
    const auto bench = pair.atDistrict();
    REQUIRE(nextReads(*bench, u"Enrol a school"_s));
    bench->click(u"exchangeNext"_s);
    StepWizard *wizard = chooseIn(*bench, u"trustWizard"_s, pair.file(u"request.xdb"_s));
    REQUIRE(bench->waits([&] { return wizard->nextButton()->isEnabled(); }));
    QApplication::setActiveWindow(wizard);
    wizard->next();
    QString misheard = digits;
    misheard[22] = digits[22] == u'0' ? u'1' : u'0';
    CHECK_FALSE(wizard->nextButton()->isEnabled());
    typeDigits(misheard);
    REQUIRE(wizard->nextButton()->isEnabled());
    wizard->next();
    auto *fifth = wizard->findChild<QLineEdit *>(u"digits5"_s);
    REQUIRE(bench->waits([&] { return theme::isInvalid(fifth); }));
    CHECK(fifth->hasFocus());
    CHECK_FALSE(theme::isInvalid(wizard->findChild<QLineEdit *>(u"digits4"_s)));
    CHECK_FALSE(fifth->accessibleDescription().isEmpty());
    CHECK(bench->see<DataTable>(u"members"_s)->shownCount() == 0);
    bench->expectNames();

    typeDigits(digits.mid(20, 5));
    CHECK_FALSE(theme::isInvalid(fifth));
    wizard->next();
    CHECK(bench->shows(bench->see<DataTable>(u"members"_s), 1));
}

TEST_CASE("A bundle that is held is said in words, once, until it is settled")
{
    Pair pair;
    pair.enrol();
    pair.take({pair.send()});
    pair.school.lock();
    copyFolder(pair.school.folder(), pair.file(u"copy"_s));
    const QString first = written(pair.school.reopenAs(u"li"_s), pair.file(u"out"_s), 7);
    const auto copy = valueOf(access::unlock(pair.file(u"copy"_s), u"li"_s, test::passphrase(), test::morning()));
    pair.take({first, written(*copy, pair.file(u"other"_s), 8)});

    const auto bench = pair.atDistrict();
    REQUIRE(bench->waits([&] { return bench->banners().size() == 1; }));
    CHECK(bench->banners().first().contains(text::sentenceFor(ErrorCode::BundleEquivocation)));
    CHECK(bench->banners().first().contains(u"石景山区第一实验小学"_s));
    // The news of another action stands beside it.
    REQUIRE(QDir().mkpath(pair.file(u"back"_s)));
    ask::answerNext(pair.file(u"back"_s));
    bench->click(u"exchangeNext"_s);
    CHECK(bench->waits([&] { return bench->banners().size() == 2; }));
}

TEST_CASE("A held bundle is settled from its warning, after a question and with what was found out")
{
    Pair pair;
    pair.enrol();
    pair.take({pair.send()});
    pair.school.lock();
    copyFolder(pair.school.folder(), pair.file(u"copy"_s));
    const QString first = written(pair.school.reopenAs(u"li"_s), pair.file(u"out"_s), 7);
    const auto copy = valueOf(access::unlock(pair.file(u"copy"_s), u"li"_s, test::passphrase(), test::morning()));
    const QString fork = written(*copy, pair.file(u"other"_s), 8);
    pair.take({first});
    const auto bench = pair.atDistrict();
    bench->click(u"arrive"_s);
    StepWizard *wizard = chooseIn(*bench, u"arriveWizard"_s, QStringList{fork});
    REQUIRE(bench->waits([&] { return wizard->nextButton()->isEnabled(); }));
    CHECK(wizard->nextButton()->text().startsWith(u"Hold 1 file"_s)); // nothing can be taken, yet it must stay in sight
    wizard->next();
    REQUIRE(bench->waits([&] { return wizard->currentIndex() == 1; }));
    wizard->next();
    REQUIRE(bench->waits([&] { return bench->banners().size() == 1; }));
    const auto press = [&] {
        for (QPushButton *button : bench->page->findChildren<QPushButton *>())
            if (button->text() == u"Settle it"_s)
                return button->click();
        FAIL("no button");
    };
    ask::forgetAll();
    ask::answerNext(false);
    press();
    CHECK(ask::asked().size() == 1);
    CHECK(bench->banners().size() == 1);
    ask::answerNext(true);
    ask::answerNext(u"a copied computer"_s);
    press();
    REQUIRE(bench->waits([&] { return bench->banners().size() == 1 && bench->banners().first().contains(u"Settled"_s); }));

    // The stick once more: nothing is left to take or to hold.
    bench->click(u"arrive"_s);
    wizard = chooseIn(*bench, u"arriveWizard"_s, QStringList{fork});
    const auto *files = wizard->findChild<DataTable *>(u"arrivedFiles"_s);
    REQUIRE(bench->waits([&] { return files->isVisible(); }));
    CHECK_FALSE(wizard->nextButton()->isEnabled());
}

TEST_CASE("New keys for a school that is enrolled are asked about once more, by its name")
{
    Pair pair;
    pair.enrol();
    test::TestSite anew; // the same code, other keys
    access::Session &session = anew.session();
    valueOf(exchange::requestEnrolment(session, pair.file(u"anew.xdb"_s)));
    const QString digits = valueOf(exchange::siteFingerprint(session));
    const auto bench = pair.atDistrict();
    auto *members = bench->see<DataTable>(u"members"_s);
    REQUIRE(bench->shows(members, 1));
    bench->click(u"trust"_s);
    StepWizard *wizard = chooseIn(*bench, u"trustWizard"_s, pair.file(u"anew.xdb"_s));
    REQUIRE(bench->waits([&] { return wizard->nextButton()->isEnabled(); }));
    wizard->next();
    wizard->findChild<DigitsField *>()->setDigits(digits);
    ask::forgetAll();
    ask::answerNext(false);
    wizard->next();
    REQUIRE(ask::asked().size() == 1);
    CHECK(ask::asked().first().contains(u"石景山区第一实验小学"_s));
    CHECK(bench->shows(members, 1));
    ask::answerNext(true);
    wizard->next();
    CHECK(bench->shows(members, 2));
}

TEST_CASE("Digits go on by themselves, may be pasted, and one too many wipes nothing")
{
    DigitsField field;
    field.setVisible(true);
    QApplication::setActiveWindow(&field);
    REQUIRE(QTest::qWaitForWindowActive(&field));
    field.setFocus();
    const auto group = [&](int number) { return field.findChild<QLineEdit *>(u"digits%1"_s.arg(number)); };
    typeDigits(u"1234567"_s);
    CHECK(group(1)->text() == u"12345"_s);
    CHECK(group(2)->text() == u"67"_s);
    CHECK(group(2)->hasFocus());

    // Back over the edge of a group.
    for (int times = 0; times < 3; ++times)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    CHECK(group(1)->text() == u"1234"_s);
    CHECK(group(1)->hasFocus());

    QApplication::clipboard()->setText(u"１２３４５ 67890 11111 22222 33333 44444"_s);
    group(1)->selectAll();
    group(1)->paste();
    CHECK(field.digits() == u"123456789011111222223333344444"_s);
    CHECK(field.isComplete());
    CHECK(group(6)->hasFocus());

    group(2)->setFocus();
    group(2)->deselect();
    group(2)->end(false);
    typeDigits(u"9"_s);
    CHECK(field.digits() == u"123456789011111222223333344444"_s);
    QTest::keyClick(group(3), 'x');
    CHECK(group(3)->text() == u"11111"_s);
}
