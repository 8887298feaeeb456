#include "core/exchange/site_fingerprint.h"

#include "core/crypto/fingerprint.h"
#include "core/exchange/own_root.h"

namespace xd::exchange {

Result<QString> siteFingerprint(access::Session &session)
{
    if (session.site().kind == access::SiteKind::district) {
        XD_TRY(const StoredRoot stored, ensureOwnRoot(session));
        return stored.root.fingerprint();
    }
    XD_CHECK(session.require(access::Capability::exchangeAsSchool));
    return crypto::fingerprintDigits({session.keyring().deviceSignPublicKey, session.keyring().deviceBoxPublicKey});
}

} // namespace xd::exchange
