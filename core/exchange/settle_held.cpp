#include "core/exchange/settle_held.h"

#include "core/exchange/inbox_store.h"

#include <QDir>
#include <algorithm>

namespace xd::exchange {

namespace {
constexpr qsizetype mostReasonChars = 200;
}

Result<SettledBundle> settleHeld(access::Session &session, const QByteArray &hash, const QString &reason)
{
    const bool isDistrict = session.site().kind == access::SiteKind::district;
    XD_TRY(journal::Journal *const records,
           session.recordsFor(isDistrict ? access::Capability::exchangeAsDistrict : access::Capability::exchangeAsSchool));
    const QString why = reason.simplified();
    if (why.isEmpty())
        return failure(ErrorCode::FieldMissing, QStringLiteral("reason"));
    if (why.size() > mostReasonChars)
        return failure(ErrorCode::FieldTooLong, QStringLiteral("reason"));
    XD_TRY(const std::vector<HeldBundle> held, readHeld(records->vault()));
    const auto found = std::find_if(held.begin(), held.end(), [&](const HeldBundle &one) { return one.hash == hash; });
    if (found == held.end())
        return failure(ErrorCode::NotFound, QStringLiteral("held"));
    const journal::Operation operation{journal::Verb::bundleSettled, found->hash.first(16), why, {{QStringLiteral("seq"), found->seq}},
                                       journal::Topic::exchange};
    XD_CHECK(records->write(operation, [&](vault::Vault &vault) { return markSettled(vault, found->hash, session.clock().nowMs()); }));
    return SettledBundle{found->name, found->seq, found->file.isEmpty() ? QString() : QDir(session.folder().incoming()).filePath(found->file)};
}

} // namespace xd::exchange
