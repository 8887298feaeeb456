// Rounds, imports and consent slips in the records vault. Called by the commands and questions of this noun.
#pragma once

#include "core/screening/consent.h"
#include "core/screening/round.h"
#include "core/vault/vault.h"

#include <span>

namespace xd::screening {

Done insertRound(vault::Vault &records, const Round &round, const QByteArray &userId);
// An instrument whose pack cannot be read here has a stand-in. Errors: NotFound (no such round), VaultDamaged.
Result<Round> readRound(vault::Vault &records, const Instruments &instruments, const RoundId &id);
// What can be said of a round without its packs. Error: NotFound.
struct RoundHeading {
    QString title;
    QDate firstDay;
};
Result<RoundHeading> readRoundHeading(vault::Vault &records, const RoundId &id);
Result<std::vector<RoundId>> readRoundIds(vault::Vault &records); // newest first
Done updateRound(vault::Vault &records, const Round &round); // title, days, arrangements
Done setRoundClosed(vault::Vault &records, const RoundId &id, qint64 timeMs, const QByteArray &userId);

enum class ImportKind { consent = 1, answers = 2 };

struct ScreeningImportRow {
    ScreeningImportId id;
    RoundId round;
    ImportKind kind = ImportKind::answers;
    qint64 timeMs = 0;
    QString file; // its last part
    int added = 0, updated = 0, unchanged = 0, refused = 0;
    bool isUndone = false;
    AnswerSource source = AnswerSource::table; // of answers
};
Done insertImport(vault::Vault &records, const ScreeningImportRow &row);
Result<ScreeningImportRow> readImport(vault::Vault &records, const ScreeningImportId &id); // Error: NotFound
Result<std::vector<ScreeningImportRow>> readImports(vault::Vault &records, const RoundId &round); // newest first
// More that came with an import: one that goes on while somebody types. Error: Refused where it was undone.
Done growImport(vault::Vault &records, const ScreeningImportRow &by);
Done markUndone(vault::Vault &records, const ScreeningImportId &id, qint64 timeMs);

// A nil import: recorded by hand.
Done insertSlips(vault::Vault &records, const RoundId &round, const ScreeningImportId &import, std::span<const ConsentSlip> slips);
// Of those recorded by hand. Error: NotFound.
Done deleteNewestSlip(vault::Vault &records, const RoundId &round, const students::StudentId &student);
// What counts for each student who has a slip; or would count without the slips of one import.
Result<QHash<students::StudentId, Consent>> readConsents(vault::Vault &records, const RoundId &round);
Result<QHash<students::StudentId, Consent>> readConsentsWithout(vault::Vault &records, const RoundId &round, const ScreeningImportId &import);
Result<int> deleteSlips(vault::Vault &records, const ScreeningImportId &import); // how many

Result<qint64> screeningRevision(vault::Vault &records);
Done growScreeningRevision(vault::Vault &records);

// Column mappings by the fingerprint of a table's headers and the instruments it was mapped for.
Done putAnswerMapping(vault::Vault &records, const QString &key, const QByteArray &mapping);
Result<QByteArray> readAnswerMapping(vault::Vault &records, const QString &key); // empty where there is none

} // namespace xd::screening
