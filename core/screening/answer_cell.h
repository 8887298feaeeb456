// One cell of an answer table: a letter by the order of the options (A is the first), an option's value, or its
// words; blank and "skipped" are missing. Errors: UnknownOption, OutOfRange (a number that no option has).
#pragma once

#include "core/screening/instrument.h"

#include <QHash>

namespace xd::screening {

// As answers are compared: full width folded, blanks gone, lower case.
QString foldAnswer(const QString &text);
bool isSkipped(const QString &folded);
// The number that a cell holds, if it is one and no code for "skipped".
std::optional<double> numberIn(const QString &cell);

// For one set of options; built once, asked for every cell.
class AnswerReader {
public:
    // The table numbers an option by its value plus `numberShift`.
    explicit AnswerReader(const OptionSet &options, int numberShift = 0);
    Result<quint8> read(const QString &cell) const; // missingAnswer where there is none

private:
    QHash<QString, quint8> m_answers; // folded words, letters and numbers
};

} // namespace xd::screening
