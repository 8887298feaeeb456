#include "ui/instruments/instruments_page.h"

#include "core/exchange/sign_pack.h"
#include "core/packs/pack_store.h"
#include "core/packs/signed_pack.h"
#include "core/screening/instruments.h"
#include "tests/ui/page_bench.h"
#include "ui/common/form.h"
#include "ui/instruments/instrument_view.h"
#include "ui/instruments/text_wizard.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace xd::ui {

namespace {

class Bench : public test::PageBench<InstrumentsPage> {
public:
    using PageBench::PageBench;
    bool isReady() { return waits([this] { return page->table()->shownCount() > 20; }); }
    int rowOf(const QString &name)
    {
        for (int row = 0; row < page->table()->shownCount(); ++row)
            if (cell(page->table(), row, 0).startsWith(name))
                return row;
        FAIL("no instrument " << name.toStdString());
        return -1;
    }
    void choose(const QString &name)
    {
        page->table()->view()->selectRow(rowOf(name));
        REQUIRE(waits([&] { return page->view()->words().contains(name); }));
    }
    QString cellOf(const QString &name, int column) { return cell(page->table(), rowOf(name), column); }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *each : page->findChildren<QPushButton *>())
            if (each->text().startsWith(text))
                return each;
        return nullptr;
    }
};

QByteArray secondVersion(const QString &id)
{
    QFile file(u":/packs/instruments/"_s + id + u".json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    object[u"version"_s] = u"2"_s;
    return QJsonDocument(object).toJson();
}

QString saved(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return path;
}

QByteArray sevenSentences()
{
    QByteArray csv("题号,题目\n");
    for (int i = 1; i <= 7; ++i)
        csv += QStringLiteral("%1,虚构的第 %1 句话\n").arg(i).toUtf8();
    return csv;
}

} // namespace

TEST_CASE("Every instrument is listed with who answers it, its items, and whether it may stand on a screen")
{
    test::TestSite site;
    site.lock();
    Bench bench(site.folder(), u"li"_s);
    REQUIRE(bench.isReady());
    CHECK(bench.page->table()->shownCount() == int(valueOf(screening::Instruments::builtIn()).list().size()));
    const QString sdq = u"长处和困难问卷（教师评）"_s;
    CHECK(bench.cellOf(sdq, 2) == u"a teacher"_s);
    CHECK(bench.cellOf(sdq, 3) == u"25"_s);
    CHECK(bench.cellOf(sdq, 4).endsWith(u"paper or import"_s));
    CHECK(bench.cellOf(u"症状自评量表"_s, 4).endsWith(u"import only"_s));
    CHECK(bench.cellOf(u"每周心情小记"_s, 4).endsWith(u"own wording"_s));
    CHECK(bench.cellOf(u"广泛性焦虑量表"_s, 4).endsWith(u"no text yet"_s));
    CHECK(bench.cellOf(u"广泛性焦虑量表"_s, 5) == u"built in"_s);
    bench.expectNames();
}

TEST_CASE("The chosen instrument shows its scales, bands, danger items, source and licence")
{
    test::TestSite site;
    site.lock();
    Bench bench(site.folder(), u"li"_s);
    REQUIRE(bench.isReady());
    bench.choose(u"长处和困难问卷（学生自评）"_s);
    const QString sdq = bench.page->view()->words();
    CHECK(sdq.contains(u"sum of items 3, 8, 13, 16, 24"_s));
    CHECK(sdq.contains(u"正常 0–14, 轻微高 15–17, 高 18–19, 很高 20–40"_s));
    CHECK(sdq.contains(u"7, 11, 14, 21, 25"_s));
    CHECK(sdq.contains(u"Youth in Mind"_s));
    bench.choose(u"中国中学生心理健康量表"_s);
    CHECK(bench.page->view()->words().contains(u"Item 57 (轻生的念头) from “轻度”: somebody looks after the student within 24 hours"_s));
    bench.choose(u"受欺凌经历核对表"_s);
    CHECK(bench.page->view()->words().contains(u"被打或被威胁"_s));
    CHECK(bench.page->view()->words().contains(u"how many of items 1–7 count 2 or more"_s));
    CHECK(bench.page->view()->words().contains(u"Items, in our own wording"_s));
}

TEST_CASE("A pack file is added by the button, a broken one is refused with its reason")
{
    test::TestSite site;
    site.lock();
    Bench bench(site.folder(), u"li"_s);
    REQUIRE(bench.isReady());
    ask::answerNext(saved(site.path(u"gad-7.json"_s), secondVersion(u"gad-7"_s)));
    QTest::keyClick(bench.page.get(), Qt::Key_O, Qt::ControlModifier);
    REQUIRE(bench.waits([&] { return bench.cellOf(u"广泛性焦虑量表"_s, 1) == u"2"_s; }));
    CHECK(bench.cellOf(u"广泛性焦虑量表"_s, 5) == u"added here, not signed"_s);
    REQUIRE(bench.banners().size() == 1);
    CHECK(bench.banners()[0].contains(u"version\u00a02"_s));

    ask::answerNext(saved(site.path(u"broken.json"_s), secondVersion(u"phq-9"_s).replace("\"atLeast\": 10", "\"atLeast\": 12")));
    bench.page->addPack();
    REQUIRE(bench.waits([&] { return bench.banners().size() == 1 && !bench.banners()[0].contains(u"at hand"_s); }));
    CHECK(bench.cellOf(u"患者健康问卷抑郁量表（PHQ-9）"_s, 1) == u"1"_s);

    const QByteArray foreign = packs::writeSignedPack(secondVersion(u"mht"_s), crypto::SignKeys::make());
    ask::answerNext(saved(site.path(u"foreign.xdpack"_s), foreign));
    bench.page->addPack();
    REQUIRE(bench.waits([&] { return bench.banners().size() == 1; }));
    CHECK(bench.cellOf(u"心理健康诊断测验"_s, 1) == u"1"_s);
}

TEST_CASE("A text goes from its file over licence and source to the preview, and is there afterwards")
{
    test::TestSite site;
    site.lock();
    Bench bench(site.folder(), u"li"_s);
    REQUIRE(bench.isReady());
    bench.choose(u"广泛性焦虑量表"_s);
    QPointer<StepWizard> wizard = bench.page->addText();
    REQUIRE(wizard);
    auto *file = qobject_cast<TextFileStep *>(wizard->currentStep());
    REQUIRE(file);
    CHECK(wizard->findChild<QComboBox *>(u"textInstrument"_s)->currentData() == u"gad-7@1"_s);
    CHECK(wizard->findChild<QComboBox *>(u"textInstrument"_s)->findData(u"mood-weekly@1"_s) == -1);
    CHECK_FALSE(wizard->nextButton()->isEnabled());
    file->take(saved(site.path(u"six.csv"_s), sevenSentences().chopped(3).left(sevenSentences().lastIndexOf("7,"))));
    wizard->next();
    REQUIRE(bench.waits([&] { return wizard->findChild<Banner *>() != nullptr; })); // six sentences for seven items
    CHECK(wizard->currentIndex() == 0);
    file->take(saved(site.path(u"seven.csv"_s), sevenSentences()));
    wizard->next();
    REQUIRE(bench.waits([&] { return wizard->currentIndex() == 1; }));

    auto *form = wizard->currentStep()->findChild<Form *>();
    wizard->next();
    CHECK(wizard->currentIndex() == 1);
    CHECK_FALSE(form->field(u"licence"_s)->error().isEmpty());
    qobject_cast<QPlainTextEdit *>(form->field(u"licence"_s)->editor())->setPlainText(u"权利人书面许可"_s);
    wizard->next();
    CHECK(wizard->currentIndex() == 1);
    CHECK_FALSE(form->field(u"source"_s)->error().isEmpty());
    qobject_cast<QLineEdit *>(form->field(u"source"_s)->editor())->setText(u"官方量表 2006"_s);
    wizard->next();
    REQUIRE(bench.waits([&] { return wizard->currentIndex() == 2; }));

    auto *preview = wizard->findChild<DataTable *>(u"textPreview"_s);
    REQUIRE(bench.shows(preview, 7));
    CHECK(Bench::cell(preview, 6, 2) == u"虚构的第 7 句话"_s);
    CHECK(Bench::cell(preview, 6, 1) == u"不祥预感"_s);
    wizard->next();
    REQUIRE(bench.waits([&] { return wizard.isNull(); }));
    REQUIRE(bench.waits([&] { return bench.cellOf(u"广泛性焦虑量表"_s, 4).endsWith(u"text added"_s); }));
    bench.choose(u"广泛性焦虑量表"_s);
    CHECK(bench.page->view()->words().contains(u"权利人书面许可"_s));
}

TEST_CASE("A pack that cannot be read here stands on top with its reason and what to do, and all others are there")
{
    test::TestSite site;
    packs::Pack pack;
    pack.id = u"phq-9"_s;
    pack.version = u"2"_s;
    pack.bytes = secondVersion(u"phq-9"_s).replace("\"format\": 1", "\"format\": 99");
    vault::Vault &records = valueOf(site.session().recordsFor(access::Capability::manageSite))->vault();
    valueOf(packs::insertPack(records, pack, 1, site.session().actor().userId, {}, {}));
    site.lock();
    Bench bench(site.folder(), u"li"_s);
    REQUIRE(bench.isReady());
    CHECK(bench.page->table()->shownCount() == 1 + int(valueOf(screening::Instruments::builtIn()).list().size()));
    CHECK(Bench::cell(bench.page->table(), 0, 0) == u"phq-9"_s);
    CHECK(Bench::cell(bench.page->table(), 0, 4).endsWith(u"cannot be read"_s));
    REQUIRE(bench.waits([&] { return bench.page->view()->words().contains(u"phq-9@2"_s); })); // chosen by itself
    CHECK(bench.page->view()->words().contains(u"needs a newer version of the program"_s));
    CHECK(bench.page->view()->words().contains(u"Install the newer program"_s));
    bench.choose(u"广泛性焦虑量表"_s); // the rows below lead to what they name
    CHECK(bench.page->view()->words().contains(u"gad-7@1"_s));
    bench.expectNames();
}

TEST_CASE("Locking in the middle of a text loses neither the file nor a word of its rights")
{
    test::TestSite site;
    site.lock();
    const QString csv = saved(site.path(u"seven.csv"_s), sevenSentences());
    {
        Bench bench(site.folder(), u"li"_s);
        REQUIRE(bench.isReady());
        bench.choose(u"广泛性焦虑量表"_s);
        StepWizard *wizard = bench.page->addText();
        wizard->findChild<QComboBox *>(u"textLanguage"_s)->setCurrentIndex(1);
        qobject_cast<TextFileStep *>(wizard->currentStep())->take(csv);
        wizard->next();
        REQUIRE(bench.waits([&] { return wizard->currentIndex() == 1; }));
        auto *form = wizard->currentStep()->findChild<Form *>();
        QTest::keyClicks(form->field(u"licence"_s)->editor(), u"by letter of the holder"_s);
        bench.page.reset(); // what locking does
    }
    Bench bench(site.folder(), u"li"_s);
    bench.page->goOnWithDraft(); // before the page has read anything
    const auto wizard = [&] { return bench.page->findChild<StepWizard *>(u"textWizard"_s); };
    REQUIRE(bench.waits([&] { return wizard() && wizard()->nextButton()->isEnabled(); }));
    CHECK(wizard()->findChild<QComboBox *>(u"textInstrument"_s)->currentData() == u"gad-7@1"_s);
    CHECK(wizard()->findChild<QComboBox *>(u"textLanguage"_s)->currentIndex() == 1);
    wizard()->next();
    REQUIRE(bench.waits([&] { return wizard()->currentIndex() == 1; }));
    auto *form = wizard()->currentStep()->findChild<Form *>();
    CHECK(qobject_cast<QPlainTextEdit *>(form->field(u"licence"_s)->editor())->toPlainText() == u"by letter of the holder"_s);
    // Cancelling throws it away.
    ask::answerNext(true);
    wizard()->reject();
    REQUIRE(bench.waits([&] { return !wizard(); }));
    StepWizard *again = bench.page->addText();
    QTest::qWait(200);
    CHECK_FALSE(again->nextButton()->isEnabled());
}

TEST_CASE("Only a district signs packs, into a file that a school can read")
{
    test::TestSite school;
    school.lock();
    {
        Bench bench(school.folder(), u"li"_s);
        REQUIRE(bench.isReady());
        CHECK(bench.button(u"Sign a pack"_s) == nullptr);
    }
    test::TestSite district(access::SiteKind::district, u"石景山区教育局"_s);
    district.lock();
    Bench bench(district.folder(), u"wang"_s);
    REQUIRE(bench.isReady());
    REQUIRE(bench.button(u"Sign a pack"_s));
    ask::answerNext(saved(district.path(u"gad-7.json"_s), secondVersion(u"gad-7"_s)));
    ask::answerNext(district.path(u"gad-7.xdpack"_s));
    QTest::mouseClick(bench.button(u"Sign a pack"_s), Qt::LeftButton);
    REQUIRE(bench.waits([&] { return bench.banners().size() == 1; }));
    QFile file(district.path(u"gad-7.xdpack"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(valueOf(packs::readSignedPack(file.readAll())).bytes == secondVersion(u"gad-7"_s));
}

} // namespace xd::ui
