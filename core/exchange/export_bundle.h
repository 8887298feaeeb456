// Writes the next report bundle for the district into a folder and enters it in the ledger: sealed to every box of
// the trust root, signed by this computer, next in its stream. Until a receipt covers it, it is unconfirmed.
// With contents.sendsEverything nothing sent before counts as confirmed any more, of no quarter: the receipts that the
// district writes from then on say what it holds.
// The file bears its name only once the ledger has it, so a crash leaves neither, or both. What contents.exit has to
// note is noted in the same transaction.
#pragma once

#include "core/base/progress.h"
#include "core/exchange/preview_bundle.h"

namespace xd::exchange {

struct ExportedBundle {
    QString file; // path
    qint64 seq = 0;
    QByteArray sha256; // 32, of the file
    int level = 1;
    KindCounts counts;
};

// Errors: those of previewBundle(), BundleTooLarge, CannotWrite, DiskFull, AlreadyExists (field "out": other files
// have its names), Cancelled.
Result<ExportedBundle> exportBundle(access::Session &session, const Contents &contents, const QString &folder, Progress &progress);

} // namespace xd::exchange
