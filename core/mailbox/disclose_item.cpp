#include "core/mailbox/disclose_item.h"

#include "core/mailbox/letter_fields.h"
#include "core/mailbox/seal_item.h"

using namespace Qt::StringLiterals;

namespace xd::mailbox {

namespace {

const disclosure::Reader singleReader{access::Role::principal, disclosure::Purpose::singleCase};
constexpr int idBytes = 16;

Done checkDocument(access::Session &session, const disclosure::Document &document)
{
    XD_CHECK(session.recordsFor(access::Capability::exportTables));
    if (document.kind != singleItemKind || document.subject.size() != idBytes)
        return failure(ErrorCode::Refused, u"document"_s);
    return {};
}

bool isActivePrincipal(const vault::KeyringUser *user)
{
    return user && user->status == 0 && access::Role(user->role) == access::Role::principal;
}

} // namespace

QByteArray SingleItem::encode() const
{
    return cbor::encode(cbor::Map{{u"document"_s, document.encode()}, {u"reason"_s, reason}});
}

Result<SingleItem> SingleItem::decode(QByteArrayView bytes)
{
    FieldReader fields(bytes);
    const QByteArray encoded = fields.bytes(u"document"_s);
    const QString reason = fields.text(u"reason"_s);
    XD_CHECK(fields.finish());
    XD_TRY(disclosure::ReleasedDocument document, disclosure::ReleasedDocument::decode(encoded));
    if (document->kind != singleItemKind || document.encode() != encoded)
        return failure(ErrorCode::VaultDamaged, {}, u"single item of another kind"_s);
    return SingleItem{std::move(document), reason};
}

Result<disclosure::ReleasedDocument> previewDisclosure(access::Session &session, const disclosure::Document &document)
{
    XD_CHECK(checkDocument(session, document));
    return disclosure::Gate(session).preview(document, singleReader);
}

Result<ItemId> discloseItem(access::Session &session, const disclosure::Document &document, const QByteArray &principalUserId, const QString &reason)
{
    XD_CHECK(session.require(access::Capability::writeMailbox));
    XD_CHECK(checkDocument(session, document));
    XD_TRY(const QString checkedReason, checkedLine(reason, u"reason"_s, true, longestDisclosureReason));
    if (!isActivePrincipal(session.keyring().findUser(principalUserId)))
        return failure(ErrorCode::NotFound, u"recipient"_s);
    XD_TRY(disclosure::ReleasedDocument released, disclosure::Gate(session).release(document, singleReader, disclosure::Channel::letter));
    return sealItem(session, {singleItemKind, principalUserId, SingleItem{std::move(released), checkedReason}.encode()});
}

} // namespace xd::mailbox
