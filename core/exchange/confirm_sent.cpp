#include "core/exchange/confirm_sent.h"

namespace xd::exchange {

Result<Revisions> confirmedRevisions(vault::Vault &records, const QByteArray &stream)
{
    XD_TRY(const std::vector<SentRevisions> bundles, readConfirmed(records, stream));
    Revisions confirmed;
    for (const SentRevisions &bundle : bundles)
        XD_CHECK(addRevisions(confirmed, bundle.packed));
    return confirmed;
}

Done confirmSent(vault::Vault &records, const OutBundle &bundle, qint64 nowMs)
{
    XD_CHECK(markReceipted(records, bundle.stream, bundle.seq, nowMs));
    XD_TRY(const Revisions confirmed, confirmedRevisions(records, bundle.stream));
    XD_TRY(const std::vector<SentRevisions> earlier, readUnconfirmedBefore(records, bundle));
    for (const SentRevisions &one : earlier) {
        Revisions carried;
        XD_CHECK(addRevisions(carried, one.packed));
        if (isContained(carried, confirmed))
            XD_CHECK(markReceipted(records, bundle.stream, one.seq, nowMs));
    }
    return {};
}

} // namespace xd::exchange
