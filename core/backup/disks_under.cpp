#include "core/backup/disks_under.h"

#include <QDir>
#include <QFileInfo>

namespace xd::backup {

namespace {

constexpr int deepestStack = 8; // a volume on an encrypted partition of a joined disk is three

void addDisks(QSet<QString> &disks, const QString &name, const QString &blockClass, int depth)
{
    const QString place = QFileInfo(blockClass + u'/' + name).canonicalFilePath(); // …/block/sda/sda1
    const QStringList below = place.isEmpty() ? QStringList() : QDir(place + QStringLiteral("/slaves")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    if (depth > 0 && !below.isEmpty()) {
        for (const QString &each : below)
            addDisks(disks, each, blockClass, depth - 1);
        return;
    }
    const bool isPartition = !place.isEmpty() && QFile::exists(place + QStringLiteral("/partition"));
    disks.insert(isPartition ? QFileInfo(QFileInfo(place).path()).fileName() : name);
}

} // namespace

QSet<QString> disksUnder(const QString &device, const QString &blockClass)
{
    const QFileInfo file(device);
    const QString real = file.canonicalFilePath(); // /dev/mapper/home leads to /dev/dm-0
    QSet<QString> disks;
    if (real.startsWith(QStringLiteral("/dev/")) || QFile::exists(blockClass + u'/' + file.fileName()))
        addDisks(disks, QFileInfo(real.isEmpty() ? device : real).fileName(), blockClass, deepestStack);
    else
        disks.insert(device); // a share or a file system in memory
    return disks;
}

} // namespace xd::backup
