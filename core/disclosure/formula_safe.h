// Text that a spreadsheet program must not take for a formula (security.md T15, ASVS 1.2.10): what starts with
// = + - @, TAB or CR, or with their full-width forms. XLSX cells are written as strings with quotePrefix; a CSV file
// has no such mark, so there an apostrophe goes before.
#pragma once

#include <QString>

namespace xd::disclosure {

bool looksLikeFormula(QStringView text);
QString formulaSafe(const QString &text);
// The same, quoted as a CSV field where it needs quotes.
QString csvField(const QString &text);

} // namespace xd::disclosure
