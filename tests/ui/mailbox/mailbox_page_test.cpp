#include "ui/mailbox/mailbox_page.h"

#include "core/access/remove_account.h"
#include "core/mailbox/letter.h"
#include "core/mailbox/seal_item.h"
#include "tests/ui/page_bench.h"
#include "ui/common/text.h"
#include "ui/mailbox/letter_view.h"
#include "ui/mailbox/write_letter.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;

namespace {

using Bench = test::PageBench<MailboxPage>;

const QString facts = u"上课时一直趴着，说“没意思”。"_s;

// Li and Qian are counsellors, Chen a homeroom teacher, Zhang the principal.
struct School {
    test::TestSite site;

    School()
    {
        site.add(u"qian"_s, access::Role::counsellor);
        site.add(u"chen"_s, access::Role::teacher);
        site.add(u"zhang"_s, access::Role::principal);
        site.lock();
    }
    std::unique_ptr<Bench> seenBy(const QString &login)
    {
        auto bench = std::make_unique<Bench>(site.folder(), login);
        REQUIRE(bench->waits([&] { return bench->page->received() != nullptr; }));
        return bench;
    }
    // What Chen writes without a window.
    void letterFromChen(bool isUrgent = false, const QString &toLogin = {})
    {
        access::Session &chen = site.reopenAs(u"chen"_s);
        QByteArray to;
        for (const mailbox::Counsellor &each : valueOf(mailbox::findCounsellors(chen)))
            if (each.login == toLogin)
                to = each.userId;
        const auto letter = valueOf(mailbox::Observation::from({u"王小明"_s, u"三年级2班"_s, u"2026-10-07"_s, {}, facts, {}, isUrgent}, QDate(2026, 10, 8)));
        valueOf(mailbox::sendObservation(chen, letter, to));
        site.lock();
    }
};

QString shownWords(const QWidget *widget)
{
    QStringList words;
    for (const QLabel *label : widget->findChildren<QLabel *>())
        if (label->isVisible())
            words << label->text();
    return words.join(u'\n');
}

void openFirst(Bench &bench)
{
    DataTable *table = bench.page->received();
    REQUIRE(bench.waits([&] { return table->shownCount() > 0; }));
    table->view()->setFocus();
    table->selectRow(table->model()->sourceRow(0));
    QTest::keyClick(table->view(), Qt::Key_Return);
    REQUIRE(bench.waits([&] { return !bench.page->letter()->isEmpty(); }));
}

void fillObservation(Bench &bench)
{
    bench.see<QLineEdit>(u"letterStudent"_s)->setText(u"王小明"_s);
    bench.see<QLineEdit>(u"letterClass"_s)->setText(u"三年级2班"_s);
    bench.see<QPlainTextEdit>(u"letterFacts"_s)->setPlainText(facts);
}

} // namespace

TEST_CASE("A teacher writes, the room reads, and the teacher sees that it was received")
{
    School school;
    {
        auto chen = school.seenBy(u"chen"_s);
        REQUIRE(chen->shows(chen->page->sent(), 0));
        QTest::qWait(50);
        QTest::keyClick(chen->page.get(), Qt::Key_N, Qt::ControlModifier);
        auto *dialog = chen->see<StepWizard>(u"writeLetter"_s);
        CHECK_FALSE(dialog->nextButton()->isEnabled()); // nothing is said yet
        fillObservation(*chen);
        chen->see<QCheckBox>(u"letterUrgent"_s)->setChecked(true);
        CHECK(dialog->nextButton()->isEnabled());
        chen->expectNames();
        QTest::keyClick(chen->see<QPlainTextEdit>(u"letterFacts"_s), Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(chen->shows(chen->page->sent(), 1));
        REQUIRE(chen->waits([&] { return chen->banners().join(u' ').contains(u"You cannot read it again"_s); }));
        CHECK(Bench::cell(chen->page->sent(), 0, 0).contains(u"not yet received"_s));
        CHECK(chen->page->sent()->isVisible());
        CHECK(chen->page->received()->shownCount() == 0);
    }
    {
        auto li = school.seenBy(u"li"_s);
        DataTable *table = li->page->received();
        REQUIRE(li->shows(table, 1));
        CHECK(Bench::cell(table, 0, 0) == u"▲ urgent"_s);
        CHECK(Bench::cell(table, 0, 2) == u"chen"_s);
        CHECK(table->view()->model()->index(0, 2).data(Qt::FontRole).isValid()); // bold
        CHECK(li->page->letter()->isEmpty()); // nothing opens by itself
        openFirst(*li);
        REQUIRE(li->waits([&] { return shownWords(li->page->letter()).contains(u"王小明"_s); }));
        CHECK(shownWords(li->page->letter()).contains(u"没意思"_s));
        for (const QLabel *label : li->page->letter()->findChildren<QLabel *>())
            CHECK_FALSE(label->textInteractionFlags() & (Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard));
        REQUIRE(li->waits([&] { return Bench::cell(table, 0, 0) == u"read"_s; }));
        CHECK_FALSE(li->page->letter()->isEmpty()); // it stays open when its line changes
        CHECK_FALSE(table->view()->model()->index(0, 2).data(Qt::FontRole).isValid());
        li->expectNames();
    }
    auto chen = school.seenBy(u"chen"_s);
    REQUIRE(chen->shows(chen->page->sent(), 1));
    CHECK(Bench::cell(chen->page->sent(), 0, 0) == u"● received"_s);
    CHECK(Bench::cell(chen->page->sent(), 0, 4).contains(u"Opened on 2026-10-08 09:00"_s));
}

TEST_CASE("What is missing in a form is said beside its field, and nothing is sent")
{
    School school;
    auto chen = school.seenBy(u"chen"_s);
    QTest::keyClick(chen->page.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = chen->see<StepWizard>(u"writeLetter"_s);
    fillObservation(*chen);
    dialog->next(); // nobody is said to have been there
    REQUIRE(chen->waits([&] { return QApplication::focusWidget() == chen->look<QLineEdit>(u"letterLine"_s); }));
    CHECK(dialog->isVisible());
    chen->see<QLineEdit>(u"letterLine"_s)->setText(u"妈妈"_s);
    dialog->next();
    REQUIRE(chen->shows(chen->page->sent(), 1));
    CHECK(Bench::cell(chen->page->sent(), 0, 1) == u"Home visit"_s);
}

TEST_CASE("An item that was taken out of the shared folder is a gap for the room and gone for its sender")
{
    School school;
    school.letterFromChen();
    school.letterFromChen();
    {
        access::Session &li = school.site.reopenAs(u"li"_s);
        vault::Vault &office = valueOf(li.officeFor(access::Capability::readOffice))->vault();
        CHECK(valueOf(office.run(u"DELETE FROM mailbox_item WHERE seq = 1"_s)) == 1); // with the real key, as IT could copy it
        school.site.lock();
    }
    {
        auto li = school.seenBy(u"li"_s);
        REQUIRE(li->shows(li->page->received(), 1));
        REQUIRE(li->waits([&] { return !li->banners().isEmpty(); }));
        CHECK(li->banners().first().startsWith(u"Item 1 of chen is missing or altered"_s));
        CHECK(li->banners().first().contains(u"Ask chen"_s));
    }
    auto chen = school.seenBy(u"chen"_s);
    DataTable *sent = chen->page->sent();
    REQUIRE(chen->shows(sent, 2));
    QStringList states{Bench::cell(sent, 0, 0), Bench::cell(sent, 1, 0)};
    states.sort();
    CHECK(states == QStringList{u"▲ gone"_s, u"○ not yet received"_s});
    REQUIRE(chen->waits([&] { return chen->banners().join(u' ').contains(u"gone or altered"_s); }));
    // Its button leads to what was sent, and is there only on the other side.
    const auto *look = chen->page->findChildren<Banner *>().last()->findChild<QPushButton *>();
    CHECK_FALSE(look->isVisible());
    chen->click(u"mailReceived"_s);
    CHECK(look->isVisible());
    CHECK(look->text() == u"Look at it"_s); // one letter
    chen->click(u"mailSent"_s);
    CHECK_FALSE(look->isVisible());
    CHECK(sent->view()->model()->headerData(3, Qt::Horizontal).toString() == u"Sent at"_s);
}

TEST_CASE("Who stands in reads what was for the colleague, with the time left on top, and she is told until she has seen it")
{
    School school;
    school.letterFromChen(false, u"li"_s);
    {
        auto qian = school.seenBy(u"qian"_s);
        qian->see(u"standInButton"_s);
        CHECK(qian->page->received()->shownCount() == 0); // it is for Li
        qian->click(u"standInButton"_s);
        auto *dialog = qian->see<StepWizard>(u"standIn"_s);
        CHECK(shownWords(dialog).contains(u"the quarterly report counts it"_s));
        CHECK_FALSE(dialog->nextButton()->isEnabled()); // not without a reason
        CHECK(qian->see<QSpinBox>(u"standInMinutes"_s)->value() == 30);
        qian->see<QLineEdit>(u"standInReason"_s)->setText(u"she is ill"_s);
        dialog->next();
        REQUIRE(qian->shows(qian->page->received(), 1));
        REQUIRE(qian->waits([&] { return qian->banners().join(u' ').contains(u"30 minute"_s); }));
        CHECK(Bench::cell(qian->page->received(), 0, 0) == u"◆ standing in"_s);
        openFirst(*qian);
        CHECK(qian->waits([&] { return shownWords(qian->page->letter()).contains(u"没意思"_s); }));
        for (Banner *banner : qian->page->findChildren<Banner *>())
            if (banner->isVisible() && banner->sentence().contains(u"You stand in for li"_s))
                banner->findChild<QPushButton *>()->click(); // End now
        CHECK(qian->shows(qian->page->received(), 0));
        CHECK(qian->waits([&] { return qian->page->letter()->isEmpty(); }));
    }
    {
        auto chen = school.seenBy(u"chen"_s);
        REQUIRE(chen->shows(chen->page->sent(), 1));
        CHECK(Bench::cell(chen->page->sent(), 0, 0).contains(u"not yet received"_s)); // Li has not opened it
    }
    auto li = school.seenBy(u"li"_s);
    const auto told = [&] { return li->banners().filter(u"qian stood in for you"_s); };
    REQUIRE(li->waits([&] { return told().size() == 1; }));
    CHECK(told().first().contains(u"she is ill"_s));
    for (Banner *banner : li->page->findChildren<Banner *>())
        if (banner->isVisible() && banner->sentence() == told().first()) {
            banner->findChild<QPushButton *>()->click(); // Seen
            break;
        }
    CHECK(li->waits([&] { return told().isEmpty(); }));
}

TEST_CASE("Locking loses nothing of a letter that was being written")
{
    School school;
    {
        auto chen = school.seenBy(u"chen"_s);
        chen->page->writeObservation();
        chen->see<StepWizard>(u"writeLetter"_s);
        fillObservation(*chen);
        // The lock destroys the page under the form.
        chen->page.reset();
        QTest::qWait(50);
    }
    auto chen = school.seenBy(u"chen"_s);
    chen->page->goOnWithDraft(WriteLetterStep::observationForm, {});
    auto *text = chen->see<QPlainTextEdit>(u"letterFacts"_s);
    REQUIRE(chen->waits([&] { return text->toPlainText() == facts; }));
    CHECK(chen->see<QLineEdit>(u"letterStudent"_s)->text() == u"王小明"_s);
    chen->see<StepWizard>(u"writeLetter"_s)->next();
    REQUIRE(chen->shows(chen->page->sent(), 1));
    chen->page->goOnWithDraft(WriteLetterStep::observationForm, {}); // what was sent is not offered again
    QTest::qWait(200);
    CHECK(chen->see<QPlainTextEdit>(u"letterFacts"_s)->toPlainText().isEmpty());
}

TEST_CASE("A letter that holds nothing legible is told as such, with what to do, and is not new for ever")
{
    School school;
    valueOf(mailbox::sealItem(school.site.reopenAs(u"chen"_s), {mailbox::observationKind, mailbox::counselRole, "junk"}));
    school.site.lock();
    auto li = school.seenBy(u"li"_s);
    DataTable *table = li->page->received();
    REQUIRE(li->shows(table, 1));
    openFirst(*li);
    CHECK(shownWords(li->page->letter()).contains(u"This letter cannot be read"_s));
    CHECK(shownWords(li->page->letter()).contains(u"Ask its sender"_s));
    CHECK(li->waits([&] { return Bench::cell(table, 0, 0) == u"read"_s; }));
    CHECK(li->banners().isEmpty());
}

TEST_CASE("A letter that was being written to one counsellor is for nobody when she has gone, until somebody chooses")
{
    School school;
    {
        auto chen = school.seenBy(u"chen"_s);
        chen->page->writeObservation();
        chen->see<StepWizard>(u"writeLetter"_s);
        fillObservation(*chen);
        chen->see<QComboBox>(u"letterTo"_s)->setCurrentText(u"qian"_s);
        chen->page.reset();
        QTest::qWait(50);
    }
    NoProgress nobody;
    const access::NoDuties nothing;
    CHECK(valueOf(access::removeAccount(school.site.reopenAs(u"li"_s), u"qian"_s, nothing, nobody)).isFinished);
    school.site.lock();
    auto chen = school.seenBy(u"chen"_s);
    chen->page->goOnWithDraft(WriteLetterStep::observationForm, {});
    auto *text = chen->see<QPlainTextEdit>(u"letterFacts"_s);
    REQUIRE(chen->waits([&] { return text->toPlainText() == facts; }));
    auto *to = chen->see<QComboBox>(u"letterTo"_s);
    auto *dialog = chen->see<StepWizard>(u"writeLetter"_s);
    CHECK(to->currentIndex() == -1);
    CHECK_FALSE(dialog->nextButton()->isEnabled());
    CHECK(shownWords(dialog).contains(u"has no account here any more"_s));
    to->setCurrentIndex(0);
    CHECK(dialog->nextButton()->isEnabled());
}

TEST_CASE("Each role finds in the mailbox what it may do there, and nothing besides")
{
    School school;
    const auto buttons = [&](const QString &login) {
        auto bench = school.seenBy(login);
        QTest::qWait(200);
        QStringList seen;
        for (const QString &name : {u"newObservation"_s, u"newHomeVisit"_s, u"standInButton"_s})
            if (bench->look(name))
                seen << name;
        return seen;
    };
    CHECK(buttons(u"li"_s) == QStringList{u"newObservation"_s, u"newHomeVisit"_s, u"standInButton"_s});
    CHECK(buttons(u"chen"_s) == QStringList{u"newObservation"_s, u"newHomeVisit"_s});
    CHECK(buttons(u"zhang"_s) == QStringList{u"newObservation"_s, u"newHomeVisit"_s});
}
