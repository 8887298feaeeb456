#include "app/cli/results_workbook.h"

#include "app/cli/say.h"
#include "app/cli/score_json.h"
#include "core/disclosure/gate.h"
#include "core/sheets/table_writer.h"
#include "ui/text/error_text.h"

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

constexpr int columnWidth = 16;
constexpr int totalColumn = 4; // of documentOf(); everything else stays text, or student numbers lose their zeros

disclosure::Document documentOf(const screening::RoundResults &results)
{
    using disclosure::Band;
    disclosure::ListTable list{u"screening.results"_s,
                               {{u"name"_s, Band::identity}, {u"class"_s, Band::identity}, {u"studentNumber"_s, Band::identity},
                                {u"instrument"_s, Band::open}, {u"total"_s, Band::result}, {u"band"_s, Band::result},
                                {u"flags"_s, Band::result}, {u"danger"_s, Band::answer}},
                               {}};
    for (const screening::StudentResult &student : results.students) {
        for (size_t i = 0; i < student.results.size(); ++i) {
            if (!student.results[i])
                continue;
            const screening::RoundInstrument &own = results.round.instruments[i];
            QStringList danger;
            for (const screening::Finding &finding : student.danger) {
                if (finding.pack == own.instrument->id)
                    danger << QString::number(finding.itemNumber);
            }
            QStringList cells = QStringList{student.name, student.schoolClass.name(), student.number}
                                + scoreWords(*own.instrument, *own.norm, student.results[i]->score);
            cells.last() = danger.join(u' '); // a stored score does not hold them
            list.rows.push_back(cells);
        }
    }
    return {u"screening.results"_s, results.round.id.bytes(), {}, {}, {list}};
}

QString headerOf(const QString &column)
{
    if (column == "total"_L1)
        return Say::tr("Total");
    if (column == "band"_L1)
        return Say::tr("Band");
    if (column == "flags"_L1)
        return Say::tr("Quality");
    if (column == "danger"_L1)
        return Say::tr("Danger answers (item numbers)");
    return text::fieldName(column);
}

sheets::OutCell cellOf(const QString &text, int column)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && column == totalColumn ? sheets::OutCell(number) : sheets::OutCell(text);
}

// The list is lent and outlives the sheet.
sheets::OutSheet sheetOf(const disclosure::ListTable &list, const QString &title)
{
    sheets::OutSheet sheet;
    sheet.name = title;
    sheet.rowCount = qint64(list.rows.size());
    for (const disclosure::ListColumn &column : list.columns)
        sheet.columns.push_back({headerOf(column.name), columnWidth});
    sheet.next = [&list, position = size_t(0)](std::vector<sheets::OutCell> &row) mutable {
        if (position == list.rows.size())
            return false;
        const QStringList &cells = list.rows[position++];
        row.clear();
        for (int column = 0; column < int(cells.size()); ++column)
            row.push_back(cellOf(cells[column], column));
        return true;
    };
    return sheet;
}

} // namespace

Done writeResults(access::Session &session, const screening::RoundResults &results, const QString &path, Progress &progress)
{
    XD_CHECK(session.require(access::Capability::exportTables));
    const disclosure::Reader reader{session.role(), disclosure::Purpose::ownWork, {}};
    XD_TRY(const disclosure::ReleasedDocument released, disclosure::Gate(session).release(documentOf(results), reader, disclosure::Channel::sheet));
    const sheets::OutSheet sheet = sheetOf(released->lists.front(), results.round.title);
    return sheets::writeXlsx(path, {&sheet, 1}, progress);
}

} // namespace xd::cli
