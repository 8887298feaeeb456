// What people and spreadsheets do to text, undone: full-width letters, odd spaces and dots, ="001", leading
// apostrophes, dates of many forms (facts C3). Every import and every form cleans its text here, so that a name
// or number has one spelling wherever it came from.
#pragma once

#include <QDate>
#include <QString>

namespace xd {

// One cell or field: half-width, simplified spaces, no invisible characters, name dots as U+00B7.
QString cleanCell(QString text);
// As cleanCell; besides, blanks inside a short Chinese name go ("张 三") and a dot between Han becomes U+00B7.
QString cleanName(QString text);
// 2011-01-01, 2011.1.1, 2011/1/1, 20110101, 2011年1月1日, each with a time behind it, or a spreadsheet's day number
// (20000 to 60000). An invalid date where the text is none of these, has no day, or names a day that does not exist.
QDate parseDate(const QString &text);
// 9.9010120130820e+17, or 18 digits ending in 000 whose check digit is wrong: a number cell keeps 15 digits and the
// rest is lost.
bool looksRoundedBySpreadsheet(const QString &text);
// Logins are compared without regard to case and width: NFKC and case folding, trimmed.
QString foldLogin(const QString &login);

bool isHan(char32_t codePoint);

} // namespace xd
