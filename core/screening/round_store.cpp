#include "core/screening/round_store.h"

#include "core/screening/sheet_store.h"
#include "core/screening/stand_in_instrument.h"

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

using students::StudentId;

const QString insertRoundRow = uR"(
    INSERT INTO screening_round (id, title, grades, first_day, last_day, opened, opened_by, arrangements)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?))"_s;
const QString insertRoundInstrument = uR"(
    INSERT INTO round_instrument (round, position, pack, version, norm, grades) VALUES (?, ?, ?, ?, ?, ?))"_s;
const QString insertRoundClass = u"INSERT INTO round_class (round, grade, number, label) VALUES (?, ?, ?, ?)"_s;
const QString roundRow = uR"(
    SELECT title, grades, first_day, last_day, opened, closed, arrangements FROM screening_round WHERE id = ?)"_s;
const QString roundInstruments = u"SELECT pack, version, norm, grades FROM round_instrument WHERE round = ? ORDER BY position"_s;
const QString roundClasses = u"SELECT grade, number, label FROM round_class WHERE round = ? ORDER BY grade, number, label"_s;
const QString roundIds = u"SELECT id FROM screening_round ORDER BY opened DESC, rowid DESC"_s;
const QString updateRoundRow = u"UPDATE screening_round SET title = ?, first_day = ?, last_day = ?, arrangements = ? WHERE id = ?"_s;
const QString closeRoundRow = u"UPDATE screening_round SET closed = ?, closed_by = ? WHERE id = ? AND closed IS NULL"_s;
const QString insertImportRow = uR"(
    INSERT INTO screening_import (id, round, kind, time, file, added, updated, unchanged, refused, source)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s;
const QString importRow = uR"(
    SELECT id, round, kind, time, file, added, updated, unchanged, refused, undone, source FROM screening_import WHERE id = ?)"_s;
const QString importRows = uR"(
    SELECT id, round, kind, time, file, added, updated, unchanged, refused, undone, source
    FROM screening_import WHERE round = ? ORDER BY time DESC, rowid DESC)"_s;
const QString growImportRow = uR"(
    UPDATE screening_import SET added = added + ?, unchanged = unchanged + ?, refused = refused + ? WHERE id = ? AND undone IS NULL)"_s;
const QString undoImportRow = u"UPDATE screening_import SET undone = ? WHERE id = ? AND undone IS NULL"_s;
constexpr const char *insertSlip =
    "INSERT INTO consent_slip (round, student, guardian, pupil, guardian_name, date, import) VALUES (?, ?, ?, ?, ?, ?, ?)";
constexpr const char *slipRows = "SELECT student, guardian, pupil, guardian_name, date FROM consent_slip WHERE round = ? ORDER BY date, id";
constexpr const char *slipRowsWithout = R"(
    SELECT student, guardian, pupil, guardian_name, date FROM consent_slip WHERE round = ? AND import IS NOT ? ORDER BY date, id)";
const QString deleteNewestSlipRow = uR"(
    DELETE FROM consent_slip WHERE id = (SELECT max(id) FROM consent_slip WHERE round = ? AND student = ? AND import IS NULL))"_s;
const QString deleteSlipRows = u"DELETE FROM consent_slip WHERE import = ?"_s;
const QString revisionRow = u"SELECT value FROM screening_revision WHERE id = 1"_s;
const QString growRevision = u"UPDATE screening_revision SET value = value + 1 WHERE id = 1"_s;
const QString putRemembered = uR"(
    INSERT INTO remembered (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value)"_s;
const QString rememberedRow = u"SELECT value FROM remembered WHERE key = ?"_s;

ScreeningImportRow importFrom(const vault::Rows &rows)
{
    return {ScreeningImportId::fromBytes(rows.bytes(0)), RoundId::fromBytes(rows.bytes(1)), ImportKind(rows.integer(2)), rows.integer(3),
            rows.text(4), int(rows.integer(5)), int(rows.integer(6)), int(rows.integer(7)), int(rows.integer(8)), !rows.isNull(9),
            AnswerSource(rows.integer(10))};
}

// In the order in which each word overrules the one before.
Result<QHash<StudentId, Consent>> gather(vault::BulkStatement &rows)
{
    QHash<StudentId, Consent> consents;
    while (true) {
        XD_TRY(const bool isRow, rows.next());
        if (!isRow)
            return consents;
        const StudentId student = StudentId::fromBytes(rows.bytes(0));
        consents[student].take({student, Opinion(rows.integer(1)), Opinion(rows.integer(2)), rows.text(3), QDate::fromString(rows.text(4), Qt::ISODate)});
    }
}

} // namespace

Done insertRound(vault::Vault &records, const Round &round, const QByteArray &userId)
{
    XD_CHECK(records.run(insertRoundRow, {round.id.bytes(), round.title, round.grades.mask(), round.firstDay,
                                          round.lastDay.isValid() ? QVariant(round.lastDay) : QVariant(), round.openedMs, userId,
                                          round.arrangements}));
    int position = 0;
    for (const RoundInstrument &chosen : round.instruments)
        XD_CHECK(records.run(insertRoundInstrument, {round.id.bytes(), position++, chosen.instrument->id, chosen.instrument->version,
                                                     chosen.norm->id, chosen.grades.mask()}));
    for (const students::SchoolClass &one : round.classes)
        XD_CHECK(records.run(insertRoundClass, {round.id.bytes(), one.grade, one.number, one.label}));
    return {};
}

Result<Round> readRound(vault::Vault &records, const Instruments &instruments, const RoundId &id)
{
    Round round;
    round.id = id;
    {
        XD_TRY(vault::Rows rows, records.query(roundRow, {id.bytes()}));
        if (!rows.next())
            return failure(ErrorCode::NotFound, u"round"_s);
        round.title = rows.text(0);
        round.grades = Grades::fromMask(quint32(rows.integer(1)));
        round.firstDay = rows.date(2);
        round.lastDay = rows.isNull(3) ? QDate() : rows.date(3);
        round.openedMs = rows.integer(4);
        round.closedMs = rows.isNull(5) ? 0 : rows.integer(5);
        round.arrangements = rows.text(6);
    }
    {
        XD_TRY(vault::Rows rows, records.query(roundClasses, {id.bytes()}));
        while (rows.next())
            round.classes.push_back({int(rows.integer(0)), int(rows.integer(1)), rows.text(2), 0});
        XD_CHECK(rows.check());
    }
    XD_TRY(vault::Rows rows, records.query(roundInstruments, {id.bytes()}));
    while (rows.next()) {
        const Instrument *instrument = instruments.find(rows.text(0), rows.text(1));
        const NormSet *norm = instrument ? instrument->findNorm(rows.text(2)) : nullptr;
        std::shared_ptr<const Instrument> standIn;
        if (!norm) {
            XD_TRY(const int scales, countScales(records, id, int(round.instruments.size())));
            const packs::UnreadablePack *const pack = instruments.allPacks().findUnreadable(rows.text(0), rows.text(1));
            standIn = std::make_shared<const Instrument>(standInFor(rows.text(0), rows.text(1), rows.text(2), scales, pack));
            instrument = standIn.get();
            norm = &instrument->norms.front();
        }
        round.instruments.push_back({instrument, norm, round.grades.within(Grades::fromMask(quint32(rows.integer(3)))), std::move(standIn)});
    }
    XD_CHECK(rows.check());
    return round;
}

Result<RoundHeading> readRoundHeading(vault::Vault &records, const RoundId &id)
{
    XD_TRY(vault::Rows rows, records.query(roundRow, {id.bytes()}));
    if (!rows.next())
        return failure(ErrorCode::NotFound, u"round"_s);
    return RoundHeading{rows.text(0), rows.date(2)};
}

Result<std::vector<RoundId>> readRoundIds(vault::Vault &records)
{
    std::vector<RoundId> ids;
    XD_TRY(vault::Rows rows, records.query(roundIds));
    while (rows.next())
        ids.push_back(RoundId::fromBytes(rows.bytes(0)));
    XD_CHECK(rows.check());
    return ids;
}

Done updateRound(vault::Vault &records, const Round &round)
{
    XD_CHECK(records.run(updateRoundRow, {round.title, round.firstDay, round.lastDay.isValid() ? QVariant(round.lastDay) : QVariant(),
                                          round.arrangements, round.id.bytes()}));
    return {};
}

Done setRoundClosed(vault::Vault &records, const RoundId &id, qint64 timeMs, const QByteArray &userId)
{
    XD_TRY(const int changed, records.run(closeRoundRow, {timeMs, userId, id.bytes()}));
    if (changed != 1)
        return failure(ErrorCode::RoundClosed);
    return {};
}

Done insertImport(vault::Vault &records, const ScreeningImportRow &row)
{
    XD_CHECK(records.run(insertImportRow, {row.id.bytes(), row.round.bytes(), int(row.kind), row.timeMs, row.file, row.added,
                                           row.updated, row.unchanged, row.refused, int(row.source)}));
    return {};
}

Result<ScreeningImportRow> readImport(vault::Vault &records, const ScreeningImportId &id)
{
    XD_TRY(vault::Rows rows, records.query(importRow, {id.bytes()}));
    if (!rows.next())
        return failure(ErrorCode::NotFound, u"import"_s);
    return importFrom(rows);
}

Result<std::vector<ScreeningImportRow>> readImports(vault::Vault &records, const RoundId &round)
{
    std::vector<ScreeningImportRow> imports;
    XD_TRY(vault::Rows rows, records.query(importRows, {round.bytes()}));
    while (rows.next())
        imports.push_back(importFrom(rows));
    XD_CHECK(rows.check());
    return imports;
}

Done growImport(vault::Vault &records, const ScreeningImportRow &by)
{
    XD_TRY(const int changed, records.run(growImportRow, {by.added, by.unchanged, by.refused, by.id.bytes()}));
    if (changed != 1)
        return failure(ErrorCode::Refused, u"import"_s, u"undone already"_s);
    return {};
}

Done markUndone(vault::Vault &records, const ScreeningImportId &id, qint64 timeMs)
{
    XD_TRY(const int changed, records.run(undoImportRow, {timeMs, id.bytes()}));
    if (changed != 1)
        return failure(ErrorCode::Refused, u"import"_s, u"undone already"_s);
    return {};
}

Done insertSlips(vault::Vault &records, const RoundId &round, const ScreeningImportId &import, std::span<const ConsentSlip> slips)
{
    const QByteArray roundBytes = round.bytes();
    const QByteArray importBytes = import.bytes();
    XD_TRY(vault::BulkStatement insert, records.bulk(insertSlip));
    for (const ConsentSlip &slip : slips) {
        const QByteArray student = slip.student.bytes();
        insert.bindBytes(1, roundBytes);
        insert.bindBytes(2, student);
        insert.bind(3, int(slip.guardian));
        insert.bind(4, int(slip.pupil));
        insert.bindText(5, slip.guardianName);
        insert.bindText(6, slip.date.toString(Qt::ISODate));
        if (import.isNil())
            insert.bindNull(7);
        else
            insert.bindBytes(7, importBytes);
        XD_CHECK(insert.run());
    }
    return {};
}

Result<QHash<StudentId, Consent>> readConsents(vault::Vault &records, const RoundId &round)
{
    const QByteArray id = round.bytes();
    XD_TRY(vault::BulkStatement rows, records.bulk(slipRows));
    rows.bindBytes(1, id);
    return gather(rows);
}

Result<QHash<StudentId, Consent>> readConsentsWithout(vault::Vault &records, const RoundId &round, const ScreeningImportId &import)
{
    const QByteArray id = round.bytes();
    const QByteArray without = import.bytes();
    XD_TRY(vault::BulkStatement rows, records.bulk(slipRowsWithout));
    rows.bindBytes(1, id);
    rows.bindBytes(2, without);
    return gather(rows);
}

Done deleteNewestSlip(vault::Vault &records, const RoundId &round, const StudentId &student)
{
    XD_TRY(const int removed, records.run(deleteNewestSlipRow, {round.bytes(), student.bytes()}));
    if (removed != 1)
        return failure(ErrorCode::NotFound, u"slip"_s);
    return {};
}

Result<int> deleteSlips(vault::Vault &records, const ScreeningImportId &import)
{
    return records.run(deleteSlipRows, {import.bytes()});
}

Result<qint64> screeningRevision(vault::Vault &records)
{
    XD_TRY(vault::Rows rows, records.query(revisionRow));
    if (!rows.next())
        return failure(ErrorCode::VaultDamaged, {}, u"screening revision"_s);
    return rows.integer(0);
}

Done growScreeningRevision(vault::Vault &records)
{
    XD_CHECK(records.run(growRevision));
    return {};
}

Done putAnswerMapping(vault::Vault &records, const QString &key, const QByteArray &mapping)
{
    XD_CHECK(records.run(putRemembered, {key, QString::fromUtf8(mapping)}));
    return {};
}

Result<QByteArray> readAnswerMapping(vault::Vault &records, const QString &key)
{
    XD_TRY(vault::Rows rows, records.query(rememberedRow, {key}));
    return rows.next() ? rows.text(0).toUtf8() : QByteArray();
}

} // namespace xd::screening
