#include "core/care/intake_store.h"

using namespace Qt::StringLiterals;

namespace xd::care {
namespace {

const QString insertRow = u"INSERT INTO care_intake (id, decision, student, received) VALUES (?, ?, ?, ?)"_s;
const QString intakeRows = uR"(
    SELECT c.id, c.student, c.decision, d.decision, l.round, c.received, NOT EXISTS (SELECT 1 FROM look_decision AS n WHERE n.look = l.id AND n.id > d.id)
    FROM care_intake AS c JOIN look_decision AS d ON d.id = c.decision JOIN second_look AS l ON l.id = d.look
    ORDER BY c.received DESC, c.decision DESC)"_s;

} // namespace

Done insertIntake(vault::Vault &records, const IntakeLine &intake)
{
    XD_CHECK(records.run(insertRow, {intake.id.bytes(), intake.decision, intake.student.bytes(), intake.receivedMs}));
    return {};
}

Result<std::vector<IntakeLine>> readIntakes(vault::Vault &records)
{
    std::vector<IntakeLine> intakes;
    XD_TRY(vault::Rows rows, records.query(intakeRows));
    while (rows.next())
        intakes.push_back({IntakeId::fromBytes(rows.bytes(0)), students::StudentId::fromBytes(rows.bytes(1)), rows.integer(2),
                           screening::Verdict(rows.integer(3)), screening::RoundId::fromBytes(rows.bytes(4)), rows.integer(5), rows.boolean(6)});
    XD_CHECK(rows.check());
    return intakes;
}

} // namespace xd::care
