// The one table: rows over a RowSource, sorted by a click, filtered by the page, counted, copied as text that a
// spreadsheet takes over with its leading zeros, and saying what it is for while it is empty.
//
//     auto *table = new DataTable(tr("Students"), {{tr("Number"), 8}, {tr("Name"), 6}, {tr("Score"), 4, Align::right}});
//     table->setRows(std::make_shared<RowList>(rows));
#pragma once

#include "ui/common/copied_table.h"
#include "ui/common/fast_list_model.h"
#include "ui/theme/icon.h"

#include <QWidget>

class QHBoxLayout;
class QStackedWidget;
class QTableView;

namespace xd::ui {

class EmptyState;
class FilterChips;
class Text;

class DataTable : public QWidget {
    Q_OBJECT

public:
    DataTable(const QString &name, std::vector<Column> columns, QWidget *parent = nullptr);

    void setRows(std::shared_ptr<const RowSource> rows); // keeps the selection where the row number still exists
    void setFilter(FastListModel::Filter filter);
    void setCompact(bool isCompact);
    // Grows to all its rows (up to `maximum`) instead of scrolling, for short tables within a page.
    void setFitsRows(int maximum = 12);
    void sortBy(int column, Qt::SortOrder order = Qt::AscendingOrder);
    void setSelectsMany(bool selectsMany);
    // Where copying must pass the gate first: gets the table instead of the clipboard, and puts it there itself.
    void setCopyGate(std::function<void(const CopiedTable &)> gate) { m_gate = std::move(gate); }

    // Shown instead of no rows at all; its button emits emptyButtonChosen(). With a filter that finds nothing
    // the table says so and offers to clear it (filterClearAsked()).
    EmptyState *setEmpty(theme::Icon icon, const QString &title, const QString &purpose, const QString &button = {},
                         theme::Icon buttonIcon = theme::Icon::add);
    // Chips stand left above the table, the count right; their clear button is offered when nothing is found.
    void setChips(FilterChips *chips);
    void addToBar(QWidget *widget); // between chips and count
    void setNoun(std::function<QString(int shown, int total)> countSentence); // "34 of 1,200 students"

    int currentRow() const;         // of the source, -1 for none
    QList<int> selectedRows() const; // of the source
    void selectRow(int sourceRow);
    CopiedTable selected() const;
    int shownCount() const { return m_model->rowCount(); }
    QTableView *view() const { return m_view; }
    FastListModel *model() const { return m_model; }

signals:
    void rowActivated(int sourceRow); // Enter or double click
    void selectionChanged();
    void emptyButtonChosen();
    void filterClearAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void fitColumns();
    void count();
    void copy();

    FastListModel *m_model;
    QTableView *m_view;
    QStackedWidget *m_stack;
    QWidget *m_bar;
    QHBoxLayout *m_barLayout;
    Text *m_count;
    EmptyState *m_empty;
    EmptyState *m_nothingFound;
    std::function<QString(int, int)> m_countSentence;
    std::function<void(const CopiedTable &)> m_gate;
    bool m_isCompact = false;
    bool m_isFitting = false;
    bool m_isSizedByHand = false;
    int m_fitsRows = 0;
};

} // namespace xd::ui
