#include "core/drafts/find_drafts.h"

#include "core/drafts/draft_store.h"

namespace xd::drafts {

Result<std::optional<Draft>> findDraft(access::Session &session, const DraftKey &key)
{
    XD_TRY(journal::Journal *const office, session.officeFor(access::Capability::readOffice));
    XD_TRY(const std::optional<StoredDraft> stored, readDraft(office->vault(), rowKeyOf(key, session.boxKeys())));
    return stored ? openDraft(*stored, session.boxKeys()) : std::nullopt;
}

Result<std::vector<Draft>> findDrafts(access::Session &session)
{
    XD_TRY(journal::Journal *const office, session.officeFor(access::Capability::readOffice));
    XD_TRY(const std::vector<StoredDraft> rows, readDraftsOf(office->vault(), session.actor().userId));
    std::vector<Draft> drafts;
    for (const StoredDraft &stored : rows)
        if (std::optional<Draft> draft = openDraft(stored, session.boxKeys()))
            drafts.push_back(std::move(*draft));
    return drafts;
}

} // namespace xd::drafts
