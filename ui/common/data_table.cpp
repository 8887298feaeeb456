#include "ui/common/data_table.h"

#include "ui/common/empty_state.h"
#include "ui/common/filter_chips.h"
#include "ui/common/text.h"
#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

// A marked cell keeps its colour on a selected row, and danger is set bold.
class CellDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;
        const Mark mark = Mark(index.data(FastListModel::markRole).toInt());
        if (mark != Mark::none)
            option->palette.setColor(QPalette::HighlightedText, colour(inkOf(mark)));
        if (mark == Mark::danger)
            option->font.setWeight(QFont::DemiBold);
    }
};

// The column that takes what is left: the one that says so, else the last, unless that holds numbers, which
// would then stand far from everything.
int restColumn(const std::vector<Column> &columns)
{
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].takesRest)
            return int(i);
    return columns.back().align == Align::left ? int(columns.size()) - 1 : 0;
}

constexpr int sampledRows = 60;       // whose contents say how wide a column should be
constexpr int widestCharacters = 26;  // of a column that does not take the rest

// Given what each column is meant to have and what its contents need: first nobody more than both, then those that
// would be cut, the smallest lack first, then the rest of what was meant.
std::vector<int> shareOut(int available, const std::vector<int> &meant, const std::vector<int> &needed)
{
    std::vector<int> widths(meant.size());
    std::vector<std::size_t> lacking;
    for (std::size_t i = 0; i < meant.size(); ++i) {
        widths[i] = std::min(meant[i], needed[i]);
        available -= widths[i];
        if (needed[i] > widths[i])
            lacking.push_back(i);
    }
    std::sort(lacking.begin(), lacking.end(), [&](std::size_t a, std::size_t b) { return needed[a] - meant[a] < needed[b] - meant[b]; });
    const auto give = [&](std::size_t i, int upTo) {
        const int more = std::clamp(upTo - widths[i], 0, std::max(0, available));
        widths[i] += more;
        available -= more;
    };
    for (const std::size_t i : lacking)
        give(i, needed[i]);
    for (std::size_t i = 0; i < meant.size(); ++i)
        give(i, meant[i]);
    return widths;
}

} // namespace

DataTable::DataTable(const QString &name, std::vector<Column> columns, QWidget *parent)
    : QWidget(parent), m_model(new FastListModel(std::move(columns), this)), m_view(new QTableView(this)),
      m_stack(new QStackedWidget(this)), m_bar(new QWidget(this)), m_count(new Text({}, Type::small, Ink::muted))
{
    m_countSentence = [](int shown, int total) {
        const QLocale locale;
        return shown == total ? tr("%n row(s)", nullptr, total)
                              : tr("%1 of %2 rows").arg(locale.toString(shown), locale.toString(total));
    };
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_barLayout = new QHBoxLayout(m_bar);
    m_barLayout->setContentsMargins(0, 0, 0, 0);
    m_barLayout->setSpacing(space::s);
    m_barLayout->addStretch(1);
    m_barLayout->addWidget(m_count);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);

    m_view->setModel(m_model);
    m_view->setItemDelegate(new CellDelegate(m_view));
    m_view->setAccessibleName(name);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->horizontalHeader()->setResizeContentsPrecision(sampledRows);
    m_view->verticalHeader()->setResizeContentsPrecision(sampledRows);
    connect(m_view->horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        const bool isByHand = QGuiApplication::mouseButtons() & Qt::LeftButton && m_view->horizontalHeader()->viewport()->underMouse();
        m_isSizedByHand = m_isSizedByHand || (!m_isFitting && isByHand);
    });
    m_view->setSortingEnabled(true);
    m_view->installEventFilter(this);
    auto *copyAction = new QAction(icon(Icon::copy), tr("Copy"), m_view);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(copyAction);

    m_empty = new EmptyState(Icon::table, tr("Nothing here yet"), {});
    m_nothingFound = new EmptyState(Icon::search, tr("Nothing matches"), tr("No row fits the search and the filters."));
    m_empty->setOnPaper(true);
    m_nothingFound->setOnPaper(true);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_nothingFound);

    connect(copyAction, &QAction::triggered, this, &DataTable::copy);
    connect(m_empty, &EmptyState::chosen, this, &DataTable::emptyButtonChosen);
    connect(m_nothingFound, &EmptyState::chosen, this, &DataTable::filterClearAsked);
    connect(m_view, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { emit rowActivated(m_model->sourceRow(index.row())); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DataTable::selectionChanged);
    connect(m_model, &FastListModel::modelReset, this, &DataTable::count);
    layOut();
    count();
}

void DataTable::setRows(std::shared_ptr<const RowSource> rows)
{
    const int current = currentRow();
    m_model->setSource(std::move(rows));
    fitColumns();
    if (current >= 0 && current < m_model->sourceCount())
        selectRow(current);
}

void DataTable::setFilter(FastListModel::Filter filter)
{
    m_model->setFilter(std::move(filter));
}

void DataTable::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    layOut();
}

void DataTable::setFitsRows(int maximum)
{
    m_fitsRows = maximum;
    count();
}

void DataTable::sortBy(int column, Qt::SortOrder order)
{
    m_view->sortByColumn(column, order);
}

void DataTable::setSelectsMany(bool selectsMany)
{
    m_view->setSelectionMode(selectsMany ? QAbstractItemView::ExtendedSelection : QAbstractItemView::SingleSelection);
}

EmptyState *DataTable::setEmpty(Icon icon, const QString &title, const QString &purpose, const QString &button,
                                Icon buttonIcon)
{
    auto *empty = new EmptyState(icon, title, purpose);
    empty->setOnPaper(true);
    if (!button.isEmpty())
        empty->setButton(button, buttonIcon);
    connect(empty, &EmptyState::chosen, this, &DataTable::emptyButtonChosen);
    m_stack->insertWidget(1, empty);
    m_stack->removeWidget(m_empty);
    delete m_empty;
    m_empty = empty;
    count();
    return empty;
}

void DataTable::setChips(FilterChips *chips)
{
    m_barLayout->insertWidget(0, chips);
    count();
    m_nothingFound->setButton(tr("Clear filters"), Icon::close);
    connect(this, &DataTable::filterClearAsked, chips, &FilterChips::clear);
}

void DataTable::addToBar(QWidget *widget)
{
    m_barLayout->insertWidget(m_barLayout->count() - 2, widget);
    count();
}

void DataTable::setNoun(std::function<QString(int, int)> countSentence)
{
    m_countSentence = std::move(countSentence);
    count();
}

int DataTable::currentRow() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? m_model->sourceRow(current.row()) : -1;
}

QList<int> DataTable::selectedRows() const
{
    QList<int> visible;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        visible << index.row();
    std::sort(visible.begin(), visible.end());
    for (int &row : visible)
        row = m_model->sourceRow(row);
    return visible;
}

void DataTable::selectRow(int sourceRow)
{
    const int row = m_model->visibleRow(sourceRow);
    if (row < 0)
        return;
    // Not by way of the view, which would toggle the row while Ctrl is held down.
    m_view->selectionModel()->setCurrentIndex(m_model->index(row, 0),
                                              QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->scrollTo(m_model->index(row, 0));
}

CopiedTable DataTable::selected() const
{
    CopiedTable copied;
    for (const Column &column : m_model->columns())
        copied.headings << column.title;
    QList<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    for (const int row : rows) {
        QStringList cells;
        for (int i = 0; i < m_model->columnCount(); ++i)
            cells << m_model->index(row, i).data().toString();
        copied.rows << cells;
    }
    // One row goes without headings: it is pasted into a letter or a search, not into a new sheet.
    if (copied.rows.size() == 1)
        copied.headings.clear();
    return copied;
}

void DataTable::copy()
{
    const CopiedTable copied = selected();
    if (copied.rows.isEmpty())
        return;
    if (m_gate)
        m_gate(copied);
    else
        putOnClipboard(copied);
}

bool DataTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &DataTable::fitColumns, Qt::QueuedConnection); // once it has its size
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && currentRow() >= 0) {
            emit rowActivated(currentRow());
            return true;
        }
    }
    // Reached by Tab, a table shows where the arrow keys start.
    if (watched == m_view && event->type() == QEvent::FocusIn && currentRow() < 0 && m_model->rowCount() > 0)
        m_view->selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
    return QWidget::eventFilter(watched, event);
}

void DataTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        layOut();
    QWidget::changeEvent(event);
}

void DataTable::layOut()
{
    const int height = scaled(m_isCompact ? compactRowHeight : rowHeight);
    m_view->verticalHeader()->setMinimumSectionSize(height);
    m_view->verticalHeader()->setDefaultSectionSize(height);
    QHeaderView *header = m_view->horizontalHeader();
    const int rest = restColumn(m_model->columns());
    for (int i = 0; i < m_model->columnCount(); ++i)
        header->setSectionResizeMode(i, i == rest ? QHeaderView::Stretch : QHeaderView::Interactive);
    fitColumns();
    if (m_fitsRows > 0) {
        const int rows = std::min(m_fitsRows, std::max(1, m_model->rowCount()));
        m_view->setFixedHeight(header->sizeHint().height() + rows * height + 2);
    }
}

// As wide as meant where there is room, but a word is not cut beside a column that stands half empty: words of other
// languages are longer, and type may be larger.
void DataTable::fitColumns()
{
    if (m_isSizedByHand)
        return;
    QHeaderView *header = m_view->horizontalHeader();
    const QFontMetrics words(theme::font(Type::body));
    const int character = words.horizontalAdvance(u'心');
    const int rest = restColumn(m_model->columns());
    std::vector<int> meant, needed;
    for (int i = 0; i < m_model->columnCount(); ++i) {
        meant.push_back(m_model->columns()[std::size_t(i)].characters * character + 2 * space::m);
        const int content = m_model->rowCount() > 0 ? static_cast<QAbstractItemView *>(m_view)->sizeHintForColumn(i) + space::xs : meant.back();
        const int widest = widestCharacters * character + 2 * space::m;
        const int heading = words.horizontalAdvance(m_model->columns()[std::size_t(i)].title) + 2 * space::m;
        needed.push_back(std::max(heading, std::min(content, i == rest ? 2 * widest : widest)));
    }
    const std::vector<int> widths = shareOut(m_view->viewport()->width(), meant, needed);
    m_isFitting = true;
    for (int i = 0; i < m_model->columnCount(); ++i)
        if (i != rest)
            header->resizeSection(i, widths[std::size_t(i)]);
    m_isFitting = false;
}

void DataTable::count()
{
    const int shown = m_model->rowCount();
    const int total = m_model->sourceCount();
    m_count->setText(total > 0 ? m_countSentence(shown, total) : QString());
    m_bar->setVisible(total > 0 || m_barLayout->count() > 2); // more than the gap and the count
    m_stack->setCurrentWidget(total == 0   ? static_cast<QWidget *>(m_empty)
                              : shown == 0 ? static_cast<QWidget *>(m_nothingFound)
                                           : m_view);
    if (m_fitsRows > 0) {
        layOut();
        // As tall as its rows and no taller: what is not shown asks for nothing.
        for (int i = 0; i < m_stack->count(); ++i)
            m_stack->widget(i)->setSizePolicy(QSizePolicy::Preferred, i == m_stack->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored);
        m_stack->setMaximumHeight(m_stack->currentWidget() == m_view ? m_view->maximumHeight() : QWIDGETSIZE_MAX);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    }
}

} // namespace xd::ui
