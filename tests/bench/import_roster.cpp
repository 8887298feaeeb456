// Importing the roster of 1,200 students against LibreOffice converting the same workbook to CSV. Without LibreOffice
// on this computer the limit stays empty.
#include "core/students/import_roster.h"
#include "core/students/prepare_roster_import.h"
#include "tests/bench/bench.h"
#include "tests/bench/bench_site.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace xd::bench {

namespace {

const QString workbookPath = QStringLiteral(XINDENG_FIXTURES "/roster-primary.xlsx");

Done importInto(access::Session &session)
{
    NoProgress nobody;
    XD_TRY(auto workbook, sheets::Workbook::open(workbookPath));
    XD_TRY(const auto table, sheets::readTable(workbook, nobody));
    XD_TRY(const auto columns, students::findRosterColumns(session, table));
    const auto context = students::rosterContext(session, table, columns.map);
    XD_TRY(const auto plan, students::prepareRosterImport(session, table, columns.map, context, nobody));
    XD_CHECK(students::importRoster(session, plan, u"roster.xlsx"_s, nobody));
    return {};
}

Done convert(const QString &office, const QString &folder)
{
    const QStringList words{u"-env:UserInstallation=file://%1/profile"_s.arg(folder), u"--headless"_s,
                            u"--convert-to"_s, u"csv"_s, u"--outdir"_s, folder, workbookPath};
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(office, words);
    return process.waitForFinished(120'000) && process.exitCode() == 0 ? Done() : failure(ErrorCode::CannotRead, {}, u"soffice"_s);
}

} // namespace

Outcomes importRoster(const Size &size)
{
    const QString office = size.isQuick ? QString() : QStandardPaths::findExecutable(u"soffice"_s);
    const QTemporaryDir converted;
    if (!office.isEmpty())
        XD_CHECK(convert(office, converted.path())); // its first start builds a profile and does not count
    Best ours, limit;
    for (int round = 0; round < size.rounds(); ++round) {
        const QTemporaryDir folder;
        XD_TRY(const auto session, makeSite(folder.filePath(u"site"_s)));
        XD_TRY(const double importedMs, timed([&] { return importInto(*session); }));
        ours.keep(importedMs);
        if (!office.isEmpty()) {
            XD_TRY(const double convertedMs, timed([&] { return convert(office, converted.path()); }));
            limit.keep(convertedMs);
        }
    }
    const double aim = office.isEmpty() ? 0 : 1;
    return std::vector<Outcome>{{u"roster of 1,200 imported; LibreOffice makes it CSV"_s, ours.ms(), limit.ms(), aim}};
}

} // namespace xd::bench
