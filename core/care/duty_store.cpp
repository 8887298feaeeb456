#include "core/care/duty_store.h"

using namespace Qt::StringLiterals;

namespace xd::care {
namespace {

const QString insertDutyRow = u"INSERT INTO duty (id, kind, finding, opened, due, basis) VALUES (?, ?, ?, ?, ?, ?)"_s;
const QString insertAnswerRow = u"INSERT INTO duty_answer (duty, answered, answered_by, answerer, person, how, words) VALUES (?, ?, ?, ?, ?, ?, ?)"_s;
const QString insertNoteRow = u"INSERT INTO duty_note (duty, kind, noted, noted_by, noter, person, words) VALUES (?, ?, ?, ?, ?, ?, ?)"_s;
const QString countOpenRows = u"SELECT count(*) FROM duty AS d WHERE NOT EXISTS (SELECT 1 FROM duty_answer AS a WHERE a.duty = d.id)"_s;

const QString openRows = uR"(
    SELECT d.id, d.kind, d.opened, d.due, d.basis, a.answered, a.answered_by, a.answerer, a.how, a.words,
           f.id, f.round, f.student, f.pack, f.version, f.item, f.answer, f.found, f.refused_for,
           f.claim_number, f.claim_name, f.claim_grade, f.claim_class, f.matched, a.person
    FROM duty AS d JOIN danger_finding AS f ON f.id = d.finding LEFT JOIN duty_answer AS a ON a.duty = d.id
    WHERE a.duty IS NULL ORDER BY d.due, d.opened, d.id)"_s;
const QString allRows = uR"(
    SELECT d.id, d.kind, d.opened, d.due, d.basis, a.answered, a.answered_by, a.answerer, a.how, a.words,
           f.id, f.round, f.student, f.pack, f.version, f.item, f.answer, f.found, f.refused_for,
           f.claim_number, f.claim_name, f.claim_grade, f.claim_class, f.matched, a.person
    FROM duty AS d JOIN danger_finding AS f ON f.id = d.finding LEFT JOIN duty_answer AS a ON a.duty = d.id
    ORDER BY a.duty IS NOT NULL, CASE WHEN a.duty IS NULL THEN d.due ELSE -a.answered END, d.id)"_s;
const QString oneRow = uR"(
    SELECT d.id, d.kind, d.opened, d.due, d.basis, a.answered, a.answered_by, a.answerer, a.how, a.words,
           f.id, f.round, f.student, f.pack, f.version, f.item, f.answer, f.found, f.refused_for,
           f.claim_number, f.claim_name, f.claim_grade, f.claim_class, f.matched, a.person
    FROM duty AS d JOIN danger_finding AS f ON f.id = d.finding LEFT JOIN duty_answer AS a ON a.duty = d.id
    WHERE d.id = ?)"_s;
const QString noteRows = u"SELECT duty, kind, noted, noted_by, noter, words, person FROM duty_note ORDER BY id"_s;

screening::Finding findingFrom(const vault::Rows &rows, int first)
{
    screening::Finding finding;
    finding.id = screening::FindingId::fromBytes(rows.bytes(first));
    finding.round = screening::RoundId::fromBytes(rows.bytes(first + 1));
    if (!rows.isNull(first + 2))
        finding.student = students::StudentId::fromBytes(rows.bytes(first + 2));
    finding.pack = rows.text(first + 3);
    finding.version = rows.text(first + 4);
    finding.itemNumber = int(rows.integer(first + 5));
    finding.answer = quint8(rows.integer(first + 6));
    finding.foundMs = rows.integer(first + 7);
    finding.refusedFor = rows.text(first + 8);
    finding.claim = {rows.text(first + 9), rows.text(first + 10), rows.text(first + 11), rows.text(first + 12)};
    finding.matchedMs = rows.isNull(first + 13) ? 0 : rows.integer(first + 13);
    return finding;
}

Result<Duty> dutyFrom(const vault::Rows &rows)
{
    Duty duty;
    duty.id = DutyId::fromBytes(rows.bytes(0));
    duty.kind = DutyKind(rows.integer(1));
    duty.openedMs = rows.integer(2);
    duty.dueMs = rows.integer(3);
    const auto basis = basisFrom(rows.text(4));
    if (!basis)
        return failure(ErrorCode::VaultDamaged, {}, u"basis of a duty"_s);
    duty.basis = *basis;
    if (!rows.isNull(5))
        duty.answer = Answer{How(rows.integer(8)), rows.text(9), rows.integer(5), rows.bytes(6), rows.text(7), rows.text(24)};
    duty.finding = findingFrom(rows, 10);
    return duty;
}

Result<std::vector<Duty>> readWith(vault::Vault &records, const QString &sql, const QVariantList &values)
{
    std::vector<Duty> duties;
    QHash<DutyId, size_t> at;
    {
        XD_TRY(vault::Rows rows, records.query(sql, values));
        while (rows.next()) {
            XD_TRY(Duty duty, dutyFrom(rows));
            at.insert(duty.id, duties.size());
            duties.push_back(std::move(duty));
        }
        XD_CHECK(rows.check());
    }
    XD_TRY(vault::Rows notes, records.query(noteRows));
    while (notes.next()) {
        const auto found = at.constFind(DutyId::fromBytes(notes.bytes(0)));
        if (found != at.constEnd())
            duties[*found].notes.push_back({NoteKind(notes.integer(1)), notes.text(5), notes.integer(2), notes.bytes(3), notes.text(4), notes.text(6)});
    }
    XD_CHECK(notes.check());
    return duties;
}

} // namespace

Done insertDuty(vault::Vault &records, const Duty &duty)
{
    XD_CHECK(records.run(insertDutyRow, {duty.id.bytes(), int(duty.kind), duty.finding.id.bytes(), duty.openedMs, duty.dueMs, textOf(duty.basis)}));
    return {};
}

Done insertAnswer(vault::Vault &records, const DutyId &duty, const Answer &answer)
{
    XD_CHECK(records.run(insertAnswerRow, {duty.bytes(), answer.answeredMs, answer.userId, answer.login, answer.person, int(answer.how), answer.words}));
    return {};
}

Done insertNote(vault::Vault &records, const DutyId &duty, const Note &note)
{
    XD_CHECK(records.run(insertNoteRow, {duty.bytes(), int(note.kind), note.notedMs, note.userId, note.login, note.person, note.words}));
    return {};
}

Result<std::vector<Duty>> readDuties(vault::Vault &records, Which which)
{
    return readWith(records, which == Which::open ? openRows : allRows, {});
}

Result<Duty> readDuty(vault::Vault &records, const DutyId &id)
{
    XD_TRY(std::vector<Duty> found, readWith(records, oneRow, {id.bytes()}));
    if (found.empty())
        return failure(ErrorCode::NotFound, u"duty"_s);
    return std::move(found.front());
}

Result<int> countOpenDuties(vault::Vault &records)
{
    XD_TRY(vault::Rows rows, records.query(countOpenRows));
    return rows.next() ? int(rows.integer(0)) : 0;
}

} // namespace xd::care
