#include "core/access/write_authority.h"

#include "core/access/access_store.h"
#include "core/access/removal_store.h"

namespace xd::access {

Done writeAuthority(Session &session, journal::Operation operation, const std::function<Done(vault::Keyring &)> &change)
{
    XD_TRY(journal::Journal *const office, session.officeFor(Capability::manageAccounts));
    bool isChanged = false;
    const auto work = [&](vault::Vault &, journal::Operation &line) -> Done {
        if (!isChanged)
            XD_CHECK(session.changeKeyring(Session::KeyringPart::authority, change));
        isChanged = true;
        line.counts[generationCount] = qint64(session.keyring().generation);
        return {};
    };
    const Done written = office->write(operation, work);
    if (written || !isChanged)
        return written;
    static_cast<void>(office->write(operation, work)); // the fault may have passed
    return {};
}

Done writeMissingRemovals(Session &session)
{
    XD_TRY(journal::Journal *const office, session.officeFor(Capability::manageAccounts));
    XD_TRY(const std::vector<QByteArray> accounts, readUnremovedAccounts(office->vault()));
    for (const QByteArray &userId : accounts) {
        if (session.keyring().findUser(userId))
            continue;
        const journal::Counts generation{{generationCount, qint64(session.keyring().generation)}};
        XD_CHECK(office->note({journal::Verb::accountRemoved, userId, {}, generation, journal::Topic::accounts}));
    }
    return {};
}

} // namespace xd::access
