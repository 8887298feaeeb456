#include "core/access/check_site.h"

#include <algorithm>

namespace xd::access {

namespace {

// A chain that is whole in itself may still end too early.
Done reachesAnchor(const journal::Journal &journal, const vault::Keyring &keyring)
{
    const vault::Anchor &anchor = journal.vault().kind() == vault::VaultKind::records ? keyring.recordsAnchor : keyring.officeAnchor;
    if (anchor.journalSeq == 0)
        return {};
    const auto hash = journal.hashAt(qint64(anchor.journalSeq));
    if (hash && *hash == anchor.journalHead)
        return {};
    return !hash && hash.error().code != ErrorCode::NotFound ? Done(tl::unexpected(hash.error())) : failure(ErrorCode::VaultStale, {}, QStringLiteral("journal"));
}

} // namespace

Result<std::vector<VaultCheck>> checkSite(Session &session, bool isDeep, Progress &progress)
{
    XD_CHECK(session.require(Capability::checkSite));
    std::vector<journal::Journal *> journals;
    if (const auto records = session.recordsFor(Capability::checkSite))
        journals.push_back(*records);
    if (const auto office = session.officeFor(Capability::checkSite))
        journals.push_back(*office);
    if (journals.empty())
        return failure(ErrorCode::NoKey); // who sees nothing cannot say that it is whole
    std::vector<VaultCheck> found;
    for (journal::Journal *const journal : journals) {
        progress.report(qint64(found.size()), qint64(journals.size()));
        if (progress.isStopped())
            return failure(ErrorCode::Cancelled);
        VaultCheck check;
        check.kind = journal->vault().kind();
        if (isDeep)
            if (const Done whole = journal->vault().checkWhole(); !whole)
                check.damage = whole.error();
        // A damaged vault may not be readable; what can be said of the others is said all the same.
        if (auto chain = journal->verify())
            check.chain = *chain;
        else if (!check.damage)
            check.damage = chain.error();
        if (const Done stale = reachesAnchor(*journal, session.keyring()); !stale && !check.damage)
            check.damage = stale.error();
        found.push_back(std::move(check));
    }
    progress.report(qint64(journals.size()), qint64(journals.size()));
    const bool isWhole = std::none_of(found.begin(), found.end(), [](const VaultCheck &check) { return check.damage || check.chain.brokenAt; });
    if (isWhole)
        for (journal::Journal *const journal : journals)
            XD_CHECK(journal->note({journal::Verb::siteChecked, {}, isDeep ? QStringLiteral("deep") : QStringLiteral("quick")}));
    return found;
}

} // namespace xd::access
