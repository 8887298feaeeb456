// Search in 300,000 students: p99 below 50 ms for each kind of query.
#include "core/base/pinyin.h"
#include "core/students/student_index.h"
#include "core/students/student_store.h"
#include "tests/bench/bench.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace xd::bench {

namespace {

const QString surnames = u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
                         "单解仇查朴缪覃"_s; // the last ones sound otherwise than as a word
const QString givenNames = u"子涵梓轩欣怡浩然雨桐思远嘉宁诗琪俊杰一诺佳怡宇航芷若明远书瑶若曦天佑晨曦安琪文博静雯"_s;

std::optional<students::StudentNumber> numberOf(int position, QDate birthDate)
{
    const QString digits = u"99%1%2"_s.arg(position / 4000, 4, 10, QChar(u'0')).arg(birthDate.toString(u"yyyyMMdd")) + u"001"_s;
    const auto number = students::StudentNumber::parse(u'G' + digits + students::checkCharacterOf(digits));
    return number ? std::optional(*number) : std::nullopt;
}

std::vector<students::Student> madeUp(int count)
{
    QRandomGenerator random(7);
    std::vector<students::Student> made;
    made.reserve(size_t(count));
    for (int i = 0; i < count; ++i) {
        students::Student student;
        student.name = surnames[random.bounded(int(surnames.size()))];
        for (int letters = 1 + random.bounded(2); letters > 0; --letters)
            student.name += givenNames[random.bounded(int(givenNames.size()))];
        student.birthDate = QDate(2008, 9, 1).addDays(i % 4000);
        student.number = numberOf(i, student.birthDate);
        student.localNumber = u"%1"_s.arg(20240000000LL + i);
        student.year = calendar::SchoolYear(2026);
        student.schoolClass = {1 + i % 12, 1 + (i / 12) % 20, {}, 2020};
        made.push_back(std::move(student));
    }
    return made;
}

} // namespace

Outcomes searchStudents(const Size &size)
{
    const int count = size.of(300'000);
    const QTemporaryDir folder;
    XD_TRY(const auto vault, vault::Vault::create(folder.filePath(u"records.xdv"_s), vault::VaultKind::records, SecretBytes::random(32)));
    const std::vector<students::Student> made = madeUp(count);
    {
        vault->wantBulkCache(true);
        XD_TRY(vault::Transaction transaction, vault::Transaction::begin(*vault));
        XD_TRY(students::StudentWriter writer, students::StudentWriter::on(*vault));
        for (const students::Student &student : made)
            XD_CHECK(writer.insert(students::StudentId::make(), student));
        XD_CHECK(students::growRosterRevision(*vault));
        XD_CHECK(transaction.commit());
        vault->wantBulkCache(false);
    }
    students::StudentIndex index;
    XD_TRY(const double readMs, timed([&] { return index.refresh(*vault).map([](bool) {}); }));
    std::vector<Outcome> outcomes{{u"%1 students read into the index"_s.arg(count), readMs}};

    QRandomGenerator random(11);
    const auto someone = [&]() -> const students::Student & { return made[size_t(random.bounded(count))]; };
    const auto pinyinOf = [](const QString &name) { return pinyin::sortKey(name).remove(u' '); };
    const auto initialsOf = [](const QString &name) {
        QString initials;
        for (const QString &syllable : pinyin::sortKey(name).split(u' '))
            initials += syllable.left(1);
        return initials;
    };
    const std::pair<const char *, std::function<QString()>> kinds[] = {
        {"whole name", [&] { return someone().name; }},
        {"part of a name", [&] { return someone().name.last(1); }},
        {"full pinyin", [&] { return pinyinOf(someone().name); }},
        {"initials", [&] { return initialsOf(someone().name); }},
        {"one letter", [&] { return initialsOf(someone().name).left(1); }},
        {"head of a number", [&] { return someone().number->text().first(5); }},
        {"end of a number", [&] { return someone().localNumber.last(5); }},
        {"part of a number", [&] { return someone().number->text().mid(9, 6); }},
        {"class", [&] { return someone().schoolClass.name(); }},
        {"grade", [&] { return students::gradeName(someone().schoolClass.grade); }},
        {"grade and letter", [&] {
             const students::Student &one = someone();
             return students::gradeName(one.schoolClass.grade) + u' ' + initialsOf(one.name).left(1);
         }},
        {"everybody", [] { return QString(); }},
    };
    for (const auto &[kind, query] : kinds) {
        Best p99;
        for (int round = 0; round < size.rounds(); ++round) {
            std::vector<double> times;
            for (int i = 0; i < (size.isQuick ? 5 : 200); ++i) {
                students::StudentQuery asked;
                asked.text = query();
                students::FoundStudents found;
                XD_TRY(const double ms, timed([&] {
                    found = index.find(asked);
                    return Done();
                }));
                if (found.total == 0)
                    return failure(ErrorCode::NotFound, {}, QString::fromLatin1(kind));
                times.push_back(ms);
            }
            std::sort(times.begin(), times.end());
            p99.keep(times[times.size() * 99 / 100]);
        }
        outcomes.push_back({u"search, %1: p99"_s.arg(QLatin1StringView(kind)), p99.ms(), 0, 50});
    }
    return outcomes;
}

} // namespace xd::bench
