// A BarChart as a figure: Qt Charts without animation and shadow, so that it stays vector on paper; the series
// differ by pattern as well as colour and carry their numbers, so that a black-and-white print can be read.
#pragma once

#include "ui/paper/paper_document.h"

namespace xd::paper {

Figure figureOf(const BarChart &chart, double widthMm);

} // namespace xd::paper
