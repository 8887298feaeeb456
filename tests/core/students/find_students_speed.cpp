// Not run with the others (a quarter of a minute): test_core_students "[.speed]" prints how long each kind of search
// takes among 300,000 students.
#include "core/students/student_index.h"
#include "tests/core/students/roster_fixture.h"

#include <QElapsedTimer>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::students;

namespace {

constexpr int studentCount = 300'000;

Student studentAt(int position)
{
    static const QString families = u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗单仇解查曾"_s;
    static const QString given = u"子涵浩宇欣怡梓轩诗雨佳俊博文睿奕辰沐宸一诺思彤铭泽嘉可馨语桐若汐"_s;
    Student student;
    student.name = QString(families[position % families.size()]) + given[position / 7 % given.size()] + given[position / 211 % given.size()];
    student.birthDate = QDate(2008, 9, 1).addDays(position % 4000);
    student.sex = position % 2 == 0 ? Sex::male : Sex::female;
    const QString digits = u"99%1%2%3"_s.arg(position / 4000 % 10'000, 4, 10, QChar(u'0')).arg(student.birthDate.toString(u"yyyyMMdd"))
                               .arg(position % 2 == 0 ? 1 : 2, 3, 10, QChar(u'0'));
    student.number = valueOf(StudentNumber::parse(u'G' + digits + checkCharacterOf(digits)));
    student.year = calendar::SchoolYear(2026);
    student.schoolClass = {position % 12 + 1, position / 12 % 40 + 1, {}, 2026};
    return student;
}

} // namespace

TEST_CASE("Each kind of search among 300,000 students is answered within 50 ms", "[.speed]")
{
    test::TestSite site;
    journal::Journal &records = *valueOf(site.session().recordsFor(access::Capability::editRoster));
    QElapsedTimer timer;
    timer.start();
    records.vault().wantBulkCache(true);
    valueOf(records.write({journal::Verb::rosterImported, {}, {}, {}, journal::Topic::students}, [](vault::Vault &vault) -> Done {
        XD_TRY(StudentWriter writer, StudentWriter::on(vault));
        for (int i = 0; i < studentCount; ++i)
            XD_CHECK(writer.insert(StudentId::make(), studentAt(i)));
        return growRosterRevision(vault);
    }));
    WARN("stored in " << timer.restart() << " ms");
    StudentIndex index;
    valueOf(index.refresh(records.vault()));
    WARN("read in " << timer.elapsed() << " ms");
    CHECK(index.size() == studentCount);

    const QStringList kinds{u"单子涵"_s, u"涵"_s, u"shanzihan"_s, u"szh"_s, u"z"_s, u"G9900"_s, u"0011"_s, u"080901"_s, u"G99000120080901"_s, u"x"_s, u"三(2)班"_s, u"高一"_s, u"302"_s, u"高一 zh"_s, u""_s};
    for (const QString &text : kinds) {
        std::vector<qint64> times;
        int total = 0;
        for (int i = 0; i < 100; ++i) {
            timer.restart();
            total = index.find({text, {}, {}, {}, false, 0, 50}).total;
            times.push_back(timer.nsecsElapsed() / 1000);
        }
        std::sort(times.begin(), times.end());
        WARN(text.toStdString() << ": " << total << " found, median " << times[50] << " us, p99 " << times[98] << " us");
        CHECK(times[98] < 50'000);
    }
}
