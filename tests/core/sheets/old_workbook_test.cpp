#include "core/sheets/table.h"
#include "tests/core/sheets/made_files.h"
#include "tests/support/say.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::sheets;

namespace {

QByteArray oldWorkbook()
{
    QFile file(QStringLiteral(XINDENG_FIXTURES "/roster-old.xls"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

Result<Table> tableOf(const QString &path)
{
    XD_TRY(Workbook workbook, Workbook::open(path));
    NoProgress progress;
    return readTable(workbook, progress);
}

} // namespace

TEST_CASE("A workbook of the old kind is read by its content, whatever its name")
{
    const made::Folder folder;
    const QString path = folder.file(u"花名册.xlsx"_s, oldWorkbook());
    CHECK(valueOf(Workbook::open(path)).kind() == FileKind::Xls);
    CHECK(valueOf(Workbook::open(path)).sheetNames() == QStringList{u"说明"_s, u"三年级"_s});
    const Table table = valueOf(tableOf(path));
    CHECK(table.sheetName == u"三年级"_s);
    CHECK(table.headerRow == 2);
    CHECK(table.headers
          == QStringList{u"序号"_s, u"姓名"_s, u"性别"_s, u"出生日期"_s, u"学籍号"_s, u"班级"_s, u"家长电话"_s});
    REQUIRE(table.rows.size() == 4);
    REQUIRE(table.footers.size() == 1);
    CHECK(table.rows[0].number == 3);
    CHECK(table.rows[0].text(1) == u"欧阳雨"_s);
    CHECK(table.rows[0].cell(3).kind == CellKind::DateTime);
    CHECK(table.rows[0].text(3) == u"2018-03-09"_s);
    CHECK(table.rows[1].text(1) == u"迪丽热巴·艾尔肯"_s);
    CHECK(table.rows[1].text(3) == u"2017.10.21"_s);
    CHECK(table.rows[3].text(1) == u"㬎子涵"_s);
    CHECK(table.rows[3].text(6) == u"13800010003"_s);
    CHECK(table.rows[3].cell(6).kind == CellKind::Number);
}

TEST_CASE("An old workbook that is cut off or has a password says so")
{
    const made::Folder folder;
    const QByteArray whole = oldWorkbook();
    for (const qsizetype size : {600, 1'000, 2'000, 4'000})
        CHECK(codeOf(tableOf(folder.file(u"半.xls"_s, whole.first(size)))) == ErrorCode::SheetCutOff);
    QByteArray locked = whole;
    // The second record of the workbook's stream becomes FILEPASS.
    const auto globals = locked.indexOf(QByteArray("\x09\x08\x10\x00\x00\x06\x05\x00", 8));
    REQUIRE(globals > 0);
    const auto second = globals + 4 + 16;
    qToLittleEndian<quint16>(0x002F, locked.data() + second);
    CHECK(codeOf(tableOf(folder.file(u"锁.xls"_s, locked))) == ErrorCode::SheetEncrypted);
}

TEST_CASE("Damage anywhere in an old workbook is refused or harmless, never a crash")
{
    QRandomGenerator random(5);
    const QByteArray whole = oldWorkbook();
    const made::Folder folder;
    int refused = 0;
    for (int round = 0; round < 300; ++round) {
        QByteArray damaged = whole;
        for (int i = random.bounded(1, 30); i > 0; --i)
            damaged[random.bounded(damaged.size())] = char(random.bounded(256));
        refused += !tableOf(folder.file(u"坏.xls"_s, damaged)).has_value();
    }
    CHECK(refused > 5);
}
