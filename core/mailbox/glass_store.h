// Rows of broken_glass.
#pragma once

#include "core/mailbox/break_glass.h"

namespace xd::mailbox {

Done insertGlass(vault::Vault &records, const Glass &glass);
// Ends what is over, and what was last seen at a later time than now; remembers that the others were seen now.
Done seeGlass(vault::Vault &records, const QByteArray &standIn, qint64 nowMs);
Result<std::vector<Glass>> readOpenGlass(vault::Vault &records, const QByteArray &standIn);
Result<std::vector<Glass>> readUnacknowledged(vault::Vault &records, const QByteArray &owner);
Done endGlass(vault::Vault &records, const GlassId &id, qint64 nowMs);
// Whether there was such a row.
Result<bool> acknowledgeRow(vault::Vault &records, const GlassId &id, const QByteArray &owner, qint64 nowMs);
// Whether it is still running; none where there is no such, or this account neither stands in nor is the owner.
Result<std::optional<bool>> isRunning(vault::Vault &records, const GlassId &id, const QByteArray &userId);
Result<int> countSince(vault::Vault &records, qint64 fromMs, qint64 toMs);

} // namespace xd::mailbox
