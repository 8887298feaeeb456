#include "ui/paper/report_font.h"

#include <QCoreApplication>
#include <QDir>
#include <QFontDatabase>

using namespace Qt::StringLiterals;

namespace xd::paper {

namespace {

QString loadFromBesideTheProgram()
{
    const QDir folder(QCoreApplication::applicationDirPath() + "/../share/xindeng/fonts"_L1);
    QString family;
    for (const auto &file : {u"XindengSansSC-Regular.otf"_s, u"XindengSansSC-Bold.otf"_s}) {
        const int id = QFontDatabase::addApplicationFont(folder.absoluteFilePath(file));
        const QStringList families = id < 0 ? QStringList() : QFontDatabase::applicationFontFamilies(id);
        if (families.isEmpty())
            return {};
        family = families.first();
    }
    return family;
}

const QString &ownFamily()
{
    static const QString family = loadFromBesideTheProgram();
    return family;
}

} // namespace

bool hasReportFont()
{
    return !ownFamily().isEmpty();
}

QStringList reportFamilies()
{
    QStringList families{u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"Microsoft YaHei"_s, u"SimSun"_s, u"sans-serif"_s};
    if (hasReportFont())
        families.prepend(ownFamily());
    return families;
}

QFont reportFont(double points, bool isBold)
{
    QFont font;
    font.setFamilies(reportFamilies());
    font.setPointSizeF(points);
    font.setBold(isBold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace xd::paper
