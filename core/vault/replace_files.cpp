#include "core/vault/replace_files.h"

#include "core/vault/durable_file.h"

#include <QDir>
#include <QFileInfo>

namespace xd::vault {

namespace {

// The folder whose mere name says that the replacement is decided: from then on it only goes forward.
const QString decided = QStringLiteral("replacing-");
const QString keptAside = QStringLiteral("replaced-");

// The keyring's copy last, so that there is a keyring at every moment: without one the folder would not look like a site.
const QString replacedNames[] = {QStringLiteral("records.xdv"), QStringLiteral("office.xdv"), QStringLiteral("keyring.xdk"),
                                 QStringLiteral("keyring.xdk.bak")};
// What belongs to a file and must not be read with another.
const QString companions[] = {QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal"), QStringLiteral("-seal")};

Done keepAside(const QString &path, const QString &aside)
{
    if (!QFile::exists(path))
        return {};
    if (!QDir().mkpath(aside))
        return failure(ErrorCode::CannotWrite, {}, QStringLiteral("folder of replaced files"));
    QFile::setPermissions(aside, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return moveDurably(path, aside + u'/' + QFileInfo(path).fileName());
}

// Each step is either done or not, and doing it again is harmless: the new file still waits or it has its place.
Done goForward(const SiteFolder &site, const QString &ready, const QString &aside)
{
    for (const QString &name : replacedNames) {
        const QString waiting = ready + u'/' + name;
        if (!QFile::exists(waiting))
            continue;
        const QString place = site.path() + u'/' + name;
        for (const QString &companion : companions)
            XD_CHECK(keepAside(place + companion, aside));
        XD_CHECK(keepAside(place, aside));
        XD_CHECK(moveDurably(waiting, place));
    }
    QDir(ready).removeRecursively();
    syncFolder(site.path());
    return {};
}

} // namespace

Result<QString> replaceFiles(const SiteFolder &site, const QString &ready, const QString &tag)
{
    XD_CHECK(finishReplacement(site));
    const SiteFolder next(ready);
    if (!QFile::exists(next.keyringBackup()) && QFile::copy(next.keyring(), next.keyringBackup()))
        XD_CHECK(syncFile(next.keyringBackup()));
    for (const QString &name : replacedNames)
        if (!QFile::exists(ready + u'/' + name))
            return failure(ErrorCode::CannotRead, {}, name);
    QString aside = site.path() + u'/' + keptAside + tag;
    QString chosen = tag;
    for (int twin = 2; QFile::exists(aside); ++twin) {
        chosen = tag + u'-' + QString::number(twin);
        aside = site.path() + u'/' + keptAside + chosen;
    }
    XD_CHECK(moveDurably(ready, site.path() + u'/' + decided + chosen));
    XD_CHECK(finishReplacement(site));
    return QFile::exists(aside) ? aside : QString();
}

Done finishReplacement(const SiteFolder &site)
{
    const QStringList begun = QDir(site.path()).entryList({decided + u'*'}, QDir::Dirs);
    for (const QString &name : begun)
        XD_CHECK(goForward(site, site.path() + u'/' + name, site.path() + u'/' + keptAside + name.mid(decided.size())));
    return {};
}

} // namespace xd::vault
