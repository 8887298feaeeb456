// Rows of draft in the office vault, and how a draft is sealed.
#pragma once

#include "core/drafts/draft.h"

#include <optional>
#include <vector>

namespace xd::drafts {

struct StoredDraft {
    QByteArray rowKey; // 32 bytes
    qint64 savedMs = 0;
    QByteArray body;
};

Done replaceDraft(vault::Vault &office, const QByteArray &author, const StoredDraft &stored);
Done deleteDraft(vault::Vault &office, const QByteArray &rowKey);
Result<std::optional<StoredDraft>> readDraft(vault::Vault &office, const QByteArray &rowKey);
Result<std::vector<StoredDraft>> readDraftsOf(vault::Vault &office, const QByteArray &author); // newest first

// BLAKE2b keyed by the author's secret key: nobody else can tell which row belongs to which form.
QByteArray rowKeyOf(const DraftKey &key, const crypto::BoxKeys &author);
// Error: OutOfRange.
Result<QByteArray> sealDraft(const DraftKey &key, const Fields &fields, const crypto::BoxKeys &author);
// None where it was not sealed to these keys, not by who holds them, or not for this row. What has no mark of its author counts
// as none too: were old drafts without one let in, a forger would leave it out.
std::optional<Draft> openDraft(const StoredDraft &stored, const crypto::BoxKeys &author);

} // namespace xd::drafts
