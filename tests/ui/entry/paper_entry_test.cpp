#include "core/drafts/find_drafts.h"
#include "core/screening/sheet_draft.h"
#include "core/screening/withdraw_consent.h"
#include "tests/ui/entry/entry_desk.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <iostream>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;
using xd::test::entry::Desk;

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
    CHECK(desk.openDuties() == 2);
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

TEST_CASE("Without the consent of both no half-typed sheet is kept, and one goes when somebody withdraws")
{
    const auto draftOf = [](Desk &desk) {
        return desk.ask<QString>([round = desk.round](access::Session &session) -> Result<QString> {
            XD_TRY(const auto draft, drafts::findDraft(session, {screening::sheet_draft::form, round.bytes()}));
            return draft && draft->fields.contains(u"typed"_s) ? draft->fields.at(u"typed"_s) : QString();
        });
    };
    Desk desk(u"phq-9"_s);
    desk.press(desk.unwillingCode + u"01230"_s);
    CHECK(desk.text(u"entryItem"_s).contains(u"item 6 of 9"_s));
    desk.bench.reset();
    desk.open();
    CHECK(draftOf(desk).isEmpty());
    CHECK_FALSE(desk.text(u"entryItem"_s).contains(u"item 6 of 9"_s));

    desk.bench.reset();
    desk.open();
    desk.bench->see<QLineEdit>(u"sheetCode"_s)->clear();
    desk.press(desk.codes[3] + u"01230"_s);
    desk.bench.reset();
    desk.open();
    CHECK(draftOf(desk) == u"01230"_s);
    const auto withdraw = [&](int student) {
        return desk.ask<int>([round = desk.round, id = desk.agreed[std::size_t(student)].id](access::Session &session) {
            return screening::withdrawConsent(session, test::builtInInstruments(), round, id, screening::WithdrawnBy::guardian);
        });
    };
    withdraw(4); // somebody else
    CHECK(draftOf(desk) == u"01230"_s);
    withdraw(3);
    CHECK(draftOf(desk).isEmpty());
}
