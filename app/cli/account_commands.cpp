#include "app/cli/call.h"
#include "app/cli/say.h"
#include "app/cli/words.h"
#include "core/access/accounts.h"
#include "core/access/create_site.h"
#include "core/access/disable_account.h"
#include "core/access/person_name.h"
#include "core/access/remove_account.h"
#include "core/access/renew_account.h"
#include "core/base/text_fold.h"
#include "core/care/account_duties.h"
#include "core/reports/deliver_reports.h"
#include "ui/text/labels.h"

using namespace Qt::StringLiterals;

namespace xd::cli {

namespace {

Result<Outcome> listAccounts(Call &call)
{
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const std::vector<access::Account> accounts, access::listAccounts(*session));
    QHash<QByteArray, QString> names; // only who holds the records knows them
    if (const auto known = access::personNames(*session))
        names = *known;
    Outcome outcome;
    QJsonArray list;
    std::vector<QStringList> cells;
    for (const access::Account &account : accounts) {
        list.append(QJsonObject{{u"login"_s, account.login}, {u"name"_s, textOrNull(names.value(account.userId))}, {u"role"_s, access::textOf(account.role)},
                                {u"status"_s, account.isActive ? u"active"_s : u"disabled"_s}});
        cells.push_back({account.login, names.value(account.userId), text::labelOf(account.role), account.isActive ? Say::tr("active") : Say::tr("disabled")});
    }
    outcome.result = {{u"accounts"_s, list}};
    outcome.lines = inColumns(cells);
    return outcome;
}

Result<Outcome> addAccount(Call &call)
{
    XD_TRY(const QString roleText, call.required(u"role"_s));
    const access::Role role = access::roleFrom(roleText).value_or(access::Role::teacher); // one of them: it was parsed
    XD_CHECK(access::checkLogin(call.argument()));
    XD_TRY(access::Session *const session, call.session());
    XD_CHECK(session->require(access::Capability::manageAccounts));
    XD_TRY(const SecretBytes passphrase, call.secret(Secret::wanted));
    XD_CHECK(access::addAccount(*session, call.argument(), role, passphrase));
    static_cast<void>(reports::deliverReports(*session)); // what fails is made up for at the next sign-in
    Outcome outcome;
    outcome.result = {{u"login"_s, call.argument()}, {u"role"_s, access::textOf(role)}};
    outcome.lines << Say::tr("%1 can now sign in (%2).").arg(call.argument(), text::labelOf(role));
    return outcome;
}

Result<Outcome> changePassphrase(Call &call)
{
    // The own account, or named as a precaution: nobody changes the passphrase of another.
    if (foldLogin(call.argument()) != foldLogin(call.value(u"login"_s)))
        return failure(ErrorCode::NotPermitted, u"login"_s);
    XD_TRY(const SecretBytes present, call.secret(Secret::present));
    XD_TRY(access::Session *const session, call.session(present));
    XD_TRY(const SecretBytes wanted, call.secret(Secret::wanted));
    XD_CHECK(access::changePassphrase(*session, present, wanted));
    Outcome outcome;
    outcome.result = {{u"login"_s, call.argument()}};
    outcome.lines << Say::tr("The passphrase of %1 is changed.").arg(call.argument());
    return outcome;
}

Result<Outcome> nameAccount(Call &call)
{
    XD_TRY(const QString person, call.required(u"person"_s));
    XD_TRY(access::Session *const session, call.session());
    XD_CHECK(access::namePerson(*session, call.argument(), person));
    Outcome outcome;
    outcome.result = {{u"login"_s, call.argument()}, {u"name"_s, person}};
    outcome.lines << Say::tr("What %1 decides from now on is signed with this name.").arg(call.argument());
    return outcome;
}

const care::AccountDuties duties;

Result<Outcome> setActive(Call &call, bool isActive)
{
    XD_TRY(access::Session *const session, call.session());
    XD_CHECK(isActive ? access::enableAccount(*session, call.argument()) : access::disableAccount(*session, call.argument(), duties));
    Outcome outcome;
    outcome.result = {{u"login"_s, call.argument()}, {u"status"_s, isActive ? u"active"_s : u"disabled"_s}};
    outcome.lines << (isActive ? Say::tr("%1 can sign in again.") : Say::tr("%1 can no longer sign in. Nothing of what %1 has done is lost.")).arg(call.argument());
    return outcome;
}

Result<Outcome> disableAccount(Call &call)
{
    return setActive(call, false);
}

Result<Outcome> enableAccount(Call &call)
{
    return setActive(call, true);
}

Outcome afterNewKeys(const QString &login, const access::Removal &removal, const QString &sentence)
{
    Outcome outcome;
    outcome.result = {{u"login"_s, login}, {u"finished"_s, removal.isFinished}};
    outcome.lines << sentence;
    if (!removal.isFinished)
        outcome.lines << Say::tr("The new keys are not finished yet: that happens by itself when a counsellor or officer next signs in.");
    return outcome;
}

Result<Outcome> removeAccount(Call &call)
{
    XD_TRY(access::Session *const session, call.session());
    XD_TRY(const access::Removal removal, access::removeAccount(*session, call.argument(), duties, call.progress()));
    return afterNewKeys(call.argument(), removal, Say::tr("%1 is removed, and what %1 may have kept opens nothing any more.").arg(call.argument()));
}

Result<Outcome> renewAccount(Call &call)
{
    XD_TRY(access::Session *const session, call.session());
    XD_CHECK(session->require(access::Capability::manageAccounts));
    XD_TRY(const SecretBytes wanted, call.secret(Secret::wanted));
    XD_TRY(const access::Removal removal, access::renewAccount(*session, call.argument(), wanted, call.progress()));
    static_cast<void>(reports::deliverReports(*session)); // what fails is made up for at the next sign-in
    return afterNewKeys(call.argument(), removal, Say::tr("%1 has new keys and a new passphrase; the old ones open nothing any more.").arg(call.argument()));
}

} // namespace

std::vector<Command> accountCommands()
{
    return {
        {"account list", "", QT_TRANSLATE_NOOP("Say", "who has an account at this site"), "account list --site /srv/xindeng --login lin", {}, listAccounts},
        {"account add", "LOGIN", QT_TRANSLATE_NOOP("Say", "give a colleague an account and the keys of the role"),
         "account add wang --role principal --site /srv/xindeng --login lin --new-passphrase-file wang.txt",
         {{"role", "counsellor|principal|teacher|officer|it", QT_TRANSLATE_NOOP("Say", "what the colleague may do")}},
         addAccount},
        {"account name", "LOGIN", QT_TRANSLATE_NOOP("Say", "write who stands behind a login; decisions and answered duties are signed with it"),
         "account name wang --person 王芳 --site /srv/xindeng --login lin", {{"person", "NAME", QT_TRANSLATE_NOOP("Say", "the name of the colleague")}}, nameAccount},
        {"account passphrase", "LOGIN", QT_TRANSLATE_NOOP("Say", "change the own passphrase"),
         "account passphrase lin --site /srv/xindeng --login lin", {}, changePassphrase},
        {"account disable", "LOGIN", QT_TRANSLATE_NOOP("Say", "keep an account from signing in for a while"),
         "account disable wang --site /srv/xindeng --login lin", {}, disableAccount},
        {"account enable", "LOGIN", QT_TRANSLATE_NOOP("Say", "let a disabled account sign in again"),
         "account enable wang --site /srv/xindeng --login lin", {}, enableAccount},
        {"account remove", "LOGIN", QT_TRANSLATE_NOOP("Say", "remove an account for good and lock the vaults with new keys"),
         "account remove wang --site /srv/xindeng --login lin", {}, removeAccount},
        {"account renew", "LOGIN", QT_TRANSLATE_NOOP("Say", "after a suspected leak: new keys and a new passphrase for an account, new keys for the vaults"),
         "account renew wang --site /srv/xindeng --login lin --new-passphrase-file wang.txt", {}, renewAccount},
    };
}

} // namespace xd::cli
