#include "core/drafts/keep_draft.h"

#include "core/drafts/draft_store.h"

namespace xd::drafts {

Done keepDraft(access::Session &session, const DraftKey &key, const Fields &fields)
{
    XD_TRY(journal::Journal *const office, session.officeFor(access::Capability::readOffice));
    XD_TRY(const QByteArray body, sealDraft(key, fields, session.boxKeys()));
    return replaceDraft(office->vault(), session.actor().userId, {rowKeyOf(key, session.boxKeys()), session.clock().nowMs(), body});
}

Done dropDraft(access::Session &session, const DraftKey &key)
{
    XD_TRY(journal::Journal *const office, session.officeFor(access::Capability::readOffice));
    return deleteDraft(office->vault(), rowKeyOf(key, session.boxKeys()));
}

} // namespace xd::drafts
