// Every file that is no table gets its own code, soon, in little memory, and nothing comes out of it.
#include "core/sheets/table.h"
#include "tests/core/sheets/made_files.h"
#include "tests/support/say.h"

#include <QRandomGenerator>
#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::sheets;

namespace {

constexpr double mostMiB = 200;
constexpr qint64 mostMs = 2'000;

const QByteArray smallSheet = "<sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>姓名</t></is></c><c t=\"inlineStr\"><is><t>学号"
                              "</t></is></c></row><row r=\"2\"><c t=\"inlineStr\"><is><t>薛俊</t></is></c><c><v>7</v></c></row></sheetData>";

Result<Table> tableOf(const QString &path)
{
    XD_TRY(Workbook workbook, Workbook::open(path));
    NoProgress progress;
    return readTable(workbook, progress);
}

// The code of the refusal, which must come within the limits of time and memory.
ErrorCode refusalOfFile(const QString &path)
{
    const made::PeakMemory memory;
    QElapsedTimer timer;
    timer.start();
    const Result<Table> table = tableOf(path);
    const qint64 ms = timer.elapsed();
    INFO(ms << " ms, " << memory.growthMiB() << " MiB");
    CHECK(ms < mostMs);
    CHECK(memory.growthMiB() < mostMiB);
    return codeOf(table);
}

ErrorCode refusalOf(const QByteArray &content)
{
    const made::Folder folder;
    return refusalOfFile(folder.file(u"名单.xlsx"_s, content));
}

} // namespace

TEST_CASE("The small workbook that the damaged ones are made from is good")
{
    const made::Folder folder;
    const Table table = valueOf(tableOf(folder.file(u"名单.csv"_s, made::xlsx(smallSheet))));
    CHECK(table.headers == QStringList{u"姓名"_s, u"学号"_s});
    CHECK(table.rows.size() == 1);
}

TEST_CASE("A file that is not there or is a folder cannot be read")
{
    const made::Folder folder;
    CHECK(refusalOfFile(folder.path(u"fehlt.xlsx"_s)) == ErrorCode::CannotRead);
    CHECK(refusalOfFile(folder.path(u"."_s)) == ErrorCode::CannotRead);
}

TEST_CASE("A pipe or a device is refused without waiting for what it gives")
{
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"answers.csv"_s);
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    CHECK(refusalOfFile(pipe) == ErrorCode::CannotRead);
    CHECK(refusalOfFile(u"/dev/zero"_s) == ErrorCode::CannotRead);
}

TEST_CASE("A file without content is empty")
{
    CHECK(refusalOf(QByteArray("")) == ErrorCode::SheetEmpty);
    CHECK(refusalOf(QByteArray("\r\n \t\r\n")) == ErrorCode::SheetEmpty);
    CHECK(refusalOf(QByteArray("\xEF\xBB\xBF")) == ErrorCode::SheetEmpty);
    CHECK(refusalOf(QByteArray("姓名,学号\r\n")) == ErrorCode::SheetEmpty);
    CHECK(refusalOf(made::xlsx("<sheetData/>")) == ErrorCode::SheetEmpty);
}

TEST_CASE("A picture stays a picture under any name")
{
    const made::Folder folder;
    const QByteArray fill(2'000, '\x42');
    for (const QByteArray &start :
         {QByteArray("\x89PNG\r\n\x1A\n"), QByteArray("\xFF\xD8\xFF\xE0"), QByteArray("GIF89a"), QByteArray("%PDF-1.7\n"),
          QByteArray("RIFF\x10\0\0\0WEBP", 12), QByteArray("BM\x36\x10\0\0\0\0\0\0\x36", 11), QByteArray("\0\0\0\x18" "ftypheic", 12)})
        CHECK(refusalOfFile(folder.file(u"照片.xlsx"_s, start + fill)) == ErrorCode::SheetPicture);
}

TEST_CASE("A web page or an XML file renamed to a spreadsheet is named as such")
{
    const QByteArray page = "<html><table><tr><td>姓名</td><td>学号</td></tr></table></html>";
    CHECK(refusalOf(page) == ErrorCode::SheetWebPage);
    CHECK(refusalOf("\xEF\xBB\xBF\r\n <!DOCTYPE html>" + page) == ErrorCode::SheetWebPage);
    CHECK(refusalOf("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>")
          == ErrorCode::SheetWebPage);
    CHECK(refusalOf("<table><tr><td>\xD0\xD5\xC3\xFB</td></tr></table>") == ErrorCode::SheetWebPage); // GB18030
    CHECK(refusalOf("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n") == ErrorCode::SheetWebPage);
    QByteArray utf16("\xFF\xFE");
    for (const QChar c : u"<html><body>"_s)
        utf16.append(char(c.unicode())).append('\0');
    CHECK(refusalOf(utf16) == ErrorCode::SheetWebPage);
}

TEST_CASE("Other kinds of file are no tables")
{
    QRandomGenerator random(11);
    QByteArray noise(100'000, '\0');
    for (char &byte : noise)
        byte = char(random.bounded(256));
    CHECK(refusalOf(noise) == ErrorCode::SheetNotATable);
    CHECK(refusalOf(QByteArray(10'000, '\0')) == ErrorCode::SheetNotATable);
    CHECK(refusalOf(QByteArray("姓名,学号\r\n") + QByteArray(1, '\0')) == ErrorCode::SheetNotATable);
    CHECK(refusalOf(QByteArray("姓名,学号\r\n").repeated(10'000) + QByteArray(1, '\0')) == ErrorCode::SheetNotATable);
    CHECK(refusalOf(QByteArray("\x1F\x8B\x08\0\0\0\0\0", 8)) == ErrorCode::SheetNotATable);
    CHECK(refusalOf(QByteArray("7z\xBC\xAF\x27\x1C\0\x04", 8)) == ErrorCode::SheetNotATable);
    CHECK(refusalOf(QByteArray("\x7F" "ELF\x02\x01\x01\0", 8)) == ErrorCode::SheetNotATable);
    CHECK(refusalOf("今天天气很好\n我们去春游\n大家都很高兴\n") == ErrorCode::SheetNotATable);
    CHECK(refusalOf("{\"a\": 1,\n\"b\": 2}\n") == ErrorCode::SheetNotATable);
    CHECK(refusalOf("{\\rtf1\\ansi, a\n b, c}\n") == ErrorCode::SheetNotATable);
    CHECK(refusalOf(made::zip({{"readme.txt", "hello"}})) == ErrorCode::SheetNotATable);
    CHECK(refusalOf(made::zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<a/>"}}))
          == ErrorCode::SheetNotATable);
    const QByteArray relations = "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/>"
                                 "</Relationships>";
    CHECK(refusalOf(made::zip({{"_rels/.rels", relations},
                               {"word/document.xml", "<document/>"},
                               {"word/_rels/document.xml.rels", "<Relationships/>"}}))
          == ErrorCode::SheetNotATable);
    CHECK(refusalOf(made::ole({u"WordDocument"_s})) == ErrorCode::SheetNotATable);
}

TEST_CASE("A workbook that was cut off says so wherever the cut is")
{
    const QByteArray whole = made::xlsx(smallSheet);
    for (qsizetype size = 4; size < whole.size(); size += 37)
        CHECK(refusalOf(whole.first(size)) == ErrorCode::SheetCutOff);
    QFile real(QStringLiteral(XINDENG_FIXTURES "/roster-primary.xlsx"));
    REQUIRE(real.open(QIODevice::ReadOnly));
    CHECK(refusalOf(real.read(real.size() / 2)) == ErrorCode::SheetCutOff);
    CHECK(refusalOf(made::ole({u"Root Entry"_s})) == ErrorCode::SheetCutOff);
    CHECK(refusalOf(made::ole({u"Workbook"_s})) == ErrorCode::SheetCutOff);
}

TEST_CASE("A workbook with damaged parts is taken for cut off, not for shorter")
{
    const made::Parts good = made::xlsxParts(smallSheet);
    CHECK(refusalOf(made::xlsx("<sheetData><row r=\"1\"><c><v>1</v></c>")) == ErrorCode::SheetCutOff);
    CHECK(refusalOf(made::xlsx("<sheetData><row><c t=\"s\"><v>5</v></c></row></sheetData>")) == ErrorCode::SheetCutOff);
    CHECK(refusalOf(made::xlsx("<sheetData><row><c><v>abc</v></c></row></sheetData>")) == ErrorCode::SheetCutOff);
    CHECK(refusalOf(made::xlsx("<sheetData><row><c><v>1e999</v></c></row></sheetData>")) == ErrorCode::SheetCutOff);
    CHECK(refusalOf(made::zip(made::without(good, "xl/worksheets/sheet1.xml"))) == ErrorCode::SheetCutOff);
    CHECK(refusalOf(made::zip(made::without(good, "xl/_rels/workbook.xml.rels"))) == ErrorCode::SheetCutOff);
    CHECK(refusalOf(made::zip(made::without(good, "xl/workbook.xml"))) == ErrorCode::SheetNotATable);
    QByteArray flipped = made::zip(good);
    const auto data = flipped.indexOf("sheet1.xml") + 40;
    flipped[data] = char(flipped[data] ^ 0x55);
    CHECK(refusalOf(flipped) == ErrorCode::SheetCutOff);
    CHECK(refusalOf("姓名,学号\r\n\"薛俊,1\r\n段子,2\r\n") == ErrorCode::SheetCutOff); // a quote that nothing closes
}

TEST_CASE("A workbook with a password says so")
{
    CHECK(refusalOf(made::ole({u"Root Entry"_s, u"EncryptionInfo"_s, u"EncryptedPackage"_s})) == ErrorCode::SheetEncrypted);
    CHECK(refusalOf(made::zip(made::xlsxParts(smallSheet), {.isEncrypted = true})) == ErrorCode::SheetEncrypted);
}

TEST_CASE("Archive bombs are refused before they unfold")
{
    // 600 MiB of blanks in a file of half a megabyte
    const made::Parts sheet = made::xlsxParts("<sheetData><row><c><v>@@@1</v></c></row></sheetData>");
    const QByteArray bomb = made::zip(sheet, {.repeated = QByteArray(1 << 20, ' '), .times = 600});
    REQUIRE(bomb.size() < 2 << 20);
    CHECK(refusalOf(bomb) == ErrorCode::SheetBomb);

    // within the sizes that are allowed, but one text of it fills the memory of a reader of XML
    const QByteArray fifteen(15 << 20, ' ');
    CHECK(refusalOf(made::xlsx("<sheetData><row><c><v>" + fifteen + "1</v></c></row></sheetData>")) == ErrorCode::SheetBomb);
    CHECK(refusalOf(made::xlsx(smallSheet, "<!--" + QByteArray("<a>").repeated(5 << 20) + "-->")) == ErrorCode::SheetBomb);
    CHECK(refusalOf(made::xlsx(QByteArray("<a>").repeated(5 << 20))) == ErrorCode::SheetBomb);

    made::Parts many = made::xlsxParts(smallSheet);
    for (int i = 0; i < maxParts; ++i)
        many.push_back({"xl/media/" + QByteArray::number(i), "x"});
    CHECK(refusalOf(made::zip(many)) == ErrorCode::SheetBomb);
}

TEST_CASE("A directory that lies about a size does not help a bomb")
{
    const QByteArray content = "<sheetData>" + QByteArray("<row><c><v>1</v></c></row>").repeated(1 << 20) + "</sheetData>";
    QByteArray file = made::xlsx(content);
    // The size unpacked is at offset 24 of the entry in the directory, 46 bytes before its name.
    const auto name = file.lastIndexOf("xl/worksheets/sheet1.xml");
    qToLittleEndian<quint32>(1'000, file.data() + name - 46 + 24);
    const ErrorCode code = refusalOf(file);
    CHECK((code == ErrorCode::SheetBomb || code == ErrorCode::SheetCutOff));
}

TEST_CASE("Document types and their entities are refused in every part")
{
    const QByteArray laughs = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">"
                              "<!ENTITY c SYSTEM \"file:///etc/hostname\">]>";
    const made::Parts good = made::xlsxParts(smallSheet);
    for (const auto &[name, content] : good) {
        if (name == "[Content_Types].xml")
            continue; // never read
        CHECK(refusalOf(made::zip(made::replaced(good, name, laughs + content))) == ErrorCode::SheetBomb);
    }
}

TEST_CASE("Tables beyond all measure are too large")
{
    QByteArray wide = "<sheetData><row r=\"1\">";
    for (int i = 0; i < 17'000; ++i)
        wide += "<c><v>1</v></c>";
    CHECK(refusalOf(made::xlsx(wide + "</row></sheetData>")) == ErrorCode::SheetTooLarge);
    CHECK(refusalOf(QByteArray("a,").repeated(17'000) + "b\r\n" + QByteArray("1,").repeated(17'000)) == ErrorCode::SheetTooLarge);
    CHECK(refusalOf(made::xlsx("<sheetData><row r=\"1048577\"><c><v>1</v></c></row></sheetData>")) == ErrorCode::SheetTooLarge);
    CHECK(refusalOf(made::xlsx("<sheetData><row r=\"2147483647\"><c><v>1</v></c></row></sheetData>")) == ErrorCode::SheetTooLarge);
    const QByteArray longText = QByteArray("字").repeated(40'000);
    CHECK(refusalOf("姓名,备注\r\n薛俊," + longText + "\r\n") == ErrorCode::SheetTooLarge);
    CHECK(refusalOf(made::xlsx("<sheetData><row><c t=\"inlineStr\"><is><t>" + longText + "</t></is></c></row></sheetData>"))
          == ErrorCode::SheetTooLarge);
    CHECK(refusalOf("姓名,学号\r\n" + QByteArray("薛俊,1\r\n").repeated(maxTableRows + 1)) == ErrorCode::SheetTooLarge);

    const made::Folder folder;
    QFile huge(folder.path(u"大.csv"_s));
    REQUIRE(huge.open(QIODevice::WriteOnly));
    REQUIRE(huge.resize(maxFileBytes + 1)); // a hole: takes no room on the disk
    CHECK(refusalOfFile(huge.fileName()) == ErrorCode::SheetTooLarge);
}

TEST_CASE("Text in no encoding that we know is refused, not guessed at")
{
    CHECK(refusalOf("\xEF\xBB\xBF" "姓名,学号\r\n\xD0\xD5\xFF,1\r\n") == ErrorCode::SheetBadEncoding);
    CHECK(refusalOf("a,b\r\n\xFF\xFF\xFF,1\r\n") == ErrorCode::SheetBadEncoding);
    // far behind what is looked at first
    CHECK(refusalOf("a,b\r\n" + QByteArray("x,1\r\n").repeated(100'000) + "\xFF\xFF,1\r\n") == ErrorCode::SheetBadEncoding);
}

TEST_CASE("A million blank rows below the table are simply not there")
{
    QByteArray blank; // the million rows as Excel leaves them where whole columns were formatted
    for (int r = 3; r <= maxRows; ++r) {
        const QByteArray n = QByteArray::number(r);
        blank += "<row r=\"" + n + "\" spans=\"1:3\"><c r=\"A" + n + "\" s=\"1\"/><c r=\"B" + n + "\" s=\"1\"/></row>";
    }
    QByteArray sheet = smallSheet;
    sheet.replace("</sheetData>", blank + "</sheetData><mergeCells><mergeCell ref=\"A9:B9\"/></mergeCells>");
    const made::Folder folder;
    const QString path = folder.file(u"空行.xlsx"_s, made::xlsx(sheet));
    blank.clear();
    sheet.clear();
    const made::PeakMemory memory;
    QElapsedTimer timer;
    timer.start();
    const Table table = valueOf(tableOf(path));
    const qint64 ms = timer.elapsed();
    INFO(ms << " ms, " << memory.growthMiB() << " MiB");
    CHECK(table.rows.size() == 1);
    CHECK(memory.growthMiB() < 20);
    CHECK(ms < 10'000);
    const QString lines = folder.file(u"空行.csv"_s, "姓名,学号\r\n薛俊,1\r\n" + QByteArray(",\r\n").repeated(1'000'000));
    CHECK(valueOf(tableOf(lines)).rows.size() == 1);
}

TEST_CASE("Damage anywhere in a workbook is refused or harmless, never a crash")
{
    QRandomGenerator random(7);
    const made::Parts parts = made::xlsxParts(smallSheet + "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>",
                                              "<si><t>姓名</t><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>",
                                              "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[h]:mm\"/></numFmts>"
                                              "<cellXfs><xf numFmtId=\"164\"/></cellXfs>");
    const QByteArray container = made::zip(parts);
    const made::Folder folder;
    const std::vector<QByteArray> inserts{"<row r=\"999999999\">", "<c r=\"XFDZZZ9\" t=\"s\"><v>99999999999</v></c>", "<v>-5</v>",
                                          "<mergeCell ref=\"A1:\"/>", "&#0;", "<is><t>x</t></is>", "s=\"-9\"", "_x00", "&amp;", "]]>"};
    int refused = 0;
    for (int round = 0; round < 300; ++round) {
        QByteArray file = container;
        if (round % 2 == 0) {
            for (int i = random.bounded(1, 20); i > 0; --i)
                file[random.bounded(file.size())] = char(random.bounded(256));
        } else {
            made::Parts damaged = parts;
            QByteArray &part = damaged[size_t(random.bounded(1, int(parts.size())))].second;
            for (int i = random.bounded(1, 8); i > 0; --i) {
                const auto at = random.bounded(int(part.size()));
                if (random.bounded(2))
                    part.remove(at, random.bounded(1, 20));
                else
                    part.insert(at, inserts[size_t(random.bounded(int(inserts.size())))]);
                if (part.isEmpty())
                    break;
            }
            file = made::zip(damaged);
        }
        refused += !tableOf(folder.file(u"坏.xlsx"_s, file)).has_value();
    }
    CHECK(refused > 100);
}
