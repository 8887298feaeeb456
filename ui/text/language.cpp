#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace xd::text {

namespace {

// A translator belongs to the application and is found again by its name.
bool install(const QString &name, const QString &file)
{
    QCoreApplication *application = QCoreApplication::instance();
    delete application->findChild<QTranslator *>(name, Qt::FindDirectChildrenOnly);
    auto translator = std::make_unique<QTranslator>();
    translator->setObjectName(name);
    if (file.isEmpty() || !translator->load(file))
        return false;
    translator->setParent(application);
    return QCoreApplication::installTranslator(translator.release());
}

} // namespace

Language languageFrom(const QString &code)
{
    return code.startsWith("en"_L1) ? Language::English : Language::Chinese;
}

QString codeOf(Language language)
{
    return language == Language::English ? u"en"_s : u"zh_CN"_s;
}

bool speak(Language language)
{
    QLocale::setDefault(language == Language::English ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                                      : QLocale(QLocale::Chinese, QLocale::China));
    // Qt's own buttons ("OK", "Cancel") are English by themselves.
    install(u"qt sentences"_s, language == Language::English
                                   ? QString()
                                   : QLibraryInfo::path(QLibraryInfo::TranslationsPath) + "/qtbase_zh_CN.qm"_L1);
    const bool isLoaded = install(u"xindeng sentences"_s, u":/translations/xindeng_"_s + codeOf(language) + u".qm"_s);
    // English is the language of the sources; its file holds plural forms only, and may hold none.
    return isLoaded || language == Language::English;
}

} // namespace xd::text
