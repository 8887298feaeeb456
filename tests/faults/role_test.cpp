// S9 of security.md §6: each role with its real keys and the real sqlcipher shell, which knows of no rule.
#include "core/access/accounts.h"
#include "core/access/unlock.h"
#include "core/mailbox/open_item.h"
#include "core/mailbox/seal_item.h"
#include "tests/faults/counted.h"
#include "tests/support/say.h"
#include "tests/support/test_site.h"

#include <QProcess>
#include <catch2/catch_test_macros.hpp>

using namespace xd;
using namespace xd::faults;
using namespace Qt::StringLiterals;

namespace {

// What the shell says to the statements, with the raw key.
QString shell(const QString &file, const QByteArray &key, const QByteArray &sql)
{
    QProcess process;
    process.start(u"sqlcipher"_s, {u"-batch"_s, file});
    if (!process.waitForStarted())
        FAIL("the sqlcipher shell is not installed");
    process.write("PRAGMA key = \"x'" + key.toHex() + "'\";\n" + sql + "\n");
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished(60'000));
    return QString::fromUtf8(process.readAllStandardOutput());
}

QStringList tablesReadBy(const QString &file, const QByteArray &key)
{
    QStringList read;
    const QStringList lines = shell(file, key, "SELECT name FROM sqlite_schema WHERE type = 'table';").split(u'\n', Qt::SkipEmptyParts);
    for (const QString &table : lines)
        if (table != u"ok"_s && shell(file, key, "SELECT 'rows ' || count(*) FROM \"" + table.toUtf8() + "\";").contains(u"rows "_s))
            read << table;
    return read;
}

// All that a login has after signing in, without any rule of the program: vault keys, and what its box key opens.
struct Reach {
    access::Role role;
    QList<QByteArray> keys;
    crypto::BoxKeys box;
    std::size_t itemsOpened = 0;
    bool canUseRecords = false, canUseOffice = false, canSign = false;
};

Reach reachOf(test::TestSite &site, const QString &login)
{
    access::Session &session = site.reopenAs(login);
    Reach reach{session.role(), {}, crypto::BoxKeys::fromSecretKey(session.boxKeys().secretKey), 0, false, false, false};
    for (const SecretBytes *key : {&session.vaultKeys().records, &session.vaultKeys().office})
        if (!key->isEmpty())
            reach.keys << key->view().toByteArray();
    for (const vault::KeyringSlot &slot : session.keyring().keySlots)
        if (const auto key = crypto::openSealed(slot.sealed, session.boxKeys()))
            reach.keys << key->view().toByteArray();
    for (int number = 0; number < 64; ++number) { // every capability there is, and those there will be
        const auto capability = access::Capability(number);
        reach.canUseRecords |= session.recordsFor(capability).has_value();
        reach.canUseOffice |= session.officeFor(capability).has_value();
    }
    reach.canSign = session.deviceKeys().has_value();
    if (session.may(access::Capability::readMailbox))
        for (const mailbox::Item &item : valueOf(mailbox::findItems(session)))
            reach.itemsOpened += mailbox::openItem(session, item.id).has_value();
    site.lock();
    return reach;
}

} // namespace

TEST_CASE("With its own keys and any program a role reads the vaults that are its own and no other")
{
    test::TestSite school;
    school.add(u"zhang"_s, access::Role::principal);
    school.add(u"zhao"_s, access::Role::teacher);
    school.add(u"qian"_s, access::Role::it);
    for (const QString &to : {u"zhang"_s, u"li"_s})
        valueOf(mailbox::sealItem(school.session(), {u"test"_s, vault::userIdOf(to, school.session().keyring().vaultId), "for your eyes"}));
    test::TestSite district(access::SiteKind::district, u"石景山区教育局"_s);
    district.add(u"wu"_s, access::Role::it);

    struct Expected {
        test::TestSite &site;
        QString login;
        access::Role role;
        bool readsRecords, readsOffice;
        std::size_t items;
    };
    const Expected matrix[] = {
        {school, u"li"_s, access::Role::counsellor, true, true, 1}, {school, u"zhang"_s, access::Role::principal, false, true, 1},
        {school, u"zhao"_s, access::Role::teacher, false, true, 0}, {school, u"qian"_s, access::Role::it, false, false, 0},
        {district, u"wang"_s, access::Role::officer, true, true, 0}, {district, u"wu"_s, access::Role::it, false, false, 0},
    };
    int looked = 0;
    for (const Expected &expected : matrix) {
        INFO(expected.login.toStdString());
        const Reach reach = reachOf(expected.site, expected.login);
        CHECK(reach.role == expected.role);
        CHECK(reach.canUseRecords == expected.readsRecords);
        CHECK(reach.canUseOffice == expected.readsOffice);
        CHECK(reach.canSign == expected.readsRecords);
        CHECK(reach.itemsOpened == expected.items);
        const vault::SiteFolder folder(expected.site.folder());
        QSet<QString> records, office;
        for (const QByteArray &key : reach.keys) {
            for (const QString &table : tablesReadBy(folder.records(), key))
                records.insert(table);
            for (const QString &table : tablesReadBy(folder.office(), key))
                office.insert(table);
        }
        CHECK((records.size() > 10) == expected.readsRecords);
        CHECK(records.isEmpty() == !expected.readsRecords);
        CHECK((office.size() > 2) == expected.readsOffice);
        CHECK(office.isEmpty() == !expected.readsOffice);
        looked += int(records.size() + office.size());
        // Mailbox items lie where all employees read; what they hold does not.
        if (!expected.readsOffice || expected.site.folder() != school.folder())
            continue;
        std::size_t opened = 0;
        for (const QByteArray &key : reach.keys)
            for (const QString &line : shell(folder.office(), key, "SELECT hex(body) FROM mailbox_item;").split(u'\n', Qt::SkipEmptyParts))
                opened += crypto::openSealed(QByteArray::fromHex(line.toLatin1()), reach.box).has_value();
        CHECK(opened <= expected.items * std::size_t(reach.keys.size()));
    }
    report(u"S9: 6 logins of 5 roles, %1 tables read with the shell by those who may, 0 by others"_s.arg(looked));
}
