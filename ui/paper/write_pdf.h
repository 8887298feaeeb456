// A paper document as a PDF: text that can be searched and copied, charts as vector. The same document makes the
// same bytes on the same computer, so that a frozen report reprints as it was.
#pragma once

#include "core/base/result.h"
#include "core/vault/outgoing_file.h"
#include "ui/paper/paper_document.h"

namespace xd::paper {

struct MadePdf {
    QByteArray bytes;
    QByteArray sha256; // 32 bytes
    int pages = 0;
};

// Error: CannotWrite.
Result<MadePdf> makePdf(const PaperDocument &document);
// Placed only once the whole PDF is on the disk. Errors: CannotWrite, DiskFull; with a path also those of begin().
Result<MadePdf> writePdf(const PaperDocument &document, vault::OutgoingFile &file);
Result<MadePdf> writePdf(const PaperDocument &document, const QString &path);

} // namespace xd::paper
