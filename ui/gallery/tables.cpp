#include "ui/common/data_table.h"
#include "ui/common/filter_chips.h"
#include "ui/gallery/sections.h"
#include "ui/theme/theme.h"

#include <QDate>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xd::ui::gallery {

using namespace theme;

namespace {

struct State {
    Mark mark;
    QString word;
};

std::shared_ptr<RowList> makeRows()
{
    const std::array names{Words::tr("Lin Xiaoyu"), Words::tr("Zhou Ziming"), Words::tr("Chen Yutong"), Words::tr("Ouyang Ruoxi"),
                           Words::tr("Shan Yichen"), Words::tr("Zeng Kexin")};
    const std::array states{State{Mark::ok, Words::tr("Screened")}, State{Mark::warn, Words::tr("Second look")},
                            State{Mark::ok, Words::tr("Screened")}, State{Mark::info, Words::tr("Not screened")},
                            State{Mark::ok, Words::tr("Screened")}, State{Mark::danger, Words::tr("Answer today")}};
    auto rows = std::make_shared<RowList>();
    for (int i = 0; i < 48; ++i) {
        const std::size_t turn = std::size_t(i) % names.size();
        const QDate seen = QDate(2025, 9, 1).addDays(i * 7 % 40);
        const int score = i * 37 % 64;
        rows->add({{u"%1"_s.arg(7 + i * 13, 6, 10, QChar(u'0'))},
                   {names[turn]},
                   {Words::tr("Grade %1, class %2").arg(7 + i % 3).arg(1 + i % 12)},
                   {states[turn].word, states[turn].mark, int(states[turn].mark)},
                   {QString::number(score), Mark::none, score},
                   {seen.toString(Qt::ISODate), Mark::none, seen}});
    }
    return rows;
}

} // namespace

QWidget *makeTables(QWidget *parent)
{
    auto *content = new QWidget(parent);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, space::l, 0, 0);
    column->setSpacing(space::l);

    auto *table = new DataTable(Words::tr("Students"),
                                {{Words::tr("Number"), 6}, {Words::tr("Name"), 7}, {Words::tr("Class"), 8}, {Words::tr("State"), 8},
                                 {Words::tr("Score"), 4, Align::right}, {Words::tr("Last seen"), 8}});
    const auto rows = makeRows();
    table->setRows(rows);
    table->setNoun([](int shown, int total) { return Words::tr("%1 of %n student(s)", nullptr, total).arg(shown); });
    auto *chips = new FilterChips;
    chips->addChip(u"grade"_s, Words::tr("Grade"),
                   {{u"7"_s, Words::tr("Grade 7")}, {u"8"_s, Words::tr("Grade 8")}, {u"9"_s, Words::tr("Grade 9")}});
    QList<FilterChips::Option> states;
    for (const auto &[mark, word] : {std::pair{Mark::danger, Words::tr("Answer today")}, {Mark::warn, Words::tr("Second look")},
                                     {Mark::ok, Words::tr("Screened")}, {Mark::info, Words::tr("Not screened")}})
        states << FilterChips::Option{QString::number(int(mark)), marked(mark, word)};
    chips->addChip(u"state"_s, Words::tr("State"), states);
    table->setChips(chips);
    QObject::connect(chips, &FilterChips::changed, table, [table, chips, rows] {
        table->setFilter(!chips->isActive() ? FastListModel::Filter() : [chips, rows](int row) {
            return chips->accepts(u"grade"_s, QString::number(7 + row % 3)) &&
                   chips->accepts(u"state"_s, QString::number(int(rows->cell(row, 3).mark)));
        });
    });
    chips->restore({{u"grade"_s, QStringList{u"7"_s, u"8"_s}}});
    table->selectRow(1);
    column->addWidget(table, 3);

    auto *empty = new DataTable(Words::tr("Screening rounds"), {{Words::tr("Round"), 12}, {Words::tr("State"), 8}});
    empty->setEmpty(Icon::screening, Words::tr("No screening round yet"),
                    Words::tr("A round holds who is asked, the consent slips, the answers and what was found."),
                    Words::tr("Open a round"));
    column->addWidget(empty, 2);
    return content;
}

} // namespace xd::ui::gallery
