#include "tests/support/say.h"
#include "ui/common/ask.h"
#include "ui/common/step_wizard.h"
#include "ui/gallery/example_wizard.h"
#include "ui/gallery/gallery_page.h"
#include "ui/theme/theme.h"

using namespace xd;
using namespace xd::theme;
using namespace Qt::StringLiterals;

namespace {

struct Look {
    Mode mode;
    QString language;
    QSize size;
};

void dress(const Look &look)
{
    applyTheme(look.mode, 100);
    REQUIRE(applyLanguage(look.language));
}

// Where a folder is named, the pictures lie there to be looked at.
void keep(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("XINDENG_SCREENSHOTS");
    if (!folder.isEmpty())
        CHECK(widget.grab().save(folder + u'/' + name + ".png"_L1));
}

bool isSpoken(const QWidget *widget)
{
    const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
    return face && !face->text(QAccessible::Name).trimmed().isEmpty();
}

} // namespace

TEST_CASE("The gallery comes up in both themes and languages, at the size of small and large screens")
{
    for (const Mode mode : {Mode::light, Mode::dark})
        for (const QString &language : {u"zh_CN"_s, u"en"_s})
            for (const QSize &size : {QSize(1366, 768), QSize(1920, 1080)}) {
                dress({mode, language, size});
                ui::GalleryPage gallery;
                gallery.resize(size);
                gallery.show();
                for (int section = 0; section < gallery.sectionCount(); ++section) {
                    gallery.showSection(section);
                    QCoreApplication::processEvents();
                    if (section == 4)
                        QTest::qWait(320); // a task shows itself only when it lasts
                    // Room for the rail at the side and for the bars above and below.
                    CHECK(gallery.minimumSizeHint().width() <= 1366 - railWidth);
                    CHECK(gallery.minimumSizeHint().height() <= 768 - 80);
                    keep(gallery, u"gallery-%1-%2-%3-%4"_s.arg(section).arg(mode == Mode::dark ? u"dark"_s : u"light"_s, language)
                                      .arg(size.width()));
                }
            }
    applyTheme(Mode::light, 100);
}

TEST_CASE("Every widget of the gallery that takes the focus has a name for a screen reader")
{
    dress({Mode::light, u"zh_CN"_s, {}});
    ui::GalleryPage gallery;
    gallery.show();
    for (int section = 0; section < gallery.sectionCount(); ++section) {
        gallery.showSection(section);
        QCoreApplication::processEvents();
        for (const QWidget *widget : gallery.findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
                continue;
            INFO(widget->metaObject()->className() << " in section " << section);
            CHECK(isSpoken(widget));
        }
    }
}

TEST_CASE("No word of the gallery is left untranslated in Chinese")
{
    dress({Mode::light, u"zh_CN"_s, {}});
    ui::GalleryPage gallery;
    // A sentence of ours has two Latin words or more in a row; PHQ-9, XLSX and the like are names.
    const QRegularExpression english(u"[a-z]{3,} [a-z]{2,}"_s);
    for (const QLabel *label : gallery.findChildren<QLabel *>()) {
        QTextDocument plain;
        plain.setHtml(label->text());
        CHECK_FALSE(plain.toPlainText().contains(english));
    }
    for (const QAbstractButton *button : gallery.findChildren<QAbstractButton *>())
        CHECK_FALSE(button->text().contains(english));
}

TEST_CASE("The example wizard goes from the file to its end by keyboard and dialog answers alone")
{
    for (const Mode mode : {Mode::light, Mode::dark}) {
        dress({mode, u"zh_CN"_s, {}});
        const QString look = mode == Mode::dark ? u"dark"_s : u"light"_s;
        std::unique_ptr<ui::StepWizard> wizard(ui::gallery::makeExampleWizard(nullptr));
        wizard->start();
        QApplication::setActiveWindow(wizard.get());
        QCoreApplication::processEvents();
        keep(*wizard, u"wizard-0-"_s + look);
        ui::ask::forgetAll();
        ui::ask::answerNext(u"/roster.xlsx"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); // the button of the drop zone
        REQUIRE(wizard->currentIndex() == 1);
        QTest::keyClick(wizard.get(), Qt::Key_Return); // refused: the class is missing
        CHECK(wizard->currentIndex() == 1);
        QCoreApplication::processEvents();
        keep(*wizard, u"wizard-1-"_s + look);
        QTest::keyClicks(QApplication::focusWidget(), u"701"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        CHECK(wizard->currentIndex() == 2);
        QCoreApplication::processEvents();
        keep(*wizard, u"wizard-2-"_s + look);
        QTest::keyClick(wizard.get(), Qt::Key_Escape); // asks
        QCoreApplication::processEvents();
        auto *sheet = wizard->findChild<QDialog *>();
        REQUIRE(sheet);
        keep(*sheet, u"sheet-"_s + look);
        sheet->reject();
        CHECK(wizard->isVisible());
        wizard->nextButton()->click();
        CHECK_FALSE(wizard->isVisible());
    }
    applyTheme(Mode::light, 100);
}

TEST_CASE("With type at 150 % nothing of the gallery is wider than a small screen")
{
    applyTheme(Mode::light, 150);
    REQUIRE(applyLanguage(u"zh_CN"_s));
    ui::GalleryPage gallery;
    gallery.resize(1366, 768);
    gallery.show();
    for (int section = 0; section < gallery.sectionCount(); ++section) {
        gallery.showSection(section);
        QCoreApplication::processEvents();
        CHECK(gallery.minimumSizeHint().width() <= 1366);
        CHECK(gallery.minimumSizeHint().height() <= 768);
        keep(gallery, u"gallery-%1-150"_s.arg(section));
    }
    applyTheme(Mode::light, 100);
}
