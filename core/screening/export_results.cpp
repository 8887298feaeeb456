#include "core/screening/export_results.h"

#include "core/disclosure/gate.h"
#include "core/screening/score_bands.h"
#include "core/sheets/table_writer.h"

using namespace Qt::StringLiterals;

namespace xd::screening {
namespace {

using disclosure::Band;
using disclosure::ListTable;

const QString kind = u"screening.results"_s;
const QString scorePrefix = u"score/"_s; // "score/total"
const QString bandPrefix = u"band/"_s;
constexpr int narrow = 10;
constexpr int usual = 16;
constexpr int wide = 24; // nineteen characters of a student number and some air

QString numberText(const ScaleScore &score)
{
    return score.isScored() ? QString::number(score.value) : QString();
}

QString itemsOf(const StudentResult &student, const Instrument &instrument)
{
    QStringList items;
    for (const Finding &finding : student.danger) {
        if (finding.pack == instrument.id)
            items << QString::number(finding.itemNumber);
    }
    return items.join(u' ');
}

// The total first, then the others as the instrument has them.
std::vector<int> scaleOrder(const Instrument &instrument)
{
    std::vector<int> order;
    const auto total = instrument.totalScale();
    if (total)
        order.push_back(*total);
    for (int scale = 0; scale < int(instrument.scales.size()); ++scale) {
        if (scale != total)
            order.push_back(scale);
    }
    return order;
}

bool hasBands(const NormSet &norm, int scale)
{
    return !norm.scales[size_t(scale)].bands.empty();
}

ListTable listOf(const RoundResults &results, size_t position, const ResultWords &words)
{
    const Instrument &instrument = *results.round.instruments[position].instrument;
    const NormSet &norm = *results.round.instruments[position].norm;
    const std::vector<int> order = scaleOrder(instrument);
    ListTable list{instrument.idAtVersion(),
                   {{u"name"_s, Band::identity}, {u"class"_s, Band::identity}, {u"studentNumber"_s, Band::identity}, {u"danger"_s, Band::answer}},
                   {}};
    for (const int scale : order) {
        list.columns.push_back({scorePrefix + instrument.scales[size_t(scale)].id, Band::result});
        if (hasBands(norm, scale))
            list.columns.push_back({bandPrefix + instrument.scales[size_t(scale)].id, Band::result});
    }
    list.columns.push_back({u"flags"_s, Band::result});
    list.columns.push_back({u"late"_s, Band::result});
    for (const StudentResult &student : results.students) {
        const auto &result = student.results[position];
        const QString danger = itemsOf(student, instrument);
        if (!result && danger.isEmpty())
            continue;
        QStringList cells{student.name, student.schoolClass.name(), student.number, danger};
        for (const int scale : order) {
            const ScaleScore score = result ? result->score.scales[size_t(scale)] : ScaleScore();
            cells << numberText(score);
            if (hasBands(norm, scale)) {
                const screening::Band *const band = bandOf(norm, scale, score);
                cells << (band ? words.wording(band->names) : QString());
            }
        }
        cells << (result ? words.flags(result->score.flags) : QString()) << (result && result->isLate ? words.heading(u"late"_s) : QString());
        list.rows.push_back(cells);
    }
    return list;
}

QString headingOf(const QString &column, const Instrument &instrument, const ResultWords &words)
{
    const bool isScore = column.startsWith(scorePrefix);
    if (!isScore && !column.startsWith(bandPrefix))
        return words.heading(column);
    const auto scale = instrument.findScale(column.section(u'/', 1));
    const QString name = scale ? words.wording(instrument.scales[size_t(*scale)].names) : column;
    return isScore ? name : name + u' ' + words.heading(u"band"_s);
}

int widthOf(const QString &column)
{
    return column == "studentNumber"_L1 ? wide : column.startsWith(scorePrefix) ? narrow : usual;
}

// The list is lent and outlives the sheet. Only scores are numbers: a student number would lose its zeros.
sheets::OutSheet sheetOf(const ListTable &list, const Instrument &instrument, const ResultWords &words)
{
    sheets::OutSheet sheet;
    sheet.name = words.wording(instrument.shortNames);
    sheet.rowCount = qint64(list.rows.size());
    for (const disclosure::ListColumn &column : list.columns)
        sheet.columns.push_back({headingOf(column.name, instrument, words), widthOf(column.name)});
    sheet.next = [&list, position = size_t(0)](std::vector<sheets::OutCell> &row) mutable {
        if (position == list.rows.size())
            return false;
        const QStringList &cells = list.rows[position++];
        row.clear();
        for (qsizetype column = 0; column < cells.size(); ++column) {
            const bool isNumber = list.columns[size_t(column)].name.startsWith(scorePrefix) && !cells[column].isEmpty();
            row.push_back(isNumber ? sheets::OutCell(cells[column].toDouble()) : sheets::OutCell(cells[column]));
        }
        return true;
    };
    return sheet;
}

// A spreadsheet takes long digits for a number and drops zeros in front; a CSV file can say it only in this way.
QString numberAsText(const QString &number)
{
    constexpr int digitsKept = 11;
    const bool isDigits = !number.isEmpty() && std::all_of(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
    return isDigits && (number.startsWith(u'0') || number.size() > digitsKept) ? u'\'' + number : number;
}

// A line a scale: who it is, the instrument, the scale, score and band, and what is said of the sheet.
std::vector<std::vector<sheets::OutCell>> linesOf(const ListTable &list, const Instrument &instrument, const ResultWords &words)
{
    std::vector<std::vector<sheets::OutCell>> lines;
    std::map<QString, qsizetype> columns;
    for (size_t i = 0; i < list.columns.size(); ++i)
        columns[list.columns[i].name] = qsizetype(i);
    const auto cell = [&](const QStringList &row, const QString &column) { return columns.contains(column) ? row[columns[column]] : QString(); };
    for (const QStringList &row : list.rows) {
        for (const int scale : scaleOrder(instrument)) {
            const Scale &each = instrument.scales[size_t(scale)];
            const QString score = cell(row, scorePrefix + each.id);
            lines.push_back({cell(row, u"name"_s), cell(row, u"class"_s), numberAsText(cell(row, u"studentNumber"_s)), words.wording(instrument.shortNames), words.wording(each.names),
                             score.isEmpty() ? sheets::OutCell() : sheets::OutCell(score.toDouble()), cell(row, bandPrefix + each.id), cell(row, u"danger"_s), cell(row, u"flags"_s),
                             cell(row, u"late"_s)});
        }
    }
    return lines;
}

Done writeCsv(const disclosure::ReleasedDocument &released, const Round &round, const ResultWords &words, vault::OutgoingFile &file, Progress &progress)
{
    std::vector<std::vector<sheets::OutCell>> lines;
    for (size_t i = 0; i < released->lists.size(); ++i) {
        auto more = linesOf(released->lists[i], *round.instruments[i].instrument, words);
        lines.insert(lines.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    sheets::OutSheet sheet;
    for (const auto &column : {u"name"_s, u"class"_s, u"studentNumber"_s, u"instrument"_s, u"scale"_s, u"score"_s, u"band"_s, u"danger"_s, u"flags"_s, u"late"_s})
        sheet.columns.push_back({words.heading(column)});
    sheet.rowCount = qint64(lines.size());
    sheet.next = [&lines, position = size_t(0)](std::vector<sheets::OutCell> &row) mutable {
        if (position == lines.size())
            return false;
        row = lines[position++];
        return true;
    };
    return sheets::writeCsv(file, sheet, progress);
}

} // namespace

disclosure::Document resultsDocument(const RoundResults &results, const ResultWords &words)
{
    disclosure::Document document{kind, results.round.id.bytes(), {}, {}, {}};
    for (size_t position = 0; position < results.round.instruments.size(); ++position)
        document.lists.push_back(listOf(results, position, words));
    return document;
}

Result<ResultsExported> exportResults(access::Session &session, const Instruments &instruments, const RoundId &round,
                                      const ResultWords &words, const QString &path, Progress &progress)
{
    XD_CHECK(session.require(access::Capability::exportTables));
    XD_TRY(const RoundResults results, roundResults(session, instruments, round));
    XD_TRY(vault::OutgoingFile file, vault::OutgoingFile::begin(path));
    const disclosure::Reader reader{session.role(), disclosure::Purpose::ownWork, {}};
    XD_TRY(const disclosure::ReleasedDocument released,
           disclosure::Gate(session).release(resultsDocument(results, words), reader, disclosure::Channel::sheet));
    std::vector<sheets::OutSheet> sheets;
    ResultsExported exported{int(results.students.size()), 0};
    for (size_t i = 0; i < released->lists.size(); ++i) {
        sheets.push_back(sheetOf(released->lists[i], *results.round.instruments[i].instrument, words));
        exported.lines += int(released->lists[i].rows.size());
    }
    if (path.endsWith(u".csv"_s, Qt::CaseInsensitive))
        XD_CHECK(writeCsv(released, results.round, words, file, progress));
    else
        XD_CHECK(sheets::writeXlsx(file, sheets, progress));
    return exported;
}

} // namespace xd::screening
