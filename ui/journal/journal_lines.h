// The journals of the vaults that a session holds, as one list, newest first; and the walk along their chains.
#pragma once

#include "core/access/session.h"
#include "core/base/progress.h"

#include <QHash>

namespace xd::ui {

inline constexpr int mostLines = 5'000; // of each vault

struct JournalLine {
    vault::VaultKind vault = vault::VaultKind::office;
    journal::Line line;
};

struct JournalLines {
    std::vector<JournalLine> lines;
    QHash<QByteArray, QString> logins; // by user id
    bool isCut = false;                // older lines are there, and not shown
};

// Errors: NotPermitted.
Result<JournalLines> readJournals(access::Session &session, qint64 sinceMs);

struct VerifiedChain {
    vault::VaultKind vault = vault::VaultKind::office;
    journal::ChainCheck check;
};
// Errors: NotPermitted.
Result<std::vector<VerifiedChain>> verifyJournals(access::Session &session);

} // namespace xd::ui
