// What a DataTable shows: rows of cells, read as they come into view. RowList holds them all; PagedRows fetches
// them as they are scrolled to (for more than 5,000).
#pragma once

#include "ui/theme/mark.h"

#include <QObject>
#include <QString>
#include <QVariant>
#include <functional>
#include <set>
#include <vector>

namespace xd::ui {

struct Cell {
    QString text;
    theme::Mark mark = theme::Mark::none; // drawn as symbol + word + colour
    QVariant key = {};                    // sorts by this (a number, a date, pinyin); else by the text, numbers in it by value
    bool isStrong = false;                // set bold: not read so far
};

class RowSource {
public:
    virtual ~RowSource() = default;
    virtual int rowCount() const = 0;
    virtual Cell cell(int row, int column) const = 0;
};

class RowList final : public RowSource {
public:
    using Row = std::vector<Cell>;
    RowList() = default;
    explicit RowList(std::vector<Row> rows) : m_rows(std::move(rows)) {}
    void add(Row row) { m_rows.push_back(std::move(row)); }
    int rowCount() const override { return int(m_rows.size()); }
    Cell cell(int row, int column) const override
    {
        const Row &cells = m_rows[std::size_t(row)];
        return std::size_t(column) < cells.size() ? cells[std::size_t(column)] : Cell();
    }

private:
    std::vector<Row> m_rows;
};

// Asks for a page when one of its rows is first shown; until it is delivered the cells read "…". The order and
// the filter are the asker's: a new one needs a new PagedRows.
class PagedRows final : public QObject, public RowSource {
    Q_OBJECT

public:
    static constexpr int pageRows = 500;
    using Fetch = std::function<void(int firstRow, int count)>;
    PagedRows(int total, Fetch fetch) : m_total(total), m_fetch(std::move(fetch)) { m_pages.resize(pageCount()); }

    int rowCount() const override { return m_total; }
    Cell cell(int row, int column) const override;
    void deliver(int firstRow, std::vector<RowList::Row> rows);

signals:
    void arrived(int firstRow, int lastRow);

private:
    std::size_t pageCount() const { return std::size_t((m_total + pageRows - 1) / pageRows); }

    int m_total;
    Fetch m_fetch;
    std::vector<std::vector<RowList::Row>> m_pages;
    mutable std::set<int> m_wanted;
};

} // namespace xd::ui
