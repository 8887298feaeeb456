// Words for the axes of released tables: grades, sexes, states of taking part, bands. What comes as data of a pack
// carries its own words.
#pragma once

#include "core/disclosure/released_document.h"
#include "ui/paper/paper_document.h"

namespace xd::paper {

QString axisTitle(const QString &axis);
QString codeWords(const disclosure::Axis &axis, int index);
QString wordsOf(const disclosure::Words &words);
// "*" where the number is protected.
QString numberText(std::optional<qint64> n);
QString percentText(std::optional<int> percent); // "—" where there is none

// The table with its totals, rows down, columns across.
Table paperTable(const disclosure::ReleasedTable &table, const QString &caption, const QString &totalTitle);
BarChart barChart(const disclosure::ReleasedTable &table, const QString &caption);

} // namespace xd::paper
