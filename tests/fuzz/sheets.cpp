#include "core/sheets/table.h"
#include "core/sheets/xls_wire.h"
#include "tests/fuzz/target.h"

#include <QFile>
#include <QTemporaryDir>
#include <archive.h>
#include <archive_entry.h>

namespace xd::fuzz {

namespace {

la_ssize_t append(archive *, void *to, const void *bytes, size_t count)
{
    static_cast<QByteArray *>(to)->append(static_cast<const char *>(bytes), qsizetype(count));
    return la_ssize_t(count);
}

const QByteArray head = R"(<?xml version="1.0" encoding="UTF-8"?>)";

// A workbook of stored parts around the sheet.
QByteArray around(QByteArrayView sheet)
{
    const std::pair<const char *, QByteArray> parts[] = {
        {"[Content_Types].xml", head + R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>)"},
        {"_rels/.rels", head + R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
        {"xl/workbook.xml", head + R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels", head + R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>)"},
        {"xl/worksheets/sheet1.xml", sheet.toByteArray()},
    };
    QByteArray file;
    archive *writer = archive_write_new();
    archive_write_set_format_zip(writer);
    archive_write_zip_set_compression_store(writer);
    archive_write_set_bytes_in_last_block(writer, 1);
    archive_write_open(writer, &file, nullptr, append, nullptr);
    for (const auto &[name, content] : parts) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name);
        archive_entry_set_size(entry, content.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(writer, entry);
        archive_write_data(writer, content.constData(), size_t(content.size()));
        archive_entry_free(entry);
    }
    archive_write_free(writer);
    return file;
}

void readTables(QByteArrayView input)
{
    static const QTemporaryDir folder(QFile::exists(QStringLiteral("/dev/shm")) ? QStringLiteral("/dev/shm/xindeng-fuzz-XXXXXX") : QString());
    QFile file(folder.filePath(QStringLiteral("table")));
    XD_EXPECT(file.open(QIODevice::WriteOnly));
    XD_EXPECT(file.write(input.data(), input.size()) == input.size());
    file.close();
    auto workbook = sheets::Workbook::open(file.fileName());
    if (!workbook)
        return;
    NoProgress progress;
    const auto table = sheets::readTable(*workbook, progress);
    if (!table)
        return;
    XD_EXPECT(table->columnCount() <= sheets::maxColumns);
    XD_EXPECT(table->rows.size() <= std::size_t(sheets::maxTableRows));
    for (const sheets::TableRow &row : table->rows)
        for (int column = 0; column < table->columnCount(); ++column)
            XD_EXPECT(row.text(column).size() <= sheets::maxCellCharacters);
}

} // namespace

void readTextTable(QByteArrayView input)
{
    readWorkbook(input);
}

void readWorkbook(QByteArrayView input)
{
    if (!input.startsWith("\xD0\xCF\x11\xE0"))
        readTables(input);
}

void readOldWorkbook(QByteArrayView input)
{
    readTables(input);
}

void readXlsWords(QByteArrayView input)
{
    const auto frame = sheets::wire::decode(input);
    if (!frame)
        return;
    const auto again = sheets::wire::decode(sheets::wire::encode(*frame));
    XD_EXPECT(again && *again == *frame);
    if (const auto *row = std::get_if<sheets::wire::NumberedRow>(&*frame))
        XD_EXPECT(row->number >= 1 && row->number <= sheets::maxRows && row->cells.size() <= std::size_t(sheets::maxColumns));
}

void readSheetXml(QByteArrayView input)
{
    readTables(around(input));
}

} // namespace xd::fuzz
