// The words of the office for the values of the code: roles, sexes, grades, consent, what the journal says. In the
// language of the program. Names of instruments, scales and bands are data of their packs (Wording), not labels.
#pragma once

#include "core/access/session.h"
#include "core/exchange/exchange_status.h"
#include "core/exchange/file_report.h"
#include "core/packs/pack.h"
#include "core/screening/consent.h"
#include "core/screening/score_sheet.h"
#include "core/students/student.h"
#include "ui/text/journal_words.h"

#include <QString>

namespace xd::text {

QString labelOf(access::Role role);
QString labelOf(access::SiteKind kind);
// 学生档案库 (of a district 上报数据库), 办公室库
QString labelOf(vault::VaultKind kind, access::SiteKind site);
QString labelOf(students::Sex sex);
QString labelOf(students::Boarding boarding);
QString labelOf(students::Status status);
QString labelOf(const students::Tag &tag); // a code that is not known is shown as it is
QString labelOf(screening::Flag flag);
QString labelsOf(screening::Flags flags); // "答得过快、有漏答"; empty for none

// 1 … 12: 一年级 … 高三; English "Grade 1".
QString gradeName(int grade);
QString wordingOf(const packs::Wording &wording);

// Where a bundle stands: 未确认 until its receipt is here; what an importer finds a file to be.
QString labelOf(exchange::SentState state);
QString labelOf(exchange::FileState state);
QString labelOf(exchange::Holding holding); // empty where it need not be held
QString labelOf(screening::ConsentState state);

// "2026-10-08 09:00" by this computer's clock; dates as 2026-10-08 in both languages, as the registers write them.
QString momentText(qint64 ms);
QString dateText(QDate date);

} // namespace xd::text
