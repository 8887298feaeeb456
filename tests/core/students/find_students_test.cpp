#include "core/students/edit_tags.h"
#include "core/students/find_students.h"
#include "core/students/list_tags.h"
#include "tests/core/students/roster_fixture.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::students;
using test::TestSite;

namespace {

class Searcher {
public:
    explicit Searcher(access::Session &session) : m_session(session) {}
    FoundStudents find(const StudentQuery &query) { return valueOf(findStudents(m_session, m_index, query)); }
    int count(const QString &text) { return find({text, {}, {}, {}, false, 0, 50}).total; }
    QString first(const QString &text)
    {
        const auto found = find({text, {}, {}, {}, false, 0, 50});
        return found.lines.empty() ? QString() : found.lines.front().name;
    }

private:
    access::Session &m_session;
    StudentIndex m_index;
};

} // namespace

TEST_CASE("A student of the messy list is found by name, part of it, pinyin, initials, number and class")
{
    TestSite site(access::SiteKind::school, u"启明星实验学校"_s, u"3199010001"_s);
    test::importFixture(site.session(), "roster-messy.xlsx");
    Searcher search(site.session());
    CHECK(search.count(u""_s) == 249);
    CHECK(search.first(u"诸葛佳萱"_s) == u"诸葛佳萱"_s);
    CHECK(search.first(u"佳萱"_s) == u"诸葛佳萱"_s);
    CHECK(search.first(u"zhugejiaxuan"_s) == u"诸葛佳萱"_s);
    CHECK(search.first(u"zgjx"_s) == u"诸葛佳萱"_s);
    CHECK(search.first(u"gaixilin"_s) == u"盖希霖"_s); // a surname read either way
    CHECK(search.first(u"gexilin"_s) == u"盖希霖"_s);
    CHECK(search.first(u"G990101200810085112"_s) == u"诸葛佳萱"_s);
    CHECK(search.first(u"5112"_s) == u"诸葛佳萱"_s);
    CHECK(search.first(u"g99010120131014001x"_s) == u"邱宇洋"_s);
    CHECK(search.count(u"001X"_s) == 1);
    CHECK(search.first(u"20131014"_s) == u"邱宇洋"_s); // any part, from six characters on
    // Counted by hand from the good rows of the file (see roster_files_test.cpp).
    for (const QString &text : {u"初一(1)班"_s, u"七年级1班"_s, u"7.1"_s, u"701班"_s})
        CHECK(search.count(text) == 21);
    CHECK(search.count(u"初一"_s) == 42);
    CHECK(search.count(u"高三"_s) == 40);
    CHECK(search.first(u"高三 zgjx"_s) == u"诸葛佳萱"_s);
    CHECK(search.count(u"初一 zgjx"_s) == 0);
    CHECK(search.count(u"没有这个人"_s) == 0);
}

TEST_CASE("A search leaves a line with the number found and not what was typed")
{
    TestSite site(access::SiteKind::school, u"启明星实验学校"_s, u"3199010001"_s);
    test::importFixture(site.session(), "roster-messy.xlsx");
    valueOf(noteSearch(site.session(), Searcher(site.session()).count(u"高三"_s)));
    const auto lines = valueOf(valueOf(site.session().recordsFor(access::Capability::readJournal))->lines({}));
    CHECK(lines.front().action == u"students.searched"_s);
    CHECK(lines.front().counts == journal::Counts{{u"found"_s, 40}});
    CHECK(lines.front().reason.isEmpty());
    site.add(u"wang"_s, access::Role::principal);
    CHECK(codeOf(noteSearch(site.reopenAs(u"wang"_s), 1)) == ErrorCode::NotPermitted);
}

TEST_CASE("Filters and pages of a list agree with its total")
{
    TestSite site;
    test::importFixture(site.session(), "roster-primary.xlsx");
    Searcher search(site.session());
    StudentQuery query;
    query.grade = 3;
    CHECK(search.find(query).total == 200);
    query.grade.reset();
    query.schoolClass = SchoolClass{3, 5, {}, 0};
    query.limit = 10;
    std::vector<QString> names;
    for (query.offset = 0; query.offset < 40; query.offset += 10) {
        const auto page = search.find(query);
        CHECK(page.total == 34);
        for (const StudentLine &line : page.lines) {
            CHECK(line.schoolClass.name() == u"三年级（5）班"_s);
            names.push_back(line.name);
        }
    }
    CHECK(names.size() == 34);
    CHECK(std::is_sorted(names.begin(), names.end(), [](const QString &a, const QString &b) { return pinyin::sortKey(a) < pinyin::sortKey(b); }));

    StudentQuery tagged;
    tagged.tag = u"left-behind"_s;
    CHECK(search.find(tagged).total == 134);
    CHECK(search.find(tagged).lines.front().tags.contains(u"left-behind"_s));
    tagged.tag = u"no-such-tag"_s;
    CHECK(search.find(tagged).total == 0);
    const auto tags = valueOf(listTags(site.session()));
    REQUIRE(tags.size() == 4);
    CHECK(tags[0].code == u"left-behind"_s);
    CHECK(tags[0].students == 134);
    CHECK(tags[1].students == 17); // disability
    CHECK(tags[2].students == 11); // inclusive
    CHECK(tags[3].students == 4);  // orphan
}

TEST_CASE("A change is seen by the next question")
{
    TestSite site;
    test::importFixture(site.session(), "roster-gb18030.csv");
    Searcher search(site.session());
    StudentQuery bereaved;
    bereaved.tag = u"bereaved"_s;
    CHECK(search.find(bereaved).total == 0);
    const StudentId child = search.find({u"薛俊"_s, {}, {}, {}, false, 0, 50}).lines.front().id;
    valueOf(editTags(site.session(), child, {u"bereaved"_s}));
    CHECK(search.find(bereaved).total == 1);
    test::importFixture(site.session(), "roster-primary.xlsx");
    CHECK(search.count({}) == 1200);
}

TEST_CASE("A school's own number is searched and shown where there is no other")
{
    TestSite site;
    NoProgress progress;
    const auto table = test::typedTable({{u"姓名"_s, u"班级"_s, u"性别"_s, u"学号"_s}, {u"王小明"_s, u"三(2)班"_s, u"男"_s, u"20240317"_s}});
    valueOf(importRoster(site.session(), test::planOf(site.session(), table), u"a.xlsx"_s, progress));
    Searcher search(site.session());
    const auto found = search.find({u"0317"_s, {}, {}, {}, false, 0, 50});
    REQUIRE(found.total == 1);
    CHECK(found.lines.front().number == u"20240317"_s);
}

TEST_CASE("Who left is not in the ordinary list")
{
    TestSite site;
    NoProgress progress;
    const auto table = test::typedTable({{u"姓名"_s, u"班级"_s, u"性别"_s, u"学籍状态"_s},
                                         {u"王小明"_s, u"三(2)班"_s, u"男"_s, u"在籍"_s},
                                         {u"李小红"_s, u"三(2)班"_s, u"女"_s, u"转出"_s},
                                         {u"张小刚"_s, u"三(2)班"_s, u"男"_s, u"休学"_s}});
    valueOf(importRoster(site.session(), test::planOf(site.session(), table), u"a.xlsx"_s, progress));
    Searcher search(site.session());
    StudentQuery query;
    CHECK(search.find(query).total == 2);
    query.includeFormer = true;
    CHECK(search.find(query).total == 3);
}

TEST_CASE("Nobody without the right finds anybody")
{
    TestSite site;
    site.add(u"zhao"_s, access::Role::teacher);
    StudentIndex index;
    CHECK(codeOf(findStudents(site.reopenAs(u"zhao"_s), index, {})) == ErrorCode::NotPermitted);
}
