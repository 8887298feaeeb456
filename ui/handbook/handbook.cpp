#include "ui/handbook/handbook.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace xd::ui::handbook {

const QStringList &pages()
{
    static const QStringList names{u"first-steps"_s, u"import"_s, u"screening"_s, u"answering"_s, u"instruments"_s, u"second-look"_s, u"learning"_s, u"exchange"_s, u"accounts"_s, u"mailbox"_s, u"lock"_s,
                                   u"backup-and-drill"_s, u"lost-passphrase"_s, u"limits"_s, u"keys"_s};
    return names;
}

QString folderOf(const QString &language)
{
    return u":/handbook/"_s + language;
}

QString markdownOf(const QString &page, const QString &language)
{
    QFile file(u"%1/%2.md"_s.arg(folderOf(language), page));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString titleOf(const QString &markdown)
{
    const QString first = markdown.section(u'\n', 0, 0);
    return first.startsWith("# "_L1) ? first.mid(2).trimmed() : QString();
}

int countOf(const QString &words, const QString &markdown)
{
    return words.trimmed().isEmpty() ? 0 : int(markdown.count(words.trimmed(), Qt::CaseInsensitive));
}

} // namespace xd::ui::handbook
