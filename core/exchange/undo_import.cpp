#include "core/exchange/undo_import.h"

#include "core/exchange/inbox_store.h"

namespace xd::exchange {

Result<UndoneImport> undoImport(access::Session &session, const QByteArray &import)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::exchangeAsDistrict));
    XD_TRY(const auto bundle, readInBundle(records->vault(), import));
    if (!bundle || bundle->undoneMs || bundle->type != BundleType::report)
        return failure(ErrorCode::NotFound, QStringLiteral("import"));
    XD_TRY(const bool isBase, hasLaterImport(records->vault(), *bundle));
    XD_TRY(const QSet<QByteArray> receipted, readReceiptedImports(records->vault()));
    if (isBase || receipted.contains(bundle->id))
        return failure(ErrorCode::InUse, QStringLiteral("import"));
    UndoneImport undone{bundle->seq, 0};
    journal::Operation operation{journal::Verb::bundleImportUndone, bundle->id, bundle->code, {{QStringLiteral("seq"), bundle->seq}},
                                 journal::Topic::exchange};
    XD_CHECK(records->write(operation, [&](vault::Vault &vault, journal::Operation &line) -> Done {
        XD_TRY(undone.records, putBackReplaced(vault, *bundle));
        line.counts[QStringLiteral("records")] = undone.records;
        return markUndone(vault, bundle->id, session.clock().nowMs());
    }));
    return undone;
}

} // namespace xd::exchange
