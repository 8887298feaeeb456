#include "core/archive/destruction_store.h"

#include "core/base/cbor.h"

using namespace Qt::StringLiterals;

namespace xd::archive {
namespace {

using students::StudentId;

// In the order in which they can go: what refers to a row goes before it. Each condition takes the student once.
struct Table {
    const char *name;
    QString count, drop;
};
#define XD_TABLE(name, condition)                                                                                          \
    {                                                                                                                      \
        #name, QStringLiteral("SELECT count(*) FROM " #name " WHERE " condition), QStringLiteral("DELETE FROM " #name " WHERE " condition) \
    }
#define XD_ENTRIES "(SELECT id FROM file_entry WHERE student = ?)"
#define XD_DUTIES "(SELECT u.id FROM duty AS u JOIN danger_finding AS f ON f.id = u.finding WHERE f.student = ?)"
#define XD_LOOKS "(SELECT id FROM second_look WHERE student = ?)"
const std::vector<Table> &tables()
{
    static const std::vector<Table> all{
        XD_TABLE(attachment_part, "attachment IN (SELECT id FROM attachment WHERE entry IN " XD_ENTRIES ")"),
        XD_TABLE(attachment, "entry IN " XD_ENTRIES),
        XD_TABLE(entry_withdrawal, "entry IN " XD_ENTRIES),
        XD_TABLE(entry_words, "rowid IN " XD_ENTRIES),
        XD_TABLE(file_entry, "student = ?"),
        XD_TABLE(field_change, "student = ?"),
        XD_TABLE(faded_view, "student = ?"),
        XD_TABLE(duty_note, "duty IN " XD_DUTIES),
        XD_TABLE(duty_answer, "duty IN " XD_DUTIES),
        XD_TABLE(duty, "id IN " XD_DUTIES),
        XD_TABLE(danger_finding, "student = ?"),
        XD_TABLE(care_intake, "student = ?"),
        XD_TABLE(look_decision, "look IN " XD_LOOKS),
        XD_TABLE(second_look, "student = ?"),
        XD_TABLE(found_later, "student = ?"),
        XD_TABLE(result, "sheet IN (SELECT id FROM answer_sheet WHERE student = ?)"),
        XD_TABLE(answer_sheet, "student = ?"),
        XD_TABLE(consent_slip, "student = ?"),
        XD_TABLE(slip_code, "student = ?"),
        XD_TABLE(round_arrangement, "student = ?"),
        XD_TABLE(closed_round_student, "student = ?"),
        XD_TABLE(roster_import_change, "student = ?"),
        XD_TABLE(student_merge, "kept = ?1 OR gone = ?1"),
        XD_TABLE(file_hold, "student = ?"),
        XD_TABLE(student_tag, "student = ?"),
        XD_TABLE(guardian, "student = ?"),
        XD_TABLE(enrolment, "student = ?"),
        XD_TABLE(student, "id = ?"),
    };
    return all;
}
#undef XD_LOOKS
#undef XD_DUTIES
#undef XD_ENTRIES
#undef XD_TABLE

const QString beginRow = u"INSERT INTO destroying (student) VALUES (?)"_s;
const QString endRow = u"DELETE FROM destroying WHERE student = ?"_s;
const QString mergedInto = u"SELECT gone FROM student_merge WHERE kept = ? AND parted IS NULL"_s;
const QString tidyWords = u"INSERT INTO entry_words (entry_words) VALUES ('optimize')"_s;
const QString openDuty = uR"(
    SELECT 1 FROM duty AS u JOIN danger_finding AS f ON f.id = u.finding
    WHERE f.student = ? AND NOT EXISTS (SELECT 1 FROM duty_answer AS a WHERE a.duty = u.id) LIMIT 1)"_s;
const QString insertCertificateRow = uR"(
    INSERT INTO destruction (id, student, label, rule, reason, destroyed, destroyed_by, person, witness, row_counts, gone_from_backups)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s;
const QString certificateRows = uR"(
    SELECT id, label, rule, reason, destroyed, destroyed_by, person, witness, row_counts, gone_from_backups FROM destruction
    ORDER BY destroyed DESC, id)"_s;
// status: 4 left, 5 graduated (students/student.h).
const QString leaverRows = uR"(
    SELECT s.id, s.name, coalesce(s.number, s.local_number), e.year, e.grade, e.class_number, e.class_label, e.entry_year,
           (SELECT count(*) FROM file_entry AS f WHERE f.student = s.id),
           EXISTS (SELECT 1 FROM danger_finding AS d WHERE d.student = s.id)
               OR EXISTS (SELECT 1 FROM file_entry AS f WHERE f.student = s.id AND f.kind = 'referral'),
           h.until, h.reason
    FROM student AS s
    JOIN enrolment AS e ON e.student = s.id AND e.year = (SELECT max(n.year) FROM enrolment AS n WHERE n.student = s.id)
    LEFT JOIN file_hold AS h ON h.student = s.id
    WHERE e.status IN (4, 5) OR e.year < (SELECT max(year) FROM enrolment))"_s;
const QString putHoldRow = uR"(
    INSERT INTO file_hold (student, until, reason, held, held_by) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (student) DO UPDATE SET until = excluded.until, reason = excluded.reason, held = excluded.held, held_by = excluded.held_by)"_s;

QByteArray encodeCounts(const std::map<QString, int> &counts)
{
    cbor::Map map;
    for (const auto &[table, count] : counts)
        map.emplace(table, count);
    return cbor::encode(map);
}

Result<std::map<QString, int>> decodeCounts(const QByteArray &bytes)
{
    std::map<QString, int> counts;
    const auto value = cbor::decode(bytes);
    if (!value || !value->asMap())
        return failure(ErrorCode::VaultDamaged, {}, u"certificate"_s);
    for (const auto &[table, count] : *value->asMap())
        counts[table] = int(count.asInt() ? *count.asInt() : 0);
    return counts;
}

Done deleteOne(vault::Vault &records, const StudentId &student)
{
    XD_CHECK(records.run(beginRow, {student.bytes()}));
    for (const Table &table : tables())
        XD_CHECK(records.run(table.drop, {student.bytes()}));
    XD_CHECK(records.run(endRow, {student.bytes()}));
    return {};
}

} // namespace

QStringList destroyedTables()
{
    QStringList names;
    for (const Table &table : tables())
        names << QString::fromLatin1(table.name);
    return names;
}

Result<std::map<QString, int>> countDestroyed(vault::Vault &records, const StudentId &student)
{
    std::map<QString, int> counts;
    for (const Table &table : tables()) {
        XD_TRY(vault::Rows rows, records.query(table.count, {student.bytes()}));
        if (rows.next() && rows.integer(0) > 0)
            counts[QString::fromLatin1(table.name)] = int(rows.integer(0));
        XD_CHECK(rows.check());
    }
    return counts;
}

Result<bool> hasOpenDuty(vault::Vault &records, const StudentId &student)
{
    XD_TRY(vault::Rows rows, records.query(openDuty, {student.bytes()}));
    const bool found = rows.next();
    XD_CHECK(rows.check());
    return found;
}

Done deleteEverything(vault::Vault &records, const StudentId &student)
{
    std::vector<StudentId> gone;
    {
        XD_TRY(vault::Rows rows, records.query(mergedInto, {student.bytes()}));
        while (rows.next())
            gone.push_back(StudentId::fromBytes(rows.bytes(0)));
        XD_CHECK(rows.check());
    }
    XD_CHECK(deleteOne(records, student));
    for (const StudentId &each : gone)
        XD_CHECK(deleteOne(records, each));
    XD_CHECK(records.run(tidyWords)); // words of deleted entries stay in the index until its parts are made one
    return {};
}

Done insertCertificate(vault::Vault &records, const Certificate &certificate, const StudentId &student)
{
    XD_CHECK(records.run(insertCertificateRow, {certificate.id.bytes(), student.bytes(), certificate.label, certificate.rule, certificate.reason,
                                                certificate.destroyedMs, certificate.userId, certificate.person, certificate.witness,
                                                encodeCounts(certificate.rows), certificate.goneFromBackups}));
    return {};
}

Result<std::vector<Certificate>> readCertificates(vault::Vault &records)
{
    std::vector<Certificate> certificates;
    XD_TRY(vault::Rows rows, records.query(certificateRows));
    while (rows.next()) {
        Certificate certificate{DestructionId::fromBytes(rows.bytes(0)), rows.text(1), rows.text(2), rows.text(3), rows.integer(4), rows.bytes(5),
                                rows.text(6), rows.text(7), {}, rows.date(9)};
        XD_TRY(certificate.rows, decodeCounts(rows.bytes(8)));
        certificates.push_back(std::move(certificate));
    }
    XD_CHECK(rows.check());
    return certificates;
}

Result<std::vector<Leaver>> readLeavers(vault::Vault &records)
{
    std::vector<Leaver> leavers;
    XD_TRY(vault::Rows rows, records.query(leaverRows));
    while (rows.next()) {
        Leaver leaver{StudentId::fromBytes(rows.bytes(0)), rows.text(1), rows.text(2), int(rows.integer(3)),
                      {int(rows.integer(4)), int(rows.integer(5)), rows.text(6), int(rows.integer(7))}, int(rows.integer(8)), rows.boolean(9), {}};
        if (!rows.isNull(10))
            leaver.hold = FileHold{rows.date(10), rows.text(11)};
        leavers.push_back(std::move(leaver));
    }
    XD_CHECK(rows.check());
    return leavers;
}

Done putHold(vault::Vault &records, const StudentId &student, const FileHold &hold, qint64 timeMs, const QByteArray &userId)
{
    XD_CHECK(records.run(putHoldRow, {student.bytes(), hold.until, hold.reason, timeMs, userId}));
    return {};
}

} // namespace xd::archive
