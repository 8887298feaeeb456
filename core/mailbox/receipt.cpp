#include "core/mailbox/receipt.h"

#include "core/mailbox/disclose_item.h"
#include "core/mailbox/letter.h"
#include "core/mailbox/letter_fields.h"
#include "core/mailbox/seal_item.h"

using namespace Qt::StringLiterals;

namespace xd::mailbox {

QByteArray Receipt::encode() const
{
    return cbor::encode(cbor::Map{{u"item"_s, item.bytes()}, {u"hash"_s, itemHash}});
}

Result<Receipt> Receipt::decode(QByteArrayView bytes)
{
    FieldReader fields(bytes);
    Receipt receipt;
    receipt.item = ItemId::fromBytes(fields.bytes(u"item"_s));
    receipt.itemHash = fields.bytes(u"hash"_s);
    XD_CHECK(fields.finish());
    return receipt;
}

bool isLetterKind(const QString &kind)
{
    return kind == observationKind || kind == homeVisitKind || kind == singleItemKind;
}

Done sendReceipt(access::Session &session, const OpenedItem &opened)
{
    XD_CHECK(session.require(access::Capability::writeMailbox));
    const Receipt receipt{opened.item.id, opened.hash};
    const auto sealed = sealItem(session, {receiptKind, opened.item.senderUserId, receipt.encode(), true});
    return sealed || sealed.error().code == ErrorCode::NotFound ? Done() : tl::unexpected(sealed.error());
}

bool mayAcknowledge(const Author &author, const Item &item)
{
    return item.isToRole() ? author.role == access::Role::counsellor : author.userId == item.recipientUserId;
}

} // namespace xd::mailbox
