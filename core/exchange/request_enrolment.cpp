#include "core/exchange/request_enrolment.h"

#include "core/crypto/hash.h"
#include "core/exchange/bundle_file.h"
#include "core/exchange/own_manifest.h"
#include "core/exchange/read_bundle.h"
#include "core/exchange/write_bundle.h"

namespace xd::exchange {

QString enrolmentFileName(const access::Session &session)
{
    return publicFileName(session.keyring().deviceSignPublicKey, QStringLiteral("enrolment"));
}

Done requestEnrolment(access::Session &session, const QString &path)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::exchangeAsSchool));
    XD_TRY(const access::DeviceKeys device, session.deviceKeys());
    XD_TRY(Manifest manifest, ownManifest(session, *records));
    const Enrolment enrolment{ownParty(session), device.sign.publicKey, device.box.publicKey, 1, manifest.createdMs, {}};
    ContainerDraft draft;
    draft.type = BundleType::enrolment;
    draft.bundleId = crypto::randomBytes(16);
    draft.streamId = QByteArray(16, '\0'); // kept outside the ledger
    XD_TRY(const QByteArray file, writeDocuments(draft, std::move(manifest), {enrolment.toCbor()}, device.sign, {}, device.box.publicKey));
    XD_TRY(PendingBundle pending, PendingBundle::write(path, file, Existing::replace));
    XD_CHECK(records->note({journal::Verb::enrolmentRequested, draft.bundleId, {}, {}, journal::Topic::exchange}));
    return pending.place();
}

Result<Enrolment> readEnrolmentRequest(const QString &path)
{
    XD_TRY(const QByteArray file, readBundleFile(path));
    XD_TRY(const ContainerHeader header, readHeader(file));
    XD_CHECK(expectType(header, BundleType::enrolment));
    XD_TRY(const PublicKeys keys, publicKeysIn(header));
    XD_TRY(const Bundle bundle, readPublicBundle(file, header));
    XD_TRY(Enrolment enrolment, Enrolment::fromCbor(bundle.documents.front()));
    if (enrolment.signPk != keys.signPk || enrolment.boxPk != keys.boxPk)
        return failure(ErrorCode::BundleForged, {}, QStringLiteral("keys of another"));
    return enrolment;
}

} // namespace xd::exchange
