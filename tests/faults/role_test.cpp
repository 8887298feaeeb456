// S9 of security.md §6: each role with its real keys and the real sqlcipher shell, which knows of no rule.
#include "core/access/accounts.h"
#include "core/access/counsel_keys.h"
#include "core/access/unlock.h"
#include "core/mailbox/break_glass.h"
#include "core/mailbox/disclose_item.h"
#include "core/mailbox/open_item.h"
#include "core/mailbox/seal_item.h"
#include "core/mailbox/send_letter.h"
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

// All that a login has after signing in, without any rule of the program: vault keys, box keys, its own and its role's.
struct Reach {
    access::Role role;
    QList<QByteArray> keys;
    std::vector<crypto::BoxKeys> boxes;
    std::size_t itemsOpened = 0;
    bool canUseRecords = false, canUseOffice = false, canSign = false;
};

Reach reachOf(test::TestSite &site, const QString &login)
{
    access::Session &session = site.reopenAs(login);
    Reach reach{session.role(), {}, {}, 0, false, false, false};
    reach.boxes.push_back(session.boxKeys().clone());
    if (auto ofRole = access::counselKeys(session))
        for (crypto::BoxKeys &each : *ofRole)
            reach.boxes.push_back(std::move(each));
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

constexpr int sealedKeyBytes = 80; // the key of an item's text, sealed to one of those who may open it

// The items of the office vault whose key one of these box keys opens: seals × sealed key ‖ nonce ‖ text.
QSet<QByteArray> itemsWithin(const Reach &reach, const QString &office, int *total)
{
    QSet<QByteArray> all, opened;
    for (const QByteArray &key : reach.keys)
        for (const QString &line : shell(office, key, "SELECT 'item', hex(id), seals, hex(body) FROM mailbox_item;").split(u'\n', Qt::SkipEmptyParts)) {
            const QStringList cells = line.trimmed().split(u'|');
            if (cells.size() != 4)
                continue;
            const QByteArray id = QByteArray::fromHex(cells[1].toLatin1()), body = QByteArray::fromHex(cells[3].toLatin1());
            const int seals = cells[2].toInt();
            REQUIRE(seals >= 1);
            REQUIRE(body.size() > seals * sealedKeyBytes + 1024);
            all.insert(id);
            for (qsizetype at = 0; at < seals * sealedKeyBytes; at += sealedKeyBytes)
                for (const crypto::BoxKeys &box : reach.boxes)
                    if (crypto::openSealed(body.mid(at, sealedKeyBytes), box))
                        opened.insert(id);
        }
    *total = int(all.size());
    return opened;
}

// Letters to the role and to one counsellor, two items for the principal, a notice.
struct Mail {
    QSet<QByteArray> forPrincipal, forCounsellors;
};

Mail sendMail(test::TestSite &school)
{
    const auto idOf = [&](const QString &login) { return vault::userIdOf(login, school.session().keyring().vaultId); };
    const QByteArray li = idOf(u"li"_s), zhang = idOf(u"zhang"_s);
    Mail mail;
    mail.forPrincipal << valueOf(mailbox::sealItem(school.session(), {u"test"_s, zhang, "for your eyes"})).bytes();
    disclosure::Document about{mailbox::singleItemKind, QByteArray(16, 's')};
    about.texts = {{u"name"_s, u"周沐阳"_s, disclosure::Band::identity}};
    mail.forPrincipal << valueOf(mailbox::discloseItem(school.session(), about, zhang, u"转介"_s)).bytes();

    access::Session &teacher = school.reopenAs(u"zhao"_s);
    const QDate today(2026, 10, 8);
    const auto seen = valueOf(mailbox::Observation::from({u"周沐阳"_s, u"五（2）班"_s, u"2026-10-07"_s, u"操场"_s, u"独自坐着"_s, {}, true}, today));
    const auto visit = valueOf(mailbox::HomeVisit::from({u"周沐阳"_s, u"五（2）班"_s, u"2026-10-07"_s, u"母亲"_s, u"睡得晚"_s, {}, false}, today));
    mail.forCounsellors << valueOf(mailbox::sendObservation(teacher, seen)).bytes() << valueOf(mailbox::sendHomeVisit(teacher, visit, li)).bytes();

    access::Session &sun = school.reopenAs(u"sun"_s);
    mail.forCounsellors << valueOf(mailbox::sealItem(sun, {u"test"_s, li, "for your eyes"})).bytes();
    valueOf(mailbox::breakGlass(sun, {li, u"住院"_s, 30}));
    access::Session &owner = school.reopenAs(u"li"_s);
    for (const mailbox::Item &item : valueOf(mailbox::findItems(owner, mailbox::glassNoticeKind)))
        mail.forCounsellors << item.id.bytes();
    return mail;
}

} // namespace

TEST_CASE("With its own keys and any program a role reads the vaults that are its own and no other")
{
    test::TestSite school;
    school.add(u"zhang"_s, access::Role::principal);
    school.add(u"zhao"_s, access::Role::teacher);
    school.add(u"qian"_s, access::Role::it);
    school.add(u"sun"_s, access::Role::counsellor);
    const Mail mail = sendMail(school);
    REQUIRE(mail.forPrincipal.size() == 2);
    REQUIRE(mail.forCounsellors.size() == 4);
    test::TestSite district(access::SiteKind::district, u"石景山区教育局"_s);
    district.add(u"wu"_s, access::Role::it);

    struct Expected {
        test::TestSite &site;
        QString login;
        access::Role role;
        bool readsRecords, readsOffice;
        std::size_t items;            // that the program opens as its recipient
        QSet<QByteArray> within = {}; // that its keys open, by whatever program
    };
    const Expected matrix[] = {
        {school, u"li"_s, access::Role::counsellor, true, true, 3, mail.forCounsellors},
        {school, u"sun"_s, access::Role::counsellor, true, true, 0, mail.forCounsellors}, // so that she can stand in
        {school, u"zhang"_s, access::Role::principal, false, true, 2, mail.forPrincipal},
        {school, u"zhao"_s, access::Role::teacher, false, true, 0}, {school, u"qian"_s, access::Role::it, false, false, 0},
        {district, u"wang"_s, access::Role::officer, true, true, 0}, {district, u"wu"_s, access::Role::it, false, false, 0},
    };
    int looked = 0, opened = 0;
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
        int total = 0;
        const QSet<QByteArray> within = itemsWithin(reach, folder.office(), &total);
        CHECK(total == 6);
        CHECK(within == expected.within);
        opened += int(within.size());
    }
    CHECK(opened == 4 + 4 + 2 + 0);
    report(u"S9: 7 logins of 5 roles, %1 tables read with the shell by those who may, 0 by others; 6 items: %2 times opened by those for whom they are, 0 by others"_s.arg(looked).arg(opened));
}
