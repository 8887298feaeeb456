// Answer sheets with their results, and danger findings, in the records vault. Called by the commands and questions
// of this noun. Many sheets go in with statements prepared once and bound without QVariant.
#pragma once

#include "core/screening/finding.h"
#include "core/screening/answers_plan.h"

#include <functional>

namespace xd::screening {

class SheetWriter {
public:
    static Result<SheetWriter> on(vault::Vault &records, const Round &round, const ScreeningImportId &import);
    Done insert(const PlannedSheet &sheet); // Error: NoConsent, whatever a plan has said

private:
    SheetWriter(const Round &round, const ScreeningImportId &import, qint64 nextId, QHash<students::StudentId, Consent> consents,
                vault::BulkStatement &&sheet, vault::BulkStatement &&result);

    const Round *m_round;
    QHash<students::StudentId, Consent> m_consents; // as they were when the write began
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
// How many scales the results of an instrument of a round have; 0 where there is none.
Result<int> countScales(vault::Vault &records, const RoundId &round, int instrument);
// Answers by student and instrument id.
Result<QHash<students::StudentId, QHash<QString, QByteArray>>> readStoredAnswers(vault::Vault &records, const Round &round);
Result<QSet<students::StudentId>> readAnswered(vault::Vault &records, const RoundId &round); // who has a sheet in it
Result<int> deleteSheets(vault::Vault &records, const ScreeningImportId &import); // how many
Result<int> deleteSheetsOf(vault::Vault &records, const RoundId &round, const students::StudentId &student); // how many
struct TypedSheet {
    ScreeningImportId import;
    QByteArray answers;
};
// Of an import of paper; none where the student's sheet came otherwise, or there is none.
Result<std::optional<TypedSheet>> readTypedSheet(vault::Vault &records, const RoundId &round, const students::StudentId &student, int instrument);
// By which import a student's sheet came. Error: NotFound where there is no such sheet.
Result<ScreeningImportId> readImportOf(vault::Vault &records, const RoundId &round, const students::StudentId &student, int instrument);
Result<int> countSheetsOf(vault::Vault &records, const ScreeningImportId &import, const students::StudentId &student);
// Error: NotFound where the import has no such sheet.
Done deleteSheet(vault::Vault &records, const ScreeningImportId &import, const students::StudentId &student, int instrument);
Result<bool> wasLookedAt(vault::Vault &records, const RoundId &round, const students::StudentId &student);
Result<bool> wasLookedAt(vault::Vault &records, const ScreeningImportId &import); // at any student of its sheets
Result<bool> hasScreening(vault::Vault &records, const students::StudentId &student);

Done insertFinding(vault::Vault &records, const Finding &finding, const ScreeningImportId &import);
Result<std::vector<Finding>> readFindings(vault::Vault &records, const RoundId &round);
Result<std::vector<Finding>> readFindingsOf(vault::Vault &records, const students::StudentId &student);
Result<Finding> readFinding(vault::Vault &records, const FindingId &id); // Error: NotFound
// Those whose student may be somebody else: matched by a person, or without a sheet of that student behind them; no duty of
// theirs has been answered.
Result<QSet<FindingId>> readDoubtfulFindings(vault::Vault &records);
Done clearFindingStudent(vault::Vault &records, const FindingId &id);
Done setFindingStudent(vault::Vault &records, const FindingId &id, const students::StudentId &student, qint64 timeMs, const QByteArray &userId);

} // namespace xd::screening
