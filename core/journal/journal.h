// The one way to write (security.md §3.4): BEGIN → work → journal line → COMMIT. The lines of a vault form one
// hash chain: h_i = BLAKE2b-256("XD journal" ‖ h_{i-1} ‖ entry_i), entry = canonical CBOR of
// {seq, time, user, action, object, reason, counts}. No names, answers or note text in a line.
//
//     return session.records()->write({Verb::rosterImported, importId.bytes(), {}, {{u"new"_s, 17}}, Topic::students},
//                                      [&](vault::Vault &vault) -> Done { return insertStudents(vault, …); });
#pragma once

#include "core/base/cbor.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/vault/vault.h"

#include <QFlags>
#include <functional>
#include <map>

namespace xd::journal {

// Who acts: a value that travels with the signed-in session.
struct Actor {
    QByteArray userId; // 16 bytes, as in the keyring
    QString login;
};

// What kinds of thing a write touched; open pages ask "does this concern me?".
enum class Topic : unsigned {
    none = 0, site = 1, accounts = 2, students = 4, screening = 8, reports = 16, exchange = 32, mailbox = 64, packs = 128,
    care = 256,
};
Q_DECLARE_FLAGS(Topics, Topic)
Q_DECLARE_OPERATORS_FOR_FLAGS(Topics)

// What was done, past tense. Stored as text in the entry ("roster.imported"); sentences are in ui/text.
// A new verb is added here and in ui/text/labels.
enum class Verb {
    siteCreated, siteUnlocked, siteChecked, accountAdded, passphraseChanged, packAdded,
    accountDisabled, accountEnabled, accountRemoved, accountRenewed, accountNamed, keysRotated, recoveryRenewed, siteRecovered, keyringRepaired, clockJumped,
    schoolSystemChosen, rosterImported, rosterPromoted, rosterImportUndone, tagsEdited, studentsSearched, studentViewed,
    roundOpened, roundClosed, consentImported, consentImportUndone, answersImported, answersImportUndone, findingMatched,
    roundChanged, slipCodesMade, consentRecorded, consentWithdrawn, sittingStarted, lookBegun, lookDecided, foundLater, dutyAnswered,
    entryWritten, entryWithdrawn, fadedShown, attachmentAdded, attachmentOpened, studentAdded, studentEdited, studentsMerged, studentsParted,
    fileSent, fileReceived, fileHeld, fileDestroyed,
    reportReleased, documentExported, documentPrinted,
    districtEnrolled, schoolEnrolled, trustRootChanged, bundleExported, bundleImported, bundleImportUndone, bundleSettled,
    receiptWritten, receiptImported, enrolmentRequested, itemSealed, itemOpened, glassBroken, glassMended,
    siteBackedUp, backupCopied, siteRestored, restoreDrilled,
};
QString textOf(Verb verb);
std::optional<Verb> verbFrom(const QString &text);

using Counts = std::map<QString, qint64>;

struct Operation {
    Verb verb;
    QByteArray object = {}; // uuid of what was acted on, 16 bytes, or empty
    QString reason = {};    // a code or a short reason without personal data
    Counts counts = {};
    Topics topics = Topic::none;
};

struct Line {
    qint64 seq = 0;
    qint64 timeMs = 0;
    QByteArray userId;
    QString action; // as stored; verbFrom() for the known ones
    QByteArray object;
    QString reason;
    Counts counts;
};

struct Head {
    qint64 seq = 0;  // 0: no line yet
    QByteArray hash; // 32 bytes; zeros before the first line
    friend bool operator==(const Head &, const Head &) = default;
};

struct ChainCheck {
    qint64 lines = 0;
    Head head;
    std::optional<qint64> brokenAt; // the first line that does not follow from the one before
};

struct LineFilter {
    QByteArray object = {};
    qint64 sinceMs = 0;
    int limit = 1000; // newest first
};

class Journal {
public:
    using Work = std::function<Done(vault::Vault &)>;
    using Listener = std::function<void(Topics)>;

    // The vault, clock and actor are lent and outlive the journal.
    Journal(vault::Vault &vault, const Clock &clock, const Actor &actor);

    // Runs the work and writes its line in one transaction; an error of the work or of the commit leaves neither.
    // After a failed COMMIT the journal is read again before anything is said (D10).
    Done write(const Operation &operation, const Work &work);
    // The same where counts are known only after the work.
    Done write(Operation &operation, const std::function<Done(vault::Vault &, Operation &)> &work);
    // A line without a change: something was seen, printed, exported.
    Done note(const Operation &operation) { return write(operation, [](vault::Vault &) { return Done(); }); }

    vault::Vault &vault() const { return m_vault; } // for questions
    const Clock &clock() const { return m_clock; }

    Result<Head> head() const;
    Result<std::vector<Line>> lines(const LineFilter &filter) const;
    // Walks the whole chain.
    Result<ChainCheck> verify() const;
    // The hash of line `seq`, to hold an anchor against. Error: NotFound.
    Result<QByteArray> hashAt(qint64 seq) const;
    Result<qint64> newestTimeMs() const;

    void setListener(Listener listener) { m_listener = std::move(listener); }

private:
    vault::Vault &m_vault;
    const Clock &m_clock;
    const Actor &m_actor;
    Listener m_listener;
};

} // namespace xd::journal
