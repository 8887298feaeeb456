#include "app/cli/call.h"
#include "app/cli/say.h"
#include "app/cli/screening_results.h"
#include "app/cli/words.h"
#include "core/disclosure/gate.h"
#include "core/reports/compile_quarterly_report.h"
#include "core/reports/compile_round_report.h"
#include "core/reports/find_reports.h"
#include "core/screening/load_instruments.h"
#include "ui/paper/report_paper.h"
#include "ui/paper/write_pdf.h"
#include "ui/text/labels.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

// Where the report is to go, begun before anything is frozen or noted.
struct Places {
    std::optional<vault::OutgoingFile> paper;
    std::optional<vault::OutgoingFile> tables;
};

Result<Places> placesOf(const Call &call)
{
    Places places;
    const auto begin = [&call](const QString &option, std::optional<vault::OutgoingFile> &file) -> Done {
        if (!call.has(option))
            return {};
        XD_TRY(vault::OutgoingFile begun, vault::OutgoingFile::begin(QFileInfo(call.value(option)).absoluteFilePath()));
        file.emplace(std::move(begun));
        return {};
    };
    XD_CHECK(begin(u"out"_s, places.paper));
    XD_CHECK(begin(u"xlsx"_s, places.tables));
    return places;
}

// `sha256` is that of the PDF, with --out or without: the same report is the same paper. `snapshot_sha256` is that of
// what was frozen, which is what lists show.
Result<Outcome> outcomeOf(Call &call, access::Session &session, const reports::ReportSnapshot &report, Places places = {})
{
    const paper::PaperDocument document = paper::reportPaper(report);
    Outcome outcome;
    outcome.result = {{u"file"_s, QJsonValue()}};
    QByteArray sha256;
    if (places.paper) {
        XD_CHECK(disclosure::Gate(session).noteExit(report.document, disclosure::Channel::pdf));
        XD_TRY(const paper::MadePdf pdf, paper::writePdf(document, *places.paper));
        sha256 = pdf.sha256;
        outcome.result[u"file"_s] = places.paper->target();
    } else {
        XD_TRY(const paper::MadePdf pdf, paper::makePdf(document));
        sha256 = pdf.sha256;
    }
    if (places.tables) {
        XD_CHECK(disclosure::Gate(session).noteExit(report.document, disclosure::Channel::sheet));
        XD_CHECK(paper::writeReportTables(report, *places.tables, call.progress()));
        outcome.result[u"xlsx"_s] = places.tables->target();
    }
    outcome.result[u"report"_s] = report.id.text();
    outcome.result[u"number"_s] = report.number();
    outcome.result[u"period"_s] = report.period;
    outcome.result[u"sha256"_s] = QString::fromLatin1(sha256.toHex());
    outcome.result[u"snapshot_sha256"_s] = QString::fromLatin1(report.sha256().toHex());
    outcome.lines << Say::tr("Report %1").arg(report.number());
    for (const QString &key : {u"file"_s, u"xlsx"_s}) {
        if (outcome.result[key].isString())
            outcome.lines << outcome.result[key].toString();
    }
    return outcome;
}

// Who may compile makes the report of the quarter anew; a principal gets the newest that was released to him.
Result<Outcome> quarterlyReport(Call &call)
{
    XD_TRY(const QString text, call.required(u"quarter"_s));
    XD_TRY(const calendar::Quarter quarter, calendar::Quarter::parse(text));
    XD_TRY(Places places, placesOf(call));
    XD_TRY(access::Session *const session, call.session());
    if (!session->may(access::Capability::compileReport)) {
        XD_TRY(const reports::ReportSnapshot newest, reports::newestQuarterlyReport(*session, quarter));
        return outcomeOf(call, *session, newest, std::move(places));
    }
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const reports::ReportSnapshot report, reports::compileQuarterlyReport(*session, instruments, quarter));
    return outcomeOf(call, *session, report, std::move(places));
}

// Who may compile releases the report of a closed round, once; a principal gets what was released to him.
Result<Outcome> roundReport(Call &call)
{
    XD_TRY(const screening::RoundId id, roundOption(call));
    XD_TRY(Places places, placesOf(call));
    XD_TRY(access::Session *const session, call.session());
    if (!session->may(access::Capability::compileReport)) {
        XD_TRY(const reports::ReportSnapshot released, reports::newestRoundReport(*session, id));
        return outcomeOf(call, *session, released, std::move(places));
    }
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const reports::ReportSnapshot report, reports::compileRoundReport(*session, instruments, id));
    return outcomeOf(call, *session, report, std::move(places));
}

Result<Outcome> freezeReport(Call &call)
{
    XD_TRY(const QString text, call.required(u"quarter"_s));
    XD_TRY(const calendar::Quarter quarter, calendar::Quarter::parse(text));
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));
    XD_TRY(const reports::ReportSnapshot report, reports::compileQuarterlyReport(*session, instruments, quarter));
    return outcomeOf(call, *session, report);
}

Result<Outcome> listReports(Call &call)
{
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const std::vector<reports::ReportSnapshot> reports, reports::listReports(*session));
    Outcome outcome;
    QJsonArray list;
    std::vector<QStringList> cells;
    for (const reports::ReportSnapshot &report : reports) {
        const QString title = report.document.text(u"round"_s);
        list.append(QJsonObject{{u"report"_s, report.id.text()}, {u"title"_s, title.isEmpty() ? report.period : title}, {u"number"_s, report.number()}, {u"kind"_s, report.kind()},
                                {u"period"_s, report.period}, {u"time"_s, isoMoment(report.timeMs())},
                                {u"snapshot_sha256"_s, QString::fromLatin1(report.sha256().toHex())}});
        cells.push_back({report.number(), title.isEmpty() ? report.period : title, text::momentText(report.timeMs()), report.id.text()});
    }
    outcome.result = {{u"reports"_s, list}};
    outcome.lines = inColumns(cells);
    return outcome;
}

Result<Outcome> reprintReport(Call &call)
{
    XD_CHECK(call.required(u"out"_s));
    const auto id = reports::ReportId::fromText(call.argument());
    XD_TRY(Places places, placesOf(call));
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const reports::ReportSnapshot report, reports::openReport(*session, id));
    return outcomeOf(call, *session, report, std::move(places));
}

} // namespace

std::vector<Command> reportCommands()
{
    return {
        {"report quarterly", "", QT_TRANSLATE_NOOP("Say", "make this quarter's report, freeze it and print it as a PDF"),
         "report quarterly --quarter 2026Q4 --out 季度报告.pdf --site /srv/xindeng --login lin",
         {{"quarter", "2026Q4", QT_TRANSLATE_NOOP("Say", "which quarter")},
          {"out", "FILE.pdf", QT_TRANSLATE_NOOP("Say", "write the paper here")},
          {"xlsx", "FILE", QT_TRANSLATE_NOOP("Say", "write its tables here as a workbook")}},
         quarterlyReport},
        {"report round", "", QT_TRANSLATE_NOOP("Say", "release the report of a closed round to the principal, once, and print it as a PDF"),
         "report round --round 4f9c2a10-5f0e-4a59-9d3c-0d8a6a1f6b7e --out 测评分析.pdf --site /srv/xindeng --login lin",
         {{"round", "ID", QT_TRANSLATE_NOOP("Say", "which round")},
          {"out", "FILE.pdf", QT_TRANSLATE_NOOP("Say", "write the paper here")},
          {"xlsx", "FILE", QT_TRANSLATE_NOOP("Say", "write its tables here as a workbook")}},
         roundReport},
        {"report freeze", "", QT_TRANSLATE_NOOP("Say", "make this quarter's report and freeze it, without paper; the principal can then open it"),
         "report freeze --quarter 2026Q4 --site /srv/xindeng --login lin", {{"quarter", "2026Q4", QT_TRANSLATE_NOOP("Say", "which quarter")}}, freezeReport},
        {"report list", "", QT_TRANSLATE_NOOP("Say", "the reports that were frozen, newest first"), "report list --site /srv/xindeng --login lin", {}, listReports},
        {"report reprint", "ID", QT_TRANSLATE_NOOP("Say", "print a frozen report again, as it was"),
         "report reprint 4f9c2a10-5f0e-4a59-9d3c-0d8a6a1f6b7e --out 季度报告.pdf --site /srv/xindeng --login lin",
         {{"out", "FILE.pdf", QT_TRANSLATE_NOOP("Say", "write the paper here")}}, reprintReport},
    };
}

} // namespace xd::cli
