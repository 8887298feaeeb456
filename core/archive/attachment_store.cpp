#include "core/archive/attachment_store.h"

using namespace Qt::StringLiterals;

namespace xd::archive {
namespace {

const QString insertRow = uR"(
    INSERT INTO attachment (uid, entry, name, type, size, sha256, added, added_by)
    SELECT ?, id, ?, ?, ?, ?, ?, ? FROM file_entry WHERE uid = ?)"_s;
const QString insertPartRow = u"INSERT INTO attachment_part (attachment, part, bytes) SELECT id, ?, ? FROM attachment WHERE uid = ?"_s;
const QString rowsOf = uR"(
    SELECT a.uid, a.name, a.type, a.size, a.sha256, a.added, a.added_by FROM attachment AS a JOIN file_entry AS e ON e.id = a.entry
    WHERE e.uid = ? ORDER BY a.id)"_s;
const QString oneRow = uR"(
    SELECT a.uid, a.name, a.type, a.size, a.sha256, a.added, a.added_by, e.student FROM attachment AS a JOIN file_entry AS e ON e.id = a.entry
    WHERE a.uid = ?)"_s;
const QString partRows = u"SELECT p.bytes FROM attachment_part AS p JOIN attachment AS a ON a.id = p.attachment WHERE a.uid = ? ORDER BY p.part"_s;

Attachment attachmentAt(const vault::Rows &row)
{
    return {AttachmentId::fromBytes(row.bytes(0)), row.text(1), row.text(2), row.integer(3), row.bytes(4), row.integer(5), row.bytes(6)};
}

} // namespace

Done insertAttachment(vault::Vault &records, const EntryId &entry, const Attachment &attachment)
{
    XD_CHECK(records.run(insertRow, {attachment.id.bytes(), attachment.name, attachment.type, attachment.size, attachment.sha256, attachment.addedMs,
                                     attachment.userId, entry.bytes()}));
    return {};
}

Done insertPart(vault::Vault &records, const AttachmentId &attachment, int part, const QByteArray &bytes)
{
    XD_CHECK(records.run(insertPartRow, {part, bytes, attachment.bytes()}));
    return {};
}

Result<std::vector<Attachment>> readAttachments(vault::Vault &records, const EntryId &entry)
{
    std::vector<Attachment> attachments;
    XD_TRY(vault::Rows rows, records.query(rowsOf, {entry.bytes()}));
    while (rows.next())
        attachments.push_back(attachmentAt(rows));
    XD_CHECK(rows.check());
    return attachments;
}

Result<StoredAttachment> readAttachment(vault::Vault &records, const AttachmentId &attachment)
{
    StoredAttachment stored;
    {
        XD_TRY(vault::Rows rows, records.query(oneRow, {attachment.bytes()}));
        if (!rows.next()) {
            XD_CHECK(rows.check());
            return failure(ErrorCode::NotFound, u"attachment"_s);
        }
        stored.attachment = attachmentAt(rows);
        stored.student = students::StudentId::fromBytes(rows.bytes(7));
    }
    XD_TRY(vault::Rows parts, records.query(partRows, {attachment.bytes()}));
    while (parts.next())
        stored.bytes += parts.bytes(0);
    XD_CHECK(parts.check());
    return stored;
}

} // namespace xd::archive
