// A site that the first version wrote (tests/fixtures/first-schema) opened by this one.
#include "core/access/unlock.h"
#include "core/mailbox/find_gaps.h"
#include "core/reports/deliver_reports.h"
#include "core/reports/find_reports.h"
#include "core/students/student_store.h"
#include "tests/support/say.h"
#include "tests/support/test_site.h"

using namespace Qt::StringLiterals;
using namespace xd;

namespace {

class FirstSchemaSite {
public:
    FirstSchemaSite()
    {
        for (const QString &name : {u"keyring.xdk"_s, u"records.xdv"_s, u"office.xdv"_s, u"DEMO.txt"_s}) {
            REQUIRE(QFile::copy(QStringLiteral(XINDENG_FIXTURES "/first-schema/") + name, m_folder.filePath(name)));
            QFile::setPermissions(m_folder.filePath(name), QFile::ReadOwner | QFile::WriteOwner);
        }
    }
    std::unique_ptr<access::Session> unlockAs(const QString &login)
    {
        return valueOf(access::unlock(m_folder.path(), login, SecretBytes::fromUtf16(u"paper lantern open door"), test::morning()));
    }

private:
    QTemporaryDir m_folder;
};

journal::Journal &recordsOf(access::Session &session)
{
    return *valueOf(session.recordsFor(access::Capability::readStudents));
}

journal::Journal &officeOf(access::Session &session)
{
    return *valueOf(session.officeFor(access::Capability::readOffice));
}

qint64 count(vault::Vault &vault, const QString &table)
{
    vault::Rows rows = valueOf(vault.query(u"SELECT count(*) FROM "_s + table));
    REQUIRE(rows.next());
    return rows.integer(0);
}

} // namespace

TEST_CASE("A site of the first schema opens in this version, brought up to the newest schema and whole")
{
    FirstSchemaSite site;
    for (int time = 0; time < 2; ++time) { // migrated, then as it now is
        const auto session = site.unlockAs(u"counsellor"_s);
        vault::Vault &records = recordsOf(*session).vault();
        vault::Vault &office = officeOf(*session).vault();
        CHECK(records.schemaVersion() == vault::Vault::newestSchemaVersion(vault::VaultKind::records));
        CHECK(office.schemaVersion() == vault::Vault::newestSchemaVersion(vault::VaultKind::office));
        valueOf(records.checkWhole());
        valueOf(office.checkWhole());
        CHECK_FALSE(valueOf(recordsOf(*session).verify()).brokenAt);
        CHECK_FALSE(valueOf(officeOf(*session).verify()).brokenAt);
        CHECK(session->site().name == u"晨曦路学校"_s);
        CHECK(session->site().code == u"3199010001"_s);
    }
}

TEST_CASE("Every student of the first schema is still there, with class, guardians and tags")
{
    FirstSchemaSite site;
    const auto session = site.unlockAs(u"counsellor"_s);
    std::map<QString, students::Student> byName;
    for (const auto &[id, student] : valueOf(students::readRoster(recordsOf(*session).vault())).students)
        byName[student.name] = student;
    QStringList names;
    int guardians = 0;
    for (const auto &[name, student] : byName) {
        names << name;
        guardians += int(student.guardians.size());
        CHECK(student.year == calendar::SchoolYear(2026));
    }
    std::sort(names.begin(), names.end());
    CHECK(names == QStringList{u"吴南乔"_s, u"姜佳妮"_s, u"张梓涵"_s, u"王子睿"_s, u"蒋雅婷"_s, u"郑允执"_s, u"郭奕辰"_s, u"黄佳宁"_s, u"黄玥"_s});
    CHECK(guardians == 16);
    const students::Student &one = byName[u"蒋雅婷"_s];
    CHECK(one.sex == students::Sex::female);
    CHECK(one.birthDate == QDate(2011, 11, 12));
    REQUIRE(one.number);
    CHECK(one.number->text() == u"G990001201111125700"_s);
    CHECK(one.schoolClass.name() == u"九年级（1）班"_s);
    CHECK(one.status == students::Status::active);
    CHECK(count(recordsOf(*session).vault(), u"student_tag"_s) == 2);
}

TEST_CASE("Answers, results, the danger answer, the frozen report and the sealed item of the first schema are kept")
{
    FirstSchemaSite site;
    const auto session = site.unlockAs(u"counsellor"_s);
    vault::Vault &records = recordsOf(*session).vault();
    CHECK(count(records, u"screening_round WHERE closed IS NULL"_s) == 1);
    CHECK(count(records, u"screening_round WHERE closed IS NOT NULL"_s) == 1);
    CHECK(count(records, u"consent_slip"_s) == 9);
    CHECK(count(records, u"answer_sheet"_s) == 8);
    CHECK(count(records, u"danger_finding"_s) == 1);
    vault::Rows totals = valueOf(records.query(u"SELECT total FROM result WHERE pack = 'mht' ORDER BY total"_s));
    for (const qint64 total : {24, 30, 33, 34, 55, 56}) { // kept in thousandths
        REQUIRE(totals.next());
        CHECK(totals.integer(0) == total * 1000);
    }
    CHECK_FALSE(totals.next());
    vault::Rows report = valueOf(records.query(u"SELECT sha256 FROM report_snapshot WHERE kind = 'report.quarterly' AND period = '2026Q3'"_s));
    REQUIRE(report.next());
    CHECK(report.bytes(0).toHex() == "c18ef9432aa86083af7de9b3edb8498128b3eed7a31c06586e91e8bc9d52d2a7");
    CHECK(count(officeOf(*session).vault(), u"mailbox_item"_s) == 1);
    CHECK(count(officeOf(*session).vault(), u"account"_s) == 3);
}

TEST_CASE("The principal of the first schema reads the report that was sealed to him then, and it is delivered once")
{
    FirstSchemaSite site;
    const auto readsIt = [&] {
        const auto session = site.unlockAs(u"principal"_s);
        const auto reports = valueOf(reports::listReports(*session));
        REQUIRE(reports.size() == 1);
        CHECK(reports[0].sha256().toHex() == "c18ef9432aa86083af7de9b3edb8498128b3eed7a31c06586e91e8bc9d52d2a7");
        CHECK(valueOf(mailbox::findGaps(*session)).empty());
    };
    readsIt();
    CHECK(valueOf(reports::deliverReports(*site.unlockAs(u"counsellor"_s))) == 1); // which report went to whom was not kept then
    readsIt();
    CHECK(valueOf(reports::deliverReports(*site.unlockAs(u"counsellor"_s))) == 0);
}

TEST_CASE("Principal and teacher of the first schema open the office alone")
{
    FirstSchemaSite site;
    for (const QString &login : {u"principal"_s, u"teacher"_s}) {
        const auto session = site.unlockAs(login);
        CHECK(session->site().name == u"晨曦路学校"_s);
        CHECK(codeOf(session->recordsFor(access::Capability::readStudents)) == ErrorCode::NotPermitted);
    }
}
