// The journals of the vaults that a session holds, as one list, newest first; one line with all that it holds; and the
// walk along their chains. Reading them changes nothing and leaves no line.
#pragma once

#include "core/access/session.h"
#include "core/base/progress.h"

#include <QDate>
#include <QHash>

namespace xd::ui {

inline constexpr int mostLines = 100'000; // of each vault, the newest ones

struct JournalQuery {
    int lastDays = 0;        // 0: no such limit
    QDate from = {};         // first and last day; either may be open
    QDate to = {};
    QByteArray student = {}; // only what concerns this one's file
};

struct JournalLine {
    vault::VaultKind vault = vault::VaultKind::office;
    journal::Line line;
    bool isSeen = false; // somebody saw something; else something was done
};

struct JournalLines {
    std::vector<JournalLine> lines;
    QHash<QByteArray, QString> logins; // by user id
    QStringList actions;               // those that occur
    QString studentName;               // whose file was asked for
    bool isCut = false;                // older lines are there, and not shown

    QString whoOf(const JournalLine &line) const; // a login; of one no longer kept a few digits of its number
};

// Errors: NotPermitted; of a student also NoKey, NotFound.
Result<JournalLines> readJournals(access::Session &session, const JournalQuery &query);

// What reason and counts have to say, as one cell: most lines have one of them.
QString contentsOf(const journal::Line &line);

// The hash that closes a line, and that of the one before, from which it was made.
struct LineHashes {
    QByteArray own;
    QByteArray before;
};
// Errors: NotPermitted, NoKey, NotFound.
Result<LineHashes> readHashes(access::Session &session, vault::VaultKind vault, qint64 seq);

struct VerifiedChain {
    vault::VaultKind vault = vault::VaultKind::office;
    journal::ChainCheck check;
};
// Errors: NotPermitted.
Result<std::vector<VerifiedChain>> verifyJournals(access::Session &session);

} // namespace xd::ui
