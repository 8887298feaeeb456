#include "core/packs/signed_pack.h"

#include "core/packs/pack.h"

using namespace Qt::StringLiterals;

namespace xd::packs {
namespace {

constexpr QByteArrayView magic = "XDPACK1\n";
constexpr qsizetype keyBytes = 32;

QByteArray signedMessage(QByteArrayView pack)
{
    QByteArray message("XD pack v1");
    message.append('\0');
    return message.append(pack);
}

} // namespace

bool isSignedPack(QByteArrayView file)
{
    return file.startsWith(magic);
}

QByteArray writeSignedPack(const QByteArray &pack, const crypto::SignKeys &keys)
{
    return magic.toByteArray() + keys.publicKey + crypto::sign(signedMessage(pack), keys) + pack;
}

Result<SignedPack> readSignedPack(const QByteArray &file)
{
    if (!isSignedPack(file) || file.size() <= signedPackOverhead)
        return failure(ErrorCode::PackBroken, {}, u"(top): not a signed pack"_s);
    if (file.size() > maxPackBytes + signedPackOverhead)
        return failure(ErrorCode::PackBroken, {}, u"(top): larger than %1 bytes"_s.arg(maxPackBytes));
    SignedPack pack{file.sliced(magic.size(), keyBytes), file.sliced(magic.size() + keyBytes, crypto::signatureBytes), file.sliced(signedPackOverhead)};
    if (!crypto::isSignedBy(signedMessage(pack.bytes), pack.signature, pack.signer))
        return failure(ErrorCode::PackForged, {}, u"signature"_s);
    return pack;
}

} // namespace xd::packs
