#include "core/access/former_account_store.h"

#include "core/access/signed_item.h"

namespace xd::access {

namespace {

const QString allRows = QStringLiteral("SELECT user_id, sign_key, role, last_seq, last_hash, signature FROM former_account ORDER BY rowid");
const QString putRow = QStringLiteral(
    "INSERT INTO former_account (user_id, sign_key, role, last_seq, last_hash, signature) VALUES (?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (user_id, sign_key) DO UPDATE SET role = excluded.role, last_seq = excluded.last_seq, "
    "last_hash = excluded.last_hash, signature = excluded.signature");
const QString itemsBackwards = QStringLiteral(
    "SELECT id, sender, recipient, kind, time, seq, seals, prev_hash, body, hash, signature FROM mailbox_item WHERE sender = ? ORDER BY seq DESC");

} // namespace

Result<std::vector<StoredFormerAccount>> readFormerAccounts(vault::Vault &office)
{
    XD_TRY(vault::Rows rows, office.query(allRows));
    std::vector<StoredFormerAccount> found;
    while (rows.next())
        found.push_back({{rows.bytes(0), rows.bytes(1), Role(rows.integer(2)), rows.integer(3), rows.bytes(4)}, rows.bytes(5)});
    XD_CHECK(rows.check());
    return found;
}

Done putFormerAccount(vault::Vault &office, const StoredFormerAccount &row)
{
    const FormerAccount &account = row.account;
    XD_CHECK(office.run(putRow, {account.userId, account.signPublicKey, int(account.role), account.lastSeq, account.lastHash, row.signature}));
    return {};
}

Done readLastItem(vault::Vault &office, FormerAccount &account)
{
    XD_TRY(vault::Rows rows, office.query(itemsBackwards, {account.userId}));
    while (rows.next()) {
        const SignedFields item{rows.bytes(0), rows.bytes(1), rows.bytes(2), rows.text(3), rows.integer(4), rows.integer(5), int(rows.integer(6)), rows.bytes(7), rows.bytes(8)};
        const QByteArray hash = hashOfItem(item);
        if (hash != rows.bytes(9) || !crypto::isSignedBy(signedTextOfItem(hash), rows.bytes(10), account.signPublicKey))
            continue; // planted or altered: never put under the signature of the device
        account.lastSeq = item.seq;
        account.lastHash = hash;
        break;
    }
    return rows.check();
}

} // namespace xd::access
