#include "core/students/export_roster.h"

#include "core/base/pinyin.h"
#include "core/disclosure/gate.h"
#include "core/sheets/table_writer.h"
#include "core/students/roster_document.h"
#include "core/students/student_store.h"

namespace xd::students {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrow = 12;
constexpr int wide = 24; // nineteen characters of a student number and some air

void keepEnrolled(std::vector<StoredStudent> &students, calendar::SchoolYear year)
{
    std::erase_if(students, [&](const StoredStudent &each) {
        return each.student.year != year || each.student.status == Status::left || each.student.status == Status::graduated;
    });
    std::sort(students.begin(), students.end(), [](const StoredStudent &a, const StoredStudent &b) {
        const auto byClass = a.student.schoolClass <=> b.student.schoolClass;
        if (byClass != 0)
            return byClass < 0;
        return pinyin::sortKey(a.student.name) < pinyin::sortKey(b.student.name);
    });
}

Done writeList(const disclosure::ListTable &list, const QString &title, vault::OutgoingFile &file, Progress &progress)
{
    sheets::OutSheet sheet;
    sheet.name = title;
    sheet.rowCount = qint64(list.rows.size());
    for (const disclosure::ListColumn &column : list.columns)
        sheet.columns.push_back({rosterHeader(column.name), column.name.endsWith(u"Number"_s) ? wide : narrow});
    sheet.next = [&list, position = std::size_t(0)](std::vector<sheets::OutCell> &row) mutable {
        if (position == list.rows.size())
            return false;
        row.clear();
        for (const QString &text : list.rows[position])
            row.emplace_back(text);
        ++position;
        return true;
    };
    return sheets::writeXlsx(file, {&sheet, 1}, progress);
}

} // namespace

Result<int> exportRoster(access::Session &session, const QString &path, Progress &progress)
{
    XD_TRY(journal::Journal *const records, session.recordsFor(access::Capability::exportTables));
    XD_CHECK(session.require(access::Capability::readStudents));
    XD_TRY(const auto year, newestYear(records->vault()));
    if (!year)
        return failure(ErrorCode::NotFound, u"roster"_s);
    XD_TRY(StoredRoster roster, readRoster(records->vault()));
    keepEnrolled(roster.students, *year);
    XD_TRY(vault::OutgoingFile file, vault::OutgoingFile::begin(path));
    const disclosure::Reader reader{session.role(), disclosure::Purpose::ownWork, {}};
    XD_TRY(const disclosure::ReleasedDocument released,
           disclosure::Gate(session).release(rosterDocument(roster.students), reader, disclosure::Channel::sheet));
    XD_CHECK(writeList(released->lists.front(), year->label(), file, progress));
    return int(roster.students.size());
}

} // namespace xd::students
