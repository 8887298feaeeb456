// The rows of attachments and their parts.
#pragma once

#include "core/archive/attachment.h"
#include "core/vault/vault.h"

namespace xd::archive {

inline constexpr qint64 attachmentPartBytes = 256 << 10;

Done insertAttachment(vault::Vault &records, const EntryId &entry, const Attachment &attachment);
Done insertPart(vault::Vault &records, const AttachmentId &attachment, int part, const QByteArray &bytes);
Result<std::vector<Attachment>> readAttachments(vault::Vault &records, const EntryId &entry);
struct StoredAttachment {
    Attachment attachment;
    students::StudentId student;
    QByteArray bytes;
};
Result<StoredAttachment> readAttachment(vault::Vault &records, const AttachmentId &attachment); // Error: NotFound

} // namespace xd::archive
