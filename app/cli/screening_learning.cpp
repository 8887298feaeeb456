#include "app/cli/screening_learning.h"

#include "app/cli/say.h"
#include "app/cli/screening_results.h"
#include "core/reports/round_report.h"
#include "core/screening/learning_document.h"
#include "core/screening/load_instruments.h"
#include "core/screening/round_status.h"
#include "ui/paper/round_chart_tables.h"
#include "ui/paper/round_charts.h"
#include "ui/paper/round_paper.h"
#include "ui/paper/write_pdf.h"
#include "ui/text/result_words.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

QJsonArray codesOf(const disclosure::Axis &axis)
{
    return QJsonArray::fromStringList(axis.codes);
}

// Rows with their totals last, the last row that of the columns; null where a number is protected.
QJsonObject jsonOf(const disclosure::ReleasedTable &table)
{
    QJsonObject dims;
    for (const auto &[name, value] : table.dims)
        dims[name] = value;
    QJsonArray rows;
    for (int row = 0; row <= table.rowCount(); ++row) {
        QJsonArray cells;
        for (int column = 0; column <= table.columnCount(); ++column) {
            const auto number = table.at(row, column);
            cells.append(number ? QJsonValue(*number) : QJsonValue());
        }
        rows.append(cells);
    }
    return {{u"table"_s, table.id}, {u"dims"_s, dims}, {table.rows.name, codesOf(table.rows)}, {table.columns.name, codesOf(table.columns)}, {u"cells"_s, rows}};
}

QJsonObject jsonOf(const disclosure::ListTable &list)
{
    QJsonArray rows;
    for (const QStringList &row : list.rows) {
        QJsonObject cells;
        for (qsizetype i = 0; i < row.size(); ++i)
            cells[list.columns[size_t(i)].name] = row[i];
        rows.append(cells);
    }
    return {{u"table"_s, list.id}, {u"rows"_s, rows}};
}

bool isForOthers(const Call &call, bool byDefault)
{
    const auto reader = access::roleFrom(call.value(u"as"_s));
    return reader ? *reader != access::Role::counsellor : byDefault;
}

// --instrument and --scale, else the first and its total.
Result<screening::LearningChoice> choiceOf(const Call &call, const screening::Round &round)
{
    screening::LearningChoice choice;
    if (call.has(u"instrument"_s)) {
        XD_TRY(const packs::PackReference wanted, packs::readReference(call.value(u"instrument"_s)));
        const auto found = std::find_if(round.instruments.begin(), round.instruments.end(), [&](const auto &used) { return used.instrument->id == wanted.id; });
        if (found == round.instruments.end())
            return failure(ErrorCode::NotFound, u"instrument"_s);
        choice.instrument = int(found - round.instruments.begin());
    }
    const screening::Instrument &instrument = *round.instruments[size_t(choice.instrument)].instrument;
    choice.scale = instrument.totalScale().value_or(0);
    if (call.has(u"scale"_s)) {
        const auto scale = instrument.findScale(call.value(u"scale"_s));
        if (!scale)
            return failure(ErrorCode::NotFound, u"scale"_s);
        choice.scale = *scale;
    }
    return choice;
}

struct Read {
    disclosure::Document document;
    disclosure::Reader reader;
};

Result<Read> readFor(Call &call, access::Session &session, const screening::RoundId &id, bool isForOthersByDefault)
{
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(session));
    if (isForOthers(call, isForOthersByDefault)) {
        XD_TRY(disclosure::Document document, reports::roundReport(session, instruments, id));
        return Read{std::move(document), reports::leadership};
    }
    XD_TRY(const std::vector<screening::Round> rounds, screening::listRounds(session, instruments));
    const auto round = std::find_if(rounds.begin(), rounds.end(), [&](const screening::Round &each) { return each.id == id; });
    if (round == rounds.end())
        return failure(ErrorCode::NotFound, u"round"_s);
    XD_TRY(const screening::LearningChoice choice, choiceOf(call, *round));
    XD_TRY(disclosure::Document document, screening::learnFromRound(session, instruments, id, choice, text::resultWords()));
    return Read{std::move(document), {session.role(), disclosure::Purpose::ownWork}};
}

} // namespace

Result<Outcome> showLearning(Call &call)
{
    XD_TRY(const screening::RoundId id, roundOption(call));
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const Read read, readFor(call, *session, id, false));
    XD_TRY(const disclosure::ReleasedDocument released, disclosure::Gate(*session).preview(read.document, read.reader));
    Outcome outcome;
    QJsonArray tables;
    for (const disclosure::ReleasedTable &table : released->tables)
        tables.append(jsonOf(table));
    for (const disclosure::ListTable &list : released->lists) {
        if (!list.rows.empty())
            tables.append(jsonOf(list));
    }
    QJsonObject facts;
    for (const auto &[name, value] : released->texts)
        facts[name] = value;
    outcome.result = {{u"round"_s, id.text()}, {u"as"_s, access::textOf(read.reader.role)}, {u"facts"_s, facts}, {u"tables"_s, tables},
                      {u"withheld"_s, qint64(released->withheld.size())}};
    for (const paper::RoundPicture &picture : paper::picturesOf(released)) {
        for (const paper::RoundChart &chart : picture.charts) {
            outcome.lines << QString() << u"%1 · %2"_s.arg(picture.instrument, chart.title);
            const paper::Table table = paper::tableOf(chart);
            std::vector<QStringList> cells(1);
            for (const paper::Column &column : table.columns)
                cells[0] << column.title;
            for (const paper::Row &row : table.rows)
                cells.push_back(row.cells);
            if (!chart.isEmpty())
                outcome.lines << inColumns(cells);
            if (!chart.note.isEmpty())
                outcome.lines << chart.note;
        }
    }
    return outcome;
}

Result<Outcome> writeRoundReport(Call &call)
{
    XD_TRY(const screening::RoundId id, roundOption(call));
    XD_TRY(const QString out, call.required(u"out"_s));
    const QString file = QFileInfo(out).absoluteFilePath();
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const Read read, readFor(call, *session, id, true));
    XD_TRY(vault::OutgoingFile outgoing, vault::OutgoingFile::begin(file));
    XD_TRY(const disclosure::ReleasedDocument released, disclosure::Gate(*session).release(read.document, read.reader, disclosure::Channel::pdf));
    XD_TRY(const paper::MadePdf pdf, paper::writePdf(paper::roundPaper(released, session->site().name), outgoing));
    Outcome outcome;
    outcome.result = {{u"round"_s, id.text()}, {u"file"_s, file}, {u"pages"_s, pdf.pages}, {u"sha256"_s, QString::fromLatin1(pdf.sha256.toHex())},
                      {u"as"_s, access::textOf(read.reader.role)}, {u"withheld"_s, qint64(released->withheld.size())}};
    outcome.lines << file;
    return outcome;
}

} // namespace xd::cli
