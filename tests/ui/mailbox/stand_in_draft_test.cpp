#include "tests/ui/page_bench.h"
#include "ui/common/step_wizard.h"
#include "ui/mailbox/mailbox_page.h"
#include "ui/mailbox/stand_in.h"

#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;

TEST_CASE("Locking loses nothing of the reason for standing in, and it is gone once somebody stands in")
{
    using Bench = test::PageBench<MailboxPage>;
    test::TestSite site;
    site.add(u"qian"_s, access::Role::counsellor);
    site.lock();
    {
        Bench bench(site.folder(), u"qian"_s);
        bench.see(u"standInButton"_s);
        bench.click(u"standInButton"_s);
        bench.see<StepWizard>(u"standIn"_s);
        bench.see<QLineEdit>(u"standInReason"_s)->setText(u"she is ill, and a mother tele"_s);
        bench.see<QSpinBox>(u"standInMinutes"_s)->setValue(60);
        bench.page.reset(); // the lock destroys the page under the form
        QTest::qWait(50);
    }
    Bench bench(site.folder(), u"qian"_s);
    bench.page->goOnWithDraft(StandInStep::draftForm, {});
    auto *reason = bench.see<QLineEdit>(u"standInReason"_s);
    REQUIRE(bench.waits([&] { return reason->text() == u"she is ill, and a mother tele"_s; }));
    CHECK(bench.see<QSpinBox>(u"standInMinutes"_s)->value() == 60);
    bench.see<StepWizard>(u"standIn"_s)->next();
    REQUIRE(bench.waits([&] { return bench.banners().join(u' ').contains(u"You stand in for li"_s); }));
    bench.page->goOnWithDraft(StandInStep::draftForm, {});
    QTest::qWait(200);
    CHECK(bench.see<QLineEdit>(u"standInReason"_s)->text().isEmpty());
}
