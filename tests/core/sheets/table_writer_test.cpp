#include "core/sheets/table.h"
#include "core/sheets/table_writer.h"
#include "tests/core/sheets/made_files.h"
#include "tests/support/say.h"

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::sheets;

namespace {

OutSheet sheetOf(std::vector<std::vector<OutCell>> rows)
{
    OutSheet sheet{u"学生"_s, {{u"学号"_s, 22}, {u"姓名"_s, 12}, {u"出生日期"_s, 12}, {u"总分"_s, 8}}, qint64(rows.size()), {}};
    sheet.next = [rows = std::move(rows), at = size_t(0)](std::vector<OutCell> &row) mutable {
        if (at == rows.size())
            return false;
        row = rows[at++];
        return true;
    };
    return sheet;
}

std::vector<std::vector<OutCell>> threeStudents()
{
    return {{u"0012"_s, u"曾小明"_s, QDate(2014, 5, 21), 12.0},
            {u"G990101202007240004"_s, u"=HYPERLINK(\"http://x\")"_s, std::monostate(), 7.5},
            {u"3"_s, u"王&李<\"\U00020BB7"_s, QDate(), std::monostate()}};
}

Table tableAt(const QString &path)
{
    Workbook workbook = valueOf(Workbook::open(path));
    NoProgress progress;
    return valueOf(readTable(workbook, progress));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("A table written as XLSX is read back as it was, text as text")
{
    const made::Folder folder;
    const QString path = folder.path(u"结果 ✓.xlsx"_s);
    NoProgress progress;
    const std::vector<OutSheet> sheets{sheetOf(threeStudents())};
    valueOf(writeXlsx(path, sheets, progress));
    const Table table = tableAt(path);
    CHECK(table.sheetName == u"学生"_s);
    CHECK(table.headers == QStringList{u"学号"_s, u"姓名"_s, u"出生日期"_s, u"总分"_s});
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].cell(0) == Cell::ofText(u"0012"_s));
    CHECK(table.rows[0].text(2) == u"2014-05-21"_s);
    CHECK(table.rows[0].cell(2).kind == CellKind::DateTime);
    CHECK(table.rows[0].text(3) == u"12"_s);
    CHECK(table.rows[1].text(1) == u"=HYPERLINK(\"http://x\")"_s);
    CHECK_FALSE(table.rows[1].cell(1).isFromFormula);
    CHECK(table.rows[1].cell(1).kind == CellKind::Text);
    CHECK(table.rows[2].text(1) == u"王&李<\"\U00020BB7"_s);
    CHECK(table.rows[2].cell(2).isBlank());
    CHECK(QDir(QFileInfo(path).path()).entryList(QDir::Files | QDir::Hidden) == QStringList{u"结果 ✓.xlsx"_s});
}

TEST_CASE("A table written as CSV has the mark that Excel needs and no formulas")
{
    const made::Folder folder;
    const QString path = folder.path(u"结果.csv"_s);
    NoProgress progress;
    valueOf(writeCsv(path, sheetOf(threeStudents()), progress));
    CHECK(contentOf(path)
          == "\xEF\xBB\xBF学号,姓名,出生日期,总分\r\n0012,曾小明,2014-05-21,12\r\n"
             "G990101202007240004,\"'=HYPERLINK(\"\"http://x\"\")\",,7.5\r\n3,\"王&李<\"\"\xF0\xA0\xAE\xB7\",,\r\n");
    CHECK(tableAt(path).rows.size() == 3);
}

TEST_CASE("Whatever a spreadsheet would compute is neutralised, in half and full width")
{
    for (const QString &text : {u"=1+1"_s, u"+1"_s, u"-1"_s, u"@SUM(A1)"_s, u"\tx"_s, u"\rx"_s, u"＝1"_s, u"＋1"_s, u"－1"_s, u"＠x"_s})
        CHECK(neutralised(text) == u'\'' + text);
    CHECK(neutralised(u"张三"_s) == u"张三"_s);
    CHECK(neutralised(QString()).isEmpty());
}

TEST_CASE("A table that cannot be written leaves what was there before")
{
    const made::Folder folder;
    const QString path = folder.file(u"旧.xlsx"_s, "old");
    class Stopped final : public Progress {
    public:
        void report(qint64, qint64) override {}
        bool isStopped() const override { return true; }
    } stopped;
    const std::vector<std::vector<OutCell>> many(2'000, {u"1"_s, u"甲"_s});
    const std::vector<OutSheet> sheets{sheetOf(many)};
    CHECK(codeOf(writeXlsx(path, sheets, stopped)) == ErrorCode::Cancelled);
    CHECK(codeOf(writeCsv(path, sheetOf(many), stopped)) == ErrorCode::Cancelled);
    CHECK(contentOf(path) == "old");
    CHECK(QDir(QFileInfo(path).path()).entryList(QDir::Files | QDir::Hidden) == QStringList{u"旧.xlsx"_s});

    NoProgress progress;
    const std::vector<OutSheet> again{sheetOf(threeStudents())};
    CHECK(codeOf(writeXlsx(folder.path(u"无/表.xlsx"_s), again, progress)) == ErrorCode::CannotWrite);
    CHECK(codeOf(writeCsv(folder.path(u"无/表.csv"_s), sheetOf(threeStudents()), progress)) == ErrorCode::CannotWrite);
    valueOf(writeXlsx(path, again, progress));
    CHECK(tableAt(path).rows.size() == 3);
}

TEST_CASE("A file that could not be written whole never takes the target's name")
{
    const made::Folder folder;
    const QString path = folder.path(u"表.xlsx"_s);
    std::vector<std::vector<OutCell>> many;
    for (int i = 0; i < 20'000; ++i)
        many.push_back({QString::number(i * 7919), QUuid::createUuid().toString()});
    // A limit on the size of files fails as a full disk does: in the middle of a write.
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto oldSignal = std::signal(SIGXFSZ, SIG_IGN);
    for (const rlim_t bytes : {rlim_t(20'000), rlim_t(200'000), rlim_t(1'000'000)}) {
        const std::vector<OutSheet> sheets{sheetOf(many)};
        const rlimit small{bytes, before.rlim_max};
        REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
        NoProgress progress;
        const Done xlsx = writeXlsx(path, sheets, progress);
        const Done csv = writeCsv(folder.path(u"表.csv"_s), sheetOf(many), progress);
        setrlimit(RLIMIT_FSIZE, &before);
        CHECK(codeOf(xlsx) == ErrorCode::CannotWrite);
        if (bytes < 1'000'000)
            CHECK(codeOf(csv) == ErrorCode::CannotWrite);
        CHECK_FALSE(QFile::exists(path));
    }
    std::signal(SIGXFSZ, oldSignal);
}

TEST_CASE("Sheet names that a spreadsheet forbids are mended")
{
    const made::Folder folder;
    NoProgress progress;
    std::vector<OutSheet> sheets{sheetOf(threeStudents()), sheetOf(threeStudents())};
    sheets[0].name = u"初一[1]/2:班?"_s;
    sheets[1].name = u"很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长的名字"_s;
    valueOf(writeXlsx(folder.path(u"表.xlsx"_s), sheets, progress));
    const QStringList names = valueOf(Workbook::open(folder.path(u"表.xlsx"_s))).sheetNames();
    CHECK(names[0] == u"初一_1__2_班_"_s);
    CHECK(names[1].size() == 31);
}
