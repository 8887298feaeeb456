#include "ui/journal/journal_lines.h"

#include "core/access/accounts.h"

#include <algorithm>

namespace xd::ui {

using access::Capability;

namespace {

struct NamedJournal {
    vault::VaultKind kind;
    journal::Journal *journal;
};

// Those that the role has a key for.
Result<std::vector<NamedJournal>> journalsOf(access::Session &session)
{
    XD_CHECK(session.require(Capability::readJournal));
    std::vector<NamedJournal> found;
    if (auto records = session.recordsFor(Capability::readJournal))
        found.push_back({vault::VaultKind::records, *records});
    if (auto office = session.officeFor(Capability::readJournal))
        found.push_back({vault::VaultKind::office, *office});
    return found;
}

} // namespace

Result<JournalLines> readJournals(access::Session &session, qint64 sinceMs)
{
    XD_TRY(const auto journals, journalsOf(session));
    JournalLines read;
    for (const NamedJournal &each : journals) {
        XD_TRY(const std::vector<journal::Line> lines, each.journal->lines({{}, sinceMs, mostLines}));
        read.isCut = read.isCut || int(lines.size()) == mostLines;
        for (const journal::Line &line : lines)
            read.lines.push_back({each.kind, line});
    }
    // Both vaults tell the same moment in two lines: the order within a vault stays.
    std::stable_sort(read.lines.begin(), read.lines.end(), [](const JournalLine &a, const JournalLine &b) { return a.line.timeMs > b.line.timeMs; });
    XD_TRY(const std::vector<access::Account> accounts, access::listAccounts(session));
    for (const access::Account &account : accounts)
        read.logins.insert(account.userId, account.login);
    return read;
}

Result<std::vector<VerifiedChain>> verifyJournals(access::Session &session)
{
    XD_TRY(const auto journals, journalsOf(session));
    std::vector<VerifiedChain> verified;
    for (const NamedJournal &each : journals) {
        XD_TRY(journal::ChainCheck check, each.journal->verify());
        verified.push_back({each.kind, std::move(check)});
    }
    return verified;
}

} // namespace xd::ui
