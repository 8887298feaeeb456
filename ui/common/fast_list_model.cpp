#include "ui/common/fast_list_model.h"

#include "ui/theme/theme.h"

#include <QDate>
#include <numeric>

using namespace Qt::StringLiterals;

namespace xd::ui {

QString naturalKey(const QString &text)
{
    QString key;
    key.reserve(text.size() + 4);
    for (qsizetype i = 0; i < text.size();) {
        if (!text[i].isDigit()) {
            key += text[i++].toCaseFolded();
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && text[end].isDigit())
            ++end;
        qsizetype begin = i;
        while (begin + 1 < end && text[begin] == u'0')
            ++begin;
        // The count of digits stands before them: shorter numbers are smaller.
        key += u'0';
        key += QChar(char16_t(end - begin));
        key += QStringView(text).mid(begin, end - begin);
        i = end;
    }
    return key;
}

namespace {

bool isNumber(const QVariant &key)
{
    switch (key.typeId()) {
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::Double:
    case QMetaType::UInt:
    case QMetaType::ULongLong:
    case QMetaType::Bool:
    case QMetaType::QDate:
        return true;
    default:
        return false;
    }
}

double numberOf(const QVariant &key)
{
    return key.typeId() == QMetaType::QDate ? double(key.toDate().toJulianDay()) : key.toDouble();
}

template <class Key>
void sortBy(std::vector<int> &rows, const std::vector<Key> &keys, Qt::SortOrder order)
{
    std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
        const Key &first = keys[std::size_t(a)];
        const Key &second = keys[std::size_t(b)];
        return order == Qt::AscendingOrder ? first < second : second < first;
    });
}

} // namespace

FastListModel::FastListModel(std::vector<Column> columns, QObject *parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns))
{
}

void FastListModel::setSource(std::shared_ptr<const RowSource> source)
{
    beginResetModel();
    if (const auto *old = dynamic_cast<const PagedRows *>(m_source.get()))
        old->disconnect(this);
    m_source = std::move(source);
    if (const auto *paged = dynamic_cast<const PagedRows *>(m_source.get()))
        connect(paged, &PagedRows::arrived, this, [this](int first, int last) {
            emit dataChanged(index(first, 0), index(last, columnCount() - 1));
        });
    arrange();
    endResetModel();
}

void FastListModel::setFilter(Filter filter)
{
    beginResetModel();
    m_filter = std::move(filter);
    arrange();
    endResetModel();
}

void FastListModel::arrange()
{
    m_visible.clear();
    m_isArranged = m_filter || (m_sortColumn >= 0 && m_sortsItself);
    if (!m_isArranged)
        return;
    const int count = sourceCount();
    m_visible.reserve(std::size_t(count));
    for (int row = 0; row < count; ++row)
        if (!m_filter || m_filter(row))
            m_visible.push_back(row);
    order();
}

void FastListModel::order()
{
    if (m_sortColumn < 0 || !m_sortsItself || !m_source)
        return;
    // The keys are made once, so that comparing is cheap.
    const std::size_t count = std::size_t(sourceCount());
    std::vector<double> numbers(count, -1e300); // empty cells come first
    std::vector<QString> words(count);
    bool isNumeric = false;
    bool isText = false;
    for (const int row : m_visible) {
        const Cell cell = m_source->cell(row, m_sortColumn);
        if (isNumber(cell.key)) {
            numbers[std::size_t(row)] = numberOf(cell.key);
            isNumeric = true;
            continue;
        }
        const QString word = cell.key.isValid() ? cell.key.toString() : cell.text;
        words[std::size_t(row)] = naturalKey(word);
        isText = isText || !word.isEmpty();
    }
    if (isNumeric && !isText)
        sortBy(m_visible, numbers, m_sortOrder);
    else
        sortBy(m_visible, words, m_sortOrder);
}

int FastListModel::visibleRow(int source) const
{
    if (!m_isArranged)
        return source < sourceCount() ? source : -1;
    const auto found = std::find(m_visible.begin(), m_visible.end(), source);
    return found == m_visible.end() ? -1 : int(found - m_visible.begin());
}

int FastListModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_isArranged ? int(m_visible.size()) : sourceCount();
}

int FastListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant FastListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_source)
        return {};
    const Column &column = m_columns[std::size_t(index.column())];
    if (role == Qt::TextAlignmentRole)
        return int((column.align == Align::right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ForegroundRole &&
        role != Qt::ToolTipRole && role != Qt::FontRole && role != markRole)
        return {};
    const Cell cell = m_source->cell(sourceRow(index.row()), index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return theme::marked(cell.mark, cell.text);
    case Qt::AccessibleTextRole:
        return QString(column.title + u' ' + theme::marked(cell.mark, cell.text));
    case Qt::FontRole:
        return cell.isStrong ? QVariant(theme::font(theme::Type::strong)) : QVariant();
    case Qt::ForegroundRole:
        return cell.mark == theme::Mark::none ? QVariant() : theme::colour(theme::inkOf(cell.mark));
    default:
        return int(cell.mark);
    }
}

QVariant FastListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column &column = m_columns[std::size_t(section)];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return int((column.align == Align::right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

void FastListModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    if (!m_sortsItself) {
        emit sortAsked(column, order);
        return;
    }
    beginResetModel();
    arrange();
    endResetModel();
}

} // namespace xd::ui
