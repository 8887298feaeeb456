// To a printer, and the preview before it: both draw what the PDF draws.
#pragma once

#include "core/base/result.h"
#include "ui/paper/paper_document.h"

#include <QPrinter>
#include <memory>

namespace xd::paper {

// Whether this computer knows any printer; where not, the PDF is offered instead.
bool hasPrinter();
// The default printer, set to the document's page. Error: NoPrinter.
Result<std::unique_ptr<QPrinter>> printerFor(const PaperDocument &document);
// Errors: NoPrinter where the printer is none or not there, CannotWrite where it refuses.
Result<int> printDocument(const PaperDocument &document, QPrinter &printer);

} // namespace xd::paper
