#include "core/exchange/ledger.h"

#include <algorithm>

namespace xd::exchange {

LedgerPlace placeOf(const ContainerHeader &header, const QByteArray &fileHash, const std::vector<LedgerRow> &rows)
{
    qint64 highest = 0;
    const LedgerRow *known = nullptr;
    for (const LedgerRow &row : rows) {
        const bool contradicts = (row.seq == header.seq && row.hash != fileHash)
            || (row.seq == header.seq - 1 && row.hash != header.prevHash)
            || (row.seq == header.seq + 1 && row.prevHash != fileHash);
        if (contradicts)
            return {LedgerState::equivocation, nullptr};
        if (!row.isInForce)
            continue;
        highest = std::max(highest, row.seq);
        if (row.seq == header.seq)
            known = &row;
    }
    if (known)
        return {LedgerState::duplicate, known};
    if (header.baseSeq > highest)
        return {LedgerState::gap, nullptr};
    return {header.seq < highest ? LedgerState::late : LedgerState::next, nullptr};
}

bool isJournalSetBack(qint64 seq, const JournalHead &journal, const std::vector<LedgerRow> &rows)
{
    return std::any_of(rows.begin(), rows.end(), [&](const LedgerRow &row) {
        const bool isOtherHead = row.journal.seq == journal.seq && row.journal.head != journal.head;
        const bool isOutOfOrder = row.seq < seq ? row.journal.seq > journal.seq : row.seq > seq && row.journal.seq < journal.seq;
        return isOtherHead || isOutOfOrder;
    });
}

} // namespace xd::exchange
