// This year against last, by grade: one column of a released table of each year, as a share of those who have a result.
#pragma once

#include "ui/paper/round_charts.h"

namespace xd::paper {

struct YearSide {
    QString name;
    const disclosure::ReleasedTable *table = nullptr;
    int column = 0; // that is held against the total
    QStringList withoutResult = {}; // columns that are no part of the base
};

RoundChart yearsChart(const YearSide &before, const YearSide &now, const QString &what);
// Why nothing is compared; empty where it is.
QString yearsNote(const QString &comparability);

} // namespace xd::paper
