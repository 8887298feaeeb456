#include "app/cli/workbooks.h"

#include "app/cli/say.h"
#include "app/cli/score_json.h"
#include "core/disclosure/gate.h"
#include "core/sheets/table_writer.h"
#include "ui/text/error_text.h"
#include "ui/text/labels.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

constexpr int columnWidth = 16;
constexpr int longestSheetName = 27; // 31 are allowed; room for a number behind it

QString uniqueName(const QString &caption, QSet<QString> &taken)
{
    const QString plain = caption.left(longestSheetName);
    QString name = plain;
    for (int i = 2; taken.contains(name); ++i)
        name = plain + u' ' + QString::number(i);
    taken.insert(name);
    return name;
}

// Only what is a number becomes one: a student number loses its zeros otherwise.
sheets::OutCell numberIn(const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber ? sheets::OutCell(number) : sheets::OutCell(text);
}

// `rows` is lent and outlives the sheet.
sheets::OutSheet sheetOf(const QString &name, const QStringList &headers, const std::vector<QStringList> &rows, bool (*hasNumbers)(int column))
{
    sheets::OutSheet sheet;
    sheet.name = name;
    sheet.rowCount = qint64(rows.size());
    for (const QString &header : headers)
        sheet.columns.push_back({header, columnWidth});
    sheet.next = [&rows, hasNumbers, position = size_t(0)](std::vector<sheets::OutCell> &row) mutable {
        if (position == rows.size())
            return false;
        row.clear();
        for (int i = 0; i < int(rows[position].size()); ++i)
            row.push_back(hasNumbers(i) ? numberIn(rows[position][i]) : sheets::OutCell(rows[position][i]));
        ++position;
        return true;
    };
    return sheet;
}

constexpr int totalColumn = 4; // of documentOf()

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
            cells.last() = danger.join(u' '); // the findings know more than the stored score
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

} // namespace

Done writeTables(const paper::PaperDocument &document, const QString &path, Progress &progress)
{
    QSet<QString> taken;
    std::vector<std::vector<QStringList>> rows;
    std::vector<std::pair<QString, QStringList>> heads;
    for (const paper::Block &block : document.blocks) {
        const auto *table = std::get_if<paper::Table>(&block);
        if (table == nullptr)
            continue;
        QStringList headers;
        for (const paper::Column &column : table->columns)
            headers << column.title;
        heads.emplace_back(uniqueName(table->caption.isEmpty() ? document.title : table->caption, taken), headers);
        rows.emplace_back();
        for (const paper::Row &row : table->rows)
            rows.back().push_back(row.cells);
    }
    std::vector<sheets::OutSheet> out;
    for (size_t i = 0; i < heads.size(); ++i)
        out.push_back(sheetOf(heads[i].first, heads[i].second, rows[i], [](int column) { return column > 0; }));
    return sheets::writeXlsx(path, out, progress);
}

Done writeResults(access::Session &session, const screening::RoundResults &results, const QString &path, Progress &progress)
{
    XD_CHECK(session.require(access::Capability::exportTables));
    const disclosure::Reader reader{session.role(), disclosure::Purpose::ownWork, {}};
    XD_TRY(const disclosure::ReleasedDocument released, disclosure::Gate(session).release(documentOf(results), reader, disclosure::Channel::sheet));
    const disclosure::ListTable &list = released->lists.front();
    QStringList headers;
    for (const disclosure::ListColumn &column : list.columns)
        headers << headerOf(column.name);
    const sheets::OutSheet sheet =
        sheetOf(results.round.title.left(longestSheetName), headers, list.rows, [](int column) { return column == totalColumn; });
    return sheets::writeXlsx(path, {&sheet, 1}, progress);
}

} // namespace xd::cli
