// Pictures of the page and the wizard, for looking at: test_ui_instruments "[look]", with the folder for them in XINDENG_LOOK.
#include "core/packs/pack_store.h"
#include "core/screening/instruments.h"
#include "tests/ui/page_bench.h"
#include "ui/common/form.h"
#include "ui/instruments/instruments_page.h"
#include "ui/instruments/text_wizard.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;

TEST_CASE("Pictures of the page of instruments", "[.look]")
{
    const QString language = GENERATE(u"zh_CN"_s, u"en"_s);
    const QSize size = GENERATE(QSize(1366, 768), QSize(1920, 1080));
    REQUIRE(theme::applyLanguage(language));
    test::TestSite site;
    vault::Vault &records = valueOf(site.session().recordsFor(access::Capability::manageSite))->vault();
    const auto keepPack = [&](const QString &id, const QByteArray &from, const QByteArray &to) {
        QFile file(u":/packs/instruments/"_s + id + u".json"_s);
        REQUIRE(file.open(QIODevice::ReadOnly));
        packs::Pack pack;
        pack.id = id;
        pack.version = u"2"_s;
        pack.bytes = file.readAll().replace("\"version\": \"1\"", "\"version\": \"2\"").replace(from, to);
        valueOf(packs::insertPack(records, pack, 1, site.session().actor().userId, {}, {}));
    };
    keepPack(u"gad-7"_s, "\"atLeast\": 10", "\"atLeast\": 11");
    keepPack(u"phq-9"_s, "\"format\": 1", "\"format\": 2");
    site.lock();
    test::PageBench<InstrumentsPage> bench(site.folder(), u"li"_s);
    bench.page->resize(size.width() - 200, size.height() - 40);
    REQUIRE(bench.waits([&] { return bench.page->table()->shownCount() > 20; }));
    const auto keep = [&](QWidget &widget, const QString &name) {
        QTest::qWait(200);
        CHECK(widget.grab().save(u"%1/%2-%3-%4.png"_s.arg(qEnvironmentVariable("XINDENG_LOOK", u"."_s), language.left(2)).arg(size.height()).arg(name)));
    };
    keep(*bench.page, u"1-unreadable"_s);
    for (int row = 0; row < bench.page->table()->shownCount(); ++row)
        if (bench.cell(bench.page->table(), row, 0).contains(language == "en"_L1 ? u"Life events"_s : u"生活事件"_s))
            bench.page->table()->view()->selectRow(row);
    keep(*bench.page, u"2-chosen"_s);
    QFile csv(site.path(u"sentences.csv"_s));
    REQUIRE(csv.open(QIODevice::WriteOnly));
    csv.write("题号,题目\n");
    for (int i = 1; i <= 7; ++i)
        csv.write(u"%1,虚构的第 %1 句话\n"_s.arg(i).toUtf8());
    csv.close();
    StepWizard *wizard = bench.page->addText();
    wizard->findChild<QComboBox *>(u"textInstrument"_s)->setCurrentIndex(wizard->findChild<QComboBox *>(u"textInstrument"_s)->findData(u"gad-7@1"_s));
    keep(*wizard, u"3-file"_s);
    qobject_cast<TextFileStep *>(wizard->currentStep())->take(csv.fileName());
    wizard->next();
    REQUIRE(bench.waits([&] { return wizard->currentIndex() == 1; }));
    auto *form = wizard->currentStep()->findChild<Form *>();
    qobject_cast<QPlainTextEdit *>(form->field(u"licence"_s)->editor())->setPlainText(u"权利人 2025 年 9 月书面许可本校使用"_s);
    qobject_cast<QLineEdit *>(form->field(u"source"_s)->editor())->setText(u"官方中文版"_s);
    keep(*wizard, u"4-rights"_s);
    wizard->next();
    REQUIRE(bench.waits([&] { return wizard->currentIndex() == 2; }));
    keep(*wizard, u"5-preview"_s);
    theme::applyLanguage(u"en"_s);
}
