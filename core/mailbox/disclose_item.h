// A counsellor tells the principal of one student, for a reason: what the gate lets through for that purpose, sealed to his
// key alone. The exit is a line of the journal of the records, by kind and purpose; the reason in words goes with the item.
#pragma once

#include "core/disclosure/gate.h"
#include "core/mailbox/item.h"

namespace xd::mailbox {

inline const QString singleItemKind = QStringLiteral("student.single");
inline constexpr int longestDisclosureReason = 200; // UTF-16 units

// What the principal reads with openLetter().
struct SingleItem {
    disclosure::ReleasedDocument document;
    QString reason;

    QByteArray encode() const;
    // Error: VaultDamaged.
    static Result<SingleItem> decode(QByteArrayView bytes);
};

// Exactly what he would see. Leaves no trace. The document is of kind "student.single" and its subject the student.
// Errors: NotPermitted, NoKey, Refused (field "document": of another kind or about nobody).
Result<disclosure::ReleasedDocument> previewDisclosure(access::Session &session, const disclosure::Document &document);

// Capability: exportTables and writeMailbox. Errors: those of previewDisclosure(), FieldMissing and FieldTooLong (field
// "reason"), NotFound (field "recipient": not an active principal). Where sealing fails after the gate has noted the exit, the
// line stands alone: the safe side.
Result<ItemId> discloseItem(access::Session &session, const disclosure::Document &document, const QByteArray &principalUserId, const QString &reason);

} // namespace xd::mailbox
