#include "ui/common/timeline.h"

#include "ui/common/text.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace xd::ui {

using namespace theme;

namespace {

constexpr int discSide = 28;
constexpr int gutter = discSide + space::m;

class Row final : public QWidget {
public:
    Row(const Timeline::Entry &entry, bool isLast) : m_entry(entry), m_isLast(isLast)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(gutter, space::xs, 0, space::l);
        column->setSpacing(2);
        column->addWidget(new Text(entry.when, Type::small, Ink::muted));
        auto *title = new Text(marked(entry.mark, entry.title), Type::strong, inkOf(entry.mark));
        title->setWordWrap(true);
        column->addWidget(title);
        if (!entry.words.isEmpty())
            column->addWidget(Text::reading(entry.words));
        setAccessibleName(entry.when + u' ' + marked(entry.mark, entry.title));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QRectF disc(0, space::xs, discSide, discSide);
        if (!m_isLast)
            painter.fillRect(QRectF(disc.center().x() - 0.5, disc.bottom() + 4, 1, height() - disc.bottom() - 4),
                             colour(Ink::line));
        const Ink ink = m_entry.mark == Mark::none ? Ink::accent : inkOf(m_entry.mark);
        drawSheet(&painter, disc, tint(ink, 0.10), {}, 1, disc.width() / 2);
        painter.drawPixmap(QPointF(disc.x() + 6, disc.y() + 6), pixmap(m_entry.icon, ink, 16, devicePixelRatioF()));
    }

private:
    Timeline::Entry m_entry;
    bool m_isLast;
};

} // namespace

Timeline::Timeline(QWidget *parent) : QWidget(parent)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void Timeline::setEntries(const std::vector<Entry> &entries)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (std::size_t i = 0; i < entries.size(); ++i)
        m_column->addWidget(new Row(entries[i], i + 1 == entries.size()));
    m_column->addStretch(1);
}

} // namespace xd::ui
