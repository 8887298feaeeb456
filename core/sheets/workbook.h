// A file of tables, read as a stream: XLSX, XLS or CSV/TSV, known by their first bytes and never by name.
// Limits are those of security T13; every file that is not what it should be has its own code:
//   CannotRead, SheetEmpty, SheetNotATable, SheetCutOff (cut off or damaged), SheetEncrypted, SheetBomb, SheetPicture,
//   SheetTooLarge, SheetWebPage, SheetBadEncoding, SheetMissing (no such sheet), Cancelled.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/sheets/cell.h"

#include <QStringList>
#include <functional>
#include <memory>
#include <vector>

namespace xd::sheets {

inline constexpr qint64 maxFileBytes = 64ll << 20;
inline constexpr qint64 maxUnpackedBytes = 512ll << 20;
inline constexpr int maxUnpackedRatio = 60; // beyond the first 16 MiB
inline constexpr int maxParts = 2'000;
inline constexpr int maxColumns = 1'024;
inline constexpr int maxRows = 1'048'576;
inline constexpr int maxCellCharacters = 32'767;

enum class FileKind { Xlsx, Xls, Text };

struct SheetName {
    QString name; // empty for text files
    bool isHidden = false;
};

// 1-based and inclusive, as in the file.
struct Merge {
    int firstRow, firstColumn, lastRow, lastColumn;
};

// row: 1-based number in the file. Rows without any value are left out. Return false to stop early.
using RowFn = std::function<bool(int row, Row cells)>;

class SheetSource {
public:
    virtual ~SheetSource() = default;
    virtual FileKind kind() const = 0;
    virtual const std::vector<SheetName> &sheets() const = 0;
    virtual Done read(int sheet, const RowFn &row, Progress &progress) = 0;
    virtual const std::vector<Merge> &merges() const = 0;
    virtual QString encoding() const { return {}; }
};

class Workbook {
public:
    static Result<Workbook> open(const QString &path, const Progress &progress = NoProgress());

    FileKind kind() const { return m_source->kind(); }
    const std::vector<SheetName> &sheets() const { return m_source->sheets(); }
    QStringList sheetNames() const;
    Done read(int sheet, const RowFn &row, Progress &progress) { return m_source->read(sheet, row, progress); }
    // Of the sheet that read() went through to its end.
    const std::vector<Merge> &merges() const { return m_source->merges(); }
    QString encoding() const { return m_source->encoding(); } // of a text file: "UTF-8", "GB18030", "UTF-16"

private:
    explicit Workbook(std::unique_ptr<SheetSource> source) : m_source(std::move(source)) {}
    std::unique_ptr<SheetSource> m_source;
};

} // namespace xd::sheets
