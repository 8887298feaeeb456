// Pictures of what only opens on demand: test_ui_journal "[look]", with the folder for them in XINDENG_LOOK and the language
// in XINDENG_LANG. Hidden from the ordinary run.
#include "core/demo/make_demo_site.h"
#include "core/students/find_students.h"
#include "core/students/show_student.h"
#include "tests/support/say.h"
#include "tests/ui/page_bench.h"
#include "ui/journal/journal_page.h"
#include "ui/paper/print_preview.h"

#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;

TEST_CASE("A look at one file in the journal, at a line and at the paper", "[.][look]")
{
    theme::applyTheme(theme::Mode::light);
    theme::applyLanguage(qEnvironmentVariable("XINDENG_LANG", u"zh_CN"_s));
    const QString pictures = qEnvironmentVariable("XINDENG_LOOK", u"."_s);
    QTemporaryDir folder;
    NoProgress nobody;
    demo::DemoRecipe recipe{folder.filePath(u"demo"_s)};
    recipe.students = 60;
    const FixedClock now(QDateTime(QDate(2026, 11, 20), QTime(9, 0)));
    const demo::DemoNote note = valueOf(demo::makeDemoSite(recipe, now, nobody));
    const auto open = [&] {
        return access::unlock(recipe.folder, u"counsellor"_s, SecretBytes::fromUtf16(note.passphrase), std::make_unique<FixedClock>(now));
    };
    students::StudentId child;
    {
        const auto session = valueOf(open());
        students::StudentIndex index;
        child = valueOf(students::findStudents(*session, index, {})).lines.at(3).id;
        valueOf(students::showStudent(*session, child));
    }
    test::AskedOfShell shell;
    VaultThread vault;
    bool isOpen = false;
    vault.openWith(&vault, open, [&](Done) { isOpen = true; });
    REQUIRE(QTest::qWaitFor([&] { return isOpen; }, 10'000));
    JournalPage page(Workplace{vault, shell, {{}, access::SiteKind::school, u"晨曦路学校"_s, u"9900000001"_s, true}, access::Role::counsellor, u"counsellor"_s});
    page.resize(1198, 640);
    page.show();
    page.showFile(child.bytes());
    REQUIRE(QTest::qWaitFor([&] { return page.table()->shownCount() > 0; }, 10'000));
    QTest::qWait(100);
    CHECK(page.grab().save(pictures + u"/journal-file.png"_s));
    page.table()->selectRow(0);
    QTest::keyClick(page.table()->view(), Qt::Key_Return);
    QTest::qWait(400);
    auto *line = page.findChild<QDialog *>(u"journalLine"_s);
    REQUIRE(line);
    CHECK(line->grab().save(pictures + u"/journal-line.png"_s));
    line->reject();
    page.findChild<QToolButton *>(u"fileChip"_s)->click();
    QTest::qWait(400);
    page.findChild<QPushButton *>(u"printJournal"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return page.findChild<paper::PrintPreview *>() != nullptr; }, 10'000));
    auto *preview = page.findChild<paper::PrintPreview *>();
    bool isSaved = false;
    QObject::connect(preview, &paper::PrintPreview::saved, preview, [&] { isSaved = true; });
    preview->saveAs(pictures + u"/journal.pdf"_s);
    CHECK(QTest::qWaitFor([&] { return isSaved; }, 10'000));
}
