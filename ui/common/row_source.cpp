#include "ui/common/row_source.h"

namespace xd::ui {

Cell PagedRows::cell(int row, int column) const
{
    const int page = row / pageRows;
    const auto &rows = m_pages[std::size_t(page)];
    const std::size_t within = std::size_t(row % pageRows);
    if (within < rows.size())
        return std::size_t(column) < rows[within].size() ? rows[within][std::size_t(column)] : Cell();
    if (m_wanted.insert(page).second) {
        const int first = page * pageRows;
        m_fetch(first, std::min(pageRows, m_total - first));
    }
    return {QStringLiteral("…")};
}

void PagedRows::deliver(int firstRow, std::vector<RowList::Row> rows)
{
    if (firstRow < 0 || firstRow >= m_total || rows.empty())
        return;
    const int last = std::min(m_total, firstRow + int(rows.size())) - 1;
    m_pages[std::size_t(firstRow / pageRows)] = std::move(rows);
    emit arrived(firstRow, last);
}

} // namespace xd::ui
