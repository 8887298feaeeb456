// Pictures of the dialogs of a round, for looking at: test_ui_screening "[look]", with the folder for them in XINDENG_LOOK
// and how they shall look in XINDENG_LOOK_AS ("zh_CN light 1366x768"). Hidden from the ordinary run.
#include "core/screening/open_round.h"
#include "core/screening/round_papers.h"
#include "core/screening/slip_codes.h"
#include "tests/core/screening/fixture_school.h"
#include "tests/ui/look.h"
#include "tests/ui/page_bench.h"
#include "ui/paper/print_preview.h"
#include "ui/screening/class_slips_dialog.h"
#include "ui/screening/screening_page.h"
#include "ui/screening/type_slips_dialog.h"
#include "ui/theme/theme.h"

using namespace xd;
using namespace xd::ui;
using namespace Qt::StringLiterals;

namespace {

QString firstSlip(test::TestSite &site)
{
    access::Session &session = site.session();
    const screening::Instruments &all = test::builtInInstruments();
    test::importFixture(session, "roster-messy.xlsx");
    const auto round = valueOf(screening::openRound(session, all, {u"秋季测评"_s, u"7-12"_s, {u"phq-9"_s, u"gad-7"_s}, {}, {}, {}}));
    valueOf(screening::makeSlipCodes(session, all, round));
    const auto letters = valueOf(screening::previewRoundPaper(session, all, round, screening::RoundPaper::letters, {}));
    const QString code = letters->lists.front().rows.front().back();
    site.lock();
    return code;
}

} // namespace

TEST_CASE("Pictures of the dialogs of a round", "[.][look]")
{
    const test::Look look = test::Look::wanted();
    look.wear();
    test::TestSite site{access::SiteKind::school, u"启明星实验学校"_s, u"3199010001"_s};
    const QString code = firstSlip(site);
    test::PageBench<ScreeningPage> bench(site.folder(), u"li"_s);
    bench.page->resize(look.size - QSize(168, 68)); // less the rail and the bars of the window
    REQUIRE(bench.waits([&] { return bench.look(u"nextStep"_s); }));
    look.keep(*bench.page, u"round-0-begins"_s);
    const auto chosen = [&](const QString &action) { bench.see<QPushButton>(u"consentWays"_s)->menu()->findChild<QAction *>(action)->trigger(); };
    const auto printed = [&](const QString &action, const QString &name) {
        chosen(action);
        auto *wizard = bench.see<StepWizard>(u"printRoundDialog"_s);
        look.keep(*wizard, name);
        wizard->next();
        auto *preview = bench.see<paper::PrintPreview>(u"roundPaperPreview"_s);
        QTest::qWait(600);
        look.keep(*preview, name + u"-preview"_s);
        preview->close();
    };
    const auto closed = [&](StepWizard *wizard, const QString &name) {
        look.keep(*wizard, name);
        wizard->reject();
    };

    bench.click(u"newRound"_s);
    auto *opening = bench.see<StepWizard>(u"openRoundDialog"_s);
    opening->findChild<QComboBox *>(u"fromGrade"_s)->setCurrentIndex(3);
    opening->findChild<QCheckBox *>(u"instrument-phq-9"_s)->click();
    look.keep(*opening, u"round-1-open"_s);
    opening->next();
    closed(opening, u"round-1-refused"_s);

    bench.click(u"changeRound"_s);
    closed(bench.see<StepWizard>(u"changeRoundDialog"_s), u"round-2-change"_s);

    chosen(u"recordClass"_s);
    QTest::qWait(500);
    closed(bench.see<StepWizard>(u"classSlipsDialog"_s), u"round-3-class"_s);

    printed(u"printLetters"_s, u"round-4-letters"_s);
    printed(u"printLists"_s, u"round-4-lists"_s);

    chosen(u"typeSlips"_s);
    auto *typing = bench.see<TypeSlipsDialog>(u"typeSlipsDialog"_s);
    QTest::keyClicks(typing->findChild<QLineEdit *>(u"slipCode"_s), code);
    QTest::qWait(500);
    look.keep(*typing, u"round-5-number"_s);
    QTest::keyClick(typing->findChild<QLineEdit *>(u"slipCode"_s), Qt::Key_1);
    QTest::qWait(500);
    look.keep(*typing, u"round-5-recorded"_s);
}
