#include "core/archive/entry_store.h"
#include "core/archive/process_note.h"
#include "core/archive/word_index.h"
#include "core/base/text_fold.h"
#include "tests/core/archive/archive_desk.h"
#include "tests/support/property.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::archive;
using namespace xd::test;

TEST_CASE("An entry in three bands comes back to its author whole, and to a colleague without the process note")
{
    ArchiveDesk desk;
    const EntryId id = desk.write(desk.ming, u"与父亲通话，谈作息。"_s, u"已与家长商定作息"_s, u"我觉得父亲很累。"_s);
    const std::vector<Entry> mine = desk.entries(desk.ming);
    REQUIRE(mine.size() == 1);
    CHECK(mine[0].id == id);
    CHECK(mine[0].caseNote == u"与父亲通话，谈作息。"_s);
    CHECK(mine[0].oneLine == u"已与家长商定作息"_s);
    CHECK(mine[0].processNote == u"我觉得父亲很累。"_s);
    CHECK(mine[0].day == QDate(2026, 10, 7));
    CHECK(mine[0].person == u"li"_s);
    CHECK_FALSE(mine[0].isSealedToAnother());

    desk.site.reopenAs(u"sun"_s);
    const Timeline theirs = desk.timeline(desk.ming);
    CHECK(theirs.sealedToOthers == 1);
    const std::vector<Entry> seen = desk.entries(desk.ming);
    REQUIRE(seen.size() == 1);
    CHECK(seen[0].caseNote == mine[0].caseNote);
    CHECK(seen[0].processNote.isEmpty());
    CHECK(seen[0].isSealedToAnother());
    CHECK(desk.entries(desk.mei).empty());
}

TEST_CASE("A process note moved to another entry or sealed by somebody else opens for nobody")
{
    ArchiveDesk desk;
    const EntryId one = desk.write(desk.ming, u"一"_s, {}, u"只给自己"_s);
    const EntryId other = desk.write(desk.ming, u"二"_s);
    vault::Vault &records = valueOf(desk.site.session().recordsFor(access::Capability::keepFiles))->vault();
    const auto sealed = valueOf(readEntry(records, one)).sealed;
    CHECK(openProcessNote(desk.site.session(), one, sealed) == u"只给自己"_s);
    CHECK(openProcessNote(desk.site.session(), other, sealed).isEmpty());
    CHECK(openProcessNote(desk.site.session(), one, crypto::seal(sealed, desk.site.session().boxKeys().publicKey)).isEmpty());
    CHECK_FALSE(sealed.contains("只给自己"));
}

TEST_CASE("An entry says which field is wrong, and is stored by none but counsellors")
{
    ArchiveDesk desk;
    const auto tried = [&](const EntryDraft &draft) { return writeEntry(desk.site.session(), desk.ming, draft); };
    const auto errorOf = [&](const EntryDraft &draft) {
        const auto result = tried(draft);
        REQUIRE_FALSE(result);
        return std::pair(result.error().code, result.error().field);
    };
    CHECK(errorOf({u"nothing-known"_s, u"2026-10-07"_s, {}, u"x"_s, {}}) == std::pair(ErrorCode::NotFound, u"kind"_s));
    CHECK(errorOf({u"screening"_s, u"2026-10-07"_s, {}, u"x"_s, {}}) == std::pair(ErrorCode::NotFound, u"kind"_s));
    CHECK(errorOf({u"note"_s, {}, {}, u"x"_s, {}}) == std::pair(ErrorCode::FieldMissing, u"day"_s));
    CHECK(errorOf({u"note"_s, u"2026-10-09"_s, {}, u"x"_s, {}}) == std::pair(ErrorCode::BadDate, u"day"_s));
    CHECK(errorOf({u"note"_s, u"2026-02-30"_s, {}, u"x"_s, {}}) == std::pair(ErrorCode::BadDate, u"day"_s));
    CHECK(errorOf({u"note"_s, u"2026-10-07"_s, {}, u" \n "_s, {}}) == std::pair(ErrorCode::FieldMissing, u"caseNote"_s));
    CHECK(errorOf({u"note"_s, u"2026-10-07"_s, {}, {}, QString(longestLine + 1, u'长')}) == std::pair(ErrorCode::FieldTooLong, u"oneLine"_s));
    CHECK(errorOf({u"note"_s, u"2026-10-07"_s, QString(longestNote + 1, u'长'), {}, {}}) == std::pair(ErrorCode::FieldTooLong, u"processNote"_s));
    CHECK(desk.entries(desk.ming).empty());
    const auto nobody = writeEntry(desk.site.session(), students::StudentId::make(), {u"note"_s, u"2026-10-07"_s, {}, u"x"_s, {}});
    REQUIRE_FALSE(nobody);
    CHECK(nobody.error().field == u"student"_s);
    desk.site.add(u"zhang"_s, access::Role::principal);
    desk.site.reopenAs(u"zhang"_s);
    CHECK(codeOf(tried({u"note"_s, u"2026-10-07"_s, {}, u"x"_s, {}})) == ErrorCode::NotPermitted);
    CHECK(codeOf(findWords(desk.site.session(), u"x"_s)) == ErrorCode::NotPermitted);
}

TEST_CASE("A correction stands beside what it corrects, and when it is withdrawn the first one counts again")
{
    ArchiveDesk desk;
    const EntryId wrong = desk.write(desk.ming, u"母亲来电"_s);
    const EntryId right = valueOf(writeEntry(desk.site.session(), desk.ming, {u"note"_s, u"2026-10-07"_s, {}, u"祖母来电"_s, {}, {}, wrong}));
    auto entries = desk.entries(desk.ming);
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].corrects == wrong);
    CHECK(entries[1].correctedBy == right);
    CHECK_FALSE(entries[1].isInForce());
    CHECK(entries[1].caseNote == u"母亲来电"_s);
    CHECK(desk.found(u"母亲"_s).isEmpty());
    CHECK(desk.found(u"祖母"_s).size() == 1);
    CHECK(codeOf(writeEntry(desk.site.session(), desk.ming, {u"note"_s, u"2026-10-07"_s, {}, u"外祖母来电"_s, {}, {}, wrong})) == ErrorCode::Refused);
    CHECK(codeOf(writeEntry(desk.site.session(), desk.mei, {u"note"_s, u"2026-10-07"_s, {}, u"外祖母来电"_s, {}, {}, right})) == ErrorCode::Refused);

    CHECK(codeOf(withdrawEntry(desk.site.session(), right, u"  "_s)) == ErrorCode::FieldMissing);
    valueOf(withdrawEntry(desk.site.session(), right, u"记错了人"_s));
    CHECK(codeOf(withdrawEntry(desk.site.session(), right, u"再来一次"_s)) == ErrorCode::Refused);
    entries = desk.entries(desk.ming);
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].withdrawal->reason == u"记错了人"_s);
    CHECK(entries[0].caseNote == u"祖母来电"_s); // it stays
    CHECK(entries[1].isInForce());
    CHECK(desk.found(u"祖母"_s).isEmpty());
    CHECK(desk.found(u"母亲"_s).size() == 1);
}

TEST_CASE("Nothing but destruction changes or removes an entry, not even by SQL")
{
    ArchiveDesk desk;
    const EntryId id = desk.write(desk.ming, u"一"_s);
    valueOf(withdrawEntry(desk.site.session(), id, u"错"_s));
    vault::Vault &records = valueOf(desk.site.session().recordsFor(access::Capability::keepFiles))->vault();
    CHECK_FALSE(records.run(u"UPDATE file_entry SET case_note = 'x'"_s));
    CHECK_FALSE(records.run(u"DELETE FROM file_entry"_s));
    CHECK_FALSE(records.run(u"UPDATE entry_withdrawal SET reason = 'x'"_s));
    CHECK_FALSE(records.run(u"DELETE FROM entry_withdrawal"_s));
    CHECK(desk.entries(desk.ming).size() == 1);
}

TEST_CASE("A word is found in case notes, one-lines and forms of all students, and in no process note")
{
    ArchiveDesk desk;
    desk.write(desk.ming, u"最近睡眠不好，常常失眠。"_s, u"作息需要关心"_s, u"暗语灯塔"_s);
    desk.write(desk.mei, u"Talks about her cat Mimi；说到睡前看手机。"_s);
    CHECK(desk.found(u"睡眠"_s).size() == 1);
    CHECK(desk.found(u"失眠"_s).size() == 1);
    CHECK(desk.found(u"眠不好"_s).size() == 1);
    CHECK(desk.found(u"睡"_s).size() == 2);
    CHECK(desk.found(u"睡"_s, desk.mei).size() == 1);
    CHECK(desk.found(u"睡好"_s).isEmpty()); // both characters, but not beside one another
    CHECK(desk.found(u"作息"_s).size() == 1);
    CHECK(desk.found(u"mimi"_s).size() == 1);
    CHECK(desk.found(u"ＭＩＭＩ cat"_s).size() == 1);
    CHECK(desk.found(u"Mim"_s).size() == 1);
    CHECK(desk.found(u"灯塔"_s).isEmpty());
    CHECK(desk.found(u"机"_s).size() == 1); // the last of a run
    for (const QString &hostile : {u"\""_s, u"* OR *"_s, u"NEAR(睡 眠)"_s, u"words:睡"_s, u"'; DROP TABLE file_entry; --"_s, u"，。"_s, QString()})
        CHECK(findWords(desk.site.session(), hostile));
}

TEST_CASE("What is found by pairs is what is found by reading")
{
    const QStringList alphabet{u"心"_s, u"理"_s, u"咨"_s, u"询"_s, u"学"_s, u"生"_s, u"，"_s, u" "_s, u"a"_s, u"1"_s};
    int found = 0;
    test::forAll([&] {
        const QString text = *test::textOf(alphabet, 30);
        const QString wanted = *test::textOf({u"心"_s, u"理"_s, u"咨"_s, u"学"_s}, 4);
        if (wanted.isEmpty())
            return;
        const QString match = matchOf(wanted);
        const QString words = u' ' + indexedWords(text) + u' ';
        const bool isThere = wanted.size() == 1 ? words.contains(u' ' + wanted) : words.contains(u' ' + match.mid(1, match.size() - 2) + u' ');
        RC_ASSERT(isThere == text.contains(wanted));
        found += isThere;
    });
    CHECK(found > 10);
}

TEST_CASE("What is old leaves the ordinary view, is counted, and comes back with a reason that is kept")
{
    ArchiveDesk desk;
    desk.write(desk.ming, u"很久以前"_s, {}, {}, u"2023-10-07"_s);
    desk.write(desk.ming, u"昨天"_s);
    Timeline timeline = desk.timeline(desk.ming);
    CHECK(timeline.faded == 1);
    CHECK(desk.entries(desk.ming).size() == 1);
    CHECK(desk.found(u"以前"_s) == QStringList{QString()}); // it is there; its words are not
    CHECK(codeOf(noteFadedShown(desk.site.session(), desk.ming, {})) == ErrorCode::FieldMissing);
    valueOf(noteFadedShown(desk.site.session(), desk.ming, u"家长来问三年前的事"_s));
    CHECK(desk.entries(desk.ming, {{}, {}, {}, true}).size() == 2);
    const auto lines = valueOf(valueOf(desk.site.session().recordsFor(access::Capability::readJournal))->lines({desk.ming.bytes()}));
    CHECK(lines.front().action == u"faded.shown"_s);
    CHECK(lines.front().reason.isEmpty()); // no words of people in the journal
}

TEST_CASE("The line of time takes from every noun, and shows the kinds, words and year that are asked for")
{
    ArchiveDesk desk;
    desk.write(desk.ming, u"九月谈话"_s, {}, {}, u"2026-09-20"_s);
    desk.write(desk.ming, u"去年观察"_s, {}, {}, u"2025-11-02"_s);
    const Timeline all = desk.timeline(desk.ming);
    CHECK(all.kinds == QSet<QString>{u"note"_s, u"enrolment"_s});
    CHECK(all.years == std::vector{calendar::SchoolYear(2026), calendar::SchoolYear(2025)});
    CHECK(desk.timeline(desk.ming, {{u"note"_s}, {}, {}, false}).items.size() == 2);
    CHECK(desk.timeline(desk.ming, {{}, u"观察"_s, {}, false}).items.size() == 1);
    CHECK(desk.timeline(desk.ming, {{}, {}, calendar::SchoolYear(2025), false}).items.size() == 1);
}
