#include "ui/paper/write_pdf.h"

#include "ui/paper/lay_out.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDateTime>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace xd::paper {

namespace {

constexpr int pdfDpi = 600;

// Qt stamps the present moment into the file. The document's own time takes its place, in as many bytes, so that
// the table of offsets at the end of the file stays right.
void setCreationDate(QByteArray &pdf, qint64 madeAtMs)
{
    static const QByteArray key = "/CreationDate (";
    const qsizetype start = pdf.indexOf(key) + key.size();
    const qsizetype end = pdf.indexOf(')', start);
    if (start < key.size() || end < 0)
        return;
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(madeAtMs, Qt::UTC);
    const QByteArray stamp = moment.toString(u"'D:'yyyyMMddHHmmss'Z)'"_s).toLatin1();
    pdf.replace(start, end + 1 - start, stamp.leftJustified(end + 1 - start, ' '));
}

} // namespace

Result<MadePdf> makePdf(const PaperDocument &document)
{
    MadePdf made;
    QBuffer buffer(&made.bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(pdfDpi);
    writer.setTitle(document.title);
    writer.setCreator(u"Xindeng "_s + QStringLiteral(XINDENG_VERSION));
    setPageOf(document, writer);
    XD_TRY(made.pages, layOut(document, writer));
    setCreationDate(made.bytes, document.madeAtMs);
    made.sha256 = QCryptographicHash::hash(made.bytes, QCryptographicHash::Sha256);
    return made;
}

Result<MadePdf> writePdf(const PaperDocument &document, vault::OutgoingFile &file)
{
    XD_TRY(MadePdf made, makePdf(document));
    XD_CHECK(file.write(made.bytes));
    XD_CHECK(file.place());
    return made;
}

Result<MadePdf> writePdf(const PaperDocument &document, const QString &path)
{
    XD_TRY(vault::OutgoingFile file, vault::OutgoingFile::begin(path));
    return writePdf(document, file);
}

} // namespace xd::paper
