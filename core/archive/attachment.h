// A scan, a letter, a picture that belongs to an entry: kept in the vault in parts, known by its hash. What may enter is a
// document or a picture by its first bytes, whatever it is called; programs and archives are refused. The name is words for
// people and never a path. Capability: keepFiles. Errors: NotPermitted, NoKey, and those below.
#pragma once

#include "core/access/session.h"
#include "core/archive/entry.h"
#include "core/base/progress.h"

namespace xd::archive {

struct AttachmentTag;
using AttachmentId = Id<AttachmentTag>;

inline constexpr qint64 maxAttachmentBytes = 20ll << 20;
inline constexpr int mostAttachments = 40; // of one entry

struct Attachment {
    AttachmentId id;
    QString name;
    QString type; // "application/pdf"
    qint64 size = 0;
    QByteArray sha256;
    qint64 addedMs = 0;
    QByteArray userId;
};

// What a file is by its first bytes: PDF, PNG, JPEG, TIFF, WebP, HEIC, or a document of an office program. Empty for all else.
QString attachmentTypeOf(QByteArrayView head);

// Also: CannotRead, AttachmentTooLarge, AttachmentType (no document or picture; or the name claims another kind), NotFound (entry),
// Refused (the entry was withdrawn, or has mostAttachments), AlreadyExists (the same bytes are attached already), Cancelled.
Result<AttachmentId> attachFile(access::Session &session, const EntryId &entry, const QString &path, Progress &progress);
Result<std::vector<Attachment>> attachmentsOf(access::Session &session, const EntryId &entry); // oldest first
// The bytes, checked against the hash; that it was opened is a line of the journal. Also: NotFound, VaultDamaged.
Result<QByteArray> openAttachment(access::Session &session, const AttachmentId &attachment);

} // namespace xd::archive
