#include "core/exchange/sign_pack.h"

#include "core/exchange/own_root.h"
#include "core/packs/signed_pack.h"
#include "core/vault/outgoing_file.h"

using namespace Qt::StringLiterals;

namespace xd::exchange {

Result<packs::Pack> signPack(access::Session &session, const screening::Instruments &instruments, const QByteArray &pack, const QString &path)
{
    XD_CHECK(session.recordsFor(access::Capability::exchangeAsDistrict));
    if (packs::isSignedPack(pack))
        return failure(ErrorCode::AlreadyExists, u"file"_s, u"signed already"_s);
    XD_TRY(packs::Pack read, packs::readPack(pack));
    XD_CHECK(screening::checkPack(read, instruments));
    XD_CHECK(ensureOwnRoot(session)); // whose key schools will look up
    XD_TRY(const access::DeviceKeys device, session.deviceKeys());
    XD_TRY(vault::OutgoingFile file, vault::OutgoingFile::begin(path));
    XD_CHECK(file.write(packs::writeSignedPack(pack, device.sign)));
    XD_CHECK(file.place());
    return read;
}

} // namespace xd::exchange
