#include "app/desktop/gallery.h"

#include "ui/gallery/gallery_page.h"
#include "ui/theme/icon.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace xd::desktop {

int showGallery(const Options &options)
{
    ui::GalleryPage page;
    page.setWindowIcon(theme::applicationIcon());
    page.resize(options.size.isValid() ? options.size : QSize(1366, 768));
    page.show();
    if (!options.pictureFolder.isEmpty())
        QTimer::singleShot(300, &page, [&page, &options] {
            for (int section = 0; section < page.sectionCount(); ++section) {
                page.showSection(section);
                page.grab().save(QDir(options.pictureFolder).filePath(u"gallery-%1.png"_s.arg(section + 1)));
            }
            page.close();
        });
    return QApplication::exec();
}

} // namespace xd::desktop
