// Pictures of typing from paper, for looking at: test_ui_entry "[look]", with the folder for them in XINDENG_LOOK and how
// they shall look in XINDENG_LOOK_AS ("zh_CN light 1366x768"). Hidden from the ordinary run.
#include "tests/ui/entry/entry_desk.h"
#include "tests/ui/look.h"
#include "ui/entry/paste_wizard.h"

#include <QCheckBox>
#include <QClipboard>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;
using xd::test::entry::Desk;

TEST_CASE("Pictures of typing from paper", "[.][look]")
{
    const test::Look look = test::Look::wanted();
    look.wear();
    Desk desk(u"phq-9"_s);
    desk.entry->resize(look.size * 0.94);
    look.keep(*desk.entry, u"entry-0-empty"_s);
    desk.press(desk.codes[0] + u"012301230"_s + desk.codes[1] + u"000000001"_s + desk.unwillingCode);
    look.keep(*desk.entry, u"entry-1-no-consent"_s);
    desk.press(u"000000000"_s + desk.codes[2] + u"01203"_s);
    look.keep(*desk.entry, u"entry-2-in-work"_s);
    desk.press(u"0000"_s);
    QTest::qWait(500);
    desk.bench->see<QCheckBox>(u"secondReading"_s)->setChecked(true);
    desk.bench->see<QLineEdit>(u"sheetCode"_s)->setFocus();
    desk.press(desk.codes[0]);
    QTest::qWait(500);
    desk.press(u"012001231"_s);
    look.keep(*desk.entry, u"entry-3-readings-differ"_s);
    desk.press(u"31"_s);
    desk.bench->see<QCheckBox>(u"secondReading"_s)->setChecked(false);
    QString block;
    for (int sheet = 3; sheet < 30; ++sheet)
        block += desk.codes[sheet] + u"\t0\t1\t2\t3\t0\t1\t2\t%1\t%2\n"_s.arg(sheet % 9 == 0 ? u"x"_s : u"3"_s).arg(sheet % 11 == 0 ? 1 : 0);
    block += desk.unwillingCode + u"\t0\t0\t0\t0\t0\t0\t0\t0\t0\n"_s;
    QApplication::clipboard()->setText(block);
    desk.bench->see<QLineEdit>(u"sheetCode"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    auto *wizard = desk.bench->see<PasteWizard>(u"pasteWizard"_s);
    QTest::qWait(500);
    look.keep(*wizard, u"entry-4-pasted"_s);
    wizard->findChild<QTabWidget *>(u"trialTabs"_s)->setCurrentIndex(1);
    look.keep(*wizard, u"entry-5-wrong-cells"_s);
    wizard->next();
    QTest::qWait(700);
    look.keep(*desk.entry, u"entry-6-taken"_s);
}
