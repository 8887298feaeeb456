#include "core/backup/reboot_mark.h"

#include "core/base/cbor.h"
#include "core/crypto/hash.h"
#include "core/vault/site_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>

namespace xd::backup {

namespace {

constexpr qint64 maxMarkBytes = 4096;

struct Mark {
    QString boot;
    qint64 starts = 0;
    QString putBackIn; // the start in which it was found put back: said until the next one
    friend bool operator==(const Mark &, const Mark &) = default;
};

Mark readMark(const QString &path)
{
    Mark mark;
    const auto bytes = vault::readWhole(path, maxMarkBytes, ErrorCode::CannotRead);
    const auto value = bytes ? cbor::decode(*bytes) : Result<cbor::Value>(failure(ErrorCode::CannotRead));
    if (!value)
        return mark;
    const cbor::Value *boot = value->find(QStringLiteral("boot"));
    const cbor::Value *starts = value->find(QStringLiteral("starts"));
    const cbor::Value *putBack = value->find(QStringLiteral("put_back"));
    if (boot && boot->asText() && starts && starts->asInt() && putBack && putBack->asText())
        mark = {*boot->asText(), *starts->asInt(), *putBack->asText()};
    return mark;
}

void writeMark(const QString &path, const Mark &mark)
{
    if (path.isEmpty() || !QDir().mkpath(QFileInfo(path).absolutePath()))
        return;
    cbor::Map map;
    map.emplace(QStringLiteral("boot"), mark.boot);
    map.emplace(QStringLiteral("starts"), mark.starts);
    map.emplace(QStringLiteral("put_back"), mark.putBackIn);
    static_cast<void>(vault::writeAtomically(path, cbor::encode(map))); // a mark that cannot be written proves nothing
}

} // namespace

RebootMarks rebootMarksOf(const QString &siteFolder, const QByteArray &vaultId)
{
    const QString home = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    // A site may lie in two places of one computer, restored or moved: each has starts of its own.
    const QByteArray place = crypto::blake2b(16, {vaultId, QFileInfo(siteFolder).canonicalFilePath().toUtf8()});
    return {siteFolder + QStringLiteral("/log/starts"),
            home.isEmpty() ? QString() : home + QStringLiteral("/starts-") + QString::fromLatin1(place.toHex())};
}

RebootSurvival countStart(const RebootMarks &marks, const QString &boot)
{
    Mark site = readMark(marks.inSite);
    Mark home = marks.inHome.isEmpty() ? Mark() : readMark(marks.inHome);
    if (boot.isEmpty())
        return site.starts > 1 ? RebootSurvival::survived : RebootSurvival::untested;
    const Mark before = site;
    if (site.starts < home.starts)
        site = {boot, home.starts + 1, boot}; // it forgot some starts; from here on the two agree again
    else if (site.boot != boot)
        site = {boot, site.starts + 1, {}};
    if (site != before)
        writeMark(marks.inSite, site);
    if (!marks.inHome.isEmpty() && home != site)
        writeMark(marks.inHome, site);
    if (site.putBackIn == boot)
        return RebootSurvival::putBack;
    return site.starts > 1 ? RebootSurvival::survived : RebootSurvival::untested;
}

} // namespace xd::backup
