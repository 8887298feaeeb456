#include "core/archive/entry_store.h"

#include "core/archive/word_index.h"
#include "core/base/cbor.h"

using namespace Qt::StringLiterals;

namespace xd::archive {
namespace {

using students::StudentId;

const QString insertRow = uR"(
    INSERT INTO file_entry (uid, student, kind, day, written, author, person, form, filled, case_note, one_line, process, corrects, origin)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT id FROM file_entry WHERE uid = ?), ?))"_s;
const QString insertWords = u"INSERT INTO entry_words (rowid, words) SELECT id, ? FROM file_entry WHERE uid = ?"_s;
const QString dropWords = u"DELETE FROM entry_words WHERE rowid = (SELECT id FROM file_entry WHERE uid = ?)"_s;
const QString insertWithdrawalRow = u"INSERT INTO entry_withdrawal (entry, reason, withdrawn, withdrawn_by, person) SELECT id, ?, ?, ?, ? FROM file_entry WHERE uid = ?"_s;
#define XD_ENTRY_COLUMNS                                                                                                                             \
    "SELECT e.uid, e.student, e.kind, e.day, e.written, e.author, e.person, e.form, e.filled, e.case_note, e.one_line, e.process, e.origin, "     \
    "(SELECT c.uid FROM file_entry AS c WHERE c.id = e.corrects), "                                                                                \
    "(SELECT n.uid FROM file_entry AS n WHERE n.corrects = e.id AND NOT EXISTS (SELECT 1 FROM entry_withdrawal AS g WHERE g.entry = n.id) "        \
    "ORDER BY n.id DESC LIMIT 1), w.reason, w.withdrawn, w.withdrawn_by, w.person "                                                                 \
    "FROM file_entry AS e LEFT JOIN entry_withdrawal AS w ON w.entry = e.id "
const QString entryRow = QStringLiteral(XD_ENTRY_COLUMNS "WHERE e.uid = ?");
const QString entryRows = QStringLiteral(XD_ENTRY_COLUMNS "WHERE e.student = ? ORDER BY e.day DESC, e.id DESC");
#undef XD_ENTRY_COLUMNS
const QString hitRows = uR"(
    SELECT e.uid, e.student, e.kind, e.day, e.case_note, e.one_line FROM entry_words AS w JOIN file_entry AS e ON e.id = w.rowid
    WHERE entry_words MATCH ? ORDER BY w.rowid DESC LIMIT ?)"_s;
const QString hitRowsOf = uR"(
    SELECT e.uid, e.student, e.kind, e.day, e.case_note, e.one_line FROM entry_words AS w JOIN file_entry AS e ON e.id = w.rowid
    WHERE entry_words MATCH ? AND e.student = ? ORDER BY w.rowid DESC LIMIT ?)"_s;

const QString insertFadedRow = u"INSERT INTO faded_view (student, reason, viewed, viewed_by) VALUES (?, ?, ?, ?)"_s;

QByteArray encodeFilled(const packs::Filled &filled)
{
    cbor::Map map;
    for (const auto &[field, value] : filled)
        map.emplace(field, value);
    return cbor::encode(map);
}

Result<packs::Filled> decodeFilled(const QByteArray &bytes)
{
    const auto value = cbor::decode(bytes);
    if (!value || !value->asMap())
        return failure(ErrorCode::VaultDamaged, {}, u"form of an entry"_s);
    packs::Filled filled;
    for (const auto &[field, words] : *value->asMap()) {
        if (!words.asText())
            return failure(ErrorCode::VaultDamaged, {}, u"form of an entry"_s);
        filled.emplace(field, *words.asText());
    }
    return filled;
}

Result<StoredEntry> entryAt(const vault::Rows &row)
{
    StoredEntry stored;
    Entry &entry = stored.entry;
    entry.id = EntryId::fromBytes(row.bytes(0));
    entry.student = StudentId::fromBytes(row.bytes(1));
    entry.kind = row.text(2);
    entry.day = row.date(3);
    entry.writtenMs = row.integer(4);
    entry.author = row.bytes(5);
    entry.person = row.text(6);
    entry.form = row.text(7);
    XD_TRY(entry.filled, decodeFilled(row.bytes(8)));
    entry.caseNote = row.text(9);
    entry.oneLine = row.text(10);
    stored.sealed = row.bytes(11);
    entry.hasProcessNote = !stored.sealed.isEmpty();
    entry.origin = row.text(12);
    entry.corrects = EntryId::fromBytes(row.bytes(13));
    entry.correctedBy = EntryId::fromBytes(row.bytes(14));
    if (!row.isNull(16))
        entry.withdrawal = Withdrawal{row.text(15), row.integer(16), row.bytes(17), row.text(18)};
    return stored;
}

QVariant orNull(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QVariant() : QVariant(bytes);
}

// What is found by words: the bands that a whole counselling room may read.
QString foundWords(const Entry &entry)
{
    QString text = entry.oneLine + u'\n' + entry.caseNote;
    for (const auto &[field, value] : entry.filled)
        text += u'\n' + value;
    return indexedWords(text);
}

} // namespace

Done insertEntry(vault::Vault &records, const Entry &entry, const QByteArray &sealed)
{
    XD_CHECK(records.run(insertRow, {entry.id.bytes(), entry.student.bytes(), entry.kind, entry.day, entry.writtenMs, entry.author, entry.person,
                                     entry.form, encodeFilled(entry.filled), entry.caseNote, entry.oneLine, orNull(sealed),
                                     entry.corrects.bytes(), entry.origin}));
    if (!entry.corrects.isNil())
        XD_CHECK(records.run(dropWords, {entry.corrects.bytes()})); // what was corrected is found by its correction
    return indexEntry(records, entry);
}

Done indexEntry(vault::Vault &records, const Entry &entry)
{
    XD_CHECK(records.run(insertWords, {foundWords(entry), entry.id.bytes()}));
    return {};
}

Done insertWithdrawal(vault::Vault &records, const EntryId &entry, const Withdrawal &withdrawal)
{
    XD_CHECK(records.run(insertWithdrawalRow, {withdrawal.reason, withdrawal.timeMs, withdrawal.userId, withdrawal.person, entry.bytes()}));
    XD_CHECK(records.run(dropWords, {entry.bytes()}));
    return {};
}

Result<StoredEntry> readEntry(vault::Vault &records, const EntryId &id)
{
    XD_TRY(vault::Rows rows, records.query(entryRow, {id.bytes()}));
    if (rows.next())
        return entryAt(rows);
    XD_CHECK(rows.check());
    return failure(ErrorCode::NotFound, u"entry"_s);
}

Result<std::vector<StoredEntry>> readEntries(vault::Vault &records, const StudentId &student)
{
    std::vector<StoredEntry> entries;
    XD_TRY(vault::Rows rows, records.query(entryRows, {student.bytes()}));
    while (rows.next()) {
        XD_TRY(StoredEntry stored, entryAt(rows));
        entries.push_back(std::move(stored));
    }
    XD_CHECK(rows.check());
    return entries;
}

Result<std::vector<WordHit>> readHits(vault::Vault &records, const QString &match, const StudentId &student, int limit)
{
    std::vector<WordHit> hits;
    XD_TRY(vault::Rows rows, student.isNil() ? records.query(hitRows, {match, limit}) : records.query(hitRowsOf, {match, student.bytes(), limit}));
    while (rows.next())
        hits.push_back({EntryId::fromBytes(rows.bytes(0)), StudentId::fromBytes(rows.bytes(1)), rows.text(2), rows.date(3), rows.text(4), rows.text(5)});
    XD_CHECK(rows.check());
    return hits;
}

Done insertFadedReason(vault::Vault &records, const StudentId &student, const QString &reason, qint64 timeMs, const QByteArray &userId)
{
    XD_CHECK(records.run(insertFadedRow, {student.bytes(), reason, timeMs, userId}));
    return {};
}

} // namespace xd::archive
