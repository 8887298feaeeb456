#include "core/exchange/own_manifest.h"

namespace xd::exchange {

Party ownParty(const access::Session &session)
{
    const access::SiteIdentity &site = session.site();
    return {site.code, site.name, site.kind == access::SiteKind::school ? PartyKind::school : PartyKind::district, {}};
}

Result<Manifest> ownManifest(access::Session &session, journal::Journal &records)
{
    XD_TRY(const journal::Head head, records.head());
    Manifest manifest;
    manifest.from = ownParty(session);
    manifest.createdMs = session.clock().nowMs();
    manifest.schema = records.vault().schemaVersion();
    manifest.program = QStringLiteral(XINDENG_VERSION);
    manifest.periodFrom = manifest.periodTo = session.clock().today();
    manifest.journal = {head.seq, head.hash};
    return manifest;
}

} // namespace xd::exchange
