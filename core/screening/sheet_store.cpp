#include "core/screening/sheet_store.h"

#include "core/screening/round_store.h"
#include "core/screening/score_codec.h"

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

using students::StudentId;

constexpr const char *insertSheet = R"(
    INSERT INTO answer_sheet (id, round, student, instrument, grade, answers, seconds, questions, answered, late, import)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))";
constexpr const char *insertResult = R"(
    INSERT INTO result (sheet, pack, version, norm, engine, flags, missing, candidate, total, scales, normed)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))";
const QString lastSheetId = u"SELECT coalesce(max(id), 0) FROM answer_sheet"_s;

// A sheet may have results of several norm sets or engines; the one of its round's norm and the newest engine counts.
constexpr const char *sheetsOfRound = R"(
    SELECT s.id, s.round, s.student, s.instrument, s.grade, s.seconds, s.answered, s.late, s.import,
           r.pack, r.version, r.norm, r.flags, r.missing, r.scales, r.normed
    FROM answer_sheet AS s
    JOIN round_instrument AS i ON i.round = s.round AND i.position = s.instrument
    JOIN result AS r ON r.sheet = s.id AND r.pack = i.pack AND r.version = i.version AND r.norm = i.norm
         AND r.engine = (SELECT max(engine) FROM result WHERE sheet = s.id AND pack = i.pack AND version = i.version AND norm = i.norm)
    WHERE s.round = ? ORDER BY s.id)";
constexpr const char *sheetsOfStudent = R"(
    SELECT s.id, s.round, s.student, s.instrument, s.grade, s.seconds, s.answered, s.late, s.import,
           r.pack, r.version, r.norm, r.flags, r.missing, r.scales, r.normed
    FROM answer_sheet AS s
    JOIN screening_round AS o ON o.id = s.round
    JOIN round_instrument AS i ON i.round = s.round AND i.position = s.instrument
    JOIN result AS r ON r.sheet = s.id AND r.pack = i.pack AND r.version = i.version AND r.norm = i.norm
         AND r.engine = (SELECT max(engine) FROM result WHERE sheet = s.id AND pack = i.pack AND version = i.version AND norm = i.norm)
    WHERE s.student = ? ORDER BY o.opened DESC, s.instrument)";
const QString scalesOfInstrument = uR"(
    SELECT r.scales FROM answer_sheet AS s
    JOIN round_instrument AS i ON i.round = s.round AND i.position = s.instrument
    JOIN result AS r ON r.sheet = s.id AND r.pack = i.pack AND r.version = i.version AND r.norm = i.norm
    WHERE s.round = ? AND s.instrument = ? LIMIT 1)"_s;
constexpr const char *answersOfRound = "SELECT student, instrument, answers FROM answer_sheet WHERE round = ?";
const QString answeredRows = u"SELECT DISTINCT student FROM answer_sheet WHERE round = ?"_s;
const QString deleteSheetRows = u"DELETE FROM answer_sheet WHERE import = ?"_s;
const QString deleteSheetRowsOf = u"DELETE FROM answer_sheet WHERE round = ? AND student = ?"_s;
const QString deleteOneSheet = u"DELETE FROM answer_sheet WHERE import = ? AND student = ? AND instrument = ?"_s;
const QString typedSheetRow = uR"(
    SELECT s.import, s.answers FROM answer_sheet AS s JOIN screening_import AS i ON i.id = s.import AND i.source = 2
    WHERE s.round = ? AND s.student = ? AND s.instrument = ?)"_s;
const QString importOfSheet = u"SELECT import FROM answer_sheet WHERE round = ? AND student = ? AND instrument = ? AND import IS NOT NULL"_s;
const QString countSheetRows = u"SELECT count(*) FROM answer_sheet WHERE import = ? AND student = ?"_s;
const QString lookOfImport = uR"(
    SELECT EXISTS (SELECT 1 FROM answer_sheet AS s JOIN second_look AS l ON l.round = s.round AND l.student = s.student WHERE s.import = ?))"_s;
const QString lookOfStudent = u"SELECT EXISTS (SELECT 1 FROM second_look WHERE round = ? AND student = ?)"_s;
const QString anyOfStudent = uR"(
    SELECT EXISTS (SELECT 1 FROM answer_sheet WHERE student = ?1) OR EXISTS (SELECT 1 FROM consent_slip WHERE student = ?1)
        OR EXISTS (SELECT 1 FROM danger_finding WHERE student = ?1) OR EXISTS (SELECT 1 FROM slip_code WHERE student = ?1)
        OR EXISTS (SELECT 1 FROM round_arrangement WHERE student = ?1) OR EXISTS (SELECT 1 FROM found_later WHERE student = ?1))"_s;

#define XD_IS_MET u"EXISTS (SELECT 1 FROM duty JOIN duty_answer ON duty_answer.duty = duty.id WHERE duty.finding = danger_finding.id)"
const QString insertFindingRow = uR"(
    INSERT INTO danger_finding (id, round, student, pack, version, item, answer, found, refused_for,
                                claim_number, claim_name, claim_grade, claim_class, import, origin, origin_rows)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s;
const QString findingRows = uR"(
    SELECT id, round, student, pack, version, item, answer, found, refused_for, claim_number, claim_name, claim_grade, claim_class, matched,
           origin, origin_rows, )" XD_IS_MET uR"(
    FROM danger_finding WHERE round = ? ORDER BY found, rowid)"_s;
const QString findingRowsOf = uR"(
    SELECT id, round, student, pack, version, item, answer, found, refused_for, claim_number, claim_name, claim_grade, claim_class, matched,
           origin, origin_rows, )" XD_IS_MET uR"(
    FROM danger_finding WHERE student = ? ORDER BY found DESC, rowid)"_s;
const QString findingRow = uR"(
    SELECT id, round, student, pack, version, item, answer, found, refused_for, claim_number, claim_name, claim_grade, claim_class, matched,
           origin, origin_rows, )" XD_IS_MET uR"(
    FROM danger_finding WHERE id = ?)"_s;
// What a person has said a person may correct, and what no sheet of the student stands behind, until somebody has acted on it.
const QString doubtfulRows = uR"(
    SELECT f.id FROM danger_finding AS f WHERE f.student IS NOT NULL
        AND (f.matched IS NOT NULL OR NOT EXISTS
            (SELECT 1 FROM answer_sheet AS s JOIN round_instrument AS i ON i.round = s.round AND i.position = s.instrument
             WHERE s.round = f.round AND s.student = f.student AND i.pack = f.pack))
        AND NOT EXISTS (SELECT 1 FROM duty JOIN duty_answer ON duty_answer.duty = duty.id WHERE duty.finding = f.id))"_s;
const QString unmatchFindingRow = u"UPDATE danger_finding SET student = NULL, matched = NULL, matched_by = NULL WHERE id = ?"_s;
const QString matchFindingRow = uR"(UPDATE danger_finding SET student = ?1, matched = ?2, matched_by = ?3 WHERE id = ?4)"_s;

Result<StoredSheet> sheetFrom(const vault::BulkStatement &row)
{
    StoredSheet sheet;
    sheet.id = row.integer(0);
    sheet.round = RoundId::fromBytes(row.bytes(1));
    sheet.student = StudentId::fromBytes(row.bytes(2));
    sheet.instrument = int(row.integer(3));
    sheet.grade = int(row.integer(4));
    sheet.seconds = row.isNull(5) ? -1 : int(row.integer(5));
    sheet.answeredMs = row.isNull(6) ? 0 : row.integer(6);
    sheet.isLate = row.integer(7) != 0;
    if (!row.isNull(8))
        sheet.import = ScreeningImportId::fromBytes(row.bytes(8));
    sheet.pack = row.text(9);
    sheet.version = row.text(10);
    sheet.norm = row.text(11);
    sheet.score.flags = Flags(int(row.integer(12)));
    sheet.score.missing = int(row.integer(13));
    XD_TRY(sheet.score.scales, decodeScales(row.bytes(14)));
    if (!row.isNull(15))
        XD_CHECK(decodeNormed(row.bytes(15), sheet.score.scales));
    return sheet;
}

Result<std::vector<StoredSheet>> readSheetsWith(vault::Vault &records, const char *sql, const QByteArray &id)
{
    std::vector<StoredSheet> sheets;
    XD_TRY(vault::BulkStatement rows, records.bulk(sql));
    rows.bindBytes(1, id);
    while (true) {
        XD_TRY(const bool isRow, rows.next());
        if (!isRow)
            return sheets;
        XD_TRY(StoredSheet sheet, sheetFrom(rows));
        sheets.push_back(std::move(sheet));
    }
}

Finding findingFrom(const vault::Rows &rows)
{
    Finding finding;
    finding.id = FindingId::fromBytes(rows.bytes(0));
    finding.round = RoundId::fromBytes(rows.bytes(1));
    if (!rows.isNull(2))
        finding.student = StudentId::fromBytes(rows.bytes(2));
    finding.pack = rows.text(3);
    finding.version = rows.text(4);
    finding.itemNumber = int(rows.integer(5));
    finding.answer = quint8(rows.integer(6));
    finding.foundMs = rows.integer(7);
    finding.refusedFor = rows.text(8);
    finding.claim = {rows.text(9), rows.text(10), rows.text(11), rows.text(12)};
    finding.matchedMs = rows.isNull(13) ? 0 : rows.integer(13);
    if (!rows.isNull(14))
        finding.origin = {rows.bytes(14), int(rows.integer(15))};
    finding.isMet = rows.boolean(16);
    return finding;
}

Result<std::vector<Finding>> readFindingsWith(vault::Vault &records, const QString &sql, const QByteArray &id)
{
    std::vector<Finding> findings;
    XD_TRY(vault::Rows rows, records.query(sql, {id}));
    while (rows.next())
        findings.push_back(findingFrom(rows));
    XD_CHECK(rows.check());
    return findings;
}

} // namespace

SheetWriter::SheetWriter(const Round &round, const ScreeningImportId &import, qint64 nextId, QHash<StudentId, Consent> consents,
                         vault::BulkStatement &&sheet, vault::BulkStatement &&result)
    : m_round(&round), m_consents(std::move(consents)), m_roundId(round.id.bytes()), m_importId(import.bytes()), m_nextId(nextId), m_sheet(std::move(sheet)), m_result(std::move(result))
{
}

Result<SheetWriter> SheetWriter::on(vault::Vault &records, const Round &round, const ScreeningImportId &import)
{
    qint64 lastId = 0;
    {
        XD_TRY(vault::Rows rows, records.query(lastSheetId));
        if (rows.next())
            lastId = rows.integer(0);
    }
    XD_TRY(auto consents, readConsents(records, round.id));
    XD_TRY(vault::BulkStatement sheet, records.bulk(insertSheet));
    XD_TRY(vault::BulkStatement result, records.bulk(insertResult));
    return SheetWriter(round, import, lastId + 1, std::move(consents), std::move(sheet), std::move(result));
}

Done SheetWriter::insert(const PlannedSheet &sheet)
{
    const auto consent = m_consents.constFind(sheet.student);
    if (consent == m_consents.constEnd() || consent->state() != ConsentState::given)
        return failure(ErrorCode::NoConsent);
    const RoundInstrument &chosen = m_round->instruments[size_t(sheet.instrument)];
    const QByteArray student = sheet.student.bytes();
    m_sheet.bind(1, m_nextId);
    m_sheet.bindBytes(2, m_roundId);
    m_sheet.bindBytes(3, student);
    m_sheet.bind(4, sheet.instrument);
    m_sheet.bind(5, sheet.grade);
    m_sheet.bindBytes(6, sheet.answers);
    if (sheet.sitting.seconds < 0)
        m_sheet.bindNull(7);
    else
        m_sheet.bind(7, sheet.sitting.seconds);
    m_sheet.bind(8, sheet.sitting.questions);
    if (sheet.answeredMs == 0)
        m_sheet.bindNull(9);
    else
        m_sheet.bind(9, sheet.answeredMs);
    m_sheet.bind(10, sheet.isLate ? 1 : 0);
    m_sheet.bindBytes(11, m_importId);
    XD_CHECK(m_sheet.run());

    const QByteArray scales = encodeScales(sheet.score.scales);
    m_result.bind(1, m_nextId);
    m_result.bindText(2, chosen.instrument->id);
    m_result.bindText(3, chosen.instrument->version);
    m_result.bindText(4, chosen.norm->id);
    m_result.bind(5, scoringEngineVersion);
    m_result.bind(6, int(sheet.score.flags));
    m_result.bind(7, sheet.score.missing);
    m_result.bind(8, sheet.score.isCandidate() ? 1 : 0);
    if (const auto total = totalThousandths(*chosen.instrument, sheet.score))
        m_result.bind(9, *total);
    else
        m_result.bindNull(9);
    m_result.bindBytes(10, scales);
    const QByteArray normed = encodeNormed(sheet.score.scales);
    if (normed.isEmpty())
        m_result.bindNull(11);
    else
        m_result.bindBytes(11, normed);
    XD_CHECK(m_result.run());
    ++m_nextId;
    return {};
}

Result<std::vector<StoredSheet>> readSheets(vault::Vault &records, const RoundId &round)
{
    return readSheetsWith(records, sheetsOfRound, round.bytes());
}

Result<std::vector<StoredSheet>> readSheetsOf(vault::Vault &records, const StudentId &student)
{
    return readSheetsWith(records, sheetsOfStudent, student.bytes());
}

Result<int> countScales(vault::Vault &records, const RoundId &round, int instrument)
{
    XD_TRY(vault::Rows rows, records.query(scalesOfInstrument, {round.bytes(), instrument}));
    if (!rows.next())
        return 0;
    XD_TRY(const std::vector<ScaleScore> scales, decodeScales(rows.bytes(0)));
    return int(scales.size());
}

Result<QHash<StudentId, QHash<QString, QByteArray>>> readStoredAnswers(vault::Vault &records, const Round &round)
{
    QHash<StudentId, QHash<QString, QByteArray>> answers;
    const QByteArray roundId = round.id.bytes();
    XD_TRY(vault::BulkStatement rows, records.bulk(answersOfRound));
    rows.bindBytes(1, roundId);
    while (true) {
        XD_TRY(const bool isRow, rows.next());
        if (!isRow)
            return answers;
        const auto instrument = size_t(rows.integer(1));
        if (instrument >= round.instruments.size())
            return failure(ErrorCode::VaultDamaged, {}, u"instrument of a sheet"_s);
        answers[StudentId::fromBytes(rows.bytes(0))].insert(round.instruments[instrument].instrument->id, rows.bytes(2).toByteArray());
    }
}

Result<QSet<StudentId>> readAnswered(vault::Vault &records, const RoundId &round)
{
    QSet<StudentId> students;
    XD_TRY(vault::Rows rows, records.query(answeredRows, {round.bytes()}));
    while (rows.next())
        students.insert(StudentId::fromBytes(rows.bytes(0)));
    XD_CHECK(rows.check());
    return students;
}

Result<int> deleteSheets(vault::Vault &records, const ScreeningImportId &import)
{
    return records.run(deleteSheetRows, {import.bytes()});
}

Result<int> deleteSheetsOf(vault::Vault &records, const RoundId &round, const StudentId &student)
{
    return records.run(deleteSheetRowsOf, {round.bytes(), student.bytes()});
}

Result<std::optional<TypedSheet>> readTypedSheet(vault::Vault &records, const RoundId &round, const StudentId &student, int instrument)
{
    XD_TRY(vault::Rows rows, records.query(typedSheetRow, {round.bytes(), student.bytes(), instrument}));
    if (!rows.next())
        return std::optional<TypedSheet>();
    return TypedSheet{ScreeningImportId::fromBytes(rows.bytes(0)), rows.bytes(1)};
}

Result<ScreeningImportId> readImportOf(vault::Vault &records, const RoundId &round, const StudentId &student, int instrument)
{
    XD_TRY(vault::Rows rows, records.query(importOfSheet, {round.bytes(), student.bytes(), instrument}));
    if (!rows.next())
        return failure(ErrorCode::NotFound, u"sheet"_s);
    return ScreeningImportId::fromBytes(rows.bytes(0));
}

Result<int> countSheetsOf(vault::Vault &records, const ScreeningImportId &import, const StudentId &student)
{
    XD_TRY(vault::Rows rows, records.query(countSheetRows, {import.bytes(), student.bytes()}));
    return rows.next() ? int(rows.integer(0)) : 0;
}

Done deleteSheet(vault::Vault &records, const ScreeningImportId &import, const StudentId &student, int instrument)
{
    XD_TRY(const int deleted, records.run(deleteOneSheet, {import.bytes(), student.bytes(), instrument}));
    if (deleted != 1)
        return failure(ErrorCode::NotFound, u"sheet"_s);
    return {};
}

Result<bool> wasLookedAt(vault::Vault &records, const ScreeningImportId &import)
{
    XD_TRY(vault::Rows rows, records.query(lookOfImport, {import.bytes()}));
    return rows.next() && rows.boolean(0);
}

Result<bool> wasLookedAt(vault::Vault &records, const RoundId &round, const StudentId &student)
{
    XD_TRY(vault::Rows rows, records.query(lookOfStudent, {round.bytes(), student.bytes()}));
    return rows.next() && rows.boolean(0);
}

Result<bool> hasScreening(vault::Vault &records, const StudentId &student)
{
    XD_TRY(vault::Rows rows, records.query(anyOfStudent, {student.bytes()}));
    return rows.next() && rows.boolean(0);
}

Done insertFinding(vault::Vault &records, const Finding &finding, const ScreeningImportId &import)
{
    XD_CHECK(records.run(insertFindingRow, {finding.id.bytes(), finding.round.bytes(),
                                            finding.student.isNil() ? QVariant() : QVariant(finding.student.bytes()), finding.pack,
                                            finding.version, finding.itemNumber, int(finding.answer), finding.foundMs, finding.refusedFor,
                                            finding.claim.number, finding.claim.name, finding.claim.grade, finding.claim.schoolClass,
                                            import.bytes(), finding.origin.hash.isEmpty() ? QVariant() : QVariant(finding.origin.hash),
                                            finding.origin.rows}));
    return {};
}

Result<std::vector<Finding>> readFindings(vault::Vault &records, const RoundId &round)
{
    return readFindingsWith(records, findingRows, round.bytes());
}

Result<std::vector<Finding>> readFindingsOf(vault::Vault &records, const StudentId &student)
{
    return readFindingsWith(records, findingRowsOf, student.bytes());
}

Result<Finding> readFinding(vault::Vault &records, const FindingId &id)
{
    XD_TRY(const std::vector<Finding> found, readFindingsWith(records, findingRow, id.bytes()));
    if (found.empty())
        return failure(ErrorCode::NotFound, u"finding"_s);
    return found.front();
}

Result<QSet<FindingId>> readDoubtfulFindings(vault::Vault &records)
{
    QSet<FindingId> found;
    XD_TRY(vault::Rows rows, records.query(doubtfulRows));
    while (rows.next())
        found.insert(FindingId::fromBytes(rows.bytes(0)));
    XD_CHECK(rows.check());
    return found;
}

Done clearFindingStudent(vault::Vault &records, const FindingId &id)
{
    XD_CHECK(records.run(unmatchFindingRow, {id.bytes()}));
    return {};
}

Done setFindingStudent(vault::Vault &records, const FindingId &id, const StudentId &student, qint64 timeMs, const QByteArray &userId)
{
    XD_TRY(const Finding finding, readFinding(records, id));
    if (!finding.student.isNil()) {
        XD_TRY(const QSet<FindingId> doubtful, readDoubtfulFindings(records));
        if (finding.student == student || !doubtful.contains(id))
            return failure(ErrorCode::AlreadyExists, u"finding"_s, u"matched already"_s);
    }
    XD_CHECK(records.run(matchFindingRow, {student.bytes(), timeMs, userId, id.bytes()}));
    return {};
}

} // namespace xd::screening
