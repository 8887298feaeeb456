#include "ui/journal/journal_lines.h"

#include "core/access/accounts.h"
#include "core/journal/newest_first.h"
#include "core/students/show_student.h"
#include "core/students/student_journal.h"
#include "ui/journal/seeing.h"
#include "ui/text/labels.h"
#include "ui/text/reason_words.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <limits>

namespace xd::ui {

using access::Capability;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(JournalLines)
};

constexpr qint64 dayMs = 86'400'000;

struct Span {
    qint64 sinceMs = 0;
    qint64 untilMs = std::numeric_limits<qint64>::max(); // not of it any more
};

Span spanOf(const access::Session &session, const JournalQuery &query)
{
    Span span;
    if (query.lastDays > 0)
        span.sinceMs = session.clock().nowMs() - query.lastDays * dayMs;
    if (query.from.isValid())
        span.sinceMs = std::max(span.sinceMs, query.from.startOfDay().toMSecsSinceEpoch());
    if (query.to.isValid())
        span.untilMs = query.to.addDays(1).startOfDay().toMSecsSinceEpoch();
    return span;
}

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

QString JournalLines::whoOf(const JournalLine &line) const
{
    return logins.value(line.line.userId, QString::fromLatin1(line.line.userId.toHex().left(8)));
}

Result<JournalLines> readJournals(access::Session &session, const JournalQuery &query)
{
    XD_TRY(const auto journals, journalsOf(session));
    const Span span = spanOf(session, query);
    JournalLines read;
    QSet<QString> actions;
    const auto take = [&](vault::VaultKind vault, std::vector<journal::Line> &&lines) {
        std::vector<JournalLine> taken;
        for (journal::Line &line : lines) {
            if (line.timeMs < span.sinceMs || line.timeMs >= span.untilMs)
                continue;
            actions.insert(line.action);
            const bool isSeen = isSeeing(line.action);
            taken.push_back({vault, std::move(line), isSeen});
        }
        read.lines = journal::newestFirst(std::move(read.lines), std::move(taken), [](const JournalLine &each) { return each.line.timeMs; });
    };
    if (!query.student.isEmpty()) {
        const auto student = students::StudentId::fromBytes(query.student);
        XD_TRY(const students::StudentPage page, students::showStudent(session, student, false));
        read.studentName = page.student.name;
        XD_TRY(auto lines, students::studentJournal(session, student, mostLines));
        take(vault::VaultKind::records, std::move(lines));
    } else {
        // What came after the last day asked for is read and dropped.
        const int limit = query.to.isValid() ? 10 * mostLines : mostLines;
        for (const NamedJournal &each : journals) {
            XD_TRY(std::vector<journal::Line> lines, each.journal->lines({{}, span.sinceMs, limit}));
            read.isCut = read.isCut || int(lines.size()) == limit;
            take(each.kind, std::move(lines));
        }
    }
    read.actions = actions.values();
    XD_TRY(read.logins, access::loginsByUser(session));
    return read;
}

QString contentsOf(const journal::Line &line)
{
    QStringList contents{text::reasonWords(line.reason), text::inWords(line.counts)};
    contents.removeAll({});
    return contents.join(Words::tr(": ", "between reason and numbers"));
}

Result<LineHashes> readHashes(access::Session &session, vault::VaultKind vault, qint64 seq)
{
    XD_TRY(const auto journals, journalsOf(session));
    for (const NamedJournal &each : journals) {
        if (each.kind != vault)
            continue;
        LineHashes hashes;
        XD_TRY(hashes.own, each.journal->hashAt(seq));
        if (seq > 1) {
            XD_TRY(hashes.before, each.journal->hashAt(seq - 1));
        }
        return hashes;
    }
    return failure(ErrorCode::NoKey);
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
