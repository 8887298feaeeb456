#include "core/sheets/file_magic.h"
#include "core/sheets/workbook.h"

#include <QByteArrayView>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <algorithm>
#include <array>

namespace xd::sheets {
namespace {

using Bytes = QByteArrayView;

bool isPicture(Bytes head)
{
    constexpr std::array<Bytes, 9> starts{Bytes("\x89PNG\r\n"), Bytes("\xFF\xD8\xFF"), Bytes("GIF8"), Bytes("%PDF-"),
                                          Bytes("II*\0", 4),    Bytes("MM\0*", 4),     Bytes("BM"),   Bytes("\xFF\x4F\xFF\x51"),
                                          Bytes("8BPS")};
    // "BM" alone could begin a text; a bitmap has four zero bytes from the sixth on.
    if (head.startsWith("BM"))
        return head.size() > 10 && head.sliced(6, 4) == Bytes("\0\0\0\0", 4);
    if (head.startsWith("RIFF"))
        return head.size() >= 12 && head.sliced(8, 4) == Bytes("WEBP");
    if (head.size() >= 12 && head.sliced(4, 4) == Bytes("ftyp"))
        return true; // HEIC, AVIF and films
    return std::any_of(starts.begin(), starts.end(), [&](Bytes start) { return head.startsWith(start); });
}

// Entries of an OLE directory are 128 bytes long, lie at multiples of that, begin with their name in UTF-16 and
// have its length in bytes, with the closing zero, at offset 64.
bool hasStream(Bytes file, QStringView name)
{
    QByteArray wanted;
    for (const QChar c : name)
        wanted.append(char(c.unicode() & 0xFF)).append(char(c.unicode() >> 8));
    for (qsizetype at = 512; at + 128 <= file.size(); at += 128) {
        if (file.sliced(at, wanted.size()) == Bytes(wanted)
            && qFromLittleEndian<quint16>(file.data() + at + 64) == wanted.size() + 2)
            return true;
    }
    return false;
}

Result<Container> recogniseOle(QFile &file)
{
    const uchar *mapped = file.map(0, file.size());
    if (!mapped)
        return failure(ErrorCode::CannotRead, {}, QStringLiteral("map: ") + file.errorString());
    const Bytes bytes(mapped, file.size());
    if (hasStream(bytes, u"EncryptedPackage") || hasStream(bytes, u"EncryptionInfo"))
        return failure(ErrorCode::SheetEncrypted, {}, QStringLiteral("OLE with EncryptedPackage"));
    if (hasStream(bytes, u"Workbook") || hasStream(bytes, u"Book"))
        return Container::Ole;
    // A file that was cut may have lost its directory; a whole one without a workbook is another kind of document.
    for (const QStringView other : {u"WordDocument", u"PowerPoint Document", u"VisioDocument"}) {
        if (hasStream(bytes, other))
            return failure(ErrorCode::SheetNotATable, {}, QStringLiteral("OLE without a workbook"));
    }
    return failure(ErrorCode::SheetCutOff, {}, QStringLiteral("OLE without a directory of a workbook"));
}

bool isControl(char byte)
{
    const auto value = uchar(byte);
    return value < 0x20 && value != '\t' && value != '\n' && value != '\v' && value != '\f' && value != '\r'
        && value != 0x1A; // Ctrl-Z closed files of old systems
}

} // namespace

Result<Container> recognise(const QString &path)
{
    // Before it is opened: opening a pipe waits for a writer. What is not there is no file either.
    if (!QFileInfo(path).isFile())
        return failure(ErrorCode::CannotRead, {}, QStringLiteral("not a regular file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::CannotRead, {}, file.errorString());
    if (file.size() > maxFileBytes)
        return failure(ErrorCode::SheetTooLarge, {}, QStringLiteral("%1 bytes").arg(file.size()));
    const QByteArray head = file.read(64 << 10);
    if (head.isEmpty()) {
        if (file.size() > 0 || file.error() != QFileDevice::NoError)
            return failure(ErrorCode::CannotRead, {}, file.errorString());
        return failure(ErrorCode::SheetEmpty, {}, QStringLiteral("no bytes"));
    }
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"))
        return Container::Zip;
    if (head.startsWith("\xD0\xCF\x11\xE0"))
        return recogniseOle(file);
    if (isPicture(head))
        return failure(ErrorCode::SheetPicture, {}, QStringLiteral("a picture or PDF by its first bytes"));
    const bool isUtf16 = head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF");
    if (!isUtf16 && std::any_of(head.begin(), head.end(), isControl))
        return failure(ErrorCode::SheetNotATable, {}, QStringLiteral("control characters"));
    return Container::Text;
}

} // namespace xd::sheets
