// The limits of the reader of old workbooks are for hostile files: the largest honest one passes below them.
#include "core/sheets/workbook.h"
#include "tests/core/sheets/made_files.h"
#include "tests/support/say.h"

#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::sheets;

namespace {

template <typename T> void put(QByteArray &bytes, T value)
{
    bytes.resize(bytes.size() + qsizetype(sizeof value));
    qToLittleEndian(value, bytes.data() + bytes.size() - qsizetype(sizeof value));
}

QByteArray words(std::initializer_list<int> values)
{
    QByteArray bytes;
    for (const int value : values)
        put(bytes, quint16(value));
    return bytes;
}

QByteArray utf16(const QString &text)
{
    return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
}

QByteArray record(int kind, const QByteArray &body)
{
    return words({kind, int(body.size())}) + body;
}

// The stream of a BIFF8 workbook with one sheet: a heading of texts, then numbers.
QByteArray stream(int rows, int columns)
{
    const auto begin = [](int kind) { return record(0x0809, words({0x0600, kind, 0x0DBB, 0x07CC, 0, 0, 6, 0})); };
    const QString name = u"花名册"_s;
    const QString heading = u"题"_s;
    QByteArray formats;
    for (int i = 0; i < 16; ++i)
        formats += record(0x00E0, words({0, 0, i < 15 ? 0xFFF5 : 1, 0x20, 0, 0, 0, 0, 0, 0x20C0}));
    QByteArray texts;
    put(texts, quint32(columns));
    put(texts, quint32(1));
    texts += words({int(heading.size())}) + '\1' + utf16(heading);
    const auto globals = [&](qsizetype sheetAt) {
        QByteArray sheet;
        put(sheet, quint32(sheetAt));
        sheet += QByteArray(2, '\0') + char(name.size()) + '\1' + utf16(name);
        return begin(5) + record(0x0042, words({1'200})) + record(0x0022, words({0})) + formats + record(0x0085, sheet) + record(0x00FC, texts) + record(0x000A, {});
    };
    QByteArray size;
    put(size, quint32(0));
    put(size, quint32(rows));
    QByteArray whole = globals(globals(0).size()) + begin(0x10) + record(0x0200, size + words({0, columns, 0}));
    for (int column = 0; column < columns; ++column)
        whole += record(0x00FD, words({0, column, 15, 0, 0}));
    for (int row = 1; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            QByteArray cell = words({row, column, 15});
            put(cell, double(row) * column);
            whole += record(0x0203, cell);
        }
    }
    return whole + record(0x000A, {});
}

// The stream in an OLE file of sectors of 512 bytes; longer ones need a table of tables.
QByteArray oleWith(const QByteArray &content)
{
    constexpr quint32 end = 0xFFFF'FFFE;
    constexpr quint32 none = 0xFFFF'FFFF;
    const auto sectorsOf = quint32((content.size() + 511) / 512);
    quint32 tables = 0;
    quint32 lists = 0;
    for (bool isSettled = false; !isSettled;) {
        const quint32 wanted = (sectorsOf + 1 + tables + lists + 127) / 128;
        isSettled = wanted == tables;
        tables = wanted;
        lists = tables > 109 ? (tables - 109 + 126) / 127 : 0;
    }
    QByteArray file = QByteArray::fromHex("D0CF11E0A1B11AE1") + QByteArray(16, '\0') + words({0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0});
    const quint32 firstTable = sectorsOf + 1;
    const quint32 firstList = firstTable + tables;
    for (const quint32 value : {0u, tables, sectorsOf, 0u, 4'096u, end, 0u, lists > 0 ? firstList : end, lists})
        put(file, value);
    for (quint32 i = 0; i < 109; ++i)
        put(file, i < tables ? firstTable + i : none);
    file += content + QByteArray(qsizetype(sectorsOf) * 512 - content.size(), '\0');
    const auto entry = [&](const QString &name, int kind, quint32 child, quint32 start, quint32 size) {
        QByteArray bytes = utf16(name).leftJustified(64, '\0') + words({int(name.size() + 1) * 2, kind | 0x100});
        for (const quint32 value : {none, none, child, 0u, 0u, 0u, 0u, 0u, 0u, 0u, 0u, 0u, start, size, 0u})
            put(bytes, value);
        return bytes;
    };
    file += (entry(u"Root Entry"_s, 5, 1, end, 0) + entry(u"Workbook"_s, 2, none, 0, quint32(content.size()))).leftJustified(512, '\0');
    for (quint32 sector = 0; sector < tables * 128; ++sector) {
        const bool isList = sector >= firstList && sector < firstList + lists;
        put(file, sector + 1 < sectorsOf           ? sector + 1
                  : sector <= sectorsOf            ? end
                  : sector < firstList             ? 0xFFFF'FFFDu
                  : isList                         ? 0xFFFF'FFFCu
                                                   : none);
    }
    for (quint32 list = 0; list < lists; ++list) {
        for (quint32 i = 0; i < 127; ++i) {
            const quint32 table = 109 + list * 127 + i;
            put(file, table < tables ? firstTable + table : none);
        }
        put(file, list + 1 < lists ? firstList + list + 1 : end);
    }
    return file;
}

} // namespace

TEST_CASE("An old workbook as long as the format allows is read within the limits of its reader")
{
    constexpr int rows = 65'000;
    constexpr int columns = 20;
    const made::Folder folder;
    const QString path = folder.file(u"长.xls"_s, oleWith(stream(rows, columns)));
    Workbook workbook = valueOf(Workbook::open(path));
    CHECK(workbook.sheetNames() == QStringList{u"花名册"_s});
    int seen = 0;
    double sum = 0;
    NoProgress progress;
    const Done read = workbook.read(0, [&](int, Row cells) {
        ++seen;
        sum += cells.back().number;
        return true;
    }, progress);
    CHECK(read.has_value());
    CHECK(seen == rows);
    CHECK(sum == double(columns - 1) * (double(rows - 1) * rows / 2));
}
