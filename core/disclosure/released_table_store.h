// Rows of released_table: what readers of each purpose have got, with the true counts and what was hidden, so that
// the next release of the same table can be audited together with it.
#pragma once

#include "core/disclosure/cut_document.h"
#include "core/vault/vault.h"

namespace xd::disclosure {

Result<ReleaseHistory> readHistory(vault::Vault &records, const Document &document, Purpose purpose);
// Tables that left unprotected by right (enrolment, the counsellor's own) are not remembered; nor is a second time
// what left before without a change.
Done rememberRelease(vault::Vault &records, const Document &document, const ReleasedDocument &released);

} // namespace xd::disclosure
