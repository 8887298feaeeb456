#include "core/access/site_keyring.h"

#include <QFile>
#include <QFileInfo>

namespace xd::access {

namespace {

bool isSameOwnPart(const vault::KeyringUser &one, const vault::KeyringUser &other)
{
    return one.work == other.work && one.salt == other.salt && one.nonce == other.nonce && one.cipher == other.cipher;
}

} // namespace

KeyringFiles KeyringFiles::read(const vault::SiteFolder &folder)
{
    return {vault::readKeyringFile(folder.keyring()), vault::readKeyringFile(folder.keyringBackup())};
}

bool isSignedBy(const vault::Keyring &keyring, const QByteArray &deviceSignPublicKey)
{
    return keyring.deviceSignPublicKey == deviceSignPublicKey && keyring.isSigned();
}

bool isNewer(const Result<vault::Keyring> &one, const Result<vault::Keyring> &other)
{
    return one && other && one->isSigned() && other->isSigned() && one->deviceSignPublicKey == other->deviceSignPublicKey
        && one->generation > other->generation;
}

Result<TrustedKeyring> trustedKeyring(const KeyringFiles &files, const QByteArray &deviceSignPublicKey)
{
    using Kind = OpenFinding::Kind;
    const bool isMainGood = files.main && isSignedBy(*files.main, deviceSignPublicKey);
    const bool isCopyGood = files.copy && isSignedBy(*files.copy, deviceSignPublicKey);
    if (isMainGood && isCopyGood && isNewer(files.copy, files.main))
        return TrustedKeyring{*files.copy, Kind::keyringDamaged};
    if (isMainGood)
        return TrustedKeyring{*files.main, isCopyGood ? std::nullopt : std::optional(Kind::copyDamaged)};
    if (isCopyGood)
        return TrustedKeyring{*files.copy, files.main && files.main->isSigned() ? Kind::keyringForged : Kind::keyringDamaged};
    return failure(files.main || files.copy ? ErrorCode::KeyringForged : ErrorCode::KeyringDamaged);
}

Result<QString> keepAside(const QString &path, const QDateTime &moment)
{
    if (!QFile::exists(path))
        return QString();
    const QString stem = path + QStringLiteral(".bad-") + moment.toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString aside = stem;
    for (int number = 2; QFile::exists(aside); ++number)
        aside = stem + u'-' + QString::number(number);
    if (!QFile::copy(path, aside))
        return failure(ErrorCode::CannotWrite, {}, QStringLiteral("evidence"));
    return QFileInfo(aside).fileName();
}

Done writeBoth(const vault::Keyring &keyring, const Result<vault::Keyring> &copyBefore, const QByteArray &ownUserId, const vault::SiteFolder &folder)
{
    XD_CHECK(vault::writeAtomically(folder.keyring(), keyring.encode()));
    vault::Keyring copy = keyring;
    if (copyBefore && isSignedBy(*copyBefore, keyring.deviceSignPublicKey))
        for (vault::KeyringUser &user : copy.users) {
            const vault::KeyringUser *const before = copyBefore->findUser(user.userId);
            if (user.userId == ownUserId || !before || before->boxPublicKey != user.boxPublicKey || isSameOwnPart(*before, user))
                continue;
            user.work = before->work;
            user.salt = before->salt;
            user.nonce = before->nonce;
            user.cipher = before->cipher;
        }
    return vault::writeAtomically(folder.keyringBackup(), copy.encode());
}

} // namespace xd::access
