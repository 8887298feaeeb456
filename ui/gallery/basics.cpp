#include "ui/common/banner.h"
#include "ui/common/card.h"
#include "ui/common/key_figure.h"
#include "ui/common/text.h"
#include "ui/gallery/sections.h"
#include "ui/theme/icon.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace xd::ui::gallery {

using namespace theme;

namespace {

class Swatch final : public QWidget {
public:
    Swatch(Ink ink, const QString &name) : m_ink(ink), m_name(name) { setMinimumSize(120, 56); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawSheet(&painter, QRectF(0, 0, 40, 40), colour(m_ink), colour(Ink::line));
        painter.setFont(theme::font(Type::small));
        painter.setPen(colour(Ink::ink));
        painter.drawText(QRect(48, 2, width() - 48, 18), Qt::AlignVCenter, m_name);
        painter.setPen(colour(Ink::muted));
        painter.drawText(QRect(48, 20, width() - 48, 18), Qt::AlignVCenter, colour(m_ink).name().toUpper());
    }

private:
    Ink m_ink;
    QString m_name;
};

class IconTile final : public QWidget {
public:
    explicit IconTile(Icon icon) : m_icon(icon) { setFixedSize(40, 40); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawPixmap(QPoint(10, 10), pixmap(m_icon, Ink::ink, iconSize, devicePixelRatioF()));
    }

private:
    Icon m_icon;
};

QWidget *makeFigures()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::l);
    const auto add = [layout](const QString &label, const QString &figure, Mark mark, const QString &note, bool leads) {
        auto *key = new KeyFigure(label, figure);
        key->setNote(mark, note);
        key->setLeadsOn(leads);
        layout->addWidget(key);
    };
    add(Words::tr("Second look"), QStringLiteral("34"), Mark::warn, Words::tr("12 longer than a week"), true);
    add(Words::tr("Danger answers"), QStringLiteral("2"), Mark::danger, Words::tr("Answer today"), true);
    add(Words::tr("Screened"), QStringLiteral("1,083"), Mark::ok, Words::tr("90.3 % of the roster"), true);
    add(Words::tr("Students"), QStringLiteral("1,200"), Mark::none, Words::tr("in 24 classes"), false);
    return row;
}

QWidget *makeBanners()
{
    auto *card = new Card(Words::tr("Messages"));
    auto *warn = new Banner(Mark::warn, Words::tr("The last verified backup is 9 days old."));
    warn->setAction(Words::tr("Back up to a USB stick"), [] {});
    auto *info = new Banner(Mark::info, Words::tr("The district has not yet confirmed the bundle of the third quarter."));
    info->setClosable(true);
    card->add(new Banner(Mark::danger, Words::tr("2 students marked a danger answer. The duty clock has started.")));
    card->add(warn);
    card->add(new Banner(Mark::ok, Words::tr("1,198 rows were imported; 2 were refused.")));
    card->add(info);
    return card;
}

QWidget *makeColours()
{
    auto *card = new Card(Words::tr("Colours"));
    auto *grid = new QGridLayout;
    const std::vector<std::pair<Ink, QString>> inks{
        {Ink::window, Words::tr("window")},   {Ink::surface, Words::tr("surface")}, {Ink::alternate, Words::tr("alternate row")},
        {Ink::line, Words::tr("line")},       {Ink::ink, Words::tr("ink")},         {Ink::muted, Words::tr("muted ink")},
        {Ink::accent, Words::tr("accent")},   {Ink::warm, Words::tr("warm")},       {Ink::danger, Words::tr("danger")},
        {Ink::warn, Words::tr("warning")},    {Ink::ok, Words::tr("in order")},     {Ink::info, Words::tr("news")},
        {Ink::selection, Words::tr("selection")}, {Ink::hover, Words::tr("pointer")}, {Ink::edge, Words::tr("edge")},
    };
    for (std::size_t i = 0; i < inks.size(); ++i)
        grid->addWidget(new Swatch(inks[i].first, inks[i].second), int(i) / 5, int(i) % 5);
    card->body()->addLayout(grid);
    return card;
}

QWidget *makeType()
{
    auto *card = new Card(Words::tr("Type and marks"));
    card->add(new Text(Words::tr("Page title, 18 pt"), Type::title));
    card->add(new Text(Words::tr("Section, 13 pt"), Type::section));
    card->add(Text::reading(Words::tr("Running text, 10.5 pt, with a line height of one and a half. Screening finds "
                                      "candidates; people decide. A score never becomes a label by itself.")));
    card->add(new Text(Words::tr("Small and muted, 9.5 pt: 0123456789"), Type::small, Ink::muted));
    auto *marks = new QHBoxLayout;
    marks->setSpacing(space::xl);
    marks->addWidget(Text::marked(Mark::danger, Words::tr("Answer today")));
    marks->addWidget(Text::marked(Mark::warn, Words::tr("Second look")));
    marks->addWidget(Text::marked(Mark::ok, Words::tr("Screened")));
    marks->addWidget(Text::marked(Mark::info, Words::tr("Not screened")));
    marks->addStretch(1);
    card->body()->addLayout(marks);
    return card;
}

QWidget *makeButtons()
{
    auto *card = new Card(Words::tr("Buttons"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::m);
    const std::vector<std::pair<ButtonRole, QString>> roles{{ButtonRole::primary, Words::tr("Import")},
                                                            {ButtonRole::normal, Words::tr("Print")},
                                                            {ButtonRole::danger, Words::tr("Destroy")},
                                                            {ButtonRole::quiet, Words::tr("More")}};
    const std::array icons{Icon::import, Icon::print, Icon::warning, Icon::chevronRight};
    for (std::size_t i = 0; i < roles.size(); ++i)
        for (const bool isEnabled : {true, false}) {
            const auto [role, words] = roles[i];
            const bool isFilled = role == ButtonRole::primary || role == ButtonRole::danger;
            auto *button = new QPushButton(icon(icons[i], isFilled ? Ink::onAccent : Ink::ink), words);
            setButtonRole(button, role);
            button->setEnabled(isEnabled);
            grid->addWidget(button, isEnabled ? 0 : 1, int(i));
        }
    grid->setColumnStretch(4, 1);
    card->body()->addLayout(grid);
    return card;
}

QWidget *makeIcons()
{
    auto *card = new Card(Words::tr("Icons"));
    auto *grid = new QGridLayout;
    grid->setSpacing(0);
    for (int i = 0; i < iconCount; ++i)
        grid->addWidget(new IconTile(Icon(i)), i / 14, i % 14);
    auto *lamp = new QLabel;
    lamp->setPixmap(applicationIcon().pixmap(QSize(64, 64), lamp->devicePixelRatioF()));
    auto *row = new QHBoxLayout;
    row->addWidget(lamp, 0, Qt::AlignTop);
    row->addSpacing(space::l);
    row->addLayout(grid);
    row->addStretch(1);
    card->body()->addLayout(row);
    return card;
}

} // namespace

QWidget *makeBasics(QWidget *parent)
{
    auto *content = new QWidget(parent);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, space::l, space::m, space::l);
    column->setSpacing(space::l);
    column->addWidget(makeFigures());
    const auto pair = [column](QWidget *left, QWidget *right) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::l);
        row->addWidget(left, 1);
        row->addWidget(right, 1);
        column->addLayout(row);
    };
    pair(makeBanners(), makeType());
    pair(makeButtons(), makeIcons());
    column->addWidget(makeColours());
    column->addStretch(1);
    return content;
}

} // namespace xd::ui::gallery
