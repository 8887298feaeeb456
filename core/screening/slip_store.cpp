#include "core/screening/slip_store.h"

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

using students::StudentId;

const QString codeRows = u"SELECT student, code FROM slip_code WHERE round = ?"_s;
const QString allCodeRows = u"SELECT code FROM slip_code"_s;
const QString insertCode = u"INSERT INTO slip_code (round, student, code) VALUES (?, ?, ?)"_s;
const QString arrangementRows = u"SELECT student, words FROM round_arrangement WHERE round = ?"_s;
const QString putArrangementRow = uR"(
    INSERT INTO round_arrangement (round, student, words) VALUES (?, ?, ?)
    ON CONFLICT (round, student) DO UPDATE SET words = excluded.words)"_s;
const QString dropArrangementRow = u"DELETE FROM round_arrangement WHERE round = ? AND student = ?"_s;

} // namespace

Result<SlipCodes> readSlipCodes(vault::Vault &records, const RoundId &round)
{
    SlipCodes codes;
    XD_TRY(vault::Rows rows, records.query(codeRows, {round.bytes()}));
    while (rows.next())
        codes.add(StudentId::fromBytes(rows.bytes(0)), rows.text(1));
    XD_CHECK(rows.check());
    return codes;
}

Result<QSet<QString>> readSlipCodesOfAllRounds(vault::Vault &records)
{
    QSet<QString> codes;
    XD_TRY(vault::Rows rows, records.query(allCodeRows));
    while (rows.next())
        codes.insert(rows.text(0));
    XD_CHECK(rows.check());
    return codes;
}

Done insertSlipCode(vault::Vault &records, const RoundId &round, const StudentId &student, const QString &code)
{
    XD_CHECK(records.run(insertCode, {round.bytes(), student.bytes(), code}));
    return {};
}

Result<QHash<StudentId, QString>> readArrangements(vault::Vault &records, const RoundId &round)
{
    QHash<StudentId, QString> arrangements;
    XD_TRY(vault::Rows rows, records.query(arrangementRows, {round.bytes()}));
    while (rows.next())
        arrangements.insert(StudentId::fromBytes(rows.bytes(0)), rows.text(1));
    XD_CHECK(rows.check());
    return arrangements;
}

Done putArrangement(vault::Vault &records, const RoundId &round, const StudentId &student, const QString &words)
{
    if (words.isEmpty())
        XD_CHECK(records.run(dropArrangementRow, {round.bytes(), student.bytes()}));
    else
        XD_CHECK(records.run(putArrangementRow, {round.bytes(), student.bytes(), words}));
    return {};
}

} // namespace xd::screening
