// Which column of an answer table holds what: who answered, when, how long, and each item of each instrument, for all
// ways in which questionnaire sites and testing platforms head their columns (facts C6): "PHQ第1题", "3、PHQ第1题",
// "第1题", "Q1", "1", "5、…", or one column with all answers of an instrument ("0120…"). The keys of items are "phq-9/1",
// that of such a column "phq-9/all", so that a mapping can be shown, changed and remembered.
#pragma once

#include "core/screening/instrument.h"
#include "core/sheets/column_guess.h"

#include <span>

namespace xd::screening {

using InstrumentList = std::vector<const Instrument *>; // in the order of the round

namespace answer_key {
inline const QString number = QStringLiteral("number");
inline const QString name = QStringLiteral("name");
inline const QString sex = QStringLiteral("sex");
inline const QString grade = QStringLiteral("grade");
inline const QString schoolClass = QStringLiteral("class");
inline const QString instrument = QStringLiteral("instrument"); // a row answers the one named here
inline const QString version = QStringLiteral("version");       // of the instrument that a row answers
inline const QString seconds = QStringLiteral("seconds");
inline const QString started = QStringLiteral("started");
inline const QString finished = QStringLiteral("finished");
// Of a RowError: what stands there cannot be read, and the item asks about danger.
inline const QString dangerItemUnread = QStringLiteral("danger-item-unread");
// Of a RowError: the cell speaks against the student whom the row means; and where number and name agree, so that it is taken.
inline const QString contradicts = QStringLiteral("contradicts");
inline const QString contradictsNamed = QStringLiteral("contradicts-named");
// Of BadDate: a moment to come, or long before the round.
inline const QString timeToCome = QStringLiteral("time-to-come");
inline const QString timeBeforeRound = QStringLiteral("time-before-round");
QString item(const Instrument &instrument, int index);
QString whole(const Instrument &instrument); // all answers of the instrument in one cell
} // namespace answer_key

// Who answered and when; what consent slips and answer tables share comes first.
std::vector<sheets::KnownColumn> answerColumns(const InstrumentList &instruments);
sheets::ColumnMap guessAnswerColumns(const sheets::Table &table, const InstrumentList &instruments);
// What is missing: items of an instrument that has some of its columns; all of the first where no instrument has any. A
// table need not hold every instrument of a round: platforms write one file for each.
QStringList missingAnswerColumns(const sheets::ColumnMap &map, const InstrumentList &instruments);

// "3、PHQ第1题" → the words without the site's own question number.
struct NumberedHeader {
    int question = 0; // the site's number, 0 where there is none
    QString words;    // folded: the rest; empty for "第3题" and "Q3", where the number is all there is
    QString prefix;   // of the words before an item number: "phq"
    int item = 0;     // the number behind them: 1
};
NumberedHeader readNumberedHeader(const QString &header);

// Which instrument an instrument column's cell means; null for none of these.
const Instrument *instrumentNamed(const QString &cell, const InstrumentList &instruments);
// Whether a version column's cell means this version: "1", "v1", "第1版", "phq-9@1".
bool namesVersion(const QString &cell, const Instrument &instrument);

} // namespace xd::screening
