// What is typed on the exchange page while somebody is on the telephone outlives the lock.
#include "core/exchange/inbox_store.h"
#include "core/exchange/request_enrolment.h"
#include "tests/ui/shell/at_the_window.h"
#include "ui/common/page.h"
#include "ui/common/step_wizard.h"
#include "ui/exchange/trust_steps.h"
#include "ui/shell/unfinished.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;
using test::AtTheWindow;

namespace {

Page *exchangePage(AtTheWindow &at)
{
    at.window->workspace()->navigator().goTo(Place::exchange);
    return at.window->workspace()->currentPage();
}

StepWizard *trustWizard(AtTheWindow &at)
{
    StepWizard *wizard = nullptr;
    REQUIRE(QTest::qWaitFor([&] {
        wizard = at.window->workspace()->findChild<StepWizard *>(u"trustWizard"_s);
        return wizard && wizard->isVisible();
    }, 10'000));
    return wizard;
}

void lockAndUnlock(AtTheWindow &at)
{
    at.window->lock();
    REQUIRE(at.isLocked());
    at.unlockAgain();
}

} // namespace

TEST_CASE("Digits that were being heard on the telephone are there again after the lock, with their file")
{
    test::TestSite school;
    valueOf(exchange::requestEnrolment(school.session(), school.path(u"request.xdb"_s)));
    AtTheWindow at(access::SiteKind::district);
    at.unlock();
    Page *page = exchangePage(at);
    REQUIRE(QTest::qWaitFor([&] { return page->primary() && page->primary()->isVisible(); }, 10'000));
    page->primary()->click();
    StepWizard *wizard = trustWizard(at);
    auto *file = qobject_cast<TrustFileStep *>(wizard->currentStep());
    REQUIRE(file);
    file->open(school.path(u"request.xdb"_s));
    REQUIRE(QTest::qWaitFor([&] { return file->isReady(); }, 10'000));
    wizard->next();
    QTest::keyClicks(wizard->findChild<QLineEdit *>(u"digits1"_s), u"12345"_s);
    QTest::keyClicks(wizard->findChild<QLineEdit *>(u"digits2"_s), u"67"_s);
    for (int time = 0; time < 2; ++time) {
        lockAndUnlock(at);
        CHECK(at.window->workspace()->place() == Place::exchange);
        wizard = trustWizard(at);
        REQUIRE(QTest::qWaitFor([&] { return wizard->currentStep()->isReady(); }, 10'000)); // the file is read by itself
        wizard->next();
        CHECK(QTest::qWaitFor([&] { return wizard->findChild<QLineEdit *>(u"digits2"_s)->text() == u"67"_s; }, 10'000));
        CHECK(wizard->findChild<QLineEdit *>(u"digits1"_s)->text() == u"12345"_s);
    }
    // Thrown away on purpose, they are not offered again.
    ask::answerNext(true);
    wizard->reject();
    lockAndUnlock(at);
    QTest::qWait(300);
    CHECK(at.window->workspace()->findChild<Unfinished *>()->count() == 0);
}

TEST_CASE("What was found out about a held bundle is there again after the lock, and gone once it is settled")
{
    AtTheWindow at(access::SiteKind::district);
    const exchange::HeldBundle held{QByteArray(32, 'h'), QByteArray(16, 's'), 7, u"3301060001"_s, u"示例第一中学"_s, u"BundleEquivocation"_s, 1, u"x.xdb"_s};
    auto *records = valueOf(at.site().session().recordsFor(access::Capability::exchangeAsDistrict));
    valueOf(records->write({journal::Verb::bundleImported}, [&](vault::Vault &vault) { return exchange::storeHeld(vault, held); }));
    at.unlock();
    Page *page = exchangePage(at);
    QPushButton *settle = nullptr;
    REQUIRE(QTest::qWaitFor([&] {
        for (QPushButton *button : page->findChildren<QPushButton *>())
            if (button->text() == u"Settle it"_s && button->isVisible())
                settle = button;
        return settle != nullptr;
    }, 10'000));
    ask::answerNext(true);
    settle->click();
    const auto line = [&]() -> QLineEdit * {
        const auto *sheet = at.window->workspace()->findChild<QDialog *>(u"exchange.settle"_s);
        return sheet && sheet->isVisible() ? sheet->findChild<QLineEdit *>() : nullptr;
    };
    REQUIRE(line());
    QTest::keyClicks(line(), u"Their computer was set back by the tech"_s);
    lockAndUnlock(at);
    REQUIRE(QTest::qWaitFor([&] { return line() != nullptr; }, 10'000));
    CHECK(QTest::qWaitFor([&] { return line()->text() == u"Their computer was set back by the tech"_s; }, 10'000));
    QTest::keyClick(line(), Qt::Key_End);
    QTest::keyClicks(line(), u"nician"_s);
    for (QPushButton *button : at.window->workspace()->findChild<QDialog *>(u"exchange.settle"_s)->findChildren<QPushButton *>())
        if (button->text() == u"OK"_s)
            button->click();
    lockAndUnlock(at);
    QTest::qWait(300);
    CHECK(at.window->workspace()->findChild<Unfinished *>()->count() == 0);
    CHECK_FALSE(line());
}
