#include "ui/common/chart_view.h"
#include "ui/gallery/sections.h"
#include "ui/theme/theme.h"

#include <QVBoxLayout>
#include <cmath>

namespace xd::ui::gallery {

using namespace theme;

QWidget *makeCharts(QWidget *parent)
{
    auto *content = new QWidget(parent);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, space::l, space::m, space::l);
    column->setSpacing(space::l);
    const QStringList grades{Words::tr("Grade 7"), Words::tr("Grade 8"), Words::tr("Grade 9")};

    auto *bands = new ChartView(Words::tr("Bands by grade"));
    bands->setSubtitle(Words::tr("A screening result is no diagnosis. Small numbers are protected."));
    bands->setData({Words::tr("Grade"), grades,
                    {{Words::tr("none"), {268, 251, 240}}, {Words::tr("slight"), {74, 81, 90}}, {Words::tr("marked"), {18, 22, std::nan("")}}},
                    ChartData::Kind::bars});
    auto *coverage = new ChartView(Words::tr("Coverage"));
    coverage->setData({Words::tr("Grade"), grades,
                       {{Words::tr("Screened"), {372, 354, 357}, Mark::ok}, {Words::tr("Not screened"), {28, 46, 43}, Mark::info}},
                       ChartData::Kind::stackedBars});
    auto *course = new ChartView(Words::tr("Appointments a month"));
    course->setData({Words::tr("Month"), {Words::tr("Sep"), Words::tr("Oct"), Words::tr("Nov"), Words::tr("Dec"), Words::tr("Jan")},
                     {{Words::tr("This year"), {12, 19, 24, 31, 17}}, {Words::tr("Last year"), {9, 14, 22, 20, 15}}},
                     ChartData::Kind::lines});
    auto *asTable = new ChartView(Words::tr("Coverage, as a table"));
    asTable->setData({Words::tr("Grade"), grades, {{Words::tr("Screened"), {372, 354, 357}}, {Words::tr("Not screened"), {28, 46, 43}}},
                      ChartData::Kind::bars});
    asTable->setTableShown(true);
    const auto pair = [column](QWidget *left, QWidget *right) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::l);
        row->addWidget(left, 1);
        row->addWidget(right, 1);
        column->addLayout(row, 1);
    };
    pair(bands, coverage);
    pair(course, asTable);
    return content;
}

} // namespace xd::ui::gallery
