#include "tests/support/say.h"
#include "ui/theme/icon.h"
#include "ui/theme/mark.h"
#include "ui/theme/theme.h"

#include <catch2/generators/catch_generators.hpp>

using namespace xd::theme;
using namespace Qt::StringLiterals;

TEST_CASE("Every ink can be read on every ground, in both modes")
{
    for (const Mode mode : {Mode::light, Mode::dark})
        for (const Ink ground : {Ink::window, Ink::surface, Ink::alternate, Ink::selection, Ink::hover})
            for (const Ink ink : {Ink::ink, Ink::muted, Ink::accent, Ink::warm, Ink::danger, Ink::warn, Ink::ok, Ink::info}) {
                INFO("mode " << int(mode) << " ground " << colour(ground, mode).name().toStdString() << " ink "
                             << colour(ink, mode).name().toStdString());
                CHECK(contrast(colour(ink, mode), colour(ground, mode)) >= 4.5);
            }
}

TEST_CASE("The words of filled buttons and banners can be read, in both modes")
{
    for (const Mode mode : {Mode::light, Mode::dark}) {
        applyTheme(mode);
        for (const Ink ground : {Ink::accent, Ink::accentDeep, Ink::danger})
            CHECK(contrast(colour(Ink::onAccent), colour(ground)) >= 4.5);
        for (const Mark mark : {Mark::danger, Mark::warn, Mark::ok, Mark::info}) {
            const QColor ground = tint(inkOf(mark), 0.10);
            CHECK(contrast(colour(Ink::ink), ground) >= 4.5);
            CHECK(contrast(colour(inkOf(mark)), ground) >= 4.5);
        }
    }
    applyTheme(Mode::light);
}

TEST_CASE("Outlines of fields reach three to one, in both modes")
{
    for (const Mode mode : {Mode::light, Mode::dark})
        for (const Ink ground : {Ink::window, Ink::surface})
            for (const Ink outline : {Ink::edge, Ink::accent, Ink::danger})
                CHECK(contrast(colour(outline, mode), colour(ground, mode)) >= 3.0);
}

TEST_CASE("The four marks differ in symbol and in colour, in both modes")
{
    for (const Mode mode : {Mode::light, Mode::dark}) {
        QSet<QChar> symbols;
        QSet<QRgb> colours;
        for (const Mark mark : {Mark::danger, Mark::warn, Mark::ok, Mark::info}) {
            symbols << symbolOf(mark);
            colours << colour(inkOf(mark), mode).rgb();
        }
        CHECK(symbols.size() == 4);
        CHECK(colours.size() == 4);
    }
    CHECK(marked(Mark::danger, u"今日须处置"_s) == u"▲ 今日须处置"_s);
    CHECK(marked(Mark::none, u"初一"_s) == u"初一"_s);
}

TEST_CASE("Light and dark change over while widgets are shown")
{
    applyTheme(Mode::light);
    QPushButton button(u"导入"_s);
    setButtonRole(&button, ButtonRole::primary);
    button.resize(button.sizeHint());
    const auto middle = [&button] { return button.grab().toImage().pixelColor(6, button.height() / 2); };
    CHECK(middle() == colour(Ink::accent, Mode::light));
    applyTheme(Mode::dark);
    CHECK(middle() == colour(Ink::accent, Mode::dark));
    CHECK(QApplication::palette().color(QPalette::Window) == colour(Ink::window, Mode::dark));
    applyTheme(Mode::light);
}

TEST_CASE("Larger type makes higher controls")
{
    applyTheme(Mode::light, 100);
    QLineEdit line;
    QPushButton button(u"导入"_s);
    QComboBox choice;
    for (const QWidget *control : std::initializer_list<QWidget *>{&line, &button, &choice})
        CHECK(control->sizeHint().height() == controlHeight);
    applyTheme(Mode::light, 150);
    for (const QWidget *control : std::initializer_list<QWidget *>{&line, &button, &choice})
        CHECK(control->sizeHint().height() >= 48);
    CHECK(font(Type::body).pointSizeF() == 15.75);
    applyTheme(Mode::light, 100);
}

TEST_CASE("Each icon has its file, draws something and takes the ink of the theme")
{
    for (int i = 0; i < iconCount; ++i) {
        INFO(fileOf(Icon(i)).toStdString());
        REQUIRE(QFile::exists(fileOf(Icon(i))));
        for (const Mode mode : {Mode::light, Mode::dark}) {
            applyTheme(mode);
            const QImage picture = pixmap(Icon(i), Ink::danger, 40, 1).toImage();
            int drawn = 0;
            for (int y = 0; y < picture.height(); ++y)
                for (int x = 0; x < picture.width(); ++x)
                    drawn += picture.pixelColor(x, y) == colour(Ink::danger);
            CHECK(drawn > 4);
        }
    }
    applyTheme(Mode::light);
}

TEST_CASE("The lamp is drawn without a plug-in for icons, in its own colours")
{
    const QImage lamp = applicationIcon().pixmap(QSize(64, 64), 1.0).toImage();
    REQUIRE(lamp.size() == QSize(64, 64));
    CHECK(lamp.pixelColor(0, 0).alpha() == 0); // rounded
    CHECK(lamp.pixelColor(32, 60).alpha() == 255);
    CHECK(lamp.pixelColor(32, 60).hslHue() > 160); // the ground is a blue green
    QCoreApplication::setLibraryPaths({}); // from here on no plug-in is found
    CHECK(applicationIcon().pixmap(QSize(48, 48), 1.0).toImage().pixelColor(24, 45).alpha() == 255);
}

TEST_CASE("An icon is as sharp as the screen")
{
    const QPixmap sharp = pixmap(Icon::today, Ink::ink, 20, 1.5);
    CHECK(sharp.width() == 30);
    CHECK(sharp.deviceIndependentSize() == QSizeF(20, 20));
}

TEST_CASE("All icons are drawn in one way: 20 px, one stroke of 1.5 px, round ends")
{
    for (int i = 0; i < iconCount; ++i) {
        QFile file(fileOf(Icon(i)));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        INFO(fileOf(Icon(i)).toStdString());
        CHECK(svg.contains("viewBox=\"0 0 20 20\" fill=\"none\" stroke=\"#000\" stroke-width=\"1.5\" stroke-linecap=\"round\""));
    }
}

TEST_CASE("The program speaks Chinese and English, and nothing else")
{
    REQUIRE(applyLanguage(u"zh_CN"_s));
    CHECK(language() == u"zh_CN"_s);
    CHECK(QCoreApplication::translate("Ask", "Cancel") == u"取消"_s);
    CHECK(QCoreApplication::translate("QPlatformTheme", "Cancel") == u"取消"_s); // Qt's own
    REQUIRE(applyLanguage(u"en"_s));
    CHECK(QCoreApplication::translate("Ask", "Cancel") == u"Cancel"_s);
    CHECK_FALSE(applyLanguage(u"fr"_s));
    CHECK(language() == u"en"_s);
    REQUIRE(applyLanguage(u"zh_CN"_s));
}
