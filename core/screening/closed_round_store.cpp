#include "core/screening/closed_round_store.h"

namespace xd::screening {
namespace {

constexpr const char *insertRow = "INSERT INTO closed_round_student (round, student, grade, number, label, entry_year) VALUES (?, ?, ?, ?, ?, ?)";
constexpr const char *rollRows = "SELECT student, grade, number, label, entry_year FROM closed_round_student WHERE round = ?";

} // namespace

Done insertClosedRoll(vault::Vault &records, const RoundId &round, const ClosedRoll &roll)
{
    const QByteArray roundId = round.bytes();
    XD_TRY(vault::BulkStatement row, records.bulk(insertRow));
    for (auto entry = roll.begin(); entry != roll.end(); ++entry) {
        const QByteArray student = entry.key().bytes();
        row.bindBytes(1, roundId);
        row.bindBytes(2, student);
        row.bind(3, entry->grade);
        row.bind(4, entry->number);
        row.bindText(5, entry->label);
        row.bind(6, entry->entryYear);
        XD_CHECK(row.run());
    }
    return {};
}

Result<ClosedRoll> readClosedRoll(vault::Vault &records, const RoundId &round)
{
    ClosedRoll roll;
    const QByteArray roundId = round.bytes();
    XD_TRY(vault::BulkStatement rows, records.bulk(rollRows));
    rows.bindBytes(1, roundId);
    while (true) {
        XD_TRY(const bool isRow, rows.next());
        if (!isRow)
            return roll;
        roll.insert(students::StudentId::fromBytes(rows.bytes(0)), {int(rows.integer(1)), int(rows.integer(2)), rows.text(3), int(rows.integer(4))});
    }
}

} // namespace xd::screening
