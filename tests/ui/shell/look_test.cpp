// Pictures of what stands before a site is open, for looking at: test_ui_shell "[look]", with the folder for them in
// XINDENG_LOOK. Hidden from the ordinary run.
#include "tests/support/say.h"
#include "tests/support/test_site.h"
#include "ui/common/ask.h"
#include "ui/common/check_step.h"
#include "ui/common/passphrase_field.h"
#include "ui/handbook/handbook_window.h"
#include "ui/setup/setup_wizard.h"
#include "ui/setup/unlock_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/search_box.h"
#include "ui/shell/settings_dialog.h"
#include "ui/theme/theme.h"

#include <catch2/generators/catch_generators.hpp>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::ui;

namespace {

void keep(QWidget &widget, const QString &name)
{
    QTest::qWait(150);
    CHECK(widget.grab().save(qEnvironmentVariable("XINDENG_LOOK", u"."_s) + u'/' + name + u".png"_s));
}

void type(QWidget *into, const QString &words)
{
    into->setFocus();
    for (const QChar c : words) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
        QApplication::sendEvent(into->focusProxy() ? into->focusProxy() : into, &press);
    }
}

void lookAtTheWizard(MainWindow &window, const QTemporaryDir &folder, const QString &mark)
{
    SetupWizard *wizard = window.showSetup();
    wizard->setWorkFactor(test::quickWork);
    const auto lines = [&] { return wizard->currentStep()->findChildren<QLineEdit *>(); };
    type(lines().at(0), u"石景山区第一实验小学"_s);
    type(lines().at(1), u"21110"_s);
    wizard->next();
    keep(*wizard, mark + u"-wizard-1"_s);
    type(lines().at(1), u"10001"_s);
    lines().at(2)->setText(folder.filePath(u"site"_s));
    wizard->next();
    type(lines().at(0), u"li"_s);
    type(lines().at(1), u"four words"_s);
    keep(*wizard, mark + u"-wizard-2"_s);
    type(lines().at(1), u" are enough"_s);
    type(lines().at(2), u"four words are enough"_s);
    wizard->next();
    REQUIRE(QTest::qWaitFor([wizard] { return wizard->currentIndex() == 2; }));
    keep(*wizard, mark + u"-wizard-3"_s);
    ask::answerNext(folder.path());
    wizard->currentStep()->findChildren<QPushButton *>().at(1)->click();
    keep(*wizard, mark + u"-wizard-3b"_s);
    wizard->next();
    type(lines().at(0), u"0000"_s);
    wizard->next();
    keep(*wizard, mark + u"-wizard-4"_s);
    auto *step = qobject_cast<CheckStep *>(wizard->currentStep());
    REQUIRE(step);
    const SecretBytes sheet = crypto::sheetText(wizard->site().recovery->shares[std::size_t(step->askedShare())]);
    lines().at(0)->setText(QString::fromLatin1(sheet.view()).split(u'-').at(step->askedGroup() - 1));
    wizard->next();
    keep(*wizard, mark + u"-wizard-5"_s);
    wizard->currentStep()->findChild<QCheckBox *>()->setChecked(true);
    wizard->next();
    REQUIRE(QTest::qWaitFor([&window] { return window.workspace() != nullptr; }));
}

} // namespace

TEST_CASE("Pictures for looking at", "[.look]")
{
    const bool isDark = GENERATE(false, true);
    const QString language = isDark ? u"en"_s : u"zh_CN"_s;
    const QString mark = isDark ? u"en-dark"_s : u"zh-light"_s;
    const QTemporaryDir folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.filePath(u"settings"_s));
    theme::applyTheme(isDark ? theme::Mode::dark : theme::Mode::light, isDark ? 125 : 100);
    REQUIRE(theme::applyLanguage(language));
    Preferences preferences;
    preferences.language = language;
    MainWindow window(preferences);
    window.show();
    QApplication::setActiveWindow(&window);
    window.begin();
    keep(window, mark + u"-welcome"_s);
    lookAtTheWizard(window, folder, mark);
    keep(window, mark + u"-first-step"_s);
    auto *handbook = new HandbookWindow(language, &window);
    handbook->open(u"lock"_s);
    for (auto *dialog : std::initializer_list<QDialog *>{new SettingsDialog(preferences, &window), handbook}) {
        dialog->show();
        keep(*dialog, mark + u'-' + QString::fromLatin1(dialog->metaObject()->className()).section(u':', -1));
        dialog->hide();
    }
    SearchBox *search = window.workspace()->search();
    QApplication::setActiveWindow(&window);
    type(search, u"zxm"_s);
    search->showHits({{students::StudentId::make(), u"曾小明"_s, u"三年级（1）班"_s, u"G110107201601011234"_s},
                      {students::StudentId::make(), u"周欣梅"_s, u"高一（实验）班"_s, u"G110107201601015678"_s}}, 2);
    keep(window, mark + u"-search"_s);
    window.lock();
    keep(window, mark + u"-unlock"_s);
    auto *passphrase = window.unlockPage()->findChild<PassphraseField *>();
    type(passphrase->edit(), u"NOT THIS ONE"_s);
    emit passphrase->submitted();
    REQUIRE(QTest::qWaitFor([&window] { return !window.unlockPage()->findChild<QProgressBar *>()->isVisible(); }));
    keep(window, mark + u"-unlock-wrong"_s);
    theme::applyLanguage(u"en"_s);
}
