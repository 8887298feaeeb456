// A paper document as a PDF: text that can be searched and copied, charts as vector. The same document makes the
// same bytes on the same computer, so that a frozen report reprints as it was.
#pragma once

#include "core/base/result.h"
#include "ui/paper/paper_document.h"

namespace xd::paper {

struct MadePdf {
    QByteArray bytes;
    QByteArray sha256; // 32 bytes
    int pages = 0;
};

// Error: CannotWrite.
Result<MadePdf> makePdf(const PaperDocument &document);
// Replaces the file only once the whole PDF is on the disk. Errors: CannotWrite, DiskFull.
Result<MadePdf> writePdf(const PaperDocument &document, const QString &path);

} // namespace xd::paper
