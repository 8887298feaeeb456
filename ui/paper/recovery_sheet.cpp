#include "ui/paper/recovery_sheet.h"

#include "core/vault/outgoing_file.h"
#include "ui/paper/ink.h"
#include "ui/paper/lay_out.h"
#include "ui/paper/qr_code.h"
#include "ui/paper/report_font.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::paper {

namespace {

constexpr int charactersInGroup = 4;
constexpr int groupsInLine = 3;
constexpr double blockHeightMm = 62;
constexpr double qrMm = 52;

struct Sheet {
    Q_DECLARE_TR_FUNCTIONS(RecoverySheet)
};

// A QString that is wiped when it goes, for the four characters that are being drawn.
class DrawnGroup {
public:
    explicit DrawnGroup(QByteArrayView characters) : m_text(QString::fromLatin1(characters)) {}
    ~DrawnGroup() { m_text.fill(u'\0'); }
    DrawnGroup(const DrawnGroup &) = delete;
    DrawnGroup &operator=(const DrawnGroup &) = delete;
    const QString &text() const { return m_text; }

private:
    QString m_text;
};

// Three lines of three groups, each with its number, and the QR code beside them.
void paintSecret(QPainter &painter, const QRectF &box, const SecretBytes &text)
{
    const double mm = box.height() / blockHeightMm;
    painter.setPen(QPen(ink::accent, 0.5 * mm));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
    paintQrCode(painter, QRectF(box.right() - (qrMm + 4) * mm, box.top() + (blockHeightMm - qrMm) / 2 * mm, qrMm * mm, qrMm * mm), text.view());

    const double columnWidth = (box.width() - (qrMm + 14) * mm) / groupsInLine;
    const double lineHeight = box.height() / groupsInLine;
    for (int group = 0; group < crypto::shareGroups; ++group) {
        const QRectF cell(box.left() + 6 * mm + (group % groupsInLine) * columnWidth, box.top() + (group / groupsInLine) * lineHeight,
                          columnWidth, lineHeight);
        painter.setFont(reportFont(ink::smallPoints));
        painter.setPen(ink::muted);
        painter.drawText(cell.adjusted(0, 3 * mm, 0, 0), Qt::AlignLeft | Qt::AlignTop, QString::number(group + 1));
        const DrawnGroup drawn(text.view().sliced(group * (charactersInGroup + 1), charactersInGroup));
        painter.setFont(reportFont(21, true));
        painter.setPen(ink::text);
        painter.drawText(cell.adjusted(0, 3 * mm, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, drawn.text());
    }
}

PaperDocument frameOf(const RecoverySheet &sheet, char letter)
{
    PaperDocument document;
    document.title = Sheet::tr("Recovery sheet %1").arg(QLatin1Char(letter));
    document.subtitle = Sheet::tr("%1 · code %2 · made on %3").arg(sheet.siteName, sheet.siteCode, sheet.madeOn.toString(Qt::ISODate));
    document.headLeft = Sheet::tr("Xindeng recovery sheet");
    document.headRight = Sheet::tr("Secret: keep sealed, do not copy or photograph");
    return document;
}

void addWords(PaperDocument &document, char letter, access::SiteKind kind)
{
    document.blocks.push_back(Heading{Sheet::tr("What it is for"), 2});
    document.blocks.push_back(Paragraph{Sheet::tr(
        "If nobody can sign in any more, any two of the three sheets A, B and C open the records again. One sheet alone "
        "opens nothing. If two sheets and all passphrases are lost, the records are lost for good: nobody can restore them.")});
    document.blocks.push_back(Heading{Sheet::tr("Where it belongs"), 2});
    document.blocks.push_back(Paragraph{Sheet::tr("This is sheet %1: %2.").arg(QString(QLatin1Char(letter)), placeOf(letter, kind))});
    document.blocks.push_back(Paragraph{Sheet::tr("Never keep two sheets in the same place, and none beside the computer.")});
    document.blocks.push_back(Heading{Sheet::tr("How it is used"), 2});
    document.blocks.push_back(Paragraph{Sheet::tr(
        "Type the nine groups as printed, or scan the code. Capital and small letters are the same; the letters I, L, O and U "
        "do not occur. A mistyped group is noticed and named.")});
    document.blocks.push_back(Note{Sheet::tr("Once a year, check that all three sheets are where they belong and still sealed.")});
    document.blocks.push_back(SignatureLines{{Sheet::tr("Sealed by"), Sheet::tr("Witnessed by"), Sheet::tr("Date")}});
}

Done placed(const QString &path, const QByteArray &bytes)
{
    XD_TRY(vault::OutgoingFile file, vault::OutgoingFile::begin(path));
    XD_CHECK(file.write(bytes));
    return file.place();
}

} // namespace

QString placeOf(char letter, access::SiteKind kind)
{
    const bool isSchool = kind == access::SiteKind::school;
    switch (letter) {
    case 'A':
        return isSchool ? Sheet::tr("in a sealed envelope with the counsellor") : Sheet::tr("in a sealed envelope with the district officer");
    case 'B':
        return isSchool ? Sheet::tr("in the safe of the school") : Sheet::tr("in the safe of the education authority");
    default:
        return isSchool ? Sheet::tr("with the district centre") : Sheet::tr("with the centre of the city");
    }
}

Done paintRecoverySheet(QPagedPaintDevice &device, const RecoverySheet &sheet, const crypto::RecoveryShare &share)
{
    const SecretBytes text = crypto::sheetText(share);
    PaperDocument document = frameOf(sheet, share.letter);
    document.blocks.push_back(Figure{{1000, blockHeightMm}, {}, [&text](QPainter &painter, const QRectF &box) { paintSecret(painter, box, text); }});
    addWords(document, share.letter, sheet.kind);
    setPageOf(document, device);
    XD_CHECK(layOut(document, device));
    return {};
}

Done writeRecoverySheet(const QString &path, const RecoverySheet &sheet, const crypto::RecoveryShare &share)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    Done painted;
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(600);
        writer.setTitle(Sheet::tr("Xindeng recovery sheet"));
        painted = paintRecoverySheet(writer, sheet, share);
    }
    if (painted)
        painted = placed(path, bytes);
    bytes.fill('\0');
    return painted;
}

} // namespace xd::paper
