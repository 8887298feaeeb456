#include "core/screening/letter_store.h"

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

const QString inDangerRows = uR"(
    SELECT DISTINCT f.student FROM danger_finding AS f WHERE f.student IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM duty JOIN duty_answer ON duty_answer.duty = duty.id WHERE duty.finding = f.id))"_s;

} // namespace

Result<QSet<students::StudentId>> readInDanger(vault::Vault &records)
{
    QSet<students::StudentId> students;
    XD_TRY(vault::Rows rows, records.query(inDangerRows));
    while (rows.next())
        students.insert(students::StudentId::fromBytes(rows.bytes(0)));
    XD_CHECK(rows.check());
    return students;
}

} // namespace xd::screening
