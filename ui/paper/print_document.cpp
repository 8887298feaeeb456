#include "ui/paper/print_document.h"

#include "ui/paper/lay_out.h"

#include <QPrinterInfo>

using namespace Qt::StringLiterals;

namespace xd::paper {

bool hasPrinter()
{
    return !QPrinterInfo::availablePrinterNames().isEmpty();
}

Result<std::unique_ptr<QPrinter>> printerFor(const PaperDocument &document)
{
    if (!hasPrinter())
        return failure(ErrorCode::NoPrinter);
    const QPrinterInfo standard = QPrinterInfo::defaultPrinter();
    const QPrinterInfo info = standard.isNull() ? QPrinterInfo::availablePrinters().first() : standard;
    auto printer = std::make_unique<QPrinter>(info, QPrinter::HighResolution);
    printer->setDocName(document.title);
    setPageOf(document, *printer);
    return printer;
}

Result<int> printDocument(const PaperDocument &document, QPrinter &printer)
{
    // Without a printer Qt turns to PDF and waits for a file name.
    if (!printer.isValid() || (printer.outputFormat() == QPrinter::PdfFormat && printer.outputFileName().isEmpty()))
        return failure(ErrorCode::NoPrinter, {}, u"printer is not valid"_s);
    setPageOf(document, printer);
    return layOut(document, printer);
}

} // namespace xd::paper
