#include "core/exchange/file_report.h"

namespace xd::exchange {

QString textOf(FileState state)
{
    switch (state) {
    case FileState::next:
        return QStringLiteral("next");
    case FileState::late:
        return QStringLiteral("late");
    case FileState::duplicate:
        return QStringLiteral("duplicate");
    case FileState::gap:
        return QStringLiteral("gap");
    case FileState::equivocation:
        return QStringLiteral("equivocation");
    case FileState::revoked:
        return QStringLiteral("revoked");
    case FileState::unknownSender:
        return QStringLiteral("unknown-sender");
    case FileState::notForUs:
        return QStringLiteral("not-for-us");
    case FileState::damaged:
        return QStringLiteral("damaged");
    case FileState::forged:
        return QStringLiteral("forged");
    case FileState::malformed:
        return QStringLiteral("malformed");
    case FileState::tooNew:
        return QStringLiteral("too-new");
    case FileState::tooLarge:
        return QStringLiteral("too-large");
    case FileState::wrongType:
        return QStringLiteral("wrong-type");
    case FileState::unreadable:
        return QStringLiteral("unreadable");
    case FileState::stale:
        return QStringLiteral("stale");
    case FileState::stopped:
        return QStringLiteral("stopped");
    case FileState::refused:
        return QStringLiteral("refused");
    }
    return {};
}

QString textOf(Holding holding)
{
    switch (holding) {
    case Holding::none:
        return QStringLiteral("none");
    case Holding::wouldBe:
        return QStringLiteral("would-be-held");
    case Holding::held:
        return QStringLiteral("held");
    case Holding::settled:
        return QStringLiteral("settled");
    }
    return {};
}

FileState stateOf(ErrorCode code)
{
    struct Pair {
        ErrorCode code;
        FileState state;
    };
    static constexpr Pair pairs[] = {
        {ErrorCode::BundleGap, FileState::gap}, {ErrorCode::BundleEquivocation, FileState::equivocation},
        {ErrorCode::BundleRevoked, FileState::revoked}, {ErrorCode::BundleUnknownSender, FileState::unknownSender},
        {ErrorCode::BundleNotForUs, FileState::notForUs}, {ErrorCode::BundleDamaged, FileState::damaged},
        {ErrorCode::BundleForged, FileState::forged}, {ErrorCode::BundleMalformed, FileState::malformed},
        {ErrorCode::BundleTooNew, FileState::tooNew}, {ErrorCode::BundleTooLarge, FileState::tooLarge},
        {ErrorCode::BundleWrongType, FileState::wrongType}, {ErrorCode::CannotRead, FileState::unreadable},
        {ErrorCode::VaultStale, FileState::stale}, {ErrorCode::Cancelled, FileState::stopped},
    };
    for (const Pair &pair : pairs) {
        if (pair.code == code)
            return pair.state;
    }
    return FileState::refused;
}

} // namespace xd::exchange
