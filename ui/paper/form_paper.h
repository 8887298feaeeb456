// A form pack on paper, in the language that the person who prints has chosen: boxes with what was filled in, or with room for
// a pen; tables, signature lines, a slip to tear off. Filled in, it is drawn from what the gate lets the reader have.
#pragma once

#include "core/disclosure/released_document.h"
#include "core/packs/form.h"
#include "ui/paper/paper_document.h"

namespace xd::paper {

// `released`: of packs::formDocument() for this very form.
PaperDocument formPaper(const packs::Form &form, const disclosure::ReleasedDocument &released, const QLocale &locale);
// Nothing of any child is in it.
PaperDocument emptyFormPaper(const packs::Form &form, const QString &school, const QLocale &locale);
// Without a name of anybody: "档案移交单-2026-10-08".
QString formFileName(const packs::Form &form, const QLocale &locale, QDate day);

} // namespace xd::paper
