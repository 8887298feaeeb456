#include "tests/support/say.h"
#include "ui/paper/recovery_sheet.h"
#include "ui/paper/qr_code.h"

#include <QProcess>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::paper;

namespace {

QString textOfPdf(const QString &path)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    REQUIRE(process.waitForFinished(60'000));
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

TEST_CASE("Each recovery sheet is one page with its letter and the nine groups as they are typed back")
{
    const crypto::RecoveryShares shares = crypto::RecoveryShares::make();
    QTemporaryDir folder;
    for (const crypto::RecoveryShare &share : shares.shares) {
        const QString path = folder.filePath(u"恢复表-%1.pdf"_s.arg(QLatin1Char(share.letter)));
        valueOf(writeRecoverySheet(path, {u"青石桥实验学校"_s, u"2111010001"_s, QDate(2026, 10, 8)}, share));
        if (const QString look = qEnvironmentVariable("XINDENG_LOOK"); !look.isEmpty())
            QFile::copy(path, look + u'/' + QFileInfo(path).fileName());
        const QString text = textOfPdf(path);
        CHECK(text.count(u'\f') == 1); // one page
        CHECK(text.contains(u"Recovery sheet %1"_s.arg(QLatin1Char(share.letter))));
        const SecretBytes typed = crypto::sheetText(share);
        const QStringList groups = QString::fromLatin1(typed.view()).split(u'-');
        REQUIRE(groups.size() == crypto::shareGroups);
        for (const QString &group : groups)
            CHECK(text.contains(group));
        CHECK(text.contains(u"青石桥实验学校"_s));
    }
}

TEST_CASE("The three sheets name three different places")
{
    QSet<QString> places;
    for (const auto kind : {access::SiteKind::school, access::SiteKind::district})
        for (const char letter : {'A', 'B', 'C'})
            places.insert(placeOf(letter, kind));
    CHECK(places.size() == 6);
}

TEST_CASE("A recovery sheet that cannot be written is an error")
{
    const crypto::RecoveryShares shares = crypto::RecoveryShares::make();
    QTemporaryDir folder;
    CHECK(codeOf(writeRecoverySheet(folder.filePath(u"no/a.pdf"_s), {}, shares.shares[0])) == ErrorCode::CannotWrite);
}

TEST_CASE("A QR code takes plain ASCII only")
{
    QImage image(400, 400, QImage::Format_RGB32);
    image.fill(Qt::green);
    QPainter painter(&image);
    CHECK_FALSE(paintQrCode(painter, QRectF(0, 0, 400, 400), "学校"));
    CHECK_FALSE(paintQrCode(painter, QRectF(0, 0, 400, 400), ""));
    CHECK_FALSE(paintQrCode(painter, QRectF(0, 0, 400, 400), QByteArray(4000, 'x')));
    CHECK(image.pixelColor(200, 200) == QColor(Qt::green));
    CHECK(paintQrCode(painter, QRectF(0, 0, 400, 400), "XD:2026Q4"));
    CHECK(image.pixelColor(2, 2) == QColor(Qt::white)); // the quiet zone
}
