#include "core/archive/attachment.h"

#include "core/archive/attachment_store.h"
#include "core/archive/entry_store.h"
#include "core/base/text_fold.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using xd::access::Capability;

namespace xd::archive {
namespace {

constexpr int headBytes = 16;
constexpr int longestName = 120;

struct Kind {
    const char *type;
    const char *suffixes; // by which such a file is called, each between blanks
};
constexpr Kind kinds[] = {
    {"application/pdf", " pdf "}, {"image/png", " png "}, {"image/jpeg", " jpg jpeg "}, {"image/tiff", " tif tiff "}, {"image/webp", " webp "},
    {"image/heic", " heic heif "}, {"application/x-ole-storage", " doc xls ppt wps et dps "}, {"application/zip", " docx xlsx pptx odt ods odp ofd "},
};

// A document of an office program is a ZIP or an OLE file and told from an archive by its name alone, so the name must say so.
bool isNamedSo(const QString &type, const QString &suffix)
{
    for (const Kind &kind : kinds)
        if (type == QLatin1StringView(kind.type))
            return QLatin1StringView(kind.suffixes).contains(u' ' + suffix + u' ');
    return false;
}

QString cleanName(const QString &path)
{
    const QFileInfo file(path);
    const QString suffix = u'.' + file.suffix().toLower();
    return cleanCell(file.completeBaseName()).left(longestName - suffix.size()) + suffix;
}

Result<QByteArray> readWhole(const QString &path, Progress &progress)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::CannotRead, u"file"_s, file.errorString());
    if (file.size() > maxAttachmentBytes)
        return failure(ErrorCode::AttachmentTooLarge, u"file"_s, QString::number(file.size()));
    QByteArray bytes;
    while (!file.atEnd()) {
        const QByteArray part = file.read(attachmentPartBytes);
        if (part.isEmpty() || bytes.size() + part.size() > maxAttachmentBytes) // it shrank or grew meanwhile
            return failure(ErrorCode::CannotRead, u"file"_s, file.errorString());
        bytes += part;
        progress.report(bytes.size(), file.size());
        if (progress.isStopped())
            return failure(ErrorCode::Cancelled);
    }
    if (bytes.isEmpty())
        return failure(ErrorCode::AttachmentType, u"file"_s, u"empty"_s);
    return bytes;
}

Done checkPlace(vault::Vault &records, const EntryId &entry, const Attachment &attachment)
{
    XD_TRY(const StoredEntry stored, readEntry(records, entry));
    XD_TRY(const std::vector<Attachment> there, readAttachments(records, entry));
    if (stored.entry.withdrawal || int(there.size()) >= mostAttachments)
        return failure(ErrorCode::Refused, u"entry"_s);
    for (const Attachment &each : there)
        if (each.sha256 == attachment.sha256)
            return failure(ErrorCode::AlreadyExists, u"file"_s);
    return {};
}

} // namespace

QString attachmentTypeOf(QByteArrayView head)
{
    const auto startsWith = [head](QByteArrayView bytes, qsizetype at = 0) { return head.size() >= at + bytes.size() && head.sliced(at, bytes.size()) == bytes; };
    if (startsWith("%PDF-"))
        return u"application/pdf"_s;
    if (startsWith("\x89PNG\r\n\x1a\n"))
        return u"image/png"_s;
    if (startsWith("\xFF\xD8\xFF"))
        return u"image/jpeg"_s;
    if (startsWith(QByteArrayView("II*\0", 4)) || startsWith(QByteArrayView("MM\0*", 4)))
        return u"image/tiff"_s;
    if (startsWith("RIFF") && startsWith("WEBP", 8))
        return u"image/webp"_s;
    if (startsWith("ftypheic", 4) || startsWith("ftypheix", 4) || startsWith("ftypmif1", 4))
        return u"image/heic"_s;
    if (startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return u"application/x-ole-storage"_s;
    if (startsWith("PK\x03\x04"))
        return u"application/zip"_s;
    return {};
}

Result<AttachmentId> attachFile(access::Session &session, const EntryId &entry, const QString &path, Progress &progress)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::keepFiles));
    XD_TRY(const QByteArray bytes, readWhole(path, progress));
    Attachment attachment{AttachmentId::make(), cleanName(path), attachmentTypeOf(QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), headBytes))),
                          bytes.size(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), session.clock().nowMs(), session.actor().userId};
    if (!isNamedSo(attachment.type, QFileInfo(path).suffix().toLower()))
        return failure(ErrorCode::AttachmentType, u"file"_s, attachment.type);
    XD_TRY(const StoredEntry stored, readEntry(records->vault(), entry));
    const journal::Operation operation{journal::Verb::attachmentAdded, stored.entry.student.bytes(), {}, {{u"bytes"_s, attachment.size}}, journal::Topic::students};
    XD_CHECK(records->write(operation, [&](vault::Vault &vault) -> Done {
        XD_CHECK(checkPlace(vault, entry, attachment));
        XD_CHECK(insertAttachment(vault, entry, attachment));
        for (qsizetype at = 0, part = 0; at < bytes.size(); at += attachmentPartBytes, ++part)
            XD_CHECK(insertPart(vault, attachment.id, int(part), bytes.mid(at, attachmentPartBytes)));
        return {};
    }));
    return attachment.id;
}

Result<std::vector<Attachment>> attachmentsOf(access::Session &session, const EntryId &entry)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::keepFiles));
    return readAttachments(records->vault(), entry);
}

Result<QByteArray> openAttachment(access::Session &session, const AttachmentId &id)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(Capability::keepFiles));
    XD_TRY(StoredAttachment stored, readAttachment(records->vault(), id));
    if (QCryptographicHash::hash(stored.bytes, QCryptographicHash::Sha256) != stored.attachment.sha256)
        return failure(ErrorCode::VaultDamaged, {}, u"attachment"_s);
    XD_CHECK(records->note({journal::Verb::attachmentOpened, stored.student.bytes()}));
    return std::move(stored.bytes);
}

} // namespace xd::archive
