// One cell of an answer table: a letter by the order of the options (A is the first), an option's value, or its
// words; blank and "skipped" are missing. Errors: UnknownOption, OutOfRange (a number that no option has).
#pragma once

#include "core/screening/instrument.h"

#include <QHash>

namespace xd::screening {

// As answers are compared: full width folded, blanks gone, lower case.
QString foldAnswer(const QString &text);
bool isSkipped(const QString &folded);

// For one set of options; built once, asked for every cell.
class AnswerReader {
public:
    explicit AnswerReader(const OptionSet &options);
    Result<quint8> read(const QString &cell) const; // missingAnswer where there is none

private:
    QHash<QString, quint8> m_answers; // folded words, letters and numbers
};

} // namespace xd::screening
