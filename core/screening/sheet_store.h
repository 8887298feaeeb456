// Answer sheets with their results, and danger findings, in the records vault. Called by the commands and questions
// of this noun. Many sheets go in with statements prepared once and bound without QVariant.
#pragma once

#include "core/screening/finding.h"
#include "core/screening/plan_answers_import.h"

#include <functional>

namespace xd::screening {

class SheetWriter {
public:
    static Result<SheetWriter> on(vault::Vault &records, const Round &round, const ScreeningImportId &import);
    Done insert(const PlannedSheet &sheet);

private:
    SheetWriter(const Round &round, const ScreeningImportId &import, qint64 nextId, vault::BulkStatement &&sheet, vault::BulkStatement &&result);

    const Round *m_round;
    QByteArray m_roundId;
    QByteArray m_importId;
    qint64 m_nextId;
    vault::BulkStatement m_sheet;
    vault::BulkStatement m_result;
};

// One sheet with the result that counts.
struct StoredSheet {
    qint64 id = 0;
    RoundId round;
    students::StudentId student;
    int instrument = 0; // position in the round
    int grade = 0;
    int seconds = -1;
    qint64 answeredMs = 0; // 0: not known
    bool isLate = false;
    QString pack, version, norm;
    Score score; // without danger: that is in the findings
    ScreeningImportId import;
};
Result<std::vector<StoredSheet>> readSheets(vault::Vault &records, const RoundId &round);
Result<std::vector<StoredSheet>> readSheetsOf(vault::Vault &records, const students::StudentId &student); // newest first
// Answers by student and instrument id.
Result<QHash<students::StudentId, QHash<QString, QByteArray>>> readStoredAnswers(vault::Vault &records, const Round &round);
Result<QSet<students::StudentId>> readAnswered(vault::Vault &records, const RoundId &round); // who has a sheet in it
Result<int> deleteSheets(vault::Vault &records, const ScreeningImportId &import); // how many
Result<bool> hasScreening(vault::Vault &records, const students::StudentId &student);

Done insertFinding(vault::Vault &records, const Finding &finding, const ScreeningImportId &import);
Result<std::vector<Finding>> readFindings(vault::Vault &records, const RoundId &round);
Result<std::vector<Finding>> readFindingsOf(vault::Vault &records, const students::StudentId &student);
Result<Finding> readFinding(vault::Vault &records, const FindingId &id); // Error: NotFound
Done setFindingStudent(vault::Vault &records, const FindingId &id, const students::StudentId &student, qint64 timeMs, const QByteArray &userId);

} // namespace xd::screening
