// Codes of slips and arrangements for single students in the records vault. Called by the commands and questions of
// this noun.
#pragma once

#include "core/screening/slip_codes.h"
#include "core/vault/vault.h"

namespace xd::screening {

Result<SlipCodes> readSlipCodes(vault::Vault &records, const RoundId &round);
Result<QSet<QString>> readSlipCodesOfAllRounds(vault::Vault &records);
Done insertSlipCode(vault::Vault &records, const RoundId &round, const students::StudentId &student, const QString &code);

Result<QHash<students::StudentId, QString>> readArrangements(vault::Vault &records, const RoundId &round);
// Empty words take it away.
Done putArrangement(vault::Vault &records, const RoundId &round, const students::StudentId &student, const QString &words);

} // namespace xd::screening
