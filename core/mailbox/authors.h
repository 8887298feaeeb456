// Who has signed an item: an account of the keyring, or one that was removed or renewed since. The role is that of the
// key that signed, so what a counsellor released stays a counsellor's when her login is given to a teacher.
#pragma once

#include "core/access/former_account.h"
#include "core/mailbox/mailbox_store.h"

#include <QSet>

namespace xd::mailbox {

struct Author {
    QByteArray userId;
    access::Role role = access::Role::teacher;
};

class Authors {
public:
    // Errors: NotPermitted, NoKey.
    static Result<Authors> read(access::Session &session);

    // None where the item was altered, or signed by nobody who could have sent it.
    std::optional<Author> authorOf(const StoredItem &stored) const;
    const std::vector<access::FormerAccount> &former() const { return m_former; }

private:
    Authors(const vault::Keyring &keyring, std::vector<access::FormerAccount> former) : m_keyring(keyring), m_former(std::move(former)) {}
    Done walkChains(vault::Vault &office, const QHash<QByteArray, ChainEnd> &seen);

    const vault::Keyring &m_keyring; // lent by the session
    std::vector<access::FormerAccount> m_former;
    std::vector<QSet<QByteArray>> m_chains; // of each: the hashes from its signed end back to the first
};

} // namespace xd::mailbox
