#include "app/cli/call.h"
#include "app/cli/recovery_files.h"
#include "app/cli/say.h"
#include "app/cli/words.h"
#include "core/access/check_site.h"
#include "core/access/create_site.h"
#include "core/backup/judge_place.h"
#include "core/demo/make_demo_site.h"
#include "core/students/roster_counts.h"
#include "core/students/school_system.h"
#include "ui/text/finding_text.h"
#include "ui/text/labels.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

void addFindings(Outcome &outcome, const std::vector<backup::Finding> &found)
{
    QJsonArray findings;
    for (const backup::Finding &finding : found) {
        findings.append(QJsonObject{{u"code"_s, backup::codeOf(finding.kind)}, {u"number"_s, finding.number}, {u"what"_s, text::titleOf(finding)},
                                    {u"advice"_s, text::adviceOf(finding)}});
        outcome.lines << text::titleOf(finding) << u"  "_s + text::adviceOf(finding);
    }
    outcome.result[u"findings"_s] = findings;
}

Result<Outcome> createSite(Call &call)
{
    access::SiteDraft draft;
    draft.folder = QFileInfo(call.argument()).absoluteFilePath();
    XD_TRY(const QString kindText, call.required(u"kind"_s));
    draft.kind = access::siteKindFrom(kindText).value_or(draft.kind);
    const auto system = students::stageSystemFrom(call.value(u"system"_s));
    if (system && draft.kind == access::SiteKind::district)
        return failure(ErrorCode::Usage, u"--system"_s, u"a district has none"_s);
    XD_TRY(const QString name, call.required(u"name"_s));
    XD_TRY(draft.name, access::checkedSiteName(name));
    XD_TRY(draft.code, call.required(u"code"_s));
    XD_TRY(draft.login, call.required(u"login"_s));
    // What can be said without the passphrase is said before it is asked for.
    XD_CHECK(access::checkSiteCode(draft.kind, draft.code));
    XD_CHECK(access::checkLogin(draft.login));
    const std::vector<backup::Finding> place = backup::judgePlace(draft.folder);
    if (!place.empty() && !backup::mayHoldSite(place.front().kind) && !call.has(u"anywhere"_s)) {
        Outcome refused;
        refused.error = Error{ErrorCode::Refused, u"DIR"_s, backup::codeOf(place.front().kind)};
        addFindings(refused, place);
        return refused;
    }
    XD_TRY(draft.passphrase, call.secret(Secret::first));
    XD_CHECK(access::checkPassphrase(draft.passphrase));

    std::optional<RecoveryFiles> files;
    if (call.has(u"recovery-out"_s)) {
        XD_TRY(RecoveryFiles reserved, RecoveryFiles::reserve(QFileInfo(call.value(u"recovery-out"_s)).absoluteFilePath()));
        files.emplace(std::move(reserved));
    }
    if (system)
        draft.furnish = [system](journal::Journal &records) { return students::chooseSchoolSystem(records, *system); };
    XD_TRY(const access::CreatedSite created, access::createSite(draft));
    // The room was taken; should the stick be pulled out now, the terminal has them.
    const Done written = files ? files->write(created.recovery, created.session->site()) : Done();
    if (!files || !written)
        showRecoverySheets(created.recovery, created.session->site());
    XD_CHECK(written);

    const QStringList sheets = files ? files->paths() : QStringList();
    Outcome outcome;
    outcome.result = {{u"site"_s, draft.folder}, {u"recovery"_s, QJsonArray::fromStringList(sheets)}};
    outcome.lines << Say::tr("The site of %1 lies in %2.").arg(draft.name, draft.folder);
    for (const QString &sheet : sheets)
        outcome.lines << Say::tr("Recovery sheet: %1").arg(sheet);
    addFindings(outcome, place);
    return outcome;
}

QString systemInWords(const QString &code)
{
    return students::stageSystemFrom(code) == students::StageSystem::fiveFour ? Say::tr("five and four years") : Say::tr("six and three years");
}

Result<Outcome> showSite(Call &call)
{
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(journal::Journal *const office, session->officeFor(access::Capability::readOffice));
    const access::SiteIdentity &site = session->site();
    // Who may not read records is not told how many there are.
    std::optional<int> students;
    QString system;
    if (site.kind == access::SiteKind::school && session->may(access::Capability::readStudents)) {
        XD_TRY(const students::RosterCounts counts, students::rosterCounts(*session));
        students = counts.total;
        XD_TRY(const students::StageSystem own, students::schoolSystem(*session));
        system = students::textOf(own);
    }
    Outcome outcome;
    outcome.result = {{u"kind"_s, access::textOf(site.kind)}, {u"name"_s, site.name}, {u"code"_s, site.code},
                      {u"schema"_s, office->vault().schemaVersion()}, {u"demo"_s, site.isDemo},
                      {u"students"_s, students ? QJsonValue(*students) : QJsonValue()}, {u"system"_s, textOrNull(system)}};
    outcome.lines = inColumns({{Say::tr("Kind"), text::labelOf(site.kind)}, {Say::tr("Name"), site.name}, {Say::tr("Code"), site.code},
                               {Say::tr("Schema"), QString::number(office->vault().schemaVersion())},
                               {Say::tr("Students"), students ? QString::number(*students) : u"–"_s},
                               {Say::tr("School system"), system.isEmpty() ? u"–"_s : systemInWords(system)},
                               {Say::tr("Demo"), site.isDemo ? Say::tr("yes") : Say::tr("no")}});
    return outcome;
}

Result<Outcome> makeDemo(Call &call)
{
    demo::DemoRecipe recipe;
    recipe.folder = QFileInfo(call.argument()).absoluteFilePath();
    recipe.kind = access::siteKindFrom(call.value(u"kind"_s)).value_or(recipe.kind);
    XD_TRY(recipe.students, call.number(u"students"_s, recipe.students, 1));
    XD_TRY(recipe.schools, call.number(u"schools"_s, recipe.schools, 0));
    XD_TRY(recipe.years, call.number(u"years"_s, recipe.years, 1));
    XD_TRY(const int seed, call.number(u"seed"_s, int(recipe.seed)));
    recipe.seed = quint64(seed);
    const std::unique_ptr<Clock> clock = call.clock();
    Result<demo::DemoNote> made = demo::makeDemoSite(recipe, *clock, call.progress());
    if (!made && made.error().code == ErrorCode::OutOfRange) // of an option, not of a cell
        return failure(ErrorCode::Usage, u"--"_s + made.error().field, made.error().detail);
    XD_TRY(const demo::DemoNote note, std::move(made));

    Outcome outcome;
    QJsonArray logins;
    std::vector<QStringList> cells;
    for (const demo::DemoLogin &login : note.logins) {
        logins.append(QJsonObject{{u"login"_s, login.login}, {u"role"_s, access::textOf(login.role)}});
        cells.push_back({u"  "_s + login.login, text::labelOf(login.role)});
    }
    outcome.result = {{u"site"_s, recipe.folder}, {u"logins"_s, logins}, {u"passphrase"_s, note.passphrase}};
    outcome.lines << Say::tr("A made-up site lies in %1. Its logins:").arg(recipe.folder) << inColumns(cells)
                  << Say::tr("Passphrase of all: %1").arg(note.passphrase);
    return outcome;
}

Result<Outcome> checkSite(Call &call)
{
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const std::vector<access::VaultCheck> checks, access::checkSite(*session, call.has(u"deep"_s), call.progress()));
    Outcome outcome;
    QJsonArray vaults;
    for (const access::VaultCheck &check : checks) {
        vaults.append(QJsonObject{{u"vault"_s, codeOf(check.kind)}, {u"lines"_s, check.chain.lines},
                                  {u"broken_at"_s, check.chain.brokenAt ? QJsonValue(*check.chain.brokenAt) : QJsonValue()},
                                  {u"damage"_s, check.damage ? QJsonValue(nameOf(check.damage->code)) : QJsonValue()}});
        if (check.damage)
            outcome.error = check.damage;
        else if (check.chain.brokenAt && !outcome.error)
            outcome.error = Error{ErrorCode::JournalBroken, {}, codeOf(check.kind)};
        outcome.lines << Say::tr("%1: %2", "vault, whole or damaged")
                             .arg(text::labelOf(check.kind, session->site().kind), check.damage || check.chain.brokenAt ? Say::tr("damaged") : Say::tr("whole"));
    }
    XD_TRY(const std::vector<backup::Finding> found, backup::lookForFindings(*session));
    outcome.result = {{u"vaults"_s, vaults}, {u"deep"_s, call.has(u"deep"_s)}};
    addFindings(outcome, found);
    return outcome;
}

} // namespace

std::vector<Command> siteCommands()
{
    return {
        {"site create", "DIR", QT_TRANSLATE_NOOP("Say", "make a new site and its three recovery sheets"),
         "site create /srv/xindeng --kind school --name 晨光中学 --code 3199000001 --login lin --recovery-out /media/stick/sheet",
         {{"kind", "school|district", QT_TRANSLATE_NOOP("Say", "what works here")},
          {"name", "TEXT", QT_TRANSLATE_NOOP("Say", "the official name")},
          {"code", "DIGITS", QT_TRANSLATE_NOOP("Say", "10 digits for a school, 6 for a district")},
          {"system", "six-three|five-four", QT_TRANSLATE_NOOP("Say", "how a school counts its years; else six-three")},
          {"anywhere", nullptr, QT_TRANSLATE_NOOP("Say", "also on a network disk, a stick, or a disk that loses what is written")},
          {"recovery-out", "FILE", QT_TRANSLATE_NOOP("Say", "write the sheets to FILE-1, FILE-2 and FILE-3 instead of the terminal")}},
         createSite},
        {"site demo", "DIR", QT_TRANSLATE_NOOP("Say", "make a made-up site to try things on; its logins and passphrase are printed"),
         "site demo ~/demo --students 600 --seed 7",
         {{"kind", "school|district", QT_TRANSLATE_NOOP("Say", "what works here")},
          {"students", "N", QT_TRANSLATE_NOOP("Say", "how many students; else 600")},
          {"schools", "N", QT_TRANSLATE_NOOP("Say", "how many schools report to a district; else 3")},
          {"years", "N", QT_TRANSLATE_NOOP("Say", "how many years of history; else 2")},
          {"seed", "N", QT_TRANSLATE_NOOP("Say", "the same number makes the same people")}},
         makeDemo},
        {"site info", "", QT_TRANSLATE_NOOP("Say", "what this site is"), "site info --site /srv/xindeng --login lin --json", {}, showSite},
        {"site check", "", QT_TRANSLATE_NOOP("Say", "whether everything is whole: the journals, with --deep every page of both vaults"),
         "site check --deep --site /srv/xindeng --login lin", {{"deep", nullptr, QT_TRANSLATE_NOOP("Say", "read every page; takes its time")}}, checkSite},
    };
}

} // namespace xd::cli
