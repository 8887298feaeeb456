// The typeface of everything printed: our own cut of Noto Sans CJK SC beside the program, so that Windows and
// Linux print alike and text copied from a PDF is the text that was printed. Where the files are missing, the
// fonts of the system stand in.
#pragma once

#include <QFont>
#include <QStringList>

namespace xd::paper {

QStringList reportFamilies();
QFont reportFont(double points, bool isBold = false);
// Whether the cut beside the program was found.
bool hasReportFont();

} // namespace xd::paper
