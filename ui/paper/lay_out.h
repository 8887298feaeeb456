// Draws a paper document, on whatever takes pages. The four ways out use this one function.
#pragma once

#include "ui/paper/page_flow.h"
#include "ui/paper/paper_document.h"

namespace xd::paper {

// Sets the document's page (A4, margins of our own) on a device, before a painter begins on it.
void setPageOf(const PaperDocument &document, QPagedPaintDevice &device);
// Number of pages. Error: CannotWrite.
Result<int> layOut(const PaperDocument &document, QPagedPaintDevice &device);

} // namespace xd::paper
