#include "tests/faults/workflows.h"

#include "core/access/accounts.h"
#include "core/access/remove_account.h"
#include "core/backup/backup_site.h"
#include "core/backup/restore_site.h"
#include "core/screening/import_answers.h"
#include "core/screening/import_consent.h"
#include "core/screening/open_round.h"
#include "core/screening/prepare_answers_import.h"
#include "core/screening/prepare_consent_import.h"
#include "tests/core/exchange/two_sites.h"
#include "tests/core/screening/fixture_school.h"
#include "tests/faults/examined_site.h"
#include "tests/faults/old_vault.h"

namespace xd::faults {

using namespace Qt::StringLiterals;

namespace {

constexpr crypto::WorkFactor least{1, 8};

// The first rows of a table of the fixtures: as many as make a transaction of some pages.
sheets::Table shortTable(const char *name, int rows)
{
    sheets::Table table = test::fixtureTable(name);
    table.rows.resize(std::size_t(std::min<qsizetype>(rows, qsizetype(table.rows.size()))));
    return table;
}

Done importTable(access::Session &session, const sheets::Table &table)
{
    NoProgress progress;
    XD_TRY(const auto columns, students::findRosterColumns(session, table));
    XD_TRY(const auto plan, students::prepareRosterImport(session, table, columns.map, students::rosterContext(session, table, columns.map), progress));
    XD_CHECK(students::importRoster(session, plan, u"roster.xlsx"_s, progress));
    return {};
}

std::unique_ptr<access::Session> school(const QString &root)
{
    return sample::makeSite(root + u"/site"_s, access::SiteKind::school, u"3199010001"_s, u"启明星实验学校"_s);
}

class Nobody final : public screening::DangerWatcher {
public:
    Done onDanger(vault::Vault &, const screening::Finding &) override { return {}; }
};

screening::RoundId prepareRound(access::Session &session, int rows)
{
    const screening::Instruments &instruments = test::builtInInstruments();
    valueOf(importTable(session, shortTable("roster-messy.xlsx", rows)));
    const auto round = valueOf(screening::openRound(session, instruments, {u"2026年秋季普测"_s, u"7-12"_s, {u"phq-9"_s, u"gad-7"_s}, {}, {}, {}}));
    const sheets::Table slips = shortTable("consent-survey.csv", rows);
    const auto plan = valueOf(screening::prepareConsentImport(session, instruments, round, slips, sheets::guessColumns(slips, screening::consentColumns())));
    valueOf(screening::importConsent(session, instruments, plan, u"consent.csv"_s));
    return round;
}

Done importSheets(access::Session &session, const screening::RoundId &round, int rows)
{
    NoProgress progress;
    Nobody watcher;
    const screening::Instruments &instruments = test::builtInInstruments();
    const sheets::Table table = shortTable("answers-survey-site.csv", rows);
    XD_TRY(const auto view, screening::viewRound(session, instruments, round));
    XD_TRY(const auto columns, screening::findAnswerColumns(session, table, view.round.instrumentList()));
    XD_TRY(const auto plan, screening::prepareAnswersImport(session, instruments, round, table, columns.map));
    XD_CHECK(screening::importAnswers(session, instruments, plan, u"answers.csv"_s, watcher, progress));
    return {};
}

Done takeBundles(access::Session &session, const QStringList &paths)
{
    NoProgress progress;
    XD_TRY(const auto reports, exchange::importBundles(session, paths, exchange::ImportMode::accept, progress));
    for (const exchange::FileReport &report : reports)
        if (!report.isTaken && report.state != exchange::FileState::duplicate)
            return report.error ? Done(tl::unexpected(*report.error)) : failure(ErrorCode::Refused);
    return {};
}

} // namespace

Workflow rosterImport()
{
    const auto import = [](int rows) {
        return [rows](access::Session &session, const QString &) { return importTable(session, shortTable("roster-messy.xlsx", rows)); };
    };
    return {u"roster import"_s, [](const QString &root) { school(root); }, {import(20), import(60)}};
}

Workflow answersImport()
{
    const auto round = std::make_shared<screening::RoundId>();
    const auto import = [round](int rows) {
        return [round, rows](access::Session &session, const QString &) { return importSheets(session, *round, rows); };
    };
    return {u"answers import"_s, [round](const QString &root) { *round = prepareRound(*school(root), 60); }, {import(20), import(60)}};
}

Workflow bundleImport(int bundles, int cells)
{
    const auto prepare = [bundles, cells](const QString &root) {
        sample::TwoSites sites;
        sites.enrol();
        for (int rev = 1; rev <= bundles; ++rev)
            sites.exported(sites.contents(cells, rev));
        sites.district.reset();
        copyFolder(sites.path(u"district"_s), root + u"/site"_s);
        copyFolder(sites.path(u"out"_s), root + u"/in"_s);
    };
    const auto file = [](const QString &root, int index) {
        const QDir folder(root + u"/in"_s);
        return folder.filePath(folder.entryList({u"*.xdb"_s}, QDir::Files, QDir::Name).value(index));
    };
    return {u"bundle import"_s, prepare,
            {[file](access::Session &session, const QString &root) { return takeBundles(session, {file(root, 0)}); },
             [file](access::Session &session, const QString &root) { return takeBundles(session, {file(root, 1)}); },
             [file](access::Session &session, const QString &root) { return takeBundles(session, {file(root, 2)}); }}};
}

Workflow bundleExport()
{
    const auto prepare = [](const QString &root) {
        sample::TwoSites sites;
        sites.enrol();
        sites.school.reset();
        copyFolder(sites.path(u"school"_s), root + u"/site"_s);
    };
    const auto send = [](int rev) {
        return [rev](access::Session &session, const QString &root) -> Done {
            NoProgress progress;
            exchange::Contents contents;
            contents.from = contents.to = QDate(2026, 10, 1);
            for (int i = 0; i < 40; ++i) {
                exchange::Cell one = sample::cell(i);
                one.rev = rev;
                contents.records.push_back(one.toRecord());
            }
            XD_CHECK(exchange::exportBundle(session, contents, root + u"/out"_s, progress));
            return {};
        };
    };
    // Once the ledger has a bundle, a disk that fails keeps its file from its name; the next export gives it that.
    return {u"bundle export"_s, prepare, {send(1), send(2)}, {}, false, true};
}

Workflow accountChanges()
{
    const SecretBytes *const same = new SecretBytes(SecretBytes::fromUtf16(passphraseText)); // lives as long as the program
    return {u"accounts"_s, [](const QString &root) { school(root); },
            {[same](access::Session &session, const QString &) -> Done {
                 const Done added = access::addAccount(session, u"zhang"_s, access::Role::principal, *same, least);
                 return !added && added.error().code == ErrorCode::AlreadyExists ? Done() : added;
             },
             [same](access::Session &session, const QString &) { return access::changePassphrase(session, *same, *same, least); }}};
}

Workflow migration()
{
    return {u"migration"_s,
            [](const QString &root) {
                auto session = school(root);
                const vault::SiteFolder folder = session->folder();
                const SecretBytes records = session->vaultKeys().records.clone(), office = session->vaultKeys().office.clone();
                session.reset();
                makeOld(folder.records(), vault::VaultKind::records, records);
                makeOld(folder.office(), vault::VaultKind::office, office);
            },
            {[](access::Session &session, const QString &) { return importTable(session, shortTable("roster-messy.xlsx", 20)); }}};
}

Workflow keyRotation()
{
    return {u"removal with change of keys"_s,
            [](const QString &root) {
                const auto session = school(root);
                valueOf(importTable(*session, shortTable("roster-messy.xlsx", 20)));
                valueOf(access::addAccount(*session, u"sun"_s, access::Role::counsellor, SecretBytes::fromUtf16(passphraseText), least));
            },
            {[](access::Session &session, const QString &) -> Done {
                NoProgress progress;
                XD_CHECK(access::removeAccount(session, u"sun"_s, access::NoDuties(), progress));
                return {};
            }},
            {}, false, true}; // once the keyring has it, the next opening carries it through
}

Workflow restore()
{
    const auto prepare = [](const QString &root) {
        const auto session = school(root);
        NoProgress progress;
        valueOf(importTable(*session, shortTable("roster-messy.xlsx", 20)));
        QDir().mkpath(root + u"/stick"_s);
        valueOf(backup::backupSiteTo(*session, root + u"/stick/backup.tar"_s, progress));
        valueOf(importTable(*session, shortTable("roster-messy.xlsx", 60)));
    };
    const auto putBack = [](const QString &root) -> Done {
        NoProgress progress;
        const backup::RestoreOrder order{root + u"/stick/backup.tar"_s, root + u"/site"_s, login, SecretBytes::fromUtf16(passphraseText)};
        XD_CHECK(backup::restoreSite(order, progress, std::make_unique<sample::TickingClock>()));
        return {};
    };
    return {u"restore"_s, prepare, {}, putBack, true};
}

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    const QDir source(from);
    for (const QFileInfo &entry : source.entryInfoList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
        const QString target = to + u'/' + entry.fileName();
        if (entry.isDir())
            copyFolder(entry.filePath(), target);
        else
            QFile::copy(entry.filePath(), target);
    }
}

} // namespace xd::faults
