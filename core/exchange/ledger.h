// Where an arriving bundle stands against the ledger of its stream (bundle.md §3): pure.
#pragma once

#include "core/exchange/container.h"
#include "core/exchange/manifest.h"

#include <optional>

namespace xd::exchange {

struct LedgerRow {
    QByteArray import; // id
    qint64 seq = 0;
    QByteArray hash;
    QByteArray prevHash;
    JournalHead journal;
    qint64 timeMs = 0;
    bool isInForce = true; // not undone; an undone one is still evidence
};

enum class LedgerState { next, late, duplicate, gap, equivocation };

struct LedgerPlace {
    LedgerState state = LedgerState::next;
    const LedgerRow *known = nullptr; // of a duplicate
};

// rows: of the bundle's stream, in any order; they must outlive the answer.
LedgerPlace placeOf(const ContainerHeader &header, const QByteArray &fileHash, const std::vector<LedgerRow> &rows);

// A newer bundle whose journal is shorter than an older one's, or another of the same length, comes from a computer
// that was set back or copied.
bool isJournalSetBack(qint64 seq, const JournalHead &journal, const std::vector<LedgerRow> &rows);

} // namespace xd::exchange
