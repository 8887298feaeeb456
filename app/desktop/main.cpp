// xindeng: puts the parts together and holds no rule.
#include "app/desktop/gallery.h"
#include "app/desktop/options.h"
#include "app/desktop/process.h"
#include "ui/setup/demo_site.h"
#include "ui/setup/setup_wizard.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_pictures.h"
#include "ui/shell/session_watch.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QHashFunctions>

using namespace Qt::StringLiterals;
using namespace xd;

namespace {

int openWindow(const desktop::Options &options, const ui::Preferences &preferences)
{
    ui::MainWindow window(preferences);
    if (options.size.isValid())
        window.resize(options.size);
    ui::SessionWatch desktop(QDBusConnection::systemBus(), QDBusConnection::sessionBus());
    window.follow(&desktop);
    std::unique_ptr<ui::PagePictures> pictures;
    if (!options.pictureFolder.isEmpty()) {
        pictures = std::make_unique<ui::PagePictures>(window, options.pictureFolder);
        QObject::connect(pictures.get(), &ui::PagePictures::taken, &window, &QWidget::close);
    }
    window.show();
    if (!options.site.isEmpty() && ui::isDemoIn(options.site))
        window.openWith([site = options.site] { return ui::openDemoIn(site); });
    else if (!options.site.isEmpty())
        window.showUnlock(options.site, {});
    else
        options.wantsNew ? window.showWelcome() : window.begin();
    if (options.wantsNew)
        window.showSetup();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    // A PDF holds tables in the order of a hash; with a fixed seed a frozen report reprints byte for byte.
    QHashSeed::setDeterministicGlobalSeed();
    desktop::forbidCoreDumps();
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"xindeng"_s);
    QApplication::setApplicationName(u"xindeng"_s);
    QApplication::setApplicationVersion(QStringLiteral(XINDENG_VERSION));
    QApplication::setDesktopFileName(u"xindeng"_s);
    desktop::closeOnSignals(application);

    ui::Preferences preferences = ui::Preferences::load();
    const desktop::Options options = desktop::readOptions(application, preferences);
    theme::applyTheme(preferences.mode, preferences.fontPercent);
    theme::applyLanguage(preferences.language);
    return options.wantsGallery ? desktop::showGallery(options) : openWindow(options, preferences);
}
