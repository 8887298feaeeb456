#include "core/access/check_site.h"

namespace xd::access {

Result<std::vector<VaultCheck>> checkSite(Session &session, bool isDeep, Progress &progress)
{
    XD_CHECK(session.require(Capability::manageSite));
    std::vector<journal::Journal *> journals;
    if (const auto records = session.recordsFor(Capability::manageSite))
        journals.push_back(*records);
    if (const auto office = session.officeFor(Capability::manageSite))
        journals.push_back(*office);
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
        XD_TRY(check.chain, journal->verify());
        found.push_back(std::move(check));
    }
    progress.report(qint64(journals.size()), qint64(journals.size()));
    return found;
}

} // namespace xd::access
