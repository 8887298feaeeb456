// Pictures of every page, wizard step and refusal, for looking at: test_features "[look]", with the folder for them in
// XINDENG_LOOK and how they shall look in XINDENG_LOOK_AS ("zh_CN light 1366x768 100"). Hidden from the ordinary run.
#include "tests/features/window_desk.h"

#include "core/demo/make_demo_site.h"
#include "ui/common/page.h"
#include "ui/common/passphrase_field.h"
#include "ui/paper/print_preview.h"
#include "ui/setup/demo_site.h"
#include "ui/shell/search_box.h"

using namespace xd;
using namespace xd::test;
using namespace xd::ui;

namespace {

struct Look {
    QString language = u"zh_CN"_s;
    theme::Mode mode = theme::Mode::light;
    QSize size{1366, 768};
    int percent = 100;

    static Look wanted()
    {
        const QStringList words = qEnvironmentVariable("XINDENG_LOOK_AS").split(u' ', Qt::SkipEmptyParts);
        Look look;
        look.language = words.value(0, look.language);
        look.mode = words.value(1) == "dark"_L1 ? theme::Mode::dark : theme::Mode::light;
        const QStringList sides = words.value(2, u"1366x768"_s).split(u'x');
        look.size = {sides.value(0).toInt(), sides.value(1).toInt()};
        look.percent = words.value(3, u"100"_s).toInt();
        return look;
    }
};

// The desktop as it lies before a person: the window and what stands above it.
class Camera {
public:
    explicit Camera(QString series) : m_series(std::move(series)) {}
    void take(const QString &name, int settlingMs = 250)
    {
        QTest::qWait(settlingMs);
        QPixmap desktop(Look::wanted().size);
        desktop.fill(QColor(96, 110, 120));
        QPainter painter(&desktop);
        QWidgetList shown;
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (widget->isVisible())
                shown << widget;
        std::stable_sort(shown.begin(), shown.end(), [](const QWidget *a, const QWidget *b) { return depth(a) < depth(b); });
        const QPoint origin = shown.isEmpty() ? QPoint() : shown.front()->pos();
        for (QWidget *widget : shown)
            painter.drawPixmap(widget->pos() - origin, widget->grab());
        painter.end();
        const QString file = u"%1/%2-%3-%4.png"_s.arg(qEnvironmentVariable("XINDENG_LOOK", u"."_s), m_series).arg(++m_taken, 2, 10, QChar(u'0')).arg(name);
        CHECK(desktop.save(file));
    }

private:
    static int depth(const QWidget *widget) { return widget->parentWidget() ? 1 + depth(widget->parentWidget()->window()) : 0; }
    QString m_series;
    int m_taken = 0;
};

void fill(StepWizard *wizard, const QString &field, const QString &words)
{
    QWidget *editor = wizard->currentStep()->findChild<Form *>()->field(field)->editor();
    for (QLineEdit *line : editor->findChildren<QLineEdit *>() + QList{qobject_cast<QLineEdit *>(editor)})
        if (line && !line->isReadOnly())
            return line->setText(words);
}

void refuse(StepWizard *wizard)
{
    const int step = wizard->currentIndex();
    wizard->next();
    QTest::qWait(100);
    CHECK(wizard->currentIndex() == step);
}

SetupWizard *setUp(Desk &desk, Camera &camera, access::SiteKind kind, const QString &name, const QString &code, const QString &login)
{
    desk.window.resize(Look::wanted().size);
    desk.window.begin();
    camera.take(u"welcome"_s);
    SetupWizard *wizard = desk.window.showSetup();
    desk.comeForward(wizard);
    wizard->setWorkFactor(quickWork);
    camera.take(u"setup-site"_s);
    if (kind == access::SiteKind::district)
        wizard->currentStep()->findChildren<QRadioButton *>().at(1)->click();
    refuse(wizard);
    camera.take(u"setup-site-empty"_s);
    fill(wizard, u"name"_s, name);
    fill(wizard, u"code"_s, u"12345"_s);
    fill(wizard, u"folder"_s, u"/home/li/OneDrive/xindeng"_s);
    refuse(wizard);
    camera.take(u"setup-site-wrong"_s);
    fill(wizard, u"code"_s, code);
    fill(wizard, u"folder"_s, desk.file(u"site"_s));
    desk.next(wizard);
    camera.take(u"setup-account"_s);
    fill(wizard, u"login"_s, login);
    fill(wizard, u"passphrase"_s, u"12345678"_s);
    refuse(wizard);
    camera.take(u"setup-account-weak"_s);
    fill(wizard, u"passphrase"_s, passphraseText);
    fill(wizard, u"repeat"_s, u"another one"_s);
    refuse(wizard);
    camera.take(u"setup-account-unlike"_s);
    fill(wizard, u"repeat"_s, passphraseText);
    desk.next(wizard);
    camera.take(u"setup-sheets"_s);
    QDir().mkpath(desk.file(u"safe"_s));
    ask::answerNext(desk.file(u"safe"_s));
    desk.click(u"saveSheets"_s);
    camera.take(u"setup-sheets-saved"_s);
    for (const QFileInfo &sheet : QDir(desk.file(u"safe"_s)).entryInfoList({u"*.pdf"_s}))
        QFile::copy(sheet.filePath(), qEnvironmentVariable("XINDENG_LOOK") + (kind == access::SiteKind::district ? u"/district-"_s : u"/school-"_s) + sheet.fileName());
    wizard->reject();
    camera.take(u"setup-sheets-esc"_s);
    desk.next(wizard);
    camera.take(u"setup-check"_s);
    wizard->currentStep()->findChildren<QLineEdit *>().at(0)->setText(u"0000"_s);
    refuse(wizard);
    camera.take(u"setup-check-wrong"_s);
    const auto *asked = qobject_cast<CheckStep *>(wizard->currentStep());
    const SecretBytes sheet = crypto::sheetText(wizard->site().recovery->shares[std::size_t(asked->askedShare())]);
    wizard->currentStep()->findChildren<QLineEdit *>().at(0)->setText(QString::fromLatin1(sheet.view()).split(u'-').at(asked->askedGroup() - 1));
    desk.next(wizard);
    camera.take(u"setup-loss"_s);
    wizard->currentStep()->findChild<QCheckBox *>()->setChecked(true);
    desk.next(wizard);
    REQUIRE(desk.waits([&] { return desk.window.workspace() != nullptr; }));
    return wizard;
}

void everyPlace(Desk &desk, Camera &camera, const QString &when)
{
    for (const Place place : desk.window.workspace()->places()) {
        desk.go(place);
        camera.take(u"%1-place-%2"_s.arg(when).arg(int(place)), 700);
    }
}

void unlocking(Desk &desk, Camera &camera)
{
    desk.lock();
    camera.take(u"unlock"_s);
    desk.type(u"not this one at all"_s);
    desk.press(Qt::Key_Return);
    camera.take(u"unlock-wrong"_s, 1500);
    desk.unlockInOctober(0);
}

// The wizard opens by `open`; all its steps, the tabs of the try-out included.
void importing(Desk &desk, Camera &camera, const QString &what, const QString &fixtureName, std::function<void()> open)
{
    open();
    auto *wizard = qobject_cast<ImportWizard *>(desk.wizard(u"importWizard"_s));
    camera.take(what + u"-1-file"_s);
    ask::answerNext(QStringLiteral(XINDENG_SOURCE_DIR "/docs/screenshot.png"));
    desk.click(wizard->findChild<DropZone *>()->button());
    camera.take(what + u"-1-not-a-table"_s, 600);
    desk.chooseFile(wizard, fixture(fixtureName.toUtf8().constData()));
    camera.take(what + u"-1-chosen"_s, 600);
    desk.next(wizard);
    if (wizard->currentIndex() == 1) {
        camera.take(what + u"-2-columns"_s);
        desk.next(wizard);
    }
    REQUIRE(desk.waits([&] { return wizard->currentIndex() == 2 && wizard->state().trial; }));
    camera.take(what + u"-3-trial"_s);
    if (auto *tabs = wizard->findChild<QTabWidget *>(u"trialTabs"_s))
        for (int tab = 1; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            camera.take(what + u"-3-tab"_s);
        }
    desk.carryOut(wizard);
    camera.take(what + u"-4-result"_s);
    desk.next(wizard);
    desk.comeForward();
}

void openRound(Desk &desk, Camera &camera)
{
    desk.go(Place::screening);
    camera.take(u"screening-empty"_s, 600);
    desk.click(u"openFirstRound"_s);
    StepWizard *opening = desk.wizard(u"openRoundDialog"_s);
    camera.take(u"open-round"_s);
    refuse(opening);
    camera.take(u"open-round-nothing-chosen"_s);
    opening->findChild<QComboBox *>(u"fromGrade"_s)->setCurrentIndex(6);
    opening->findChild<QComboBox *>(u"toGrade"_s)->setCurrentIndex(11);
    for (const QString &instrument : {u"instrument-phq-9"_s, u"instrument-gad-7"_s})
        opening->findChild<QCheckBox *>(instrument)->click();
    camera.take(u"open-round-chosen"_s);
    desk.next(opening);
    desk.comeForward();
    camera.take(u"screening-opened"_s, 600);
}

void roundTabs(Desk &desk, Camera &camera)
{
    auto *tabs = desk.see<QTabWidget>(u"roundTabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        camera.take(u"round-tab"_s, 500);
    }
    tabs->setCurrentIndex(1);
    desk.comeForward();
    desk.press(Qt::Key_T);
    camera.take(u"round-chart-table"_s, 500);
    tabs->setCurrentIndex(0);
}

void studentPage(Desk &desk, Camera &camera)
{
    auto *results = desk.see<DataTable>(u"resultsTable"_s);
    results->selectRow(0);
    QTest::keyClick(results->view(), Qt::Key_Return);
    desk.see(u"studentView"_s);
    camera.take(u"student"_s, 800);
    desk.comeForward();
    desk.press(Qt::Key_Escape);
    QTest::qWait(300);
    desk.press(Qt::Key_F, Qt::ControlModifier);
    desk.type(u"w"_s);
    camera.take(u"search"_s, 700);
    desk.type(u"qqqq"_s);
    camera.take(u"search-nothing"_s, 700);
    desk.press(Qt::Key_Escape);
}

void report(Desk &desk, Camera &camera)
{
    desk.go(Place::reports);
    camera.take(u"reports-empty"_s, 500);
    desk.click(u"quarterlyReport"_s);
    auto *preview = desk.see<paper::PrintPreview>(u"reportPreview"_s);
    camera.take(u"report-preview"_s, 600);
    QSignalSpy saved(preview, &paper::PrintPreview::saved);
    preview->saveAs(qEnvironmentVariable("XINDENG_LOOK") + u"/report.pdf"_s);
    REQUIRE(desk.waits([&] { return saved.count() == 1; }));
    camera.take(u"report-saved"_s);
    preview->close();
    camera.take(u"reports"_s, 500);
}

void dialogs(Desk &desk, Camera &camera)
{
    desk.window.showSettings();
    camera.take(u"settings"_s);
    if (QWidget *settings = QApplication::activeModalWidget())
        settings->close();
    desk.window.showHelp();
    camera.take(u"help"_s);
    for (QWidget *shown : QApplication::topLevelWidgets())
        if (shown != &desk.window && shown->isVisible())
            shown->close();
}

QString ownDigits(Desk &desk)
{
    auto *shown = desk.see<QLabel>(u"ownDigits"_s);
    REQUIRE(desk.waits([&] { return !shown->text().isEmpty(); }));
    return shown->text().remove(QRegularExpression(u"\\D"_s));
}

void trust(Desk &desk, Camera &camera, const QString &path, const QString &digits)
{
    StepWizard *wizard = desk.wizard(u"trustWizard"_s);
    camera.take(u"trust-file"_s);
    ask::answerNext(QString(fixture("consent.csv")));
    desk.click(wizard->findChild<DropZone *>()->button());
    camera.take(u"trust-file-wrong"_s, 500);
    desk.chooseFile(wizard, path);
    camera.take(u"trust-file-read"_s, 400);
    desk.next(wizard);
    camera.take(u"trust-digits"_s);
    QString misheard = digits;
    misheard[12] = digits[12] == u'0' ? u'1' : u'0';
    desk.type(misheard);
    desk.click(wizard->nextButton());
    camera.take(u"trust-digits-wrong"_s, 600);
    desk.type(digits.mid(10, 5));
    desk.next(wizard);
    desk.comeForward();
}

void exchanging(Desk &school, Desk &district, Camera &camera)
{
    school.go(Place::exchange);
    camera.take(u"school-exchange-new"_s, 500);
    ask::answerNext(school.file(u"enrolment.xdb"_s));
    school.click(u"exchangeNext"_s);
    camera.take(u"school-exchange-asked"_s, 500);
    school.window.hide();
    district.window.show();
    district.go(Place::exchange);
    camera.take(u"district-exchange-new"_s, 500);
    school.window.show();
    const QString digits = ownDigits(school);
    school.window.hide();
    district.comeForward();
    district.click(u"exchangeNext"_s);
    trust(district, camera, school.file(u"enrolment.xdb"_s), digits);
    ask::answerNext(district.file(u"list.xdb"_s));
    district.click(u"writeRoot"_s);
    camera.take(u"district-exchange-list"_s, 500);
    const QString heard = ownDigits(district);
    district.window.hide();
    school.window.show();
    school.comeForward();
    school.click(u"trust"_s);
    trust(school, camera, district.file(u"list.xdb"_s), heard);
    camera.take(u"school-exchange-enrolled"_s, 500);

    school.click(u"exchangeNext"_s);
    StepWizard *wizard = school.wizard(u"sendWizard"_s);
    camera.take(u"send-what-leaves"_s, 800);
    QDir().mkpath(school.file(u"stick"_s));
    ask::answerNext(school.file(u"stick"_s));
    school.click(u"chooseFolder"_s);
    camera.take(u"send-folder"_s);
    school.next(wizard);
    camera.take(u"send-written"_s);
    school.next(wizard);
    school.comeForward();
    camera.take(u"school-exchange-sent"_s, 500);

    school.window.hide();
    district.window.show();
    district.comeForward();
    district.click(u"exchangeNext"_s);
    wizard = district.wizard(u"arriveWizard"_s);
    camera.take(u"arrive-empty"_s);
    QStringList files{district.file(u"list.xdb"_s), fixture("consent.csv")};
    for (const QFileInfo &file : QDir(school.file(u"stick"_s)).entryInfoList({u"*.xdb"_s}))
        files << file.filePath();
    ask::answerNext(files);
    district.click(wizard->findChild<DropZone *>()->button());
    camera.take(u"arrive-looked"_s, 800);
    district.next(wizard);
    camera.take(u"arrive-taken"_s);
    district.next(wizard);
    district.comeForward();
    camera.take(u"district-exchange-arrived"_s, 500);
    ask::answerNext(district.file(u"site"_s) + u"/out"_s);
    district.click(u"exchangeNext"_s);
    camera.take(u"district-exchange-answered"_s, 600);
    everyPlace(district, camera, u"district"_s);
    district.window.hide();
    school.window.show();
}

void begin(const Look &look)
{
    ask::forgetAll();
    theme::applyTheme(look.mode, look.percent);
    REQUIRE(theme::applyLanguage(look.language));
}

void lookAround(access::SiteKind kind, const QString &series)
{
    const Look look = Look::wanted();
    begin(look);
    Camera camera(series);
    Desk desk(kind, {}, {}, {});
    desk.window.resize(look.size);
    desk.window.openWith([kind, folder = desk.file(u"demo"_s)]() -> Result<std::unique_ptr<access::Session>> {
        NoProgress quiet;
        XD_TRY(const demo::DemoNote note, demo::makeDemoSite({folder, kind, 600, 6, 2, 1}, SystemClock(), quiet));
        return openDemoIn(folder);
    });
    REQUIRE(QTest::qWaitFor([&] { return desk.window.workspace() != nullptr; }, 60'000));
    everyPlace(desk, camera, u"demo"_s);
    if (kind == access::SiteKind::school) {
        desk.go(Place::screening);
        roundTabs(desk, camera);
        studentPage(desk, camera);
        report(desk, camera);
    } else {
        desk.go(Place::exchange);
        desk.click(u"arrive"_s);
        StepWizard *wizard = desk.wizard(u"arriveWizard"_s);
        QStringList files;
        for (const QFileInfo &file : QDir(desk.file(u"demo/in"_s)).entryInfoList({u"*.xdb"_s}))
            files << file.filePath();
        ask::answerNext(files);
        desk.click(wizard->findChild<DropZone *>()->button());
        camera.take(u"arrive-looked"_s, 800);
        desk.next(wizard);
        camera.take(u"arrive-taken"_s, 800);
    }
}

} // namespace

TEST_CASE("Pictures of a school's first days and its way to the district", "[.look][loop]")
{
    const Look look = Look::wanted();
    begin(look);
    Camera camera(u"loop"_s);
    Desk school(access::SiteKind::school, u"石景山区第一实验小学"_s, u"2111010001"_s, u"li"_s);
    setUp(school, camera, access::SiteKind::school, school.siteName(), u"2111010001"_s, u"li"_s);
    everyPlace(school, camera, u"empty"_s);
    unlocking(school, camera);
    importing(school, camera, u"roster"_s, u"roster-messy.xlsx"_s, [&] {
        school.go(Place::students);
        school.press(Qt::Key_I, Qt::ControlModifier);
    });
    openRound(school, camera);
    importing(school, camera, u"consent"_s, u"consent-survey.csv"_s, [&] { school.click(u"nextStep"_s); });
    importing(school, camera, u"answers"_s, u"answers-survey-site.csv"_s, [&] { school.click(u"nextStep"_s); });
    camera.take(u"screening-results"_s, 800);
    roundTabs(school, camera);
    studentPage(school, camera);
    report(school, camera);
    dialogs(school, camera);
    everyPlace(school, camera, u"full"_s);
    school.window.hide();

    Desk district(access::SiteKind::district, u"石景山区教育委员会"_s, u"110107"_s, u"wang"_s);
    Camera other(u"district"_s);
    setUp(district, other, access::SiteKind::district, district.siteName(), u"110107"_s, u"wang"_s);
    everyPlace(district, other, u"empty"_s);
    district.lock();
    district.unlockInOctober(60);
    district.window.hide();
    school.window.show();
    exchanging(school, district, other);
}

TEST_CASE("Pictures of the demonstration school", "[.look][demo]")
{
    lookAround(access::SiteKind::school, u"demo-school"_s);
}

TEST_CASE("Pictures of the demonstration district", "[.look][demo]")
{
    lookAround(access::SiteKind::district, u"demo-district"_s);
}
