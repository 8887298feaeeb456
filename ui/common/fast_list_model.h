// Filter and sort into a vector of row numbers, then one reset: 100,000 rows in milliseconds, where
// QSortFilterProxyModel takes seconds to remove scattered rows.
#pragma once

#include "ui/common/row_source.h"

#include <QAbstractTableModel>
#include <memory>

namespace xd::ui {

enum class Align { left, right };
struct Column {
    QString title;
    int characters = 10;      // width in Chinese characters
    Align align = Align::left; // numbers stand right
    bool takesRest = false;    // one column may take what is left
};

class FastListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using Filter = std::function<bool(int row)>;
    static constexpr int markRole = Qt::UserRole + 1;

    explicit FastListModel(std::vector<Column> columns, QObject *parent = nullptr);

    void setSource(std::shared_ptr<const RowSource> source);
    void setFilter(Filter filter); // over rows of the source; empty shows all
    // Paged rows come in their order: sorting is then told by sortAsked() instead of done.
    void setSortsItself(bool sortsItself) { m_sortsItself = sortsItself; }

    int sourceCount() const { return m_source ? m_source->rowCount() : 0; }
    int sourceRow(int visible) const { return m_visible.empty() ? visible : m_visible[std::size_t(visible)]; }
    int visibleRow(int source) const; // -1: filtered out
    const std::vector<Column> &columns() const { return m_columns; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

signals:
    void sortAsked(int column, Qt::SortOrder order);

private:
    void arrange();
    void order();

    std::vector<Column> m_columns;
    std::shared_ptr<const RowSource> m_source;
    Filter m_filter;
    std::vector<int> m_visible; // empty while neither filtered nor sorted: all, in their order
    bool m_isArranged = false;
    bool m_sortsItself = true;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

// Text to sort by: runs of digits count as numbers, so that class 2 comes before class 10.
QString naturalKey(const QString &text);

} // namespace xd::ui
