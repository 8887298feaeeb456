// A file that has arrived, taken through every check in the fixed order: limits → header → enrolled? → signature →
// ledger → unseal → decrypt → decode → level policy. Reads only.
#pragma once

#include "core/access/session.h"
#include "core/exchange/file_report.h"
#include "core/exchange/ledger.h"
#include "core/exchange/read_bundle.h"
#include "core/exchange/trust_root.h"

namespace xd::exchange {

// What is needed to judge files, read once for many.
struct Doorway {
    access::SiteKind kind = access::SiteKind::school;
    std::optional<TrustRoot> root; // own, or believed
    access::DeviceKeys device;
};
Result<Doorway> openDoorway(access::Session &session, journal::Journal &records);

struct Incoming {
    FileReport report;
    std::optional<Bundle> bundle; // where it can be taken
};
// taken: bundles of this run that the ledger does not hold yet (of a dry run), by stream.
// Error: only of the vault; all else is in the report.
Result<Incoming> openIncoming(const Doorway &doorway, vault::Vault &records, const QString &path,
                              const QHash<QByteArray, std::vector<LedgerRow>> &taken = {});

} // namespace xd::exchange
