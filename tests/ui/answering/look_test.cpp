// Pictures of the pages for students, for looking at: test_ui_answering "[look]", with the folder for them in XINDENG_LOOK.
#include "core/screening/change_round.h"
#include "core/screening/slip_codes.h"
#include "tests/core/screening/sitting_desk.h"
#include "ui/answering/answering_window.h"
#include "ui/answering/choice_page.h"
#include "ui/answering/class_page.h"
#include "ui/answering/end_page.h"
#include "ui/answering/item_page.h"
#include "ui/answering/start_answering_dialog.h"
#include "ui/answering/who_page.h"
#include "ui/theme/theme.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;
using namespace xd::test;

TEST_CASE("Pictures of the pages for students", "[.look]")
{
    const QString language = GENERATE(u"zh_CN"_s, u"en"_s);
    const QSize size = GENERATE(QSize(1366, 768), QSize(1920, 1080));
    theme::applyTheme(theme::Mode::light);
    REQUIRE(theme::applyLanguage(language));
    SittingDesk desk;
    valueOf(screening::makeSlipCodes(desk.site.session(), desk.instruments(), desk.round));
    valueOf(screening::changeRound(desk.site.session(), desk.instruments(), desk.round, {u"十月普测"_s, {}, {}, u"机房两批进行，班主任在门口值守。"_s}));
    const QStringList arranged{u"大字"_s, u"请大人在旁读题，不催促；结束后先回教室休息，再由心理教师联系家长"_s, u"单独一间教室"_s};
    const screening::RoundView view = desk.view();
    for (const screening::RosterEntry &entry : view.roster.entries())
        for (int seat = 1; seat <= arranged.size(); ++seat)
            if (entry.localNumber == numberOfSeat(seat))
                valueOf(screening::arrangeFor(desk.site.session(), desk.instruments(), desk.round, entry.id, arranged[seat - 1]));
    const auto offer = valueOf(screening::offerSitting(desk.site.session(), desk.instruments(), desk.round));
    auto kit = valueOf(screening::startSitting(desk.site.session(), desk.instruments(), {desk.round, language, {}, {}}));
    qint64 nowMs = kit.startedMs;
    AnsweringWindow window(valueOf(screening::SittingRun::begin(std::move(kit), [&nowMs] { return nowMs += 2'000; })));
    window.setPauseMs(0);
    window.begin();
    window.setFixedSize(size);
    const auto keep = [&](QWidget &widget, const QString &name) {
        QTest::qWait(150);
        CHECK(widget.grab().save(u"%1/%2-%3-%4.png"_s.arg(qEnvironmentVariable("XINDENG_LOOK", u"."_s), language.left(2)).arg(size.height()).arg(name)));
    };
    // Made anew at this size.
    window.findChild<QPushButton *>(u"endAnswering"_s)->click();
    keep(window, u"0-end"_s);
    static_cast<ChoicePage *>(window.page())->firstChosen();
    keep(window, u"1-class"_s);
    emit static_cast<ClassPage *>(window.page())->chosen(0);
    keep(window, u"2-who"_s);
    auto *who = static_cast<WhoPage *>(window.page());
    emit who->codeSaid(u"1234567"_s);
    keep(window, u"2a-code"_s);
    emit who->said(u"0101"_s, u"?"_s);
    keep(window, u"2b-miss"_s);
    emit who->said(u"0101"_s, u"?"_s);
    emit who->said(u"0101"_s, u"?"_s);
    keep(window, u"2c-teacher"_s);
    emit who->said(u"0101"_s, nameOfSeat(0));
    keep(window, u"3-willing"_s);
    emit static_cast<ChoicePage *>(window.page())->firstChosen();
    keep(window, u"4-instruction"_s);
    emit static_cast<ChoicePage *>(window.page())->firstChosen();
    keep(window, u"5-item"_s);
    emit static_cast<ItemPage *>(window.page())->answered(2);
    emit static_cast<ItemPage *>(window.page())->answered(1);
    emit static_cast<ItemPage *>(window.page())->backAsked();
    keep(window, u"6-item-given"_s);
    emit static_cast<ItemPage *>(window.page())->stopAsked();
    keep(window, u"7-stop"_s);
    emit static_cast<ChoicePage *>(window.page())->firstChosen();
    for (int item = 0; item < 5; ++item)
        emit static_cast<ItemPage *>(window.page())->answered(1);
    keep(window, u"8-thanks"_s);
    emit static_cast<EndPage *>(window.page())->nextAsked();
    emit static_cast<ClassPage *>(window.page())->chosen(0);
    emit static_cast<WhoPage *>(window.page())->said(numberOfSeat(1), nameOfSeat(1)); // larger letters
    keep(window, u"larger-1-willing"_s);
    emit static_cast<ChoicePage *>(window.page())->firstChosen();
    keep(window, u"larger-2-instruction"_s);
    emit static_cast<ChoicePage *>(window.page())->firstChosen();
    keep(window, u"larger-3-item"_s);
    emit static_cast<ItemPage *>(window.page())->stopAsked();
    keep(window, u"larger-4-stop"_s);
    StartAnsweringDialog dialog(offer, desk.round, [](const screening::SittingWish &) {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    keep(dialog, u"9-start"_s);
    for (const int grade : {2, 5}) {
        ChoicePage young(Measure(size, grade), ChoicePage::willing(true));
        young.resize(size);
        young.show();
        keep(young, u"young-%1"_s.arg(grade));
    }
    theme::applyLanguage(u"en"_s);
}
