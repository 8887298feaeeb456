#include "core/exchange/exchange_status.h"

#include "core/exchange/trust_store.h"

#include <algorithm>

namespace xd::exchange {

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qint64 warnAfterDays = 180; // security.md T23

// Its own, or that of a newer one that repeats it.
bool hasReceipt(const InBundle &bundle, const std::vector<InBundle> &all, const QSet<QByteArray> &receipted)
{
    return receipted.contains(bundle.id) || std::any_of(all.begin(), all.end(), [&](const InBundle &one) {
        return isSuccessor(one, bundle) && receipted.contains(one.id);
    });
}

} // namespace

QString textOf(SentState state)
{
    return state == SentState::confirmed ? QStringLiteral("confirmed") : QStringLiteral("unconfirmed");
}

SentState stateOf(const OutBundle &bundle)
{
    return bundle.receiptTimeMs ? SentState::confirmed : SentState::unconfirmed;
}

Result<ExchangeStatus> exchangeStatus(access::Session &session)
{
    const bool isDistrict = session.site().kind == access::SiteKind::district;
    XD_TRY(journal::Journal *const journal,
           session.recordsFor(isDistrict ? access::Capability::exchangeAsDistrict : access::Capability::exchangeAsSchool));
    vault::Vault &records = journal->vault();
    ExchangeStatus status;
    status.kind = session.site().kind;
    XD_TRY(auto stored, readNewestRoot(records));
    if (stored) {
        status.root = std::move(stored->root);
        const Member *self = status.root->memberWithSender(senderIdOf(session.keyring().deviceSignPublicKey));
        status.isEnrolled = self && self->status == MemberStatus::active;
        XD_TRY(const qint64 sinceMs, readRootTimeMs(records));
        const qint64 nowMs = session.clock().nowMs();
        status.isRootOld = nowMs > status.root->expiresMs || nowMs - sinceMs > warnAfterDays * dayMs;
    }
    XD_TRY(status.sent, readOutBundles(records, BundleType::report));
    XD_TRY(const std::vector<InBundle> arrived, readInBundles(records, BundleType::report));
    XD_TRY(const QSet<QByteArray> receipted, readReceiptedImports(records));
    for (const InBundle &bundle : arrived) {
        const bool isReceipted = !bundle.undoneMs && hasReceipt(bundle, arrived, receipted);
        const bool isAnsweredSender = isAnswered(status.root ? status.root->memberWithSender(bundle.sender) : nullptr);
        status.arrived.push_back({bundle, isReceipted, !bundle.undoneMs && !isReceipted && isAnsweredSender});
    }
    XD_TRY(status.held, readHeld(records));
    return status;
}

} // namespace xd::exchange
