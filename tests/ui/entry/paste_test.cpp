#include "tests/ui/entry/entry_desk.h"
#include "ui/common/key_figure.h"
#include "ui/entry/paste_wizard.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;
using xd::test::entry::Desk;

namespace {

// What a spreadsheet puts on the clipboard.
QString row(const QString &code, const QString &answers)
{
    QStringList cells{code};
    for (const QChar answer : answers)
        cells << (answer == u' ' ? QString() : QString(answer));
    return cells.join(u'\t') + u"\r\n"_s;
}

void paste(const QString &block)
{
    QApplication::clipboard()->setText(block);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
}

PasteWizard *tried(Desk &desk)
{
    auto *wizard = desk.bench->see<PasteWizard>(u"pasteWizard"_s);
    REQUIRE(desk.bench->waits([&] { return !wizard->findChildren<KeyFigure *>().isEmpty(); }));
    return wizard;
}

QStringList figures(const PasteWizard *wizard)
{
    QStringList numbers;
    for (const auto *figure : wizard->findChildren<KeyFigure *>())
        numbers << figure->figure();
    return numbers;
}

} // namespace

TEST_CASE("Rows pasted from a spreadsheet are counted before they are taken, and taken in one import with what was typed")
{
    Desk desk(u"phq-9"_s);
    desk.press(desk.codes[0] + u"000000000"_s);
    REQUIRE(desk.says(0, u"stored"_s));
    REQUIRE(desk.bench->waits([&] { return desk.bench->focused() == u"sheetCode"_s; }));
    // Numbers and letters, an empty cell, a heading, an empty row, a student number and a name in place of a sheet's number.
    paste(row(u"编号"_s, u"123456789"_s) + row(desk.codes[1], u"01230 120"_s) + u"\r\n"_s + row(desk.agreed[2].number, u"ABCDABCDA"_s) + row(desk.codes[3], u"111111110"_s));
    PasteWizard *wizard = tried(desk);
    CHECK(figures(wizard) == QStringList{u"3"_s, u"0"_s, u"0"_s, u"0"_s});
    CHECK(desk.storedOf(1, u"phq-9"_s).isEmpty()); // nothing is stored by a look
    auto *preview = wizard->findChild<DataTable *>(u"trialPreview"_s);
    CHECK(test::PageBench<test::entry::EmptyPage>::cell(preview, 0, 0) == u"2"_s); // as the block counts, its heading too
    CHECK(test::PageBench<test::entry::EmptyPage>::cell(preview, 0, 4) == u"01230 –120"_s);
    wizard->next();
    REQUIRE(desk.bench->waits([&] { return desk.bench->see<DataTable>(u"typedSheets"_s)->shownCount() == 4; }));
    CHECK(desk.storedOf(1, u"phq-9"_s) == QByteArray::fromHex("0001020300ff010200"));
    CHECK(desk.storedOf(2, u"phq-9"_s) == QByteArray::fromHex("000102030001020300"));
    const auto imports = desk.imports();
    REQUIRE(imports.size() == 1);
    CHECK(imports[0].source == screening::AnswerSource::paper);
    CHECK(imports[0].added == 4);
    REQUIRE(desk.bench->waits([&] { return desk.bench->focused() == u"sheetCode"_s; }));
    desk.press(desk.codes[4] + u"000000000"_s); // and typing goes on
    REQUIRE(desk.says(0, u"stored"_s));
    CHECK(desk.imports().size() == 1);
}

TEST_CASE("Wrong cells of pasted rows are named, their rows are not stored, and danger in them still calls")
{
    Desk desk(u"phq-9"_s);
    REQUIRE_FALSE(desk.unwilling.isNil());
    paste(row(desk.codes[0], u"012301230"_s) + row(desk.codes[1], u"01x000901"_s) + row(u"1234567"_s, u"000000000"_s) + row(desk.unwillingCode, u"000000000"_s) + row(desk.codes[0], u"000000000"_s));
    PasteWizard *wizard = tried(desk);
    CHECK(figures(wizard) == QStringList{u"1"_s, u"0"_s, u"4"_s, u"1"_s});
    auto *refused = wizard->findChild<DataTable *>(u"refusedRows"_s);
    REQUIRE(refused);
    QStringList faults;
    for (int line = 0; line < refused->shownCount(); ++line)
        faults << test::PageBench<test::entry::EmptyPage>::cell(refused, line, 0) + u' ' + test::PageBench<test::entry::EmptyPage>::cell(refused, line, 1);
    CHECK(faults == QStringList{u"2 Item 3"_s, u"2 Item 7"_s, u"3 Number of the sheet"_s, u"4 Number of the sheet"_s, u"5 Number of the sheet"_s});
    wizard->next();
    REQUIRE(desk.says(0, u"stored"_s));
    CHECK(desk.bench->see<DataTable>(u"typedSheets"_s)->shownCount() == 1);
    CHECK(desk.text(u"entryWarning"_s).contains(u"4 pasted row(s) were refused"_s));
    CHECK(desk.bench->look(u"dangerBanner"_s) != nullptr);
    CHECK(desk.storedOf(1, u"phq-9"_s).isEmpty()); // not by half either
    CHECK(desk.openDuties() == 1);
}

TEST_CASE("A block that is no sheet is refused whole, and a second reading is not pasted")
{
    Desk desk(u"phq-9"_s);
    const auto refuses = [&desk](const QString &words) {
        CHECK(desk.bench->waits([&] { return desk.text(u"entryWarning"_s).contains(words); }));
        CHECK(desk.bench->look(u"pasteWizard"_s) == nullptr);
        CHECK(desk.bench->see<QLineEdit>(u"sheetCode"_s)->text().isEmpty());
    };
    paste(row(desk.codes[0], u"01230123"_s)); // one too few
    refuses(u"8 column(s) of answers"_s);
    paste(row(desk.codes[0], u"0123012301"_s)); // one too many
    refuses(u"10 column(s) of answers"_s);
    desk.bench->see<QCheckBox>(u"secondReading"_s)->setChecked(true);
    desk.bench->see<QLineEdit>(u"sheetCode"_s)->setFocus();
    paste(row(desk.codes[0], u"012301230"_s));
    refuses(u"first reading"_s);
    // Numbers that start at 1 are no answers of an instrument that starts at 0: nothing is shifted on a guess.
    desk.bench->see<QCheckBox>(u"secondReading"_s)->setChecked(false);
    desk.bench->see<QLineEdit>(u"sheetCode"_s)->setFocus();
    paste(row(desk.codes[0], u"123412341"_s) + row(desk.codes[1], u"111111111"_s));
    auto *wizard = desk.bench->see<PasteWizard>(u"pasteWizard"_s);
    REQUIRE(desk.bench->waits([&] { return wizard->findChild<Banner *>(u"trialProblem"_s) != nullptr; }));
    CHECK_FALSE(wizard->nextButton()->isEnabled());
    wizard->reject();
    CHECK(desk.imports().empty());
}

TEST_CASE("The answers alone are pasted onto the sheet whose number was typed")
{
    Desk desk(u"phq-9"_s);
    desk.press(desk.codes[0]);
    paste(row(u"0"_s, u"12301230"_s)); // nine cells and no number
    PasteWizard *wizard = tried(desk);
    CHECK(figures(wizard).front() == u"1"_s);
    wizard->next();
    REQUIRE(desk.says(0, u"stored"_s));
    CHECK(desk.storedOf(0, u"phq-9"_s) == QByteArray::fromHex("000102030001020300"));
    REQUIRE(desk.bench->waits([&] { return desk.bench->focused() == u"sheetCode"_s; }));
    desk.press(desk.codes[1] + u"01"_s);
    paste(row(u"0"_s, u"12301230"_s));
    CHECK(desk.text(u"entryWarning"_s).contains(u"to its end"_s));
    CHECK(desk.text(u"entryItem"_s).contains(u"item 3 of 9"_s)); // what was typed stays
    desk.bench->expectNames();
}
