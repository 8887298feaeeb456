// 100,000 MHT sheets of a hundred items: planned, which scores them, and stored, against the same rows through the bare
// C API with everything computed beforehand.
#include "core/screening/import_answers.h"
#include "core/screening/open_round.h"
#include "core/screening/plan_given_answers.h"
#include "core/screening/record_consent.h"
#include "core/screening/round_store.h"
#include "core/screening/score_codec.h"
#include "core/students/student_store.h"
#include "tests/bench/bare_vault.h"
#include "tests/bench/bench.h"
#include "tests/bench/bench_site.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace xd::bench {

using namespace screening;
using students::StudentId;

namespace {

Result<std::vector<StudentId>> enrol(journal::Journal &records, int count)
{
    std::vector<StudentId> ids;
    records.vault().wantBulkCache(true);
    XD_CHECK(records.write({journal::Verb::rosterImported}, [&](vault::Vault &vault) -> Done {
        XD_TRY(students::StudentWriter writer, students::StudentWriter::on(vault));
        for (int i = 0; i < count; ++i) {
            students::Student student;
            student.name = u"学生"_s + QString::number(i);
            student.localNumber = QString::number(i);
            student.year = calendar::SchoolYear(2026);
            student.schoolClass = {4 + i % 3, 1 + i / 3 % 40, {}, 2022};
            XD_CHECK(writer.insert(ids.emplace_back(StudentId::make()), student));
        }
        return students::growRosterRevision(vault);
    }));
    records.vault().wantBulkCache(false);
    return ids;
}

std::vector<GivenAnswers> sheetsOf(const Round &round, const std::vector<StudentId> &ids)
{
    const Instrument &mht = *round.instruments.front().instrument;
    QRandomGenerator random(11);
    std::vector<GivenAnswers> given;
    given.reserve(ids.size());
    for (const StudentId &id : ids) {
        QByteArray answers(mht.itemCount(), '\0');
        for (char &answer : answers)
            answer = char(random.bounded(2));
        for (const DangerItem &danger : mht.dangerItems) // each danger answer is a row of its own, which the bare side has not
            answers[danger.item] = '\0';
        given.push_back({id, mht.id, answers, {900, 100}, round.openedMs});
    }
    return given;
}

Done agreeAll(access::Session &session, const Instruments &instruments, const RoundId &round, const std::vector<StudentId> &ids)
{
    std::vector<ConsentSlip> slips;
    for (const StudentId &id : ids)
        slips.push_back({id, Opinion::agrees, Opinion::agrees, {}, QDate(2026, 10, 8)});
    XD_CHECK(recordConsent(session, instruments, round, slips));
    return {};
}

// The rows that the sheets stand upon; not part of the time.
void layGround(BareVault &bare, const QByteArray &roundId, const QByteArray &importId, const AnswersPlan &plan)
{
    bare.run("BEGIN");
    BareStatement round(bare, "INSERT INTO screening_round (id, title, grades, first_day, opened, opened_by) VALUES (?, 't', 112, '2026-10-08', 1, ?)");
    round.bindBytes(1, roundId);
    round.bindBytes(2, importId); // any sixteen bytes
    round.run();
    BareStatement instrument(bare, "INSERT INTO round_instrument (round, position, pack, version, norm) VALUES (?, 0, 'mht', '1', 'usual')");
    instrument.bindBytes(1, roundId);
    instrument.run();
    BareStatement import(bare, "INSERT INTO screening_import VALUES (?, ?, 2, 1, '', 0, 0, 0, 0, NULL, 2)");
    import.bindBytes(1, importId);
    import.bindBytes(2, roundId);
    import.run();
    BareStatement student(bare, "INSERT INTO student VALUES (?, '学生', 1, NULL, NULL, '', NULL, NULL, '', '', 1)");
    for (const PlannedSheet &sheet : plan.sheets) {
        const QByteArray id = sheet.student.bytes();
        student.bindBytes(1, id);
        student.run();
    }
    bare.run("COMMIT");
}

Result<double> insertBare(const Round &round, const AnswersPlan &plan)
{
    BareVault bare;
    const QByteArray roundId = round.id.bytes();
    const QByteArray importId(16, 'i');
    layGround(bare, roundId, importId, plan);
    std::vector<std::pair<QByteArray, QByteArray>> computed; // student, scales
    for (const PlannedSheet &sheet : plan.sheets)
        computed.emplace_back(sheet.student.bytes(), encodeScales(sheet.score.scales));
    return timed([&]() -> Done {
        bare.run("BEGIN");
        BareStatement answers(bare, "INSERT INTO answer_sheet VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, 0, ?)");
        BareStatement result(bare, "INSERT INTO result VALUES (?, 'mht', '1', 'usual', 1, ?, ?, ?, ?, ?, NULL)");
        for (size_t i = 0; i < plan.sheets.size(); ++i) {
            const PlannedSheet &sheet = plan.sheets[i];
            answers.bind(1, qint64(i) + 1);
            answers.bindBytes(2, roundId);
            answers.bindBytes(3, computed[i].first);
            answers.bind(4, sheet.grade);
            answers.bindBytes(5, sheet.answers);
            answers.bind(6, sheet.sitting.seconds);
            answers.bind(7, sheet.sitting.questions);
            answers.bind(8, sheet.answeredMs);
            answers.bindBytes(9, importId);
            answers.run();
            result.bind(1, qint64(i) + 1);
            result.bind(2, int(sheet.score.flags));
            result.bind(3, sheet.score.missing);
            result.bind(4, sheet.score.isCandidate());
            result.bind(5, qRound64(sheet.score.scales.front().value * 1000));
            result.bindBytes(6, computed[i].second);
            result.run();
        }
        bare.run("COMMIT");
        return {};
    });
}

Done oneRound(const Instruments &instruments, int count, Best &ours, Best &limit)
{
    const QTemporaryDir folder;
    XD_TRY(const auto session, makeSite(folder.filePath(u"site"_s)));
    XD_TRY(journal::Journal *const records, session->recordsFor(access::Capability::runScreening));
    XD_TRY(const auto ids, enrol(*records, count));
    XD_TRY(const RoundId id, openRound(*session, instruments, {u"普测"_s, u"4-6"_s, {u"mht"_s}, {}, {}, {}}));
    XD_TRY(const Round round, readRound(records->vault(), instruments, id));
    XD_CHECK(agreeAll(*session, instruments, id, ids));
    const std::vector<GivenAnswers> given = sheetsOf(round, ids);
    XD_TRY(const RoundView view, viewRound(*session, instruments, id));
    NoDangerWatcher watcher;
    NoProgress nobody;
    AnswersPlan plan;
    XD_TRY(const double storedMs, timed([&]() -> Done {
        XD_TRY(plan, planGivenAnswers(view, given, AnswerSource::paper, round.openedMs));
        XD_CHECK(importAnswers(*session, instruments, plan, {}, watcher, nobody));
        return {};
    }));
    if (plan.sheets.size() != ids.size())
        return failure(ErrorCode::Refused, {}, u"not all sheets were taken"_s);
    ours.keep(storedMs);
    XD_TRY(const double bareMs, insertBare(round, plan));
    limit.keep(bareMs);
    return {};
}

} // namespace

Outcomes storeSheets(const Size &size)
{
    const int count = size.of(100'000);
    XD_TRY(const Instruments instruments, Instruments::builtIn());
    Best ours, limit;
    for (int round = 0; round < size.rounds(); ++round)
        XD_CHECK(oneRound(instruments, count, ours, limit));
    return std::vector<Outcome>{{u"%1 sheets scored and stored; their rows inserted"_s.arg(count), ours.ms(), limit.ms(), 2}};
}

} // namespace xd::bench
