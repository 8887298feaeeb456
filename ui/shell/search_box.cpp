#include "ui/shell/search_box.h"

#include "ui/common/card.h"
#include "ui/common/text.h"
#include "ui/theme/icon.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace xd::ui {

using namespace theme;

namespace {

enum HitRole { idRole = Qt::UserRole + 1, nameRole, classRole, numberRole };

// Name, class and number in three columns.
class HitDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {0, scaled(rowHeight)}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isCurrent = option.state & QStyle::State_Selected;
        if (isCurrent)
            painter->fillRect(option.rect, colour(Ink::selection));
        const QRect row = option.rect.adjusted(space::m, 0, -space::m, 0);
        const int name = row.width() * 26 / 100, schoolClass = row.width() * 32 / 100; // the number has 19 characters
        const auto words = [&](int left, int width, Type type, Ink ink, HitRole role) {
            painter->setFont(font(type));
            painter->setPen(colour(ink));
            const QString text = painter->fontMetrics().elidedText(index.data(role).toString(), Qt::ElideRight, width);
            painter->drawText(QRect(left, row.top(), width, row.height()), Qt::AlignVCenter | Qt::AlignLeft, text);
        };
        words(row.left(), name - space::s, Type::strong, Ink::ink, nameRole);
        words(row.left() + name, schoolClass - space::s, Type::body, Ink::ink, classRole);
        words(row.left() + name + schoolClass, row.width() - name - schoolClass, Type::body, Ink::muted, numberRole);
    }
};

} // namespace

SearchBox::SearchBox(QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(tr("Name, pinyin, number or class"));
    setAccessibleName(tr("Search for a student"));
    setToolTip(tr("Search for a student (%1)").arg(QKeySequence(u"Ctrl+F"_s).toString(QKeySequence::NativeText)));
    setClearButtonEnabled(true);
    addAction(icon(Icon::search, Ink::muted), QLineEdit::LeadingPosition);
    setMaxLength(64);

    auto *sheet = new Card;
    m_sheet = sheet;
    m_sheet->hide();
    sheet->layout()->setContentsMargins(space::xs, space::s, space::xs, space::s);
    sheet->body()->setSpacing(space::xs);
    m_sentence = new Text({}, Type::small, Ink::muted);
    m_sentence->setContentsMargins(space::m, 0, space::m, 0);
    m_list = new QListView;
    m_list->setAccessibleName(tr("Students found"));
    m_list->setFocusPolicy(Qt::NoFocus); // typing stays in the field
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hits = new QStandardItemModel(m_list);
    m_list->setModel(m_hits);
    sheet->add(m_sentence);
    sheet->add(m_list, 1);

    connect(this, &QLineEdit::textEdited, this, &SearchBox::asked);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.trimmed().isEmpty())
            close();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { open(index.row()); });
}

SearchBox::~SearchBox()
{
    delete m_sheet; // it may have no parent yet, or be gone with it
}

void SearchBox::showHits(const std::vector<SearchHit> &hits, int total)
{
    if (text().trimmed().isEmpty() || !hasFocus())
        return;
    m_hits->clear();
    for (const SearchHit &hit : hits) {
        auto *item = new QStandardItem;
        item->setData(hit.id.bytes(), idRole);
        item->setData(hit.name, nameRole);
        item->setData(hit.className, classRole);
        item->setData(hit.number, numberRole);
        item->setData(QStringList{hit.name, hit.className, hit.number}.join(u"  "_s), Qt::AccessibleTextRole);
        item->setEditable(false);
        m_hits->appendRow(item);
        if (m_hits->rowCount() == shownHits)
            break;
    }
    const int shown = m_hits->rowCount();
    m_sentence->setText(total == 0      ? tr("No student is found. Part of a name, pinyin, initials or a number will do.")
                        : shown < total ? tr("The first %1 of %n students: type on to see fewer", nullptr, total).arg(shown)
                                        : tr("%n students", nullptr, total));
    m_sentence->setWordWrap(total == 0);
    m_list->setVisible(shown > 0);
    m_list->setFixedHeight(shown * scaled(rowHeight) + 2);
    if (shown > 0)
        m_list->setCurrentIndex(m_hits->index(0, 0));
    place();
}

bool SearchBox::isOpen() const
{
    return m_sheet && m_sheet->isVisible();
}

QString SearchBox::sentence() const
{
    return m_sentence->text();
}

int SearchBox::shownCount() const
{
    return m_hits->rowCount();
}

void SearchBox::place()
{
    QWidget *top = window();
    if (m_sheet->parentWidget() != top)
        m_sheet->setParent(top);
    const int width = std::max(this->width(), scaled(500));
    const QPoint below = mapTo(top, QPoint(this->width() - width, height() + space::xs));
    m_sheet->setFixedWidth(width);
    // Anew: it may have been as tall as twelve students, and has one sentence to say now.
    QLayout *layout = m_sheet->layout();
    layout->invalidate();
    layout->activate();
    m_sheet->resize(width, layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height());
    m_sheet->move(std::max(space::s, below.x()), below.y());
    m_sheet->raise();
    m_sheet->show();
}

void SearchBox::close()
{
    if (m_sheet)
        m_sheet->hide();
    m_hits->clear();
}

void SearchBox::step(int by)
{
    const int count = m_hits->rowCount();
    if (count == 0)
        return;
    const int row = (m_list->currentIndex().row() + by + count) % count;
    m_list->setCurrentIndex(m_hits->index(row, 0));
    setAccessibleDescription(m_hits->index(row, 0).data(Qt::AccessibleTextRole).toString());
}

void SearchBox::open(int row)
{
    if (row < 0 || row >= m_hits->rowCount())
        return;
    const auto student = students::StudentId::fromBytes(m_hits->index(row, 0).data(idRole).toByteArray());
    clear();
    close();
    emit chosen(student);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        return step(1);
    case Qt::Key_Up:
        return step(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return open(m_list->currentIndex().row());
    case Qt::Key_Escape:
        clear();
        return close();
    default:
        return QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    // A click on a result takes the focus away before it arrives.
    QTimer::singleShot(150, this, [this] {
        if (!hasFocus())
            close();
    });
}

} // namespace xd::ui
