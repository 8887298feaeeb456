#include "core/backup/backup_site.h"
#include "core/backup/restore_site.h"
#include "tests/ui/page_bench.h"
#include "ui/common/data_table.h"
#include "ui/common/key_figure.h"
#include "ui/common/passphrase_field.h"
#include "ui/paper/print_preview.h"
#include "ui/safety/findings_card.h"
#include "ui/safety/restore_dialog.h"
#include "ui/safety/safety_page.h"

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

class Bench : public test::PageBench<SafetyPage> {
public:
    using PageBench::PageBench;
    QPushButton *button(const QString &text)
    {
        for (QPushButton *each : page->findChildren<QPushButton *>())
            if (each->text().startsWith(text))
                return each;
        FAIL("no button " << text.toStdString());
        return nullptr;
    }
    bool isReady() { return waits([this] { return page->primary()->isEnabled(); }); }
};

QString noteOf(SafetyPage &page, const QString &name)
{
    for (const KeyFigure *figure : page.findChildren<KeyFigure *>())
        if (figure->text() == name)
            return figure->accessibleDescription();
    return {};
}

QString figureOf(SafetyPage &page, const QString &name)
{
    for (const KeyFigure *figure : page.findChildren<KeyFigure *>())
        if (figure->text() == name)
            return figure->figure();
    return {};
}

} // namespace

TEST_CASE("A backup made by the button is listed as verified, and can be drilled with a certificate")
{
    test::TestSite site;
    site.lock();
    Bench bench(site.folder(), u"li"_s);
    REQUIRE(bench.waits([&] { return figureOf(*bench.page, u"Last verified backup"_s) == u"none"_s; }));
    CHECK(noteOf(*bench.page, u"Last verified backup"_s) == u"made when you lock or close"_s); // a site of today: nothing is amiss
    CHECK_FALSE(bench.button(u"Copy to a stick"_s)->isEnabled());
    CHECK_FALSE(bench.button(u"Restore drill"_s)->isEnabled());
    QTest::mouseClick(bench.page->primary(), Qt::LeftButton);
    REQUIRE(bench.shows(bench.page->table(), 1));
    CHECK(bench.cell(bench.page->table(), 0, 0) == u"2026-10-08 09:00"_s);
    CHECK(figureOf(*bench.page, u"Last verified backup"_s) == u"today"_s);
    REQUIRE(bench.banners().size() == 1);

    QPointer<paper::PrintPreview> preview;
    QObject::connect(bench.page.get(), &SafetyPage::previewShown, bench.page.get(), [&](paper::PrintPreview *shown) { preview = shown; });
    QTest::mouseClick(bench.button(u"Restore drill"_s), Qt::LeftButton);
    REQUIRE(bench.waits([&] { return !preview.isNull(); }));
    CHECK(preview->pageCount() == 1);
    REQUIRE(bench.waits([&] { return figureOf(*bench.page, u"Last restore drill"_s) == u"2026-10-08"_s; }));
    preview->close();
    bench.expectNames();
}

TEST_CASE("A copy goes to the stick that was chosen, and a restore asks the shell")
{
    test::TestSite site;
    NoProgress progress;
    const auto made = valueOf(backup::backupSite(site.session(), progress));
    site.lock();
    Bench bench(site.folder(), u"li"_s);
    REQUIRE(bench.shows(bench.page->table(), 1));
    QTemporaryDir stick;
    ask::answerNext(stick.path());
    bench.page->copyToStick();
    REQUIRE(bench.waits([&] { return bench.banners().size() == 1; }));
    CHECK(QFile::exists(stick.filePath(QFileInfo(made.path).fileName())));

    ask::answerNext(stick.filePath(QFileInfo(made.path).fileName()));
    ask::answerNext(true);
    bench.page->table()->view()->clearSelection();
    bench.page->table()->view()->setCurrentIndex({});
    bench.page->restore();
    CHECK(ask::asked().last() == u"Go back to this backup?"_s);
}

TEST_CASE("Every finding says what it means and what to do")
{
    FindingsCard card;
    std::vector<backup::Finding> all;
    using enum backup::FindingKind;
    for (const auto kind : {folderPutBack, diskUnreliable, placeUnfit, insideSite, networkDisk, syncFolder, clockBehind, clockAhead, backupMissing, backupOld, stickMissing, stickOld, keyringForged,
                            keyringOlder, keyringFromCopy, rotationUnfinished, notClosed, lowSpace, removableDisk, rebootUntested})
        all.push_back({kind, 9, u"坚果云"_s});
    card.showFindings(all);
    QSet<QString> sentences;
    for (const QLabel *label : card.findChildren<QLabel *>())
        if (!label->text().isEmpty())
            sentences.insert(label->text());
    CHECK(sentences.size() >= int(2 * all.size()) - 1); // two pairs share an advice; the card has a title
}

TEST_CASE("The way back asks for the passphrase, shows what would change, and replaces only after a yes")
{
    ask::forgetAll();
    test::TestSite site;
    NoProgress progress;
    const auto made = valueOf(backup::backupSiteTo(site.session(), site.path(u"one.tar"_s), progress));
    site.add(u"principal"_s, access::Role::principal);
    site.lock();
    VaultThread vault;
    RestoreDialog dialog(vault, {made.path, site.folder(), u"li"_s});
    dialog.show();
    QSignalSpy previewed(&dialog, &RestoreDialog::previewed);
    QSignalSpy failed(&dialog, &RestoreDialog::failed);
    QSignalSpy restored(&dialog, &RestoreDialog::restored);
    auto *secret = dialog.findChild<PassphraseField *>();

    secret->edit()->setText(u"this is not the passphrase"_s);
    dialog.look();
    REQUIRE((failed.count() > 0 || failed.wait(10'000)));
    CHECK_FALSE(dialog.isShowingPreview());

    secret->edit()->setText(test::passphraseText);
    dialog.look();
    REQUIRE((previewed.count() > 0 || previewed.wait(10'000)));
    CHECK(dialog.isShowingPreview());
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        texts << label->text();
    CHECK(texts.join(u'\n').contains(u"2 here, 1 in the backup"_s));

    ask::answerNext(false);
    dialog.replace();
    QTest::qWait(100);
    CHECK(restored.isEmpty());
    ask::answerNext(true);
    dialog.replace();
    REQUIRE((restored.count() > 0 || restored.wait(20'000)));
    CHECK(vault.isOpen());
    CHECK(QDir(site.folder()).entryList({u"replaced-*"_s}).size() == 1);
}

} // namespace xd::ui
