// The numbers behind the charts of a round, as tables of paper, and the charts as blocks of it.
#pragma once

#include "core/disclosure/released_document.h"
#include "ui/paper/paper_document.h"

namespace xd::paper {

struct RoundChart;

// The numbers of a chart; "*" where one is protected.
Table tableOf(const RoundChart &chart);
// The means of each scale, grade by grade, where there are several scales; of the counsellor's own document alone.
Table profileByGradeOf(const disclosure::ReleasedDocument &document);
// The class table of the counsellor's own document; without rows in any other.
Table classTableOf(const disclosure::ReleasedDocument &document);
// How a chart is drawn on paper: stacked as horizontal bars, else as columns.
Block blockOf(const RoundChart &chart, double widthMm);

} // namespace xd::paper
