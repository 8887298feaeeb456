#include "core/archive/attachment.h"
#include "core/archive/destroy_file.h"
#include "core/students/show_student.h"
#include "tests/core/archive/archive_desk.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::archive;
using namespace xd::test;

namespace {

// The same site years later: both have left, since the newest roster is of another year.
void yearsLater(ArchiveDesk &desk, const QDate &today)
{
    desk.site.lock();
    auto clock = std::make_unique<FixedClock>(QDateTime(today, QTime(9, 0), QTimeZone("Asia/Shanghai")));
    desk.later = valueOf(access::unlock(desk.site.folder(), u"li"_s, passphrase(), std::move(clock)));
    NoProgress progress;
    const sheets::Table table = typedTable({{u"姓名"_s, u"性别"_s, u"学号"_s, u"年级"_s, u"班级"_s}, {u"王新来"_s, u"男"_s, u"20300101"_s, u"七年级"_s, u"1班"_s}});
    valueOf(students::importRoster(*desk.later, planOf(*desk.later, table), u"roster.xlsx"_s, progress));
}

} // namespace

TEST_CASE("A file is due by what it holds, and not a day sooner")
{
    ArchiveDesk desk;
    desk.write(desk.ming, u"谈话"_s);
    CHECK(valueOf(filesOfLeavers(desk.site.session())).empty());
    CHECK(codeOf(planDestruction(desk.site.session(), desk.ming)) == ErrorCode::Refused);
    yearsLater(desk, QDate(2030, 9, 10));
    const auto files = valueOf(filesOfLeavers(*desk.later));
    REQUIRE(files.size() == 2);
    CHECK(files[0].student == desk.mei);
    CHECK(files[0].rule == u"plain"_s);
    CHECK(files[0].dueOn == QDate(2028, 9, 1)); // left on 2027-08-31
    CHECK(files[1].rule == u"kept"_s);
    CHECK(files[1].dueOn == QDate(2032, 9, 1));
    CHECK(valueOf(planDestruction(*desk.later, desk.mei)).file.name == u"周欣梅"_s);
    CHECK(codeOf(planDestruction(*desk.later, desk.ming)) == ErrorCode::Refused);
    CHECK(codeOf(holdFile(*desk.later, desk.mei, QDate(2030, 9, 10), u"诉讼"_s)) == ErrorCode::BadDate);
    valueOf(holdFile(*desk.later, desk.mei, QDate(2031, 9, 10), u"诉讼"_s));
    CHECK(codeOf(planDestruction(*desk.later, desk.mei)) == ErrorCode::Refused);
}

TEST_CASE("A destroyed file leaves a certificate and no word of it in the vault's file")
{
    ArchiveDesk desk;
    NoProgress progress;
    const EntryId entry = desk.write(desk.ming, u"marker-case-note 灯塔岸"_s, u"marker-one-line"_s, u"marker-process"_s);
    QFile scan(desk.site.path(u"scan.pdf"_s));
    REQUIRE(scan.open(QIODevice::WriteOnly));
    scan.write("%PDF-1.7 marker-attachment");
    scan.close();
    valueOf(attachFile(desk.site.session(), entry, scan.fileName(), progress));
    yearsLater(desk, QDate(2033, 9, 10));
    access::Session &session = *desk.later;
    const DestructionPlan plan = valueOf(planDestruction(session, desk.ming));
    CHECK(plan.rows.at(u"file_entry"_s) == 1);
    CHECK(plan.rows.at(u"attachment"_s) == 1);
    CHECK(codeOf(destroyFile(session, {desk.ming, {}, u"王老师"_s})) == ErrorCode::FieldMissing);
    CHECK(codeOf(destroyFile(session, {desk.ming, u"期满"_s, u"li"_s})) == ErrorCode::Refused);
    const Certificate certificate = valueOf(destroyFile(session, {desk.ming, u"期满"_s, u"王老师"_s}));
    CHECK(certificate.rows == plan.rows);
    CHECK(certificate.goneFromBackups == QDate(2034, 9, 1));
    CHECK_FALSE(certificate.label.contains(u"曾小明"_s));
    CHECK(codeOf(students::showStudent(session, desk.ming, false)) == ErrorCode::NotFound);
    CHECK(codeOf(destroyFile(session, {desk.ming, u"期满"_s, u"王老师"_s})) == ErrorCode::NotFound);
    REQUIRE(valueOf(certificates(session)).size() == 1);
    CHECK(valueOf(findWords(session, u"灯塔岸"_s)).hits.empty());
    vault::Vault &records = valueOf(session.recordsFor(access::Capability::keepFiles))->vault();
    valueOf(records.checkWhole());
    for (const QString &table : {u"file_entry"_s, u"attachment_part"_s, u"entry_words_docsize"_s, u"destroying"_s}) {
        auto rows = valueOf(records.query(u"SELECT count(*) FROM "_s + table));
        REQUIRE(rows.next());
        CHECK(rows.integer(0) == 0);
    }
    // Nor in pages that are free now: the index of words, above all.
    auto pages = valueOf(records.query(u"SELECT group_concat(hex(block), '') FROM entry_words_data"_s));
    REQUIRE(pages.next());
    CHECK_FALSE(QByteArray::fromHex(pages.text(0).toLatin1()).contains("marker"));
    CHECK(valueOf(valueOf(session.recordsFor(access::Capability::readJournal))->verify()).brokenAt == std::nullopt);
    // The other file is whole.
    CHECK(valueOf(students::showStudent(session, desk.mei, false)).student.name == u"周欣梅"_s);
}
