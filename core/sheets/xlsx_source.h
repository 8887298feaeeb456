// XLSX and XLSM through libarchive and QXmlStreamReader: nothing is unpacked to disk and no sheet is kept in memory.
#pragma once

#include "core/sheets/text_cache.h"
#include "core/sheets/workbook.h"
#include "core/sheets/xml_part.h"
#include "core/sheets/zip_parts.h"

namespace xd::sheets {

class XlsxSource final : public SheetSource {
public:
    static Result<std::unique_ptr<SheetSource>> open(const QString &path);

    FileKind kind() const override { return FileKind::Xlsx; }
    const std::vector<SheetName> &sheets() const override { return m_sheets; }
    Done read(int sheet, const RowFn &row, Progress &progress) override;
    const std::vector<Merge> &merges() const override { return m_merges; }

private:
    explicit XlsxSource(ZipParts parts) : m_parts(std::move(parts)) {}

    // What the relations of a part say: id → target, and the targets of the two well-known types.
    struct Relations {
        QHash<QString, QString> worksheets;
        QString strings, styles, workbook;
    };
    Result<XmlPart> part(const QString &name) const;
    Result<Relations> relationsOf(const QString &partName) const;
    Done readWorkbook(const QString &partName, const Relations &relations);
    Done readStyles(const QString &partName);
    Done readStrings(const QString &partName);

    bool readRow(XmlPart &xml, std::vector<Cell> &cells);
    Cell readCell(XmlPart &xml);
    void setValue(XmlPart &xml, Cell &cell, QChar type, int style, QStringView value);
    void readMerge(XmlPart &xml);

    ZipParts m_parts;
    std::vector<SheetName> m_sheets;
    std::vector<QString> m_sheetParts;
    std::vector<QString> m_strings;
    std::vector<bool> m_isDateStyle; // by index of a cell's style
    bool m_is1904 = false;
    std::vector<Merge> m_merges;
    TextCache m_cache;
    QString m_buffer;
};

} // namespace xd::sheets
