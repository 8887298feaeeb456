#include "core/disclosure/gate.h"
#include "core/disclosure/table_key.h"
#include "tests/support/say.h"
#include "tests/support/test_site.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::disclosure;

namespace {

const Reader principal{access::Role::principal, Purpose::leadership};
const Reader counsellor{access::Role::counsellor, Purpose::ownWork};

CountTable bands(std::vector<qint64> counts)
{
    return {u"screening.bands"_s, {{u"round"_s, u"r1"_s}}, {u"grade"_s, {u"4"_s, u"5"_s, u"6"_s}, {}},
            {u"band"_s, {u"none"_s, u"mild"_s, u"severe"_s}, {{u"无"_s, u"None"_s}, {u"轻"_s, u"Mild"_s}, {u"重"_s, u"Severe"_s}}}, std::move(counts)};
}

Document document(std::vector<qint64> counts = {40, 3, 25, 30, 22, 18, 35, 19, 41})
{
    Document made{u"report.quarterly"_s, QByteArray(16, 'r')};
    made.texts = {{u"school"_s, u"青石桥实验学校"_s}, {u"remark"_s, u"某某同学的情况"_s, Band::note}};
    made.tables = {bands(std::move(counts))};
    made.lists = {{u"students"_s, {{u"grade"_s}, {u"name"_s, Band::identity}, {u"score"_s, Band::result}},
                   {{u"4"_s, u"赵小明"_s, u"12"_s}, {u"5"_s, u"=cmd"_s, u"9"_s}}}};
    return made;
}

ReleaseHistory none;

} // namespace

TEST_CASE("A principal gets counts and no child: columns, notes and small numbers fall away")
{
    const ReleasedDocument cut = valueOf(cutDocument(document(), principal, none, 1));
    REQUIRE(cut->lists.size() == 1);
    REQUIRE(cut->lists[0].columns.size() == 1);
    CHECK(cut->lists[0].columns[0].name == u"grade"_s);
    CHECK(cut.text(u"school"_s) == u"青石桥实验学校"_s);
    CHECK(cut.text(u"remark"_s).isEmpty());
    const ReleasedTable &table = cut->tables.at(0);
    CHECK_FALSE(table.at(0, 1).has_value());
    CHECK(table.total() == 233);
    CHECK_FALSE(table.isComplete());
    CHECK(cut->withheld.size() == 3);
    const QByteArray bytes = cut.encode();
    for (const QString &marker : {u"赵小明"_s, u"某某同学"_s})
        CHECK_FALSE(bytes.contains(marker.toUtf8()));
}

TEST_CASE("The counsellor's own paper is whole")
{
    const ReleasedDocument cut = valueOf(cutDocument(document(), counsellor, none, 1));
    CHECK(cut->tables.at(0).isComplete());
    CHECK(cut->lists[0].columns.size() == 3);
    CHECK(cut->withheld.empty());
}

TEST_CASE("Who has no business with a purpose gets nothing")
{
    CHECK(codeOf(cutDocument(document(), {access::Role::teacher, Purpose::leadership}, none, 1)) == ErrorCode::NotPermitted);
    CHECK(codeOf(cutDocument(document(), {access::Role::it, Purpose::ownWork}, none, 1)) == ErrorCode::NotPermitted);
    CHECK(codeOf(cutDocument(document(), {access::Role::principal, Purpose::ownWork}, none, 1)) == ErrorCode::NotPermitted);
}

TEST_CASE("A publication protects numbers below ten")
{
    const ReleasedDocument cut = valueOf(cutDocument(document({40, 33, 25, 30, 22, 18, 35, 9, 41}), {access::Role::it, Purpose::publication}, none, 1));
    CHECK_FALSE(cut->tables.at(0).at(2, 1).has_value());
    CHECK(valueOf(cutDocument(document({40, 33, 25, 30, 22, 18, 35, 9, 41}), principal, none, 1))->tables.at(0).isComplete());
}

TEST_CASE("Enrolment is known to all and stays whole")
{
    Document d = document({1, 2, 3, 4, 5, 6, 7, 8, 9});
    d.tables[0].subject = Subject::enrolment;
    CHECK(valueOf(cutDocument(d, principal, none, 1))->tables.at(0).isComplete());
}

TEST_CASE("A table whose shared totals do not agree is refused")
{
    Document d = document();
    d.tables.push_back(bands({1, 1, 1, 1, 1, 1, 1, 1, 1}));
    d.tables[1].totalsFrom = {0, u"none"_s};
    CHECK(codeOf(cutDocument(d, principal, none, 1)) == ErrorCode::Refused);
    d.tables[1] = bands({20, 15, 5, 10, 10, 10, 30, 5, 0});
    d.tables[1].dims[u"round"_s] = u"r2"_s;
    d.tables[1].totalsFrom = {0, u"none"_s};
    CHECK(valueOf(cutDocument(d, principal, none, 1))->tables.size() == 2);
    d.tables[0].counts.pop_back();
    CHECK(codeOf(cutDocument(d, principal, none, 1)) == ErrorCode::Refused);
}

TEST_CASE("A released document is read back as it was, and damage is noticed")
{
    const ReleasedDocument cut = valueOf(cutDocument(document(), principal, none, 1'790'000'000'000));
    const QByteArray bytes = cut.encode();
    const ReleasedDocument back = valueOf(ReleasedDocument::decode(bytes));
    CHECK(back->tables == cut->tables);
    CHECK(back->withheld == cut->withheld);
    CHECK(back->timeMs == cut->timeMs);
    CHECK(back.encode() == bytes);
    CHECK(back.sha256() == cut.sha256());
    CHECK(codeOf(ReleasedDocument::decode(bytes.left(bytes.size() - 1))) == ErrorCode::VaultDamaged);
    CHECK(codeOf(ReleasedDocument::decode(QByteArrayView("\xA0", 1))) == ErrorCode::VaultDamaged);
}

TEST_CASE("Shares are whole percents, and off where the base is under ten or protected")
{
    CHECK(percentOf(1, 3) == std::nullopt);
    CHECK(percentOf(9, 10) == 90);
    CHECK(percentOf(2, 300) == 1);
    CHECK(percentOf(std::nullopt, 300) == std::nullopt);
    CHECK(percentOf(2, std::nullopt) == std::nullopt);
    CHECK(percentOf(5, 9) == std::nullopt);
}

TEST_CASE("The key of a table depends on all its dims and on nothing else")
{
    CHECK(tableKey(u"a"_s, {{u"x"_s, u"1"_s}}) == tableKey(u"a"_s, {{u"x"_s, u"1"_s}}));
    CHECK(tableKey(u"a"_s, {{u"x"_s, u"1"_s}}) != tableKey(u"a"_s, {{u"x"_s, u"2"_s}}));
    CHECK(tableKey(u"a"_s, {{u"x"_s, u"1"_s}}) != tableKey(u"b"_s, {{u"x"_s, u"1"_s}}));
    CHECK(QUuid::fromRfc4122(tableKey(u"a"_s, {})).variant() == QUuid::DCE);
}

TEST_CASE("Each exit is one line that says what, by which way and for whom, and never what it said")
{
    test::TestSite site;
    Gate gate(site.session());
    journal::Journal &records = *valueOf(site.session().recordsFor(access::Capability::readJournal));
    const qint64 before = valueOf(records.head()).seq;
    const ReleasedDocument released = valueOf(gate.release(document(), principal, Channel::snapshot));
    valueOf(gate.noteExit(released, Channel::print));
    const auto lines = valueOf(records.lines({QByteArray(16, 'r')}));
    REQUIRE(lines.size() == 2);
    CHECK(valueOf(records.head()).seq == before + 2);
    CHECK(lines[1].action == journal::textOf(journal::Verb::reportReleased));
    CHECK(lines[1].reason == u"report.quarterly snapshot leadership"_s);
    CHECK(lines[0].action == journal::textOf(journal::Verb::documentPrinted));
    CHECK(lines[1].counts.at(u"withheld"_s) == 3);
    CHECK(lines[1].counts.at(u"rows"_s) == 2);
}

TEST_CASE("A preview shows what a release would give and leaves no line")
{
    test::TestSite site;
    Gate gate(site.session());
    journal::Journal &records = *valueOf(site.session().recordsFor(access::Capability::readJournal));
    const qint64 before = valueOf(records.head()).seq;
    const ReleasedDocument seen = valueOf(gate.preview(document(), principal));
    CHECK(valueOf(records.head()).seq == before);
    CHECK(valueOf(gate.release(document(), principal, Channel::pdf)).encode() == seen.encode());
}

TEST_CASE("The next release is held against the ones before")
{
    test::TestSite site;
    Gate gate(site.session());
    const std::vector<qint64> first{40, 33, 25, 30, 22, 18, 35, 19, 41};
    std::vector<qint64> second = first;
    second[4] += 2; // two late sheets
    const ReleasedDocument earlier = valueOf(gate.release(document(first), principal, Channel::snapshot));
    CHECK(earlier->tables.at(0).isComplete());
    // Alone it would be shown whole; beside the first it would tell that two were added, and where. So the first stands.
    CHECK(valueOf(cutDocument(document(second), principal, none, 1))->tables.at(0).isComplete());
    const ReleasedDocument later = valueOf(gate.release(document(second), principal, Channel::snapshot));
    CHECK(later->tables == earlier->tables);
    // The same numbers once more look as they did.
    const ReleasedDocument again = valueOf(gate.release(document(second), principal, Channel::snapshot));
    CHECK(again->tables == later->tables);
    // Readers of another purpose have not seen the first.
    CHECK(valueOf(gate.release(document(second), {access::Role::officer, Purpose::districtReport}, Channel::bundle))->tables.at(0).isComplete());
}

TEST_CASE("A grade goes on alone: where too little has changed its numbers stand, beside new ones of the others")
{
    test::TestSite site;
    Gate gate(site.session());
    valueOf(gate.release(document({40, 33, 25, 30, 22, 18, 35, 19, 41}), principal, Channel::snapshot));
    const ReleasedDocument later = valueOf(gate.release(document({41, 33, 25, 50, 32, 28, 35, 19, 41}), principal, Channel::snapshot));
    const ReleasedTable &table = later->tables.at(0);
    CHECK(table.at(0, 0) == 40); // one late sheet
    CHECK(table.at(1, 0) == 50);
    CHECK(table.total() == 303);
    // All who came are in one band: whoever knows of one knows it of her.
    const ReleasedDocument oneBand = valueOf(gate.release(document({41, 33, 25, 50, 32, 40, 35, 19, 41}), principal, Channel::snapshot));
    CHECK(oneBand->tables == later->tables);
    // Back to the numbers of the first: they were told, so that they may be told.
    CHECK(valueOf(gate.preview(document({40, 33, 25, 30, 22, 18, 35, 19, 41}), principal))->tables.at(0).at(1, 0) == 30);
}

TEST_CASE("A table of the whole school goes with the numbers that it divides, or is held back")
{
    test::TestSite site;
    Gate gate(site.session());
    const auto twoTables = [](std::vector<qint64> counts, std::vector<qint64> upper) {
        Document made = document(std::move(counts));
        made.tables.push_back({u"screening.upper-bands"_s, {{u"round"_s, u"r1"_s}}, {u"scope"_s, {u"school"_s}}, {u"band"_s, {u"a"_s, u"b"_s}}, std::move(upper)});
        made.tables.back().divides = {0, u"severe"_s};
        return made;
    };
    const std::vector<qint64> counts{40, 33, 25, 30, 22, 18, 35, 19, 41};
    const ReleasedDocument first = valueOf(gate.release(twoTables(counts, {54, 30}), principal, Channel::snapshot));
    REQUIRE(first->tables.size() == 2);
    // One more in the highest band: all stands. One moved within it: its table stands.
    CHECK(valueOf(gate.release(twoTables({40, 33, 26, 30, 22, 18, 35, 19, 41}, {55, 30}), principal, Channel::snapshot))->tables == first->tables);
    CHECK(valueOf(gate.release(twoTables(counts, {53, 31}), principal, Channel::snapshot))->tables == first->tables);
    // One grade goes on and another stands: no table of the school fits them both.
    const ReleasedDocument mixed = valueOf(gate.preview(twoTables({41, 33, 25, 50, 32, 28, 35, 19, 41}, {60, 34}), principal));
    CHECK(mixed->tables.size() == 1);
    CHECK(mixed->withheld.back().what == u"screening.upper-bands"_s);
}

TEST_CASE("Weekly releases that grow by enough are shown whole in the end, and no two of them tell a small change")
{
    test::TestSite site;
    Gate gate(site.session());
    std::vector<qint64> counts{9, 3, 2, 8, 2, 4, 7, 1, 6};
    const std::vector<qint64> first = counts;
    CHECK_FALSE(valueOf(gate.release(document(counts), principal, Channel::bundle))->tables.at(0).isComplete());
    for (int week = 1; week <= 4; ++week) {
        for (qint64 &n : counts)
            n += 6 + week;
        const ReleasedDocument released = valueOf(gate.release(document(counts), principal, Channel::bundle));
        CHECK(released->withheld.size() == 3); // what a principal never gets; no table
        REQUIRE(released->tables.size() == 1);
    }
    CHECK(valueOf(gate.preview(document(counts), principal))->tables.at(0).isComplete());
}

TEST_CASE("A grade that had nobody before is held against zeros, one that has gone holds the table back")
{
    test::TestSite site;
    Gate gate(site.session());
    Document smaller = document();
    smaller.tables[0].rows.codes = {u"4"_s, u"6"_s};
    smaller.tables[0].counts = {40, 33, 25, 35, 19, 41};
    CHECK(valueOf(gate.release(smaller, principal, Channel::snapshot))->tables.at(0).isComplete());
    CHECK(valueOf(gate.preview(document({40, 33, 25, 30, 22, 18, 35, 19, 41}), principal))->tables.at(0).isComplete());
    // Two came into a grade that had nobody: the totals would tell.
    const ReleasedDocument two = valueOf(gate.preview(document({40, 33, 25, 0, 2, 0, 35, 19, 41}), principal));
    CHECK(two->tables.at(0).at(1, 1) == 0);
    CHECK(two->tables.at(0).total() == 193);
    Document other = document();
    other.tables[0].rows.codes = {u"4"_s, u"5"_s};
    other.tables[0].counts = {40, 33, 25, 35, 19, 41};
    const ReleasedDocument gone = valueOf(gate.preview(other, principal));
    CHECK(gone->tables.empty());
    CHECK(gone->withheld.back().reason == Withheld::Reason::tooCloseToEarlier);
}

TEST_CASE("A principal can note that a released report leaves again, in the journal of the office")
{
    test::TestSite site;
    site.add(u"zhang"_s, access::Role::principal);
    const ReleasedDocument released = valueOf(Gate(site.session()).release(document(), principal, Channel::snapshot));
    access::Session &session = site.reopenAs(u"zhang"_s);
    Gate gate(session);
    CHECK(codeOf(gate.release(document(), principal, Channel::print)) == ErrorCode::NotPermitted);
    valueOf(gate.noteExit(released, Channel::print));
    const auto lines = valueOf(valueOf(session.officeFor(access::Capability::readJournal))->lines({QByteArray(16, 'r')}));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].reason == u"report.quarterly print leadership"_s);
}
