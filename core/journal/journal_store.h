// The rows of journal_line, and what their hashes are made of.
#pragma once

#include "core/journal/journal.h"

#include <functional>

namespace xd::journal {

struct StoredLine {
    Line line;
    QByteArray counts; // as they lie there
    QByteArray hash;
};

QByteArray encodeCounts(const Counts &counts);
// BLAKE2b-256("XD journal" ‖ previous ‖ canonical entry of the line).
QByteArray hashOf(const QByteArray &previous, const Line &line);

Done insertLine(vault::Vault &vault, const Line &line, const QByteArray &hash);
Result<Head> readHead(vault::Vault &vault);
Result<std::vector<Line>> readLines(vault::Vault &vault, const LineFilter &filter); // newest first
Done forEachLine(vault::Vault &vault, const std::function<void(const StoredLine &)> &visit); // oldest first
Result<QByteArray> readHashAt(vault::Vault &vault, qint64 seq); // Error: NotFound
Result<qint64> readNewestTimeMs(vault::Vault &vault);
Result<qint64> readFirstTimeMs(vault::Vault &vault); // of line 1; 0 before there is one

} // namespace xd::journal
