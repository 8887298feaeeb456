// All answers of an instrument in one cell, as some platforms write them: "01203…", "ABBA…", "1,2,0,…", "A;B;;C". Where
// there are separators, what stands between them is one answer and nothing is a missing one; else each character is.
#pragma once

#include <QStringList>

namespace xd::screening {

// One text for each answer, as its own cell would hold it; empty where the cell is no such string ("1.2e+24", a sentence).
QStringList splitAnswers(const QString &cell);

} // namespace xd::screening
