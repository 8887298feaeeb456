// Accounts and recovery as scripts use them.
#include "tests/cli/run.h"
#include "tests/support/say.h"

#include "core/access/renew_recovery.h"

#include <QFile>

using namespace cli;

namespace {

QStringList as(const Site &site, const QString &login)
{
    return {u"--site"_s, site.path(), u"--login"_s, login, u"--json"_s};
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

// The site's sheets as files sheet-1 to sheet-3, as typed from paper: nothing but the groups.
std::vector<QByteArray> makeSheets(const Site &site)
{
    const xd::crypto::RecoveryShares shares = xd::crypto::RecoveryShares::make();
    const auto session = valueOf(xd::access::unlock(site.path(), u"lin"_s, xd::SecretBytes::fromUtf16(passphrase)));
    valueOf(xd::access::renewRecovery(*session, shares));
    std::vector<QByteArray> texts;
    for (int i = 0; i < 3; ++i) {
        texts.push_back(xd::crypto::sheetText(shares.shares[std::size_t(i)]).view().toByteArray());
        writeFile(site.file(u"sheet-%1"_s.arg(i + 1)), texts.back());
    }
    return texts;
}

QStringList recoverWords(const Site &site, const QString &one, const QString &other, const QString &login = u"new"_s)
{
    return {u"site"_s, u"recover"_s, site.path(), u"--share"_s, site.file(one), u"--share"_s, site.file(other), u"--new-login"_s, login, u"--json"_s};
}

} // namespace

TEST_CASE("An account is disabled, enabled and removed, and its passphrase opens what it should")
{
    const Site site;
    REQUIRE(site({u"account"_s, u"add"_s, u"wang"_s, u"--role"_s, u"principal"_s}, passphrase, otherPassphrase).status == 0);
    CHECK(site.ok({u"account"_s, u"disable"_s, u"wang"_s})[u"status"_s].toString() == u"disabled"_s);
    const Ran kept = run(QStringList{u"site"_s, u"info"_s} + as(site, u"wang"_s), otherPassphrase);
    CHECK(kept.status == 4);
    CHECK(kept.code() == u"AccountDisabled"_s);
    CHECK(site.ok({u"account"_s, u"list"_s})[u"accounts"_s].toArray()[1].toObject()[u"status"_s].toString() == u"disabled"_s);
    CHECK(site.ok({u"account"_s, u"enable"_s, u"wang"_s})[u"status"_s].toString() == u"active"_s);
    CHECK(run(QStringList{u"site"_s, u"info"_s} + as(site, u"wang"_s), otherPassphrase).status == 0);
    CHECK(site.ok({u"account"_s, u"remove"_s, u"wang"_s})[u"finished"_s].toBool());
    CHECK(run(QStringList{u"site"_s, u"info"_s} + as(site, u"wang"_s), otherPassphrase).code() == u"WrongPassphrase"_s);
    CHECK(site.ok({u"account"_s, u"list"_s})[u"accounts"_s].toArray().size() == 1);
    CHECK(site({u"account"_s, u"remove"_s, u"wang"_s}).code() == u"NotFound"_s);
    const Ran last = site({u"account"_s, u"remove"_s, u"lin"_s});
    CHECK(last.status == 1);
    CHECK(last.code() == u"LastAccount"_s);
}

TEST_CASE("Renewed keys leave the old passphrase nothing to open")
{
    const Site site;
    REQUIRE(site({u"account"_s, u"renew"_s, u"lin"_s}, passphrase, otherPassphrase).status == 0);
    CHECK(site({u"site"_s, u"info"_s}, passphrase).code() == u"WrongPassphrase"_s);
    CHECK(site({u"site"_s, u"info"_s}, otherPassphrase).status == 0);
}

TEST_CASE("Two sheets make a new account; with new sheets the old ones open nothing")
{
    const Site site;
    const auto texts = makeSheets(site);
    const Ran made = run(recoverWords(site, u"sheet-3"_s, u"sheet-1"_s), {}, otherPassphrase);
    INFO(made.out.toStdString() << made.err.toStdString());
    REQUIRE(made.status == 0);
    CHECK(made.result()[u"role"_s].toString() == u"counsellor"_s);
    CHECK(made.result()[u"recovery"_s].toArray().isEmpty());
    CHECK(run(QStringList{u"journal"_s, u"verify"_s} + as(site, u"new"_s), otherPassphrase).result()[u"chains"_s].toArray().size() == 2);

    const QStringList renewing = recoverWords(site, u"sheet-2"_s, u"sheet-1"_s, u"newer"_s) + QStringList{u"--recovery-out"_s, site.file(u"fresh"_s)};
    REQUIRE(run(renewing, {}, otherPassphrase).status == 0);
    CHECK(run(recoverWords(site, u"sheet-2"_s, u"sheet-1"_s, u"third"_s), {}, otherPassphrase).code() == u"BadRecoveryShare"_s);
    // The files as they were written are read as they are.
    CHECK(readFile(site.file(u"fresh-1"_s)).count('\n') > 3);
    CHECK(run(recoverWords(site, u"fresh-1"_s, u"fresh-3"_s, u"third"_s), {}, otherPassphrase).status == 0);
}

TEST_CASE("A slip on a sheet is named by its group, and one sheet is not enough")
{
    const Site site;
    const auto texts = makeSheets(site);
    QByteArray wrong = texts[0];
    wrong[11] = wrong[11] == 'A' ? 'B' : 'A'; // in the third group
    writeFile(site.file(u"wrong"_s), wrong);
    const Ran slipped = run(recoverWords(site, u"wrong"_s, u"sheet-2"_s), {}, otherPassphrase);
    CHECK(slipped.status == 1);
    CHECK(slipped.code() == u"BadRecoveryShare"_s);
    CHECK(slipped.json()[u"error"_s].toObject()[u"field"_s].toString() == u"3"_s);
    CHECK(run(recoverWords(site, u"sheet-1"_s, u"sheet-1"_s), {}, otherPassphrase).code() == u"BadRecoveryShare"_s);
    CHECK(run(recoverWords(site, u"sheet-1"_s, u"absent"_s), {}, otherPassphrase).code() == u"CannotRead"_s);
    CHECK(run({u"site"_s, u"recover"_s, site.path(), u"--share"_s, site.file(u"sheet-1"_s), u"--new-login"_s, u"new"_s}, {}, otherPassphrase).status == 2);
    CHECK(run(recoverWords(site, u"sheet-1"_s, u"sheet-2"_s, u"lin"_s), {}, otherPassphrase).code() == u"AlreadyExists"_s);
}
