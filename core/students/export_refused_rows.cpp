#include "core/students/export_refused_rows.h"

#include "core/disclosure/gate.h"
#include "core/sheets/table_writer.h"

#include <map>

using namespace Qt::StringLiterals;

namespace xd::students {
namespace {

using disclosure::Band;

constexpr int usual = 14;
constexpr int wide = 24; // nineteen characters of a student number and some air
constexpr int reasonWidth = 60;

// "PHQ5：…；…"
QString reasonOf(const std::vector<const sheets::RowError *> &errors, const RefusedRowsWords &words)
{
    QStringList reasons;
    for (const sheets::RowError *error : errors) {
        const QString sentence = words.sentence(*error);
        reasons << (error->column.isEmpty() ? sentence : error->column + u"："_s + sentence);
    }
    return reasons.join(u'\n');
}

disclosure::ListTable listOf(const sheets::Table &table, const std::vector<sheets::RowError> &refused, const RefusedRowsWords &words)
{
    std::map<int, std::vector<const sheets::RowError *>> byRow;
    for (const sheets::RowError &error : refused)
        byRow[error.row].push_back(&error);
    disclosure::ListTable list{u"rows"_s, {}, {}};
    for (int column = 0; column < table.columnCount(); ++column)
        list.columns.push_back({table.columnLabel(column), Band::answer}); // it may hold anything, so it counts as the most
    list.columns.push_back({words.row, Band::open});
    list.columns.push_back({words.reason, Band::open});
    for (const sheets::TableRow &row : table.rows) {
        const auto errors = byRow.find(row.number);
        if (errors == byRow.end())
            continue;
        QStringList cells;
        for (int column = 0; column < table.columnCount(); ++column)
            cells << row.text(column);
        list.rows.push_back(cells << QString::number(row.number) << reasonOf(errors->second, words));
    }
    return list;
}

} // namespace

Result<int> exportRefusedRows(access::Session &session, const sheets::Table &table, const std::vector<sheets::RowError> &refused,
                              const RefusedRowsWords &words, const QString &path, Progress &progress)
{
    XD_CHECK(session.require(access::Capability::exportTables));
    disclosure::Document document{u"import.refused"_s, {}, {}, {}, {listOf(table, refused, words)}};
    if (document.lists.front().rows.empty())
        return failure(ErrorCode::Refused, u"rows"_s, u"nothing was refused"_s);
    XD_TRY(vault::OutgoingFile file, vault::OutgoingFile::begin(path));
    const disclosure::Reader reader{session.role(), disclosure::Purpose::ownWork, {}};
    XD_TRY(const disclosure::ReleasedDocument released, disclosure::Gate(session).release(document, reader, disclosure::Channel::sheet));
    const disclosure::ListTable &list = released->lists.front();
    sheets::OutSheet sheet;
    sheet.name = words.sheet;
    sheet.rowCount = qint64(list.rows.size());
    for (const disclosure::ListColumn &column : list.columns)
        sheet.columns.push_back({column.name, column.name == words.reason ? reasonWidth : sheet.columns.empty() ? wide : usual});
    sheet.next = [&list, position = size_t(0)](std::vector<sheets::OutCell> &row) mutable {
        if (position == list.rows.size())
            return false;
        const QStringList &cells = list.rows[position++];
        row.assign(cells.begin(), cells.end());
        return true;
    };
    XD_CHECK(sheets::writeXlsx(file, {&sheet, 1}, progress));
    return int(list.rows.size());
}

} // namespace xd::students
