// A school of 5,000 students with ten years of history: one page opened, and a word found in all files. A night's run takes
// two million entries (XINDENG_NIGHT=1).
#include "core/archive/entry_store.h"
#include "core/archive/find_words.h"
#include "core/archive/timeline.h"
#include "core/screening/load_instruments.h"
#include "core/students/student_store.h"
#include "tests/bench/bench.h"
#include "tests/bench/bench_site.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace xd::bench {

namespace {

using archive::Entry;
using students::StudentId;

const QStringList sentences{u"与班主任谈了最近的作息，约好按时休息。"_s, u"母亲来电，说孩子在家话少。"_s, u"课间在走廊和同学说笑。"_s,
                            u"作业没有交，说是忘在家里。"_s,          u"主动来问考前怎样安排复习。"_s, u"运动会后心情明显好转。"_s,
                            u"与同桌为座位争执，已经和好。"_s,        u"祖父住院，周末回老家探望。"_s, u"转来的第一周，还不认识几个同学。"_s};
const QStringList rareWords{u"灯塔"_s, u"鲸鱼"_s, u"风筝"_s, u"石榴"_s, u"口琴"_s};

Result<std::vector<StudentId>> enrol(vault::Vault &records, int count)
{
    std::vector<StudentId> ids;
    XD_TRY(students::StudentWriter writer, students::StudentWriter::on(records));
    for (int i = 0; i < count; ++i) {
        students::Student student;
        student.name = u"学生"_s;
        student.localNumber = QString::number(20200000 + i);
        student.year = calendar::SchoolYear(2026);
        student.schoolClass = {1 + i % 12, 1 + (i / 12) % 20, {}, 2020};
        ids.push_back(StudentId::make());
        XD_CHECK(writer.insert(ids.back(), student));
    }
    return ids;
}

// Ten years, so that most of it has faded.
Done writeHistory(vault::Vault &records, const std::vector<StudentId> &ids, int entries)
{
    QRandomGenerator random(3);
    for (int i = 0; i < entries; ++i) {
        Entry entry;
        entry.id = archive::EntryId::make();
        entry.student = ids[size_t(i) % ids.size()];
        entry.kind = u"note"_s;
        entry.day = QDate(2016, 9, 1).addDays(i % 3650);
        entry.author = QByteArray(16, 'a');
        entry.person = u"李老师"_s;
        for (int sentence = 0; sentence < 3; ++sentence)
            entry.caseNote += sentences[random.bounded(int(sentences.size()))];
        if (i % 1000 == 0)
            entry.caseNote += u"说起"_s + rareWords[random.bounded(int(rareWords.size()))] + u"。"_s;
        XD_CHECK(archive::insertEntry(records, entry, {}));
    }
    return {};
}

Result<double> p99Of(int times, const std::function<Done()> &work)
{
    std::vector<double> all;
    for (int i = 0; i < times; ++i) {
        XD_TRY(const double ms, timed(work));
        all.push_back(ms);
    }
    std::sort(all.begin(), all.end());
    return all[all.size() * 99 / 100];
}

} // namespace

Outcomes openStudentFiles(const Size &size)
{
    const int entries = size.of(qEnvironmentVariableIntValue("XINDENG_NIGHT") ? 2'000'000 : 300'000);
    const int count = size.of(5'000);
    const int times = size.isQuick ? 5 : 200;
    const QTemporaryDir folder;
    XD_TRY(const auto session, makeSite(folder.filePath(u"site"_s)));
    XD_TRY(journal::Journal *const records, session->recordsFor(access::Capability::keepFiles));
    std::vector<StudentId> ids;
    records->vault().wantBulkCache(true);
    XD_CHECK(records->write({journal::Verb::rosterImported}, [&](vault::Vault &vault) -> Done {
        XD_TRY(ids, enrol(vault, count));
        XD_CHECK(writeHistory(vault, ids, entries));
        return students::growRosterRevision(vault);
    }));
    records->vault().wantBulkCache(false);
    XD_TRY(const screening::Instruments instruments, screening::loadInstruments(*session));

    QRandomGenerator random(5);
    const auto someone = [&] { return ids[size_t(random.bounded(count))]; };
    Best page, barePage, word, bareWord, common;
    for (int round = 0; round < size.rounds(); ++round) {
        XD_TRY(const double pageMs, p99Of(times, [&] { return archive::timelineOf(*session, instruments, someone()).map([](const auto &) {}); }));
        XD_TRY(const double barePageMs, p99Of(times, [&] { return archive::readEntries(records->vault(), someone()).map([](const auto &) {}); }));
        const auto rare = [&] { return rareWords[random.bounded(int(rareWords.size()))]; };
        XD_TRY(const double wordMs, p99Of(times, [&] { return archive::findWords(*session, rare()).map([](const auto &) {}); }));
        XD_TRY(const double bareWordMs, p99Of(times, [&] { return archive::readHits(records->vault(), u'"' + rare() + u'"', {}, archive::mostHits).map([](const auto &) {}); }));
        XD_TRY(const double commonMs, p99Of(times / 5 + 1, [&] { return archive::findWords(*session, u"同学说笑"_s).map([](const auto &) {}); }));
        page.keep(pageMs);
        barePage.keep(barePageMs);
        word.keep(wordMs);
        bareWord.keep(bareWordMs);
        common.keep(commonMs);
    }
    return std::vector<Outcome>{{u"page of a student among %1 entries: p99"_s.arg(entries), page.ms(), 0, 100},
                                {u"– against its bare query"_s, page.ms(), barePage.ms()},
                                {u"a rare word in all files: p99"_s, word.ms(), 0, 300},
                                {u"– against its bare query"_s, word.ms(), bareWord.ms()},
                                {u"a phrase of common words in all files: p99"_s, common.ms(), 0, 300}};
}

} // namespace xd::bench
