// The command line of xindeng. What it says goes before what the settings say, and is not kept.
#pragma once

#include "ui/setup/preferences.h"

#include <QSize>
#include <QString>

class QApplication;

namespace xd::desktop {

struct Options {
    QString site;
    bool wantsNew = false;
    bool wantsGallery = false;
    QString pictureFolder;
    QSize size;
};

// Ends the program with status 2 where the words are off.
Options readOptions(const QApplication &application, ui::Preferences &preferences);

} // namespace xd::desktop
