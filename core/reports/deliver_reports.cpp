#include "core/reports/deliver_reports.h"

#include "core/mailbox/open_item.h"
#include "core/mailbox/seal_item.h"
#include "core/reports/report_store.h"

#include <algorithm>

namespace xd::reports {

namespace {

std::vector<vault::KeyringUser> activePrincipals(const vault::Keyring &keyring)
{
    std::vector<vault::KeyringUser> principals;
    std::copy_if(keyring.users.begin(), keyring.users.end(), std::back_inserter(principals), [](const vault::KeyringUser &user) {
        return user.status == 0 && access::Role(user.role) == access::Role::principal;
    });
    return principals;
}

// In the mailbox, from somebody who may release it: a teacher can put an item of her own in the place of one.
Result<bool> isDelivered(access::Session &session, const mailbox::Authors &authors, vault::Vault &records, const ReportSnapshot &report,
                         const vault::KeyringUser &principal)
{
    XD_TRY(const std::optional<QByteArray> id, readDelivery(records, report.id, principal.boxPublicKey));
    if (!id)
        return false;
    XD_TRY(const auto lies, mailbox::findSigned(session, authors, mailbox::ItemId::fromBytes(*id)));
    return lies && lies->item.kind == report.kind() && lies->item.recipientUserId == principal.userId
           && access::isAllowed(lies->author.role, access::Capability::compileReport);
}

} // namespace

Result<int> deliverReports(access::Session &session)
{
    const auto records = session.recordsFor(access::Capability::compileReport);
    if (!records)
        return records.error().code == ErrorCode::NotPermitted ? Result<int>(0) : tl::unexpected(records.error());
    const std::vector<vault::KeyringUser> principals = activePrincipals(session.keyring());
    if (principals.empty())
        return 0;
    vault::Vault &vault = (*records)->vault();
    XD_TRY(std::vector<ReportSnapshot> reports, readSnapshots(vault));
    std::reverse(reports.begin(), reports.end()); // in the order in which they were released
    XD_TRY(const mailbox::Authors authors, mailbox::Authors::read(session));
    int sealed = 0;
    for (const ReportSnapshot &report : reports) {
        for (const vault::KeyringUser &principal : principals) {
            XD_TRY(const bool isThere, isDelivered(session, authors, vault, report, principal));
            if (isThere)
                continue;
            // Sealed in one vault and remembered in the other: cut off between them it is sealed twice, and listed once.
            XD_TRY(const mailbox::ItemId item, mailbox::sealItem(session, {report.kind(), principal.userId, report.encode()}));
            XD_CHECK(putDelivery(vault, report.id, principal.boxPublicKey, item.bytes()));
            ++sealed;
        }
    }
    return sealed;
}

} // namespace xd::reports
