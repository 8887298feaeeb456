#include "core/sheets/table.h"
#include "tests/core/sheets/made_files.h"
#include "tests/support/say.h"

#include <QStringConverter>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::sheets;

namespace {

struct ReadText {
    QString encoding;
    std::vector<int> numbers;
    std::vector<QStringList> rows;
};

ReadText read(const QByteArray &content)
{
    const made::Folder folder;
    Workbook workbook = valueOf(Workbook::open(folder.file(u"名单.csv"_s, content)));
    ReadText result{workbook.encoding(), {}, {}};
    NoProgress progress;
    valueOf(workbook.read(
        0,
        [&](int number, Row cells) {
            result.numbers.push_back(number);
            QStringList texts;
            for (const Cell &cell : cells)
                texts << cell.display();
            result.rows.push_back(texts);
            return true;
        },
        progress));
    return result;
}

QByteArray encoded(const QString &text, const char *name)
{
    QStringEncoder encode(name);
    REQUIRE(encode.isValid());
    return encode(text);
}

const QString list = u"姓名,班级,备注\r\n张三,初一(2)班,\"独生子女,寄宿\"\r\n李四,初一(3)班,\r\n㬎涵,\U00020BB7田,龘\r\n"_s;

} // namespace

TEST_CASE("The encoding of a text is told by rule, for long and for short ones")
{
    const std::vector<QStringList> wanted{{u"姓名"_s, u"班级"_s, u"备注"_s},
                                          {u"张三"_s, u"初一(2)班"_s, u"独生子女,寄宿"_s},
                                          {u"李四"_s, u"初一(3)班"_s},
                                          {u"㬎涵"_s, u"\U00020BB7田"_s, u"龘"_s}};
    for (const auto &[bytes, name] : {std::pair{list.toUtf8(), "UTF-8"}, std::pair{"\xEF\xBB\xBF" + list.toUtf8(), "UTF-8"},
                                      std::pair{encoded(list, "GB18030"), "GB18030"}}) {
        const ReadText text = read(bytes);
        CHECK(text.encoding == QString::fromLatin1(name));
        CHECK(text.rows == wanted);
    }
    QStringEncoder utf16(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    const QByteArray wide = utf16(list);
    CHECK(read(wide).encoding == u"UTF-16"_s);
    CHECK(read(wide).rows == wanted);
    CHECK(read(encoded(u"姓名,性别\n张三,男\n"_s, "GB18030")).rows[1] == QStringList{u"张三"_s, u"男"_s});
}

TEST_CASE("A character is whole again where two chunks of a big file meet")
{
    for (const char *name : {"UTF-8", "GB18030"}) {
        for (int shift = 0; shift < 4; ++shift) {
            const QString head = u"a"_s.repeated(shift) + u"甲,乙\n"_s;
            const QByteArray bytes = encoded(head + u"张\U00020BB7三,初一\n"_s.repeated(60'000), name);
            const ReadText text = read(bytes);
            REQUIRE(text.rows.size() == 60'001);
            CHECK(std::all_of(text.rows.begin() + 1, text.rows.end(),
                              [](const QStringList &row) { return row == QStringList{u"张\U00020BB7三"_s, u"初一"_s}; }));
        }
    }
}

TEST_CASE("The separator is the one that divides the lines alike")
{
    CHECK(read("姓名\t备注\n张三\t高,瘦,快\n李四\t好,坏,快\n").rows[1] == QStringList{u"张三"_s, u"高,瘦,快"_s});
    CHECK(read("姓名;备注\n张三;高,瘦\n李四;无\n王五;无\n").rows[1] == QStringList{u"张三"_s, u"高,瘦"_s});
    CHECK(read("姓名，班级\n张三，1班\n李四，2班\n").rows[2] == QStringList{u"李四"_s, u"2班"_s});
    CHECK(read("启明星小学花名册\n姓名,班级,学号\n张三,1班,1\n").rows[1].size() == 3);
    const ReadText told = read("sep=|\r\n姓名|a,b\r\n张三|1,2\r\n");
    CHECK(told.rows[1] == QStringList{u"张三"_s, u"1,2"_s});
    CHECK(told.numbers == std::vector<int>{2, 3});
}

TEST_CASE("Quotes, line ends and blank lines of a text file are read as a spreadsheet does")
{
    const ReadText text = read("a,b\r\n\"第一行\r\n第二行\",\"他说\"\"好\"\"\"\r\n\r\n,\r\nc,d\re,\"f\"g\n\"\",h");
    CHECK(text.rows
          == std::vector<QStringList>{{u"a"_s, u"b"_s}, {u"第一行\r\n第二行"_s, u"他说\"好\""_s}, {u"c"_s, u"d"_s},
                                      {u"e"_s, u"fg"_s}, {QString(), u"h"_s}});
    CHECK(text.numbers == std::vector<int>{1, 2, 5, 6, 7});
    CHECK(read("a,b\nc,5\"6\n").rows[1] == QStringList{u"c"_s, u"5\"6"_s});
}
