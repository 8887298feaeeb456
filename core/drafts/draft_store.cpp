#include "core/drafts/draft_store.h"

#include "core/access/own_seal.h"
#include "core/base/cbor.h"
#include "core/crypto/hash.h"

namespace xd::drafts {

namespace {

const QString replaceRow = QStringLiteral(
    "INSERT INTO draft (key, author, saved, body) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (key) DO UPDATE SET saved = excluded.saved, body = excluded.body");
const QString deleteRow = QStringLiteral("DELETE FROM draft WHERE key = ?");
const QString oneRow = QStringLiteral("SELECT key, saved, body FROM draft WHERE key = ?");
const QString rowsOf = QStringLiteral("SELECT key, saved, body FROM draft WHERE author = ? ORDER BY saved DESC, key");

constexpr const char *mark = "XD draft mark";

StoredDraft storedFrom(const vault::Rows &rows)
{
    return {rows.bytes(0), rows.integer(1), rows.bytes(2)};
}

} // namespace

Done replaceDraft(vault::Vault &office, const QByteArray &author, const StoredDraft &stored)
{
    XD_CHECK(office.run(replaceRow, {stored.rowKey, author, stored.savedMs, stored.body}));
    return {};
}

Done deleteDraft(vault::Vault &office, const QByteArray &rowKey)
{
    XD_CHECK(office.run(deleteRow, {rowKey}));
    return {};
}

Result<std::optional<StoredDraft>> readDraft(vault::Vault &office, const QByteArray &rowKey)
{
    XD_TRY(vault::Rows rows, office.query(oneRow, {rowKey}));
    if (!rows.next()) {
        XD_CHECK(rows.check());
        return std::optional<StoredDraft>();
    }
    return std::optional(storedFrom(rows));
}

Result<std::vector<StoredDraft>> readDraftsOf(vault::Vault &office, const QByteArray &author)
{
    XD_TRY(vault::Rows rows, office.query(rowsOf, {author}));
    std::vector<StoredDraft> found;
    while (rows.next())
        found.push_back(storedFrom(rows));
    XD_CHECK(rows.check());
    return found;
}

QByteArray rowKeyOf(const DraftKey &key, const crypto::BoxKeys &author)
{
    return crypto::blake2bKeyed(32, author.secretKey.view(), {"XD draft", key.object, key.form.toUtf8()});
}

Result<QByteArray> sealDraft(const DraftKey &key, const Fields &fields, const crypto::BoxKeys &author)
{
    cbor::Map texts;
    for (const auto &[name, text] : fields)
        texts.emplace(name, text);
    cbor::Map draft;
    draft.emplace(QStringLiteral("form"), key.form);
    draft.emplace(QStringLiteral("object"), key.object);
    draft.emplace(QStringLiteral("fields"), texts);
    const QByteArray plain = cbor::encode(draft);
    if (plain.size() > maxDraftBytes)
        return failure(ErrorCode::OutOfRange, {}, QStringLiteral("draft"));
    return access::sealToOwner(plain, author, mark);
}

std::optional<Draft> openDraft(const StoredDraft &stored, const crypto::BoxKeys &author)
{
    const std::optional<QByteArray> opened = access::openByOwner(stored.body, author, mark);
    const Result<cbor::Value> plain = opened ? cbor::decode(*opened) : failure(ErrorCode::NoKey);
    if (!plain)
        return {};
    const cbor::Value *form = plain->find(QStringLiteral("form"));
    const cbor::Value *object = plain->find(QStringLiteral("object"));
    const cbor::Value *fields = plain->find(QStringLiteral("fields"));
    if (!form || !form->asText() || !object || !object->asBytes() || !fields || !fields->asMap())
        return {};
    Draft draft{{*form->asText(), *object->asBytes()}, {}, stored.savedMs};
    if (rowKeyOf(draft.key, author) != stored.rowKey)
        return {}; // somebody has moved it here from another form
    for (const auto &[name, text] : *fields->asMap())
        if (text.asText())
            draft.fields.emplace(name, *text.asText());
    return draft;
}

} // namespace xd::drafts
