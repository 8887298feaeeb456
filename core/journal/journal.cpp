#include "core/journal/journal.h"

#include "core/journal/journal_store.h"

namespace xd::journal {

namespace {

struct VerbText {
    Verb verb;
    const char *text;
};
constexpr VerbText verbTexts[] = {
    {Verb::siteCreated, "site.created"}, {Verb::siteUnlocked, "site.unlocked"},
    {Verb::siteChecked, "site.checked"}, {Verb::accountAdded, "account.added"},
    {Verb::passphraseChanged, "passphrase.changed"}, {Verb::packAdded, "pack.added"},
    {Verb::accountDisabled, "account.disabled"}, {Verb::accountEnabled, "account.enabled"},
    {Verb::accountRemoved, "account.removed"}, {Verb::accountRenewed, "account.renewed"},
    {Verb::accountNamed, "account.named"},
    {Verb::keysRotated, "keys.rotated"}, {Verb::recoveryRenewed, "recovery.renewed"},
    {Verb::siteRecovered, "site.recovered"}, {Verb::keyringRepaired, "keyring.repaired"},
    {Verb::clockJumped, "clock.jumped"},
    {Verb::schoolSystemChosen, "school_system.chosen"},
    {Verb::rosterImported, "roster.imported"}, {Verb::rosterPromoted, "roster.promoted"}, {Verb::rosterImportUndone, "roster.import_undone"},
    {Verb::tagsEdited, "tags.edited"}, {Verb::studentsSearched, "students.searched"}, {Verb::studentViewed, "student.viewed"},
    {Verb::roundOpened, "round.opened"},
    {Verb::roundClosed, "round.closed"}, {Verb::consentImported, "consent.imported"},
    {Verb::consentImportUndone, "consent.import_undone"}, {Verb::answersImported, "answers.imported"}, {Verb::answersImportUndone, "answers.import_undone"},
    {Verb::findingMatched, "finding.matched"}, {Verb::roundChanged, "round.changed"}, {Verb::slipCodesMade, "slip_codes.made"},
    {Verb::consentRecorded, "consent.recorded"}, {Verb::consentWithdrawn, "consent.withdrawn"}, {Verb::sittingStarted, "sitting.started"},
    {Verb::lookBegun, "look.begun"}, {Verb::lookDecided, "look.decided"}, {Verb::foundLater, "found.later"}, {Verb::dutyAnswered, "duty.answered"},
    {Verb::entryWritten, "entry.written"}, {Verb::entryWithdrawn, "entry.withdrawn"}, {Verb::fadedShown, "faded.shown"},
    {Verb::attachmentAdded, "attachment.added"}, {Verb::attachmentOpened, "attachment.opened"},
    {Verb::studentAdded, "student.added"}, {Verb::studentEdited, "student.edited"}, {Verb::studentsMerged, "students.merged"},
    {Verb::studentsParted, "students.parted"}, {Verb::fileSent, "file.sent"}, {Verb::fileReceived, "file.received"},
    {Verb::fileHeld, "file.held"}, {Verb::fileDestroyed, "file.destroyed"},
    {Verb::reportReleased, "report.released"},
    {Verb::documentExported, "document.exported"}, {Verb::documentPrinted, "document.printed"},
    {Verb::districtEnrolled, "district.enrolled"}, {Verb::schoolEnrolled, "school.enrolled"},
    {Verb::trustRootChanged, "trust_root.changed"}, {Verb::bundleExported, "bundle.exported"},
    {Verb::bundleImported, "bundle.imported"}, {Verb::bundleImportUndone, "bundle.import_undone"},
    {Verb::bundleSettled, "bundle.settled"},
    {Verb::receiptWritten, "receipt.written"}, {Verb::receiptImported, "receipt.imported"},
    {Verb::enrolmentRequested, "enrolment.requested"}, {Verb::itemSealed, "item.sealed"},
    {Verb::itemOpened, "item.opened"}, {Verb::glassBroken, "glass.broken"}, {Verb::glassMended, "glass.mended"},
    {Verb::siteBackedUp, "site.backed_up"}, {Verb::backupCopied, "backup.copied"},
    {Verb::siteRestored, "site.restored"}, {Verb::restoreDrilled, "restore.drilled"},
};

} // namespace

QString textOf(Verb verb)
{
    for (const VerbText &entry : verbTexts)
        if (entry.verb == verb)
            return QString::fromLatin1(entry.text);
    return {};
}

std::optional<Verb> verbFrom(const QString &text)
{
    for (const VerbText &entry : verbTexts)
        if (text == QLatin1StringView(entry.text))
            return entry.verb;
    return {};
}

Journal::Journal(vault::Vault &vault, const Clock &clock, const Actor &actor)
    : m_vault(vault), m_clock(clock), m_actor(actor)
{
}

Done Journal::write(const Operation &operation, const Work &work)
{
    Operation copy = operation;
    return write(copy, [&work](vault::Vault &vault, Operation &) { return work(vault); });
}

Done Journal::write(Operation &operation, const std::function<Done(vault::Vault &, Operation &)> &work)
{
    QByteArray hash;
    qint64 seq = 0;
    const auto transact = [&]() -> Done {
        XD_TRY(vault::Transaction transaction, vault::Transaction::begin(m_vault));
        XD_CHECK(work(m_vault, operation));
        XD_TRY(const Head before, head());
        seq = before.seq + 1;
        const Line line{seq, m_clock.nowMs(), m_actor.userId, textOf(operation.verb), operation.object, operation.reason, operation.counts};
        hash = hashOf(before.hash, line);
        XD_CHECK(insertLine(m_vault, line, hash));
        return transaction.commit();
    };
    Done written = transact();
    // A COMMIT can report an error although the data is durable (D10): the ledger itself decides.
    if (!written && !hash.isEmpty()) {
        if (const auto stored = hashAt(seq); stored && *stored == hash)
            written = {};
    }
    if (written && m_listener)
        m_listener(operation.topics);
    return written;
}

Result<Head> Journal::head() const
{
    return readHead(m_vault);
}

Result<std::vector<Line>> Journal::lines(const LineFilter &filter) const
{
    return readLines(m_vault, filter);
}

Result<ChainCheck> Journal::verify() const
{
    ChainCheck check;
    check.head.hash = QByteArray(32, '\0');
    XD_CHECK(forEachLine(m_vault, [&check](const StoredLine &stored) {
        ++check.lines;
        // The counts are compared as stored, so that a re-encoding cannot hide a change.
        const bool follows = stored.line.seq == check.head.seq + 1 && stored.hash == hashOf(check.head.hash, stored.line)
            && stored.counts == encodeCounts(stored.line.counts);
        if (!follows && !check.brokenAt)
            check.brokenAt = stored.line.seq;
        check.head = {stored.line.seq, stored.hash};
    }));
    return check;
}

Result<QByteArray> Journal::hashAt(qint64 seq) const
{
    return readHashAt(m_vault, seq);
}

Result<qint64> Journal::newestTimeMs() const
{
    return readNewestTimeMs(m_vault);
}

} // namespace xd::journal
