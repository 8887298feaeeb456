// XLS (BIFF), WPS .et files of the old kind included, through the program xindeng-read-xls: the library that knows the
// format reads beyond its buffers where a file is made to that end, so it works in a process that holds no key, has few
// means, and whose every word is checked (xls_wire.h). No formulas, no merges, no hidden flags; dates arrive as text.
// Errors besides: SheetCutOff (it crashed or talked nonsense), SheetTooLarge (it ran out of time or memory).
#pragma once

#include "core/sheets/workbook.h"

namespace xd::sheets {

class XlsSource final : public SheetSource {
public:
    static Result<std::unique_ptr<SheetSource>> open(const QString &path, const Progress &progress);

    FileKind kind() const override { return FileKind::Xls; }
    const std::vector<SheetName> &sheets() const override { return m_sheets; }
    Done read(int sheet, const RowFn &row, Progress &progress) override;
    const std::vector<Merge> &merges() const override { return m_merges; }

private:
    explicit XlsSource(QString path) : m_path(std::move(path)) {}
    QString m_path;
    std::vector<SheetName> m_sheets;
    std::vector<Merge> m_merges;
};

} // namespace xd::sheets
