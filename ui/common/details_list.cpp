#include "ui/common/details_list.h"

#include "ui/common/text.h"

#include <QGridLayout>

namespace xd::ui {

using namespace theme;

DetailsList::DetailsList(QWidget *parent) : QWidget(parent)
{
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::xl);
    m_grid->setVerticalSpacing(space::s);
    m_grid->setColumnStretch(1, 1);
}

void DetailsList::add(const QString &word, const QString &value, Mark mark)
{
    auto *text = new Text(value.isEmpty() ? QStringLiteral("—") : value);
    if (mark != Mark::none)
        text->setMarked(mark, value);
    text->setWordWrap(true);
    if (m_isSelectable)
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addWidget(word, text);
}

void DetailsList::addWidget(const QString &word, QWidget *value)
{
    const int row = m_grid->rowCount();
    m_grid->addWidget(new Text(word, Type::body, Ink::muted), row, 0, Qt::AlignTop);
    m_grid->addWidget(value, row, 1);
}

void DetailsList::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace xd::ui
