#include "core/archive/destruction_store.h"
#include "core/archive/merge_files.h"
#include "core/archive/merge_store.h"
#include "core/students/show_student.h"
#include "tests/core/archive/archive_desk.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::archive;
using namespace xd::test;

namespace {

// Every table that names a student, by its own definition.
QStringList tablesNaming(vault::Vault &records)
{
    QStringList tables;
    auto rows = valueOf(records.query(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%REFERENCES student (id)%' ORDER BY name"_s));
    while (rows.next())
        tables << rows.text(0);
    return tables;
}

} // namespace

TEST_CASE("Two files of one child become one, with all entries, and part again as they were")
{
    ArchiveDesk desk;
    access::Session &session = desk.site.session();
    desk.write(desk.ming, u"第一份"_s);
    desk.write(desk.mei, u"第二份"_s, u"一句话"_s, u"自己的"_s);
    const auto before = valueOf(students::showStudent(session, desk.ming, false)).student;
    const auto other = valueOf(students::showStudent(session, desk.mei, false)).student;
    const MergePlan plan = valueOf(planMerge(session, desk.ming, desk.mei));
    CHECK(plan.rows == std::map<QString, int>{{u"file_entry"_s, 1}});
    const MergeId id = valueOf(mergeFiles(session, plan));
    CHECK(desk.entries(desk.ming).size() == 2);
    CHECK(desk.found(u"第二份"_s, desk.ming).size() == 1);
    CHECK(codeOf(students::showStudent(session, desk.mei, false)) == ErrorCode::NotFound);
    CHECK(codeOf(planMerge(session, desk.ming, desk.mei)) == ErrorCode::NotFound);
    REQUIRE(valueOf(mergesInto(session, desk.ming)).size() == 1);

    desk.write(desk.ming, u"合并以后写的"_s);
    valueOf(partFiles(session, id));
    CHECK(codeOf(partFiles(session, id)) == ErrorCode::Refused);
    CHECK(desk.entries(desk.ming).size() == 2);
    const auto back = desk.entries(desk.mei);
    REQUIRE(back.size() == 1);
    CHECK(back[0].processNote == u"自己的"_s);
    CHECK(valueOf(students::showStudent(session, desk.ming, false)).student == before);
    CHECK(valueOf(students::showStudent(session, desk.mei, false)).student == other);
    CHECK(valueOf(valueOf(session.recordsFor(access::Capability::readJournal))->verify()).brokenAt == std::nullopt);
}

TEST_CASE("A merge that was planned before something changed is refused, and so is one with oneself")
{
    ArchiveDesk desk;
    access::Session &session = desk.site.session();
    const MergePlan plan = valueOf(planMerge(session, desk.ming, desk.mei));
    desk.write(desk.mei, u"später"_s);
    CHECK(codeOf(mergeFiles(session, plan)) == ErrorCode::Refused);
    CHECK(codeOf(planMerge(session, desk.ming, desk.ming)) == ErrorCode::Refused);
}

TEST_CASE("Every table that names a student is moved by a merge or known to stay, and goes with a destroyed file")
{
    ArchiveDesk desk;
    vault::Vault &records = valueOf(desk.site.session().recordsFor(access::Capability::keepFiles))->vault();
    const QStringList naming = tablesNaming(records);
    CHECK(naming.size() > 15);
    for (const QString &table : naming) {
        INFO(table.toStdString());
        CHECK((movedTables().contains(table) || unmovedTables().contains(table)));
        CHECK(destroyedTables().contains(table));
    }
}
