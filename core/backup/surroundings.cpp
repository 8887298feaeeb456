#include "core/backup/surroundings.h"

#include "core/backup/scratch.h"
#include "core/crypto/hash.h"
#include "core/vault/durable_file.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QSysInfo>

namespace xd::backup {

namespace {

constexpr qsizetype trialBytes = 1024 * 1024;

struct SyncFolder {
    const char16_t *contains; // of a folder's name, in lower case
    const char16_t *program;
};
const SyncFolder syncFolders[] = {
    {u"onedrive", u"OneDrive"}, {u"坚果云", u"坚果云"}, {u"nutstore", u"坚果云"}, {u"百度网盘", u"百度网盘"}, {u"百度云", u"百度网盘"},
    {u"baidunetdisk", u"百度网盘"}, {u"baidusyncdisk", u"百度网盘"}, {u"baiduyun", u"百度网盘"}, {u"微云", u"微云"}, {u"weiyun", u"微云"},
    {u"阿里云盘", u"阿里云盘"}, {u"adrive", u"阿里云盘"}, {u"dropbox", u"Dropbox"}, {u"icloud", u"iCloud"}, {u"google drive", u"Google Drive"},
    {u"wps云盘", u"WPS云盘"}, {u"wpsdrive", u"WPS云盘"}, {u"wps cloud", u"WPS云盘"},
};

bool isAnyOf(const QString &word, std::initializer_list<const char *> words)
{
    for (const char *each : words)
        if (word == QLatin1StringView(each))
            return true;
    return false;
}

// Linux says of each disk whether it can be taken out, by the name of the disk without the number of the partition.
bool isMarkedRemovable(const QString &device)
{
    QString name = QFileInfo(device).fileName();
    while (!name.isEmpty()) {
        QFile mark(QStringLiteral("/sys/block/%1/removable").arg(name));
        if (mark.open(QIODevice::ReadOnly))
            return mark.read(1) == "1";
        name.chop(1);
    }
    return false;
}

bool canWriteIn(const QString &folder)
{
    const QString path = folder + QStringLiteral("/.trial");
    const QByteArray written = crypto::randomBytes(int(trialBytes));
    const bool isSame = [&] {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(written) != written.size() || !vault::syncFile(file))
            return false;
        file.close();
        QFile again(path);
        if (!again.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return false;
        vault::dropFromMemory(again);
        return again.readAll() == written;
    }();
    QFile::remove(path);
    return isSame;
}

} // namespace

QString syncClientOf(const QString &path)
{
    const QStringList folders = QDir::cleanPath(path).toLower().split(u'/');
    for (const QString &folder : folders)
        for (const SyncFolder &known : syncFolders)
            if (folder.contains(QStringView(known.contains)))
                return QString::fromUtf16(known.program);
    return {};
}

DiskKind diskKindOf(const QString &fileSystem, const QString &device, const QString &mountPoint)
{
    const QString kind = fileSystem.toLower();
    if (isAnyOf(kind, {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "fuse.sshfs", "davfs", "fuse.davfs2", "9p", "afpfs", "ncpfs", "fuse.rclone", "ceph"})
        || device.startsWith(QStringLiteral("//")) || device.startsWith(QStringLiteral("\\\\")))
        return DiskKind::network;
    // A desktop mounts what is plugged in below these.
    if (mountPoint.startsWith(QStringLiteral("/media/")) || mountPoint.startsWith(QStringLiteral("/run/media/")) || isMarkedRemovable(device))
        return DiskKind::removable;
    return DiskKind::builtIn;
}

Surroundings lookAround(const QString &folder, DiskTrial trial)
{
    Surroundings around;
    const QStorageInfo disk(folder);
    around.disk = diskKindOf(QString::fromUtf8(disk.fileSystemType()), QString::fromUtf8(disk.device()), disk.rootPath());
    around.freeBytes = disk.bytesAvailable();
    around.syncClient = syncClientOf(folder);
    if (around.syncClient.isEmpty())
        around.syncClient = syncClientOf(QFileInfo(folder).canonicalFilePath());
    around.canWrite = trial == DiskTrial::no || canWriteIn(folder);
    around.boot = QString::fromLatin1(QSysInfo::bootUniqueId());
    return around;
}

} // namespace xd::backup
