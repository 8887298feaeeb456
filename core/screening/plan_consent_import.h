// Consent slips from a table: 学号 姓名 监护人意见 监护人 日期 学生本人意见. The later slip (by date, then by row and import)
// wins; an undated one counts from today. Where two rows of one student contradict each other and no days of their own
// tell which is newer, the refusal wins and the other row is refused. Pure.
// A row is refused for what RosterIndex::match says, BadConsent (an opinion that is neither), BadDate, NotInRound, InUse (it
// refuses, and answers are stored: a withdrawal; or one of the causes below).
#pragma once

#include "core/screening/round_view.h"
#include "core/sheets/row_error.h"

namespace xd::screening {

namespace consent_key {
inline const QString guardian = QStringLiteral("guardianOpinion");
inline const QString guardianName = QStringLiteral("guardianName");
inline const QString date = QStringLiteral("date");
inline const QString pupil = QStringLiteral("studentOpinion");
inline const QString refusalStands = QStringLiteral("refusalStands"); // the same: it agrees without a later day of its own
inline const QString rowsContradict = QStringLiteral("rowsContradict"); // the same: another row of the table refuses, see RowError::earlierRow
inline const QString answersStored = QStringLiteral("answersStored"); // no column: why a row is InUse
}

// answer_key::number, name, grade, class, and the above.
std::vector<sheets::KnownColumn> consentColumns();

struct ConsentPlan {
    std::vector<ConsentSlip> slips; // new and updated ones, in the order of the rows
    std::vector<sheets::RowError> refused;
    int rows = 0;
    int newRows = 0;       // students without a slip so far
    int updatedRows = 0;   // another slip than the one that counts so far
    int unchangedRows = 0; // the same slip once more, or older than the one that counts
    int emptyRows = 0;     // nothing decided; part of the unchanged
    int refusedRows = 0;
    RoundId round;
    ScreeningRevision revision;
};

// Errors: ColumnMissing, RoundClosed.
Result<ConsentPlan> planConsentImport(const sheets::Table &table, const sheets::ColumnMap &map, const RoundView &view, QDate today);

} // namespace xd::screening
