#include "app/cli/call.h"
#include "app/cli/read_share.h"
#include "app/cli/recovery_files.h"
#include "app/cli/say.h"
#include "core/access/create_site.h"
#include "core/access/recover_site.h"
#include "core/access/renew_recovery.h"

#include <QFileInfo>
#include <optional>

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

// New sheets in place of those that were used: written first, then taken into use.
Done renewSheets(access::Session &session, RecoveryFiles &files)
{
    const crypto::RecoveryShares shares = crypto::RecoveryShares::make();
    XD_CHECK(files.write(shares, session.site()));
    return access::renewRecovery(session, shares);
}

Result<Outcome> recoverSite(Call &call)
{
    const QStringList sheets = call.values(u"share"_s);
    if (sheets.size() != 2)
        return failure(ErrorCode::Usage, u"--share"_s, u"two sheets are needed"_s);
    access::RecoveryDraft draft;
    draft.folder = QFileInfo(call.argument()).absoluteFilePath();
    XD_TRY(draft.login, call.required(u"new-login"_s));
    // What can be said without the passphrase is said before it is asked for.
    XD_CHECK(access::checkLogin(draft.login));
    XD_TRY(draft.one, readShare(sheets[0]));
    XD_TRY(draft.other, readShare(sheets[1]));
    XD_CHECK(access::checkShares(draft.folder, draft.one, draft.other));
    std::optional<RecoveryFiles> files;
    if (call.has(u"recovery-out"_s)) {
        XD_TRY(RecoveryFiles reserved, RecoveryFiles::reserve(QFileInfo(call.value(u"recovery-out"_s)).absoluteFilePath()));
        files.emplace(std::move(reserved));
    }
    XD_TRY(draft.passphrase, call.secret(Secret::wanted));
    XD_TRY(const std::unique_ptr<access::Session> session, access::recoverSite(draft));
    if (files)
        XD_CHECK(renewSheets(*session, *files));
    const QStringList written = files ? files->paths() : QStringList();
    Outcome outcome;
    outcome.result = {{u"site"_s, draft.folder}, {u"login"_s, draft.login}, {u"role"_s, access::textOf(session->role())},
                      {u"recovery"_s, QJsonArray::fromStringList(written)}};
    outcome.lines << Say::tr("%1 can now sign in and holds every key. Remove the accounts whose passphrases are lost.").arg(draft.login);
    for (const QString &sheet : written)
        outcome.lines << Say::tr("Recovery sheet: %1").arg(sheet);
    outcome.lines << (files ? Say::tr("The old sheets open nothing any more: destroy them.") : Say::tr("The sheets that were used stay good: put them back, sealed."));
    return outcome;
}

Result<Outcome> renewSheetsOf(Call &call)
{
    XD_TRY(const QString out, call.required(u"recovery-out"_s));
    XD_TRY(access::Session *const session, call.session());
    XD_CHECK(session->recordsFor(access::Capability::manageAccounts));
    XD_TRY(RecoveryFiles files, RecoveryFiles::reserve(QFileInfo(out).absoluteFilePath()));
    XD_CHECK(renewSheets(*session, files));
    Outcome outcome;
    outcome.result = {{u"recovery"_s, QJsonArray::fromStringList(files.paths())}};
    for (const QString &sheet : files.paths())
        outcome.lines << Say::tr("Recovery sheet: %1").arg(sheet);
    outcome.lines << Say::tr("The old sheets open nothing any more: destroy them.");
    return outcome;
}

} // namespace

std::vector<Command> recoverCommands()
{
    return {
        {"site recover", "DIR", QT_TRANSLATE_NOOP("Say", "open a site with two of its recovery sheets and make a new account"),
         "site recover /srv/xindeng --share sheet-1 --share sheet-3 --new-login lin2 --new-passphrase-file lin2.txt",
         {{"share", "FILE", QT_TRANSLATE_NOOP("Say", "a sheet as it was written, or a file with its nine groups; given twice"), true},
          {"new-login", "NAME", QT_TRANSLATE_NOOP("Say", "login of the new counsellor (school) or officer (district)")},
          {"recovery-out", "FILE", QT_TRANSLATE_NOOP("Say", "make new sheets in place of the old: FILE-1, FILE-2 and FILE-3")}},
         recoverSite},
        {"site sheets", "", QT_TRANSLATE_NOOP("Say", "make new recovery sheets; the old ones open nothing from then on"),
         "site sheets --recovery-out /media/stick/sheet --site /srv/xindeng --login lin",
         {{"recovery-out", "FILE", QT_TRANSLATE_NOOP("Say", "make new sheets in place of the old: FILE-1, FILE-2 and FILE-3")}},
         renewSheetsOf},
    };
}

} // namespace xd::cli
