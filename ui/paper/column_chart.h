// A chart of a round as upright columns, side by side or one on the other: Qt Charts without animation and shadow, so that
// it stays vector on paper; the series differ by lines as well as colour and carry their numbers. A line stands where the
// cut-off begins; a protected number is a star.
#pragma once

#include "ui/paper/paper_document.h"

namespace xd::paper {

struct RoundChart;

Figure columnFigure(const RoundChart &chart, double widthMm);

} // namespace xd::paper
