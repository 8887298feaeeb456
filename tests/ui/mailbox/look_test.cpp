// Pictures of what only opens on demand: test_ui_mailbox "[look]", with the folder for them in XINDENG_LOOK, the language in
// XINDENG_LANG and the mode in XINDENG_MODE. Hidden from the ordinary run.
#include "core/demo/make_demo_site.h"
#include "core/students/find_students.h"
#include "tests/ui/page_bench.h"
#include "ui/mailbox/letter_view.h"
#include "ui/mailbox/mailbox_page.h"
#include "ui/mailbox/stand_in.h"

#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;

namespace {

using Bench = test::PageBench<MailboxPage>;

void keep(QWidget &widget, const QString &name)
{
    QTest::qWait(250);
    CHECK(widget.grab().save(qEnvironmentVariable("XINDENG_LOOK", u"."_s) + u'/' + name + u".png"_s));
}

void dress(Bench &bench)
{
    theme::applyTheme(qEnvironmentVariable("XINDENG_MODE") == u"dark"_s ? theme::Mode::dark : theme::Mode::light);
    bench.page->resize(1198, 640);
}

} // namespace

TEST_CASE("A look at letters, forms and standing in", "[.][look]")
{
    theme::applyLanguage(qEnvironmentVariable("XINDENG_LANG", u"zh_CN"_s));
    test::TestSite site;
    for (const auto &[login, role] : {std::pair{u"钱老师"_s, access::Role::counsellor}, std::pair{u"陈老师"_s, access::Role::teacher}, std::pair{u"张校长"_s, access::Role::principal}})
        site.add(login, role);
    access::Session &chen = site.reopenAs(u"陈老师"_s);
    for (int i = 0; i < 4; ++i)
        valueOf(mailbox::sendObservation(chen, valueOf(mailbox::Observation::from({u"王小明"_s, u"三年级2班"_s, u"2026-10-07"_s, u"教室"_s,
                                                                                   u"近两周上课常趴在桌上，作业交得少。问起时说“晚上睡不着”。\n和同桌换座后话更少了，课间一个人坐着。"_s,
                                                                                   u"已和本人谈过一次，没有联系家长。"_s, i == 2}, QDate(2026, 10, 8)))));
    valueOf(site.reopenAs(u"li"_s).officeFor(access::Capability::readOffice))->vault().run(u"DELETE FROM mailbox_item WHERE seq = 2"_s).value();
    site.lock();
    {
        Bench li(site.folder(), u"li"_s);
        dress(li);
        REQUIRE(li.shows(li.page->received(), 3));
        li.page->received()->selectRow(0);
        QTest::keyClick(li.page->received()->view(), Qt::Key_Return);
        REQUIRE(li.waits([&] { return !li.page->letter()->isEmpty(); }));
        QTest::qWait(300);
        keep(*li.page, u"letter"_s);
        li.click(u"standInButton"_s);
        keep(*li.see(u"standIn"_s), u"stand-in"_s);
        li.see<QLineEdit>(u"standInReason"_s)->setText(u"请病假，家长来电询问一封信"_s);
        li.see<StepWizard>(u"standIn"_s)->next();
        QTest::qWait(600);
        keep(*li.page, u"standing"_s);
    }
    {
        Bench qian(site.folder(), u"钱老师"_s);
        dress(qian);
        QTest::qWait(400);
        keep(*qian.page, u"stood-in"_s);
    }
    Bench teacher(site.folder(), u"陈老师"_s);
    dress(teacher);
    teacher.click(u"mailSent"_s);
    keep(*teacher.page, u"sent"_s);
    teacher.page->writeObservation();
    keep(*teacher.see(u"writeLetter"_s), u"write"_s);
}

TEST_CASE("A look at what the principal is shown", "[.][look]")
{
    theme::applyLanguage(qEnvironmentVariable("XINDENG_LANG", u"zh_CN"_s));
    QTemporaryDir folder;
    NoProgress nobody;
    demo::DemoRecipe recipe{folder.filePath(u"demo"_s)};
    recipe.students = 60;
    const demo::DemoNote note = valueOf(demo::makeDemoSite(recipe, FixedClock(QDateTime(QDate(2026, 11, 20), QTime(9, 0))), nobody));
    const auto open = [&](const QString &login) {
        return valueOf(access::unlock(recipe.folder, login, SecretBytes::fromUtf16(note.passphrase), std::make_unique<FixedClock>(QDateTime(QDate(2026, 11, 20), QTime(9, 0)))));
    };
    students::StudentId child;
    {
        students::StudentIndex index;
        child = valueOf(students::findStudents(*open(u"counsellor"_s), index, {})).lines.at(3).id;
    }
    test::AskedOfShell shell;
    VaultThread vault;
    bool isOpen = false;
    vault.openWith(&vault, [&]() -> Result<std::unique_ptr<access::Session>> { return open(u"counsellor"_s); }, [&](Done) { isOpen = true; });
    REQUIRE(QTest::qWaitFor([&] { return isOpen; }, 10'000));
    MailboxPage page(Workplace{vault, shell, {{}, access::SiteKind::school, u"晨曦路学校"_s, {}, true}, access::Role::counsellor, u"counsellor"_s});
    page.resize(1198, 640);
    page.show();
    page.refresh();
    page.showToPrincipal(child);
    REQUIRE(QTest::qWaitFor([&] { return page.findChild<StepWizard *>(u"showItem"_s) != nullptr; }, 10'000));
    auto *dialog = page.findChild<StepWizard *>(u"showItem"_s);
    page.findChild<QLineEdit *>(u"showReason"_s)->setText(u"明天约见家长，请校长在场"_s);
    page.findChild<QPlainTextEdit *>(u"showWords"_s)->setPlainText(u"最近两周情绪低落，班主任和家长都已知情。需要学校出面和家长谈一次。"_s);
    keep(*dialog, u"show-1"_s);
    dialog->next();
    QTest::qWait(500);
    keep(*dialog, u"show-2"_s);
}
