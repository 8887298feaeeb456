#include "core/students/find_students.h"
#include "core/students/import_roster.h"
#include "core/students/prepare_roster_import.h"
#include "tests/ui/page_bench.h"
#include "ui/mailbox/letter_view.h"
#include "ui/mailbox/mailbox_page.h"
#include "ui/paper/print_preview.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;

namespace {

using Bench = test::PageBench<MailboxPage>;

struct School {
    test::TestSite site;
    students::StudentLine child;

    School()
    {
        NoProgress nobody;
        access::Session &session = site.session();
        auto workbook = valueOf(sheets::Workbook::open(QStringLiteral(XINDENG_FIXTURES "/roster-primary.xlsx")));
        const auto table = valueOf(sheets::readTable(workbook, nobody));
        const auto columns = valueOf(students::findRosterColumns(session, table));
        const auto plan = valueOf(students::prepareRosterImport(session, table, columns.map, students::rosterContext(session, table, columns.map), nobody));
        valueOf(students::importRoster(session, plan, u"roster"_s, nobody));
        students::StudentIndex index;
        child = valueOf(students::findStudents(session, index, {})).lines.at(7);
        site.add(u"zhang"_s, access::Role::principal);
        site.add(u"chen"_s, access::Role::teacher);
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

void send(Bench &li, students::StudentId child)
{
    li.page->showToPrincipal(child);
    auto *dialog = li.see<StepWizard>(u"showItem"_s);
    CHECK_FALSE(dialog->nextButton()->isEnabled()); // not without a reason
    li.see<QLineEdit>(u"showReason"_s)->setText(u"明天约见家长"_s);
    li.see<QPlainTextEdit>(u"showWords"_s)->setPlainText(u"需要校长在场。"_s);
    li.see<QCheckBox>(u"showNumber"_s)->setChecked(false);
    dialog->next();
    REQUIRE(li.waits([&] { return dialog->currentIndex() == 1 && dialog->nextButton()->isEnabled(); }));
}

} // namespace

TEST_CASE("The principal gets exactly what the preview showed, with the reason, and nothing that was not ticked")
{
    School school;
    QString shown;
    {
        Bench li(school.site.folder(), u"li"_s);
        send(li, school.child.id);
        auto *dialog = li.see<StepWizard>(u"showItem"_s);
        CHECK_FALSE(dialog->windowTitle().contains(school.child.name)); // the task bar shows it to everybody
        CHECK(li.waits([&] { return shownWords(li.see(u"itemPreview"_s)).contains(school.child.name); }));
        shown = shownWords(li.see(u"itemPreview"_s));
        CHECK(shown.contains(u"需要校长在场"_s));
        CHECK(shown.contains(u"明天约见家长"_s));
        CHECK_FALSE(shown.contains(school.child.number));
        dialog->next();
        REQUIRE(li.waits([&] { return !li.shell.said.isEmpty(); }));
    }
    Bench zhang(school.site.folder(), u"zhang"_s);
    DataTable *table = zhang.page->received();
    REQUIRE(zhang.shows(table, 1));
    CHECK(Bench::cell(table, 0, 1) == u"About one student"_s);
    CHECK_FALSE(Bench::cell(table, 0, 1).contains(school.child.name)); // no name in a list
    table->view()->setFocus();
    table->selectRow(0);
    QTest::keyClick(table->view(), Qt::Key_Return);
    REQUIRE(zhang.waits([&] { return !zhang.page->letter()->isEmpty(); }));
    REQUIRE(zhang.waits([&] { return shownWords(zhang.page->letter()).contains(school.child.name); }));
    const QString got = shownWords(zhang.page->letter());
    for (const QString &line : shown.split(u'\n'))
        CHECK(got.contains(line));
    // On paper by the gate, which notes it.
    QTest::qWait(100);
    zhang.click(u"printItem"_s);
    auto *preview = zhang.see<paper::PrintPreview>(u"itemPrint"_s);
    bool isSaved = false;
    QObject::connect(preview, &paper::PrintPreview::saved, preview, [&] { isSaved = true; });
    const QString file = school.site.path(u"item.pdf"_s);
    preview->saveAs(file);
    REQUIRE(zhang.waits([&] { return isSaved; }));
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
    REQUIRE(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    CHECK(text.contains(school.child.name));
    CHECK(text.contains(u"Printed by zhang"_s));
    std::optional<journal::Line> last;
    zhang.vault.run(
        zhang.page.get(),
        [](access::Session &session, Progress &) -> Result<std::vector<journal::Line>> {
            XD_TRY(journal::Journal *const office, session.officeFor(access::Capability::readJournal));
            return office->lines({});
        },
        [&](Result<std::vector<journal::Line>> lines) { last = valueOf(lines).front(); });
    REQUIRE(zhang.waits([&] { return last.has_value(); }));
    CHECK(last->reason == u"student.single pdf single-case"_s);
}

TEST_CASE("What was typed for the principal survives the lock, under the same student")
{
    School school;
    {
        Bench li(school.site.folder(), u"li"_s);
        send(li, school.child.id);
        li.page.reset();
        QTest::qWait(50);
    }
    Bench li(school.site.folder(), u"li"_s);
    li.page->goOnWithDraft(u"mailbox.showItem"_s, school.child.id.bytes());
    auto *words = li.see<QPlainTextEdit>(u"showWords"_s);
    REQUIRE(li.waits([&] { return words->toPlainText() == u"需要校长在场。"_s; }));
    CHECK(li.see<QLineEdit>(u"showReason"_s)->text() == u"明天约见家长"_s);
}

TEST_CASE("From a letter the student is found by name, and one of whom nobody has heard is said to be so")
{
    School school;
    access::Session &chen = school.site.reopenAs(u"chen"_s);
    for (const QString &name : {u"没有这人"_s, school.child.name})
        valueOf(mailbox::sendObservation(chen, valueOf(mailbox::Observation::from({name, u"三年级2班"_s, u"2026-10-07"_s, {}, u"哭"_s, {}, false}, QDate(2026, 10, 8)))));
    school.site.lock();
    Bench li(school.site.folder(), u"li"_s);
    DataTable *table = li.page->received();
    REQUIRE(li.shows(table, 2));
    table->view()->setFocus();
    const auto open = [&](int row, const QString &words) {
        table->selectRow(row);
        QTest::keyClick(table->view(), Qt::Key_Return);
        REQUIRE(li.waits([&] { return shownWords(li.page->letter()).contains(words); }));
        QTest::qWait(100);
    };
    // Both were sent in one moment: the one that names nobody is found by its words.
    open(0, u"三年级2班"_s);
    const int unknown = shownWords(li.page->letter()).contains(u"没有这人"_s) ? 0 : 1;
    open(unknown, u"没有这人"_s);
    ask::answerNext(ask::Dismiss{});
    li.click(u"letterToPrincipal"_s);
    REQUIRE(li.waits([&] { return ask::asked().size() == 1; }));
    CHECK(ask::asked().front().contains(u"Nobody of that name"_s));
    open(1 - unknown, school.child.name);
    ask::answerNext(0); // asked only where several bear the name
    li.click(u"letterToPrincipal"_s);
    auto *words = li.see<QPlainTextEdit>(u"showWords"_s);
    CHECK(words->toPlainText() == u"哭"_s);
    CHECK(shownWords(li.see<StepWizard>(u"showItem"_s)).size() > 0);
}
