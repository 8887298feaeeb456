#include "ui/entry/paper_entry.h"

#include "core/care/list_duties.h"
#include "core/screening/import_consent.h"
#include "core/screening/open_round.h"
#include "core/screening/prepare_consent_import.h"
#include "core/screening/undo_answers_import.h"
#include "tests/core/screening/fixture_school.h"
#include "tests/ui/page_bench.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <iostream>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;

namespace {

// The page under the dialog.
class EmptyPage : public Page {
public:
    explicit EmptyPage(const Workplace &given) : Page(u"Screening"_s, Scroll::page), workplace(given) {}
    void refresh() override {}
    Workplace workplace;
};

struct Desk {
    test::TestSite site{access::SiteKind::school, u"启明星实验学校"_s, u"3199010001"_s};
    screening::RoundId round;
    std::vector<screening::RosterEntry> agreed; // who may be typed
    QStringList codes;                          // of their slips
    students::StudentId unwilling;
    QString unwillingCode;
    std::unique_ptr<test::PageBench<EmptyPage>> bench;
    QPointer<PaperEntry> entry;

    explicit Desk(const QString &instrument)
    {
        access::Session &session = site.session();
        const screening::Instruments &all = test::builtInInstruments();
        test::importFixture(session, "roster-messy.xlsx");
        round = valueOf(screening::openRound(session, all, {u"秋季筛查"_s, u"7-12"_s, {instrument}, {}, {}, {}}));
        const sheets::Table table = test::fixtureTable("consent-survey.csv");
        const auto plan = valueOf(screening::prepareConsentImport(session, all, round, table, sheets::guessColumns(table, screening::consentColumns())));
        valueOf(screening::importConsent(session, all, plan, {}));
        valueOf(screening::makeSlipCodes(session, all, round));
        const auto slips = valueOf(screening::slipCodesOf(session, all, round));
        const auto view = valueOf(screening::viewRound(session, all, round));
        for (const screening::RosterEntry &entryOf : view.roster.entries()) {
            const bool isAsked = view.isAsked(*view.round.instruments.front().instrument, entryOf);
            if (isAsked && view.consentOf(entryOf.id) == screening::ConsentState::given) {
                agreed.push_back(entryOf);
                codes << slips.codeOf(entryOf.id);
            } else if (isAsked && view.consentOf(entryOf.id) == screening::ConsentState::refused) {
                unwilling = entryOf.id;
                unwillingCode = slips.codeOf(entryOf.id);
            }
        }
        site.lock();
        open();
    }
    void open()
    {
        bench = std::make_unique<test::PageBench<EmptyPage>>(site.folder(), u"li"_s);
        openPaperEntry(bench->page->workplace, round, bench->page.get());
        entry = bench->see<PaperEntry>(u"paperEntry"_s);
        REQUIRE(bench->waits([&] { return entry->isEnabled(); }));
        REQUIRE(bench->waits([&] { return bench->focused() == u"sheetCode"_s; }));
    }
    // As the keyboard sends them: to whatever has the focus.
    int press(const QString &keys)
    {
        for (const QChar key : keys) {
            if (key == u'\n')
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
            else if (key == u'\b')
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
            else
                QTest::keyClick(QApplication::focusWidget(), key.toLatin1());
        }
        return int(keys.size());
    }
    QString state(int row) { return bench->cell(bench->see<DataTable>(u"typedSheets"_s), row, 4).section(u' ', 1); } // behind its mark
    bool says(int row, const QString &words)
    {
        const bool isSo = bench->waits([&] { return state(row).startsWith(words); });
        if (!isSo)
            UNSCOPED_INFO("it says: " << state(row).toStdString() << " / " << text(u"entryWarning"_s).toStdString());
        return isSo;
    }
    QString text(const QString &name) { return bench->look<QLabel>(name) ? bench->look<QLabel>(name)->text() : QString(); }
    template <class T>
    T ask(std::function<Result<T>(access::Session &)> question)
    {
        std::optional<Result<T>> answer;
        bench->vault.run(bench->page.get(), [question](access::Session &session, Progress &) { return question(session); }, [&](Result<T> found) { answer = std::move(found); });
        REQUIRE(bench->waits([&] { return answer.has_value(); }));
        return valueOf(std::move(*answer));
    }
    std::vector<screening::ScreeningImportRow> imports()
    {
        std::vector<screening::ScreeningImportRow> rows = ask<std::vector<screening::ScreeningImportRow>>([id = round](access::Session &session) { return screening::listScreeningImports(session, id); });
        std::erase_if(rows, [](const auto &row) { return row.kind != screening::ImportKind::answers; });
        return rows;
    }
    QByteArray storedOf(int student, const QString &instrument)
    {
        return ask<QByteArray>([this, student, instrument](access::Session &session) -> Result<QByteArray> {
            XD_TRY(const auto view, screening::viewRound(session, test::builtInInstruments(), round));
            return view.stored.value(agreed[size_t(student)].id).value(instrument);
        });
    }
};

} // namespace

// 25 items are done by hand in 12 seconds only where no key is lost on the way: the machine must not be felt.
TEST_CASE("Forty sheets of twenty-five items take a key an item and nothing else")
{
    Desk desk(u"rcads-25"_s);
    REQUIRE(desk.agreed.size() >= 40);
    const screening::Instrument &instrument = *valueOf(test::builtInInstruments().require(u"rcads-25"_s));
    REQUIRE(instrument.itemCount() == 25);
    QElapsedTimer clock;
    clock.start();
    for (int sheet = 0; sheet < 40; ++sheet) {
        QString keys = desk.codes[sheet];
        for (int item = 0; item < 25; ++item)
            keys += QString::number((sheet + item) % 3);
        CHECK(desk.press(keys) <= 25 + 7 + 1);
    }
    std::cout << "machine time a sheet: " << double(clock.elapsed()) / 40 << " ms" << std::endl;
    CHECK(clock.elapsed() / 40 < 1'000);
    REQUIRE(desk.bench->waits([&] { return desk.bench->see<DataTable>(u"typedSheets"_s)->shownCount() == 40 && desk.says(0, u"stored"_s); }));
    const auto imports = desk.imports();
    REQUIRE(imports.size() == 1); // all of one sitting at the keyboard
    CHECK(imports[0].source == screening::AnswerSource::paper);
    CHECK(imports[0].added == 40);
    CHECK(desk.storedOf(7, u"rcads-25"_s).startsWith(QByteArray::fromHex("0102000102")));
}

TEST_CASE("A wrong key stays where it is, Backspace goes back, and nothing stands in for a missing answer but a key")
{
    Desk desk(u"phq-9"_s);
    desk.press(desk.codes[0] + u"01"_s);
    CHECK(desk.text(u"entryItem"_s).contains(u"item 3 of 9"_s));
    desk.press(u"7"_s);
    CHECK(desk.text(u"entryItem"_s).contains(u"item 3 of 9"_s));
    desk.press(u"\b"_s);
    CHECK(desk.text(u"entryItem"_s).contains(u"item 2 of 9"_s));
    desk.press(u"2 .Ab001"_s);
    REQUIRE(desk.says(0, u"stored"_s));
    CHECK(desk.storedOf(0, u"phq-9"_s) == QByteArray::fromHex("0002ffff0001000001"));
    CHECK(desk.bench->focused() == u"sheetCode"_s); // the next one at once
    desk.bench->expectNames();
}

TEST_CASE("A danger answer opens its duty with its sheet, and without consent it alone is kept")
{
    Desk desk(u"phq-9"_s);
    desk.press(desk.codes[0] + u"000000002"_s);
    REQUIRE(desk.says(0, u"stored, danger"_s));
    CHECK(desk.bench->look(u"dangerBanner"_s) != nullptr);
    REQUIRE_FALSE(desk.unwilling.isNil());
    desk.press(desk.unwillingCode);
    CHECK(desk.text(u"entryWarning"_s).contains(u"Without the consent of both"_s));
    desk.press(u"000000001"_s);
    REQUIRE(desk.says(0, u"not stored, danger"_s));
    const auto open = desk.ask<qint64>([](access::Session &session) -> Result<qint64> {
        XD_TRY(const care::DutyList duties, care::listDuties(session, test::builtInInstruments(), care::Listed::open));
        return qint64(duties.open);
    });
    CHECK(open == 2);
}

TEST_CASE("A second reading shows only what differs, and what is settled takes the place of the first")
{
    Desk desk(u"phq-9"_s);
    desk.press(desk.codes[0] + u"012301230"_s);
    REQUIRE(desk.says(0, u"stored"_s));
    desk.bench->see<QCheckBox>(u"secondReading"_s)->setChecked(true);
    desk.bench->see<QLineEdit>(u"sheetCode"_s)->setFocus();
    desk.press(desk.codes[0]);
    REQUIRE(desk.bench->waits([&] { return desk.text(u"entryItem"_s).contains(u"item 1 of 9"_s); }));
    desk.press(u"012301230"_s);
    REQUIRE(desk.says(0, u"both readings agree"_s));
    desk.press(desk.codes[0]);
    REQUIRE(desk.bench->waits([&] { return desk.text(u"entryItem"_s).contains(u"item 1 of 9"_s); }));
    desk.press(u"012001231"_s);
    CHECK(desk.text(u"entryItem"_s).contains(u"differ at item 4"_s));
    CHECK(desk.text(u"entryReadings"_s) == u"First reading 3, second reading 0"_s);
    desk.press(u"3"_s);
    CHECK(desk.text(u"entryItem"_s).contains(u"differ at item 9"_s));
    desk.press(u"1"_s);
    REQUIRE(desk.says(0, u"settled between two readings, danger"_s));
    CHECK(desk.storedOf(0, u"phq-9"_s) == QByteArray::fromHex("000102030001020301"));
    CHECK(desk.imports().at(0).added == 1);
}

TEST_CASE("The last sheet is taken back, a name that several bear is asked about, and a wrong number is said")
{
    Desk desk(u"phq-9"_s);
    desk.press(desk.codes[0] + u"000000000"_s);
    REQUIRE(desk.says(0, u"stored"_s));
    desk.bench->click(u"takeLastBack"_s);
    REQUIRE(desk.says(0, u"taken back"_s));
    CHECK(desk.storedOf(0, u"phq-9"_s).isEmpty());
    REQUIRE(desk.bench->waits([&] { return desk.bench->focused() == u"sheetCode"_s; }));
    desk.press(desk.codes[0] + u"111111110"_s); // and typed again
    REQUIRE(desk.says(0, u"stored"_s));
    desk.press(u"1234567\n"_s);
    CHECK_FALSE(desk.text(u"entryWarning"_s).isEmpty());
    desk.bench->see<QLineEdit>(u"sheetCode"_s)->setText(desk.agreed[5].name);
    desk.press(u"\n"_s);
    CHECK((desk.text(u"entryWho"_s).startsWith(desk.agreed[5].name) || desk.bench->look(u"whoOfThese"_s)));
}

TEST_CASE("Locking loses nothing of a half-typed sheet")
{
    Desk desk(u"phq-9"_s);
    desk.press(desk.codes[3] + u"01230"_s);
    CHECK(desk.text(u"entryItem"_s).contains(u"item 6 of 9"_s));
    desk.bench.reset(); // the lock destroys the dialog
    desk.open();
    REQUIRE(desk.bench->waits([&] { return desk.text(u"entryItem"_s).contains(u"item 6 of 9"_s); }));
    desk.press(u"1230"_s);
    REQUIRE(desk.says(0, u"stored"_s));
    CHECK(desk.storedOf(3, u"phq-9"_s) == QByteArray::fromHex("000102030001020300"));
}
