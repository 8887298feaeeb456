#include "app/desktop/options.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace xd::desktop {

namespace {

[[noreturn]] void refuse(const QString &words)
{
    std::fprintf(stderr, "xindeng: %s\n", qPrintable(words));
    std::exit(2);
}

QSize sizeFrom(const QString &text)
{
    const QStringList parts = text.split(u'x');
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    if (parts.size() != 2 || size.width() < 640 || size.height() < 480 || size.width() > 7680 || size.height() > 4320)
        refuse(u"--size wants WIDTHxHEIGHT, for example 1366x768"_s);
    return size;
}

} // namespace

Options readOptions(const QApplication &application, ui::Preferences &preferences)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Records of a school's counselling room, encrypted on this computer."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{u"site"_s, u"Open the site in DIR; a demonstration unlocks by itself."_s, u"DIR"_s},
                       {u"new"_s, u"Begin with the first-run wizard."_s},
                       {u"gallery"_s, u"Show the components that every page is made of."_s},
                       {u"lang"_s, u"zh_CN or en."_s, u"LANGUAGE"_s},
                       {u"theme"_s, u"light or dark."_s, u"THEME"_s},
                       {u"screenshot-dir"_s, u"Save a picture of every page of the opened site, then end."_s, u"DIR"_s},
                       {u"size"_s, u"Size of the window, for example 1366x768."_s, u"WIDTHxHEIGHT"_s}});
    parser.process(application);

    Options options;
    if (parser.isSet(u"site"_s))
        options.site = QDir(parser.value(u"site"_s)).absolutePath();
    options.wantsNew = parser.isSet(u"new"_s);
    options.wantsGallery = parser.isSet(u"gallery"_s);
    if (parser.isSet(u"size"_s))
        options.size = sizeFrom(parser.value(u"size"_s));
    if (parser.isSet(u"screenshot-dir"_s)) {
        options.pictureFolder = QDir(parser.value(u"screenshot-dir"_s)).absolutePath();
        if (!QDir().mkpath(options.pictureFolder))
            refuse(u"the folder for the pictures cannot be made"_s);
    }
    if (parser.isSet(u"lang"_s)) {
        preferences.language = parser.value(u"lang"_s);
        if (preferences.language != "zh_CN"_L1 && preferences.language != "en"_L1)
            refuse(u"--lang is zh_CN or en"_s);
    }
    if (parser.isSet(u"theme"_s)) {
        const QString wanted = parser.value(u"theme"_s);
        if (wanted != "light"_L1 && wanted != "dark"_L1)
            refuse(u"--theme is light or dark"_s);
        preferences.mode = wanted == "dark"_L1 ? theme::Mode::dark : theme::Mode::light;
    }
    return options;
}

} // namespace xd::desktop
