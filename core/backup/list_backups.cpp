#include "core/backup/list_backups.h"

#include "core/backup/archive.h"
#include "core/backup/rotation.h"
#include "core/backup/scratch.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace xd::backup {

QString StoredBackup::name() const
{
    return QFileInfo(path).fileName();
}

std::vector<StoredBackup> listBackups(const vault::SiteFolder &site, const QByteArray &devicePublicKey)
{
    std::vector<StoredBackup> found;
    const QFileInfoList files = QDir(backupFolder(site)).entryInfoList({QStringLiteral("*.tar")}, QDir::Files);
    for (const QFileInfo &file : files)
        if (auto head = readManifest(file.absoluteFilePath()); head && head->isSignedBy(devicePublicKey))
            found.push_back({file.absoluteFilePath(), file.size(), std::move(head->manifest)});
    std::stable_sort(found.begin(), found.end(), [](const StoredBackup &a, const StoredBackup &b) { return a.manifest.timeMs > b.manifest.timeMs; });
    return found;
}

int rotateBackups(const vault::SiteFolder &site, const QByteArray &devicePublicKey)
{
    const std::vector<StoredBackup> backups = listBackups(site, devicePublicKey);
    std::vector<QDateTime> times;
    times.reserve(backups.size());
    for (const StoredBackup &backup : backups)
        times.push_back(QDateTime::fromMSecsSinceEpoch(backup.manifest.timeMs));
    const std::vector<bool> isKept = keptByRotation(times);
    int removed = 0;
    for (size_t i = 0; i < backups.size(); ++i)
        removed += !isKept[i] && QFile::remove(backups[i].path);
    return removed;
}

} // namespace xd::backup
