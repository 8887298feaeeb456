// XLS (BIFF) through freexl, WPS .et files of the old kind included. freexl gives no formulas (their cells come back
// empty), no merges and no hidden flags; dates arrive as text.
#pragma once

#include "core/sheets/workbook.h"

namespace xd::sheets {

class XlsSource final : public SheetSource {
public:
    static Result<std::unique_ptr<SheetSource>> open(const QString &path);
    ~XlsSource() override;

    FileKind kind() const override { return FileKind::Xls; }
    const std::vector<SheetName> &sheets() const override { return m_sheets; }
    Done read(int sheet, const RowFn &row, Progress &progress) override;
    const std::vector<Merge> &merges() const override { return m_merges; }

private:
    XlsSource() = default;
    const void *m_handle = nullptr;
    std::vector<SheetName> m_sheets;
    std::vector<Merge> m_merges;
};

} // namespace xd::sheets
