#include "tests/core/sheets/made_files.h"

#include <QRegularExpression>
#include <QtEndian>
#include <archive.h>
#include <archive_entry.h>
#include <catch2/catch_test_macros.hpp>
#include <cstring>

using namespace Qt::StringLiterals;

namespace made {
namespace {

const QByteArray mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const QByteArray relationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

la_ssize_t append(archive *, void *to, const void *bytes, size_t count)
{
    static_cast<QByteArray *>(to)->append(static_cast<const char *>(bytes), qsizetype(count));
    return la_ssize_t(count);
}

double memoryMiB(const QByteArray &key)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(key))
            return line.mid(key.size() + 1).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace

QByteArray zip(const Parts &parts, const ZipOptions &options)
{
    QByteArray file;
    archive *writer = archive_write_new();
    archive_write_set_format_zip(writer);
    archive_write_set_bytes_in_last_block(writer, 1);
    if (options.isEncrypted) {
        archive_write_set_options(writer, "zip:encryption=traditional");
        archive_write_set_passphrase(writer, "secret");
    }
    REQUIRE(archive_write_open(writer, &file, nullptr, append, nullptr) == ARCHIVE_OK);
    for (const auto &[name, content] : parts) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        const auto mark = options.times > 0 ? content.indexOf("@@@") : -1;
        archive_entry_set_size(entry, mark < 0 ? content.size() : content.size() - 3 + options.repeated.size() * options.times);
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        REQUIRE(archive_write_header(writer, entry) == ARCHIVE_OK);
        const auto write = [&](QByteArrayView bytes) { archive_write_data(writer, bytes.data(), size_t(bytes.size())); };
        if (mark < 0) {
            write(content);
        } else {
            write(QByteArrayView(content).first(mark));
            for (int i = 0; i < options.times; ++i)
                write(options.repeated);
            write(QByteArrayView(content).sliced(mark + 3));
        }
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return file;
}

Parts xlsxParts(const QByteArray &sheetXml, const QByteArray &strings, const QByteArray &styles)
{
    const QByteArray relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    const auto relation = [](const QByteArray &id, const QByteArray &type, const QByteArray &target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + relationNamespace + '/' + type + "\" Target=\"" + target + "\"/>";
    };
    return {
        {"[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
        {"_rels/.rels", relations + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {"xl/workbook.xml", "<workbook xmlns=\"" + mainNamespace + "\" xmlns:r=\"" + relationNamespace
             + "\"><workbookPr/><sheets><sheet name=\"花名册\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", relations + relation("rId1", "worksheet", "worksheets/sheet1.xml")
             + relation("rId2", "styles", "styles.xml") + relation("rId3", "sharedStrings", "sharedStrings.xml")
             + "</Relationships>"},
        {"xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + mainNamespace + "\">" + sheetXml + "</worksheet>"},
        {"xl/styles.xml", "<styleSheet xmlns=\"" + mainNamespace + "\">" + styles + "</styleSheet>"},
        {"xl/sharedStrings.xml", "<sst xmlns=\"" + mainNamespace + "\">" + strings + "</sst>"},
    };
}

QByteArray xlsx(const QByteArray &sheetXml, const QByteArray &strings, const QByteArray &styles)
{
    return zip(xlsxParts(sheetXml, strings, styles));
}

Parts replaced(Parts parts, const QByteArray &name, const QByteArray &content)
{
    for (auto &[partName, partContent] : parts) {
        if (partName == name)
            partContent = content;
    }
    return parts;
}

Parts without(Parts parts, const QByteArray &name)
{
    std::erase_if(parts, [&](const auto &part) { return part.first == name; });
    return parts;
}

QByteArray ole(const std::vector<QString> &streams)
{
    QByteArray file(512, '\0');
    std::memcpy(file.data(), "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    for (const QString &name : streams) {
        QByteArray entry(128, '\0');
        for (qsizetype i = 0; i < name.size(); ++i)
            qToLittleEndian<quint16>(name[i].unicode(), entry.data() + 2 * i);
        qToLittleEndian<quint16>(quint16(2 * name.size() + 2), entry.data() + 64);
        file += entry;
    }
    return file + QByteArray(4096, 'x');
}

QString Folder::file(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
    return file.fileName();
}

PeakMemory::PeakMemory()
{
    QFile reset(u"/proc/self/clear_refs"_s);
    if (reset.open(QIODevice::WriteOnly))
        reset.write("5");
    m_before = memoryMiB("VmRSS:");
}

double PeakMemory::growthMiB() const
{
    return memoryMiB("VmHWM:") - m_before;
}

} // namespace made
