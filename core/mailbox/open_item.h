// Reading the mailbox, item by item. Letters are read through open_letter.h, which also says that they were read.
#pragma once

#include "core/mailbox/authors.h"
#include "core/mailbox/item.h"

namespace xd::mailbox {

// Those addressed to the signed-in account by name, newest first; of one kind where it is given.
Result<std::vector<Item>> findItems(access::Session &session, const QString &kind = {});

// By which right an item is read.
enum class Reading { asRecipient, asRole, standingIn };

struct OpenedItem {
    Item item;
    QByteArray hash;
    Author author;
    Reading reading = Reading::asRecipient;
    QByteArray plain;
};
// For many items at once: who may have signed them and the keys are read one time.
class Opener {
public:
    // Errors: NotPermitted, NoKey.
    static Result<Opener> of(access::Session &session); // lent

    const Authors &authors() const { return m_authors; }
    // Verifies the sender's signature before opening. Errors: NoKey (sealed to somebody else), NotPermitted (the own item; one
    // for a colleague for whom nobody stands in), VaultDamaged (not signed by its sender, or altered).
    Result<OpenedItem> open(const StoredItem &stored) const;
    Result<OpenedItem> open(const ItemId &id) const; // also: NotFound

private:
    Opener(access::Session &session, Authors authors, std::vector<crypto::BoxKeys> keys)
        : m_session(session), m_authors(std::move(authors)), m_keys(std::move(keys)) {}

    access::Session &m_session;
    Authors m_authors;
    std::vector<crypto::BoxKeys> m_keys;
};

// Errors: those of Opener, NotFound.
Result<OpenedItem> openVerified(access::Session &session, const ItemId &id);
Result<QByteArray> openItem(access::Session &session, const ItemId &id);
// What still lies there as it was signed, for whomever it is, and who has signed it. Anybody can take away an item and put
// another one of the same id in its place: to be compared with what was sent.
struct SignedItem {
    Item item;
    Author author;
};
Result<std::optional<SignedItem>> findSigned(access::Session &session, const Authors &authors, const ItemId &id);

} // namespace xd::mailbox
