// One entry for all test programs: a real application object without a screen, in Chinese as shipped.
#include <QApplication>
#include <QLocale>
#include <catch2/catch_session.hpp>

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "Asia/Shanghai");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("xindeng-test"));
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    return Catch::Session().run(argc, argv);
}
