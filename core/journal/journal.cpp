#include "core/journal/journal.h"

#include "core/crypto/hash.h"

namespace xd::journal {

namespace {

const QString insertLine = QStringLiteral(
    "INSERT INTO journal_line (seq, time, user, action, object, reason, counts, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
const QString newestLine = QStringLiteral("SELECT seq, hash FROM journal_line ORDER BY seq DESC LIMIT 1");
const QString wholeChain = QStringLiteral(
    "SELECT seq, time, user, action, object, reason, counts, hash FROM journal_line ORDER BY seq");
const QString newestLines = QStringLiteral(
    "SELECT seq, time, user, action, object, reason, counts FROM journal_line WHERE time >= ? ORDER BY seq DESC LIMIT ?");
const QString linesOfObject = QStringLiteral(
    "SELECT seq, time, user, action, object, reason, counts FROM journal_line "
    "WHERE object = ? AND length(object) > 0 AND time >= ? ORDER BY seq DESC LIMIT ?");
const QString hashOfLine = QStringLiteral("SELECT hash FROM journal_line WHERE seq = ?");
const QString newestTime = QStringLiteral("SELECT coalesce(max(time), 0) FROM journal_line");

struct VerbText {
    Verb verb;
    const char *text;
};
constexpr VerbText verbTexts[] = {
    {Verb::siteCreated, "site.created"}, {Verb::siteUnlocked, "site.unlocked"}, {Verb::siteLocked, "site.locked"},
    {Verb::siteChecked, "site.checked"}, {Verb::accountAdded, "account.added"},
    {Verb::passphraseChanged, "passphrase.changed"}, {Verb::packAdded, "pack.added"},
    {Verb::rosterImported, "roster.imported"}, {Verb::rosterImportUndone, "roster.import_undone"},
    {Verb::tagsEdited, "tags.edited"}, {Verb::studentViewed, "student.viewed"},
    {Verb::mappingRemembered, "mapping.remembered"}, {Verb::roundOpened, "round.opened"},
    {Verb::roundClosed, "round.closed"}, {Verb::consentImported, "consent.imported"},
    {Verb::answersImported, "answers.imported"}, {Verb::answersImportUndone, "answers.import_undone"},
    {Verb::findingMatched, "finding.matched"}, {Verb::reportReleased, "report.released"},
    {Verb::documentExported, "document.exported"}, {Verb::documentPrinted, "document.printed"},
    {Verb::districtEnrolled, "district.enrolled"}, {Verb::schoolEnrolled, "school.enrolled"},
    {Verb::trustRootChanged, "trust_root.changed"}, {Verb::bundleExported, "bundle.exported"},
    {Verb::bundleImported, "bundle.imported"}, {Verb::bundleImportUndone, "bundle.import_undone"},
    {Verb::receiptWritten, "receipt.written"}, {Verb::receiptImported, "receipt.imported"},
    {Verb::enrolmentRequested, "enrolment.requested"}, {Verb::itemSealed, "item.sealed"}, {Verb::itemOpened, "item.opened"},
};

QByteArray encodeCounts(const Counts &counts)
{
    cbor::Map map;
    for (const auto &[name, count] : counts)
        map.emplace(name, count);
    return cbor::encode(map);
}

Counts decodeCounts(const QByteArray &bytes)
{
    Counts counts;
    if (const auto value = cbor::decode(bytes); value && value->asMap())
        for (const auto &[name, count] : *value->asMap())
            if (count.asInt())
                counts[name] = *count.asInt();
    return counts;
}

QByteArray hashOf(const QByteArray &previous, const Line &line)
{
    cbor::Map counts;
    for (const auto &[name, count] : line.counts)
        counts.emplace(name, count);
    cbor::Map entry;
    entry.emplace(QStringLiteral("seq"), line.seq);
    entry.emplace(QStringLiteral("time"), line.timeMs);
    entry.emplace(QStringLiteral("user"), line.userId);
    entry.emplace(QStringLiteral("action"), line.action);
    entry.emplace(QStringLiteral("object"), line.object);
    entry.emplace(QStringLiteral("reason"), line.reason);
    entry.emplace(QStringLiteral("counts"), std::move(counts));
    return crypto::blake2b(32, {"XD journal", previous, cbor::encode(entry)});
}

Line lineFrom(const vault::Rows &rows)
{
    return {rows.integer(0), rows.integer(1), rows.bytes(2), rows.text(3), rows.bytes(4), rows.text(5), decodeCounts(rows.bytes(6))};
}

Done append(vault::Vault &vault, const Head &head, const Line &line, QByteArray &hash)
{
    hash = hashOf(head.hash, line);
    XD_CHECK(vault.run(insertLine, {line.seq, line.timeMs, line.userId, line.action, line.object, line.reason, encodeCounts(line.counts), hash}));
    return {};
}

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
        XD_CHECK(append(m_vault, before, line, hash));
        return transaction.commit();
    };
    Done written = transact();
    // A COMMIT can report an error although the data is durable (D10): the ledger itself decides.
    if (!written && !hash.isEmpty()) {
        if (const auto stored = hashAt(seq); stored && *stored == hash)
            written = {};
    }
    if (written && m_listener && operation.topics != Topics(Topic::none))
        m_listener(operation.topics);
    return written;
}

Result<Head> Journal::head() const
{
    XD_TRY(vault::Rows rows, m_vault.query(newestLine));
    if (!rows.next())
        return Head{0, QByteArray(32, '\0')};
    return Head{rows.integer(0), rows.bytes(1)};
}

Result<std::vector<Line>> Journal::lines(const LineFilter &filter) const
{
    XD_TRY(vault::Rows rows,
           filter.object.isEmpty() ? m_vault.query(newestLines, {filter.sinceMs, filter.limit})
                                   : m_vault.query(linesOfObject, {filter.object, filter.sinceMs, filter.limit}));
    std::vector<Line> lines;
    while (rows.next())
        lines.push_back(lineFrom(rows));
    XD_CHECK(rows.check());
    return lines;
}

Result<ChainCheck> Journal::verify() const
{
    XD_TRY(vault::Rows rows, m_vault.query(wholeChain));
    ChainCheck check;
    check.head.hash = QByteArray(32, '\0');
    while (rows.next()) {
        const Line line = lineFrom(rows);
        const QByteArray hash = rows.bytes(7);
        ++check.lines;
        // The counts are compared as stored, so that a re-encoding cannot hide a change.
        const bool follows = line.seq == check.head.seq + 1 && hash == hashOf(check.head.hash, line)
            && rows.bytes(6) == encodeCounts(line.counts);
        if (!follows && !check.brokenAt)
            check.brokenAt = line.seq;
        check.head = {line.seq, hash};
    }
    XD_CHECK(rows.check());
    return check;
}

Result<QByteArray> Journal::hashAt(qint64 seq) const
{
    XD_TRY(vault::Rows rows, m_vault.query(hashOfLine, {seq}));
    if (!rows.next())
        return failure(ErrorCode::NotFound);
    return rows.bytes(0);
}

Result<qint64> Journal::newestTimeMs() const
{
    XD_TRY(vault::Rows rows, m_vault.query(newestTime));
    rows.next();
    return rows.integer(0);
}

} // namespace xd::journal
