#include "core/access/failed_unlocks.h"

#include <QDateTime>
#include <QFile>

namespace xd::access {

namespace {

constexpr qint64 maxBytes = 64 * 1024; // some thousand lines; more are not worth a disk

QString markOf(const vault::SiteFolder &folder)
{
    return folder.path() + QStringLiteral("/log/failed-unlocks");
}

} // namespace

void rememberFailedUnlock(const vault::SiteFolder &folder, qint64 nowMs)
{
    QFile file(markOf(folder));
    if (file.size() < maxBytes && file.open(QIODevice::WriteOnly | QIODevice::Append, QFile::ReadOwner | QFile::WriteOwner))
        file.write(QDateTime::fromMSecsSinceEpoch(nowMs).toUTC().toString(Qt::ISODate).toLatin1() + '\n');
}

int takeFailedUnlocks(const vault::SiteFolder &folder)
{
    QFile file(markOf(folder));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const int count = int(file.read(maxBytes + 64).count('\n'));
    file.remove();
    return count;
}

} // namespace xd::access
