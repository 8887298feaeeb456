#include "core/screening/bands_by_grade.h"
#include "core/screening/close_round.h"
#include "core/screening/load_instruments.h"
#include "core/screening/match_finding.h"
#include "core/screening/round_results.h"
#include "core/screening/screening_use.h"
#include "core/screening/student_screenings.h"
#include "core/screening/undo_answers_import.h"
#include "core/students/undo_roster_import.h"
#include "tests/core/screening/school_with_round.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::screening;
using namespace xd::test;

// The figures are those of tests/core/screening/count_fixtures.py, counted apart from the program.
TEST_CASE("A round of two questionnaires runs from slips to candidates")
{
    School school("roster-messy.xlsx", {u"phq-9"_s, u"gad-7"_s}, u"7-12"_s);
    CHECK(school.statusNow().counts.eligible == 249);
    CHECK(school.statusNow().counts.undecided == 249);

    const ConsentImported consent = school.takeConsent("consent-survey.csv");
    CHECK(consent.added == 245);
    CHECK(consent.refused == 15);
    CHECK(school.statusNow().counts.consented == 234);
    CHECK(school.statusNow().counts.missing == 234);

    const qint64 linesBefore = school.journalLines();
    const sheets::Table table = fixtureTable("answers-survey-site.csv");
    const AnswersImported imported = school.takeAnswers(table);
    CHECK(school.journalLines() == linesBefore + 1);
    CHECK(imported.added == 234);
    CHECK(imported.refused == 26);
    CHECK(imported.findings == 30);
    CHECK(school.listener.told.size() == 30); // and nothing else calls anyone

    const RoundStatus status = school.statusNow();
    CHECK(status.counts.eligible == 249);
    CHECK(status.counts.consented == 234);
    CHECK(status.counts.refused == 11);
    CHECK(status.counts.undecided == 4);
    CHECK(status.counts.answered == 234);
    CHECK(status.counts.partial == 0);
    CHECK(status.counts.missing == 0);
    CHECK(status.counts.late == 0);
    CHECK(status.unmatched == 1);
    // 32 with stored sheets are above a cut or gave a danger answer, 2 more gave one without consent.
    CHECK(status.counts.candidates == 34);
    CHECK(status.counts.danger == 29);
    CHECK(status.grades.size() == 6);

    const RoundResults results = valueOf(roundResults(school.session(), builtInInstruments(), school.round));
    CHECK(results.students.size() == 236);
    CHECK(results.unmatched.size() == 1);
    for (size_t i = 0; i < 29; ++i)
        CHECK_FALSE(results.students[i].danger.empty()); // danger stands on top
    CHECK(results.students[29].danger.empty());
    CHECK(std::all_of(results.students.begin() + 29, results.students.begin() + 34, [](const StudentResult &one) { return one.isAboveCut(); }));
    CHECK_FALSE(results.students[34].isCandidate());
    CHECK(std::all_of(results.students.begin(), results.students.end(), [](const StudentResult &one) { return !one.name.isEmpty() && !one.number.isEmpty(); }));

    const RoundCandidates found = valueOf(candidates(school.session(), builtInInstruments(), school.round));
    CHECK(found.candidates.size() == 34);
    for (const Candidate &candidate : found.candidates)
        CHECK_FALSE(candidate.facts.empty());

    const BandsByGrade bands = valueOf(bandsByGrade(school.session(), builtInInstruments(), school.round));
    std::array<int, 3> phq{};
    std::array<int, 3> gad{};
    for (int grade = 7; grade <= 12; ++grade) {
        for (size_t band = 0; band < 3; ++band) {
            phq[band] += bands.students(0, 0, grade, int(band));
            gad[band] += bands.students(1, 0, grade, int(band));
        }
    }
    CHECK(phq == std::array<int, 3>{173, 38, 23});
    CHECK(gad == std::array<int, 3>{175, 50, 9});

    // The mapping is remembered, and the same file once more changes nothing.
    CHECK(valueOf(findAnswerColumns(school.session(), table, results.round.instrumentList())).isRemembered);
    const AnswersImported again = school.takeAnswers(table);
    CHECK(again.added == 0);
    CHECK(again.unchanged == 234);
    CHECK(again.refused == 26);
    CHECK(again.findings == 0);

    const StudentScreenings own = valueOf(studentScreenings(school.session(), builtInInstruments(), results.students[0].student));
    REQUIRE(own.screenings.size() + own.danger.size() > 0);
    CHECK_FALSE(own.danger.empty());
    for (const StudentScreening &screening : own.screenings) {
        CHECK(screening.roundTitle == u"2026年秋季普测"_s);
        CHECK(screening.instrument.instrument->idAtVersion() == screening.pack + u'@' + screening.version);
    }
}

// The figures are those of tests/core/screening/count_fixtures.py.
TEST_CASE("A round of the hundred items comes back from the vault as it was scored")
{
    School school("roster-primary.xlsx", {u"mht"_s}, u"4-6"_s);
    school.takeConsent("consent.csv");
    school.takeAnswers(fixtureTable("answers-platform-100-items.xlsx"));
    const RoundStatus status = school.statusNow();
    CHECK(status.counts.eligible == 600);
    CHECK(status.counts.consented == 546);
    CHECK(status.counts.refused == 35);
    CHECK(status.counts.undecided == 19);
    CHECK(status.counts.answered == 546);
    CHECK(status.counts.candidates == 34);
    CHECK(status.counts.danger == 11);

    const BandsByGrade bands = valueOf(bandsByGrade(school.session(), builtInInstruments(), school.round));
    const std::map<int, std::array<int, 3>> byGrade{{4, {152, 22, 7}}, {5, {149, 19, 14}}, {6, {154, 18, 11}}};
    int invalid = 0;
    for (const auto &[grade, expected] : byGrade) {
        for (int band = 0; band < 3; ++band) {
            CHECK(bands.students(0, 0, grade, band) == expected[size_t(band)]);
            invalid += bands.students(0, 0, grade, band) - bands.students(0, 0, grade, band, false);
        }
    }
    CHECK(invalid == 84);

    const RoundResults results = valueOf(roundResults(school.session(), builtInInstruments(), school.round));
    const RoundView view = school.viewNow();
    const Instrument &mht = *results.round.instruments[0].instrument;
    for (const StudentResult &student : results.students) {
        const QByteArray answers = view.stored[student.student][u"mht"_s];
        const std::span<const quint8> values{reinterpret_cast<const quint8 *>(answers.constData()), size_t(answers.size())};
        const Score score = scoreSheet(mht, *results.round.instruments[0].norm, values, {student.results[0]->seconds, 100});
        REQUIRE(score.flags == student.results[0]->score.flags);
        for (size_t scale = 0; scale < score.scales.size(); ++scale) {
            REQUIRE(score.scales[scale].value == student.results[0]->score.scales[scale].value);
            REQUIRE(score.scales[scale].band == student.results[0]->score.scales[scale].band);
        }
    }
}

TEST_CASE("An import of answers is taken back as a whole, and its danger findings stay")
{
    School school("roster-messy.xlsx", {u"phq-9"_s, u"gad-7"_s}, u"7-12"_s);
    school.takeConsent("consent-survey.csv");
    const sheets::Table table = fixtureTable("answers-survey-site.csv");
    const AnswersImported imported = school.takeAnswers(table);
    CHECK(valueOf(undoAnswersImport(school.session(), builtInInstruments(), imported.import)) == 2 * 234);
    const RoundStatus status = school.statusNow();
    CHECK(status.counts.answered == 0);
    CHECK(status.counts.missing == 234);
    CHECK(status.counts.danger == 29);
    CHECK(status.unmatched == 1);
    CHECK(codeOf(undoAnswersImport(school.session(), builtInInstruments(), imported.import)) == ErrorCode::Refused);
    CHECK(codeOf(undoAnswersImport(school.session(), builtInInstruments(), ScreeningImportId::make())) == ErrorCode::NotFound);

    const AnswersImported again = school.takeAnswers(table);
    CHECK(again.added == 234);
    CHECK(again.findings == 0); // known already
    const auto imports = valueOf(listScreeningImports(school.session(), school.round));
    REQUIRE(imports.size() == 3);
    CHECK(imports[1].isUndone);
    CHECK(imports[2].kind == ImportKind::consent);
    CHECK(imports[2].file == u"consent-survey.csv"_s); // the folder is nobody's business
    CHECK(codeOf(undoAnswersImport(school.session(), builtInInstruments(), imports[2].id)) == ErrorCode::Refused);
}

TEST_CASE("A person matches a danger answer that came without a student")
{
    School school("roster-messy.xlsx", {u"phq-9"_s, u"gad-7"_s}, u"7-12"_s);
    school.takeConsent("consent-survey.csv");
    const sheets::Table table = fixtureTable("answers-survey-site.csv");
    school.takeAnswers(table);
    const RoundResults results = valueOf(roundResults(school.session(), builtInInstruments(), school.round));
    REQUIRE(results.unmatched.size() == 1);
    const Finding waiting = results.unmatched[0];
    CHECK(waiting.refusedFor == u"UnknownStudent"_s);
    CHECK_FALSE(waiting.claim.name.isEmpty());
    const students::StudentId student = results.students.back().student;

    CHECK(codeOf(matchFinding(school.session(), builtInInstruments(), waiting.id, students::StudentId::make(), school.listener)) == ErrorCode::NotFound);
    CHECK(codeOf(matchFinding(school.session(), builtInInstruments(), FindingId::make(), student, school.listener)) == ErrorCode::NotFound);
    valueOf(matchFinding(school.session(), builtInInstruments(), waiting.id, student, school.listener));
    CHECK(codeOf(matchFinding(school.session(), builtInInstruments(), waiting.id, student, school.listener)) == ErrorCode::AlreadyExists);
    CHECK(school.statusNow().unmatched == 0);
    CHECK(valueOf(studentScreenings(school.session(), builtInInstruments(), student)).danger.size() == 1);
    CHECK(school.takeAnswers(table).findings == 0); // the row comes again as it was, and is known
}

TEST_CASE("A failed or stopped import of answers leaves neither sheets nor findings nor a journal line")
{
    School school("roster-messy.xlsx", {u"phq-9"_s, u"gad-7"_s}, u"7-12"_s);
    school.takeConsent("consent-survey.csv");
    const AnswersPlan plan = school.plan(fixtureTable("answers-survey-site.csv"));
    const qint64 lines = school.journalLines();
    NoProgress progress;
    Stopped stopped;
    Listener refusing;
    refusing.refuses = true;
    CHECK(codeOf(importAnswers(school.session(), builtInInstruments(), plan, {}, school.listener, stopped)) == ErrorCode::Cancelled);
    CHECK(codeOf(importAnswers(school.session(), builtInInstruments(), plan, {}, refusing, progress)) == ErrorCode::Refused);
    CHECK(school.journalLines() == lines);
    CHECK(school.statusNow().counts.answered == 0);
    CHECK(school.statusNow().counts.danger == 0);
}

TEST_CASE("A plan from before another change is refused")
{
    School school("roster-messy.xlsx", {u"phq-9"_s, u"gad-7"_s}, u"7-12"_s);
    const AnswersPlan early = school.plan(fixtureTable("answers-survey-site.csv"));
    school.takeConsent("consent-survey.csv");
    NoProgress progress;
    CHECK(codeOf(importAnswers(school.session(), builtInInstruments(), early, {}, school.listener, progress)) == ErrorCode::Refused);
    CHECK(school.listener.told.empty());
}

TEST_CASE("Without consent only danger is kept, on the basis of danger to life")
{
    School school("roster-messy.xlsx", {u"phq-9"_s, u"gad-7"_s}, u"7-12"_s);
    const AnswersImported imported = school.takeAnswers(fixtureTable("answers-survey-site.csv"));
    CHECK(imported.added == 0);
    CHECK(imported.refused == 260);
    CHECK(imported.findings == 30);
    CHECK(school.viewNow().stored.isEmpty());
    for (const Finding &finding : school.listener.told)
        CHECK((finding.refusedFor == u"NoConsent"_s || finding.refusedFor == u"UnknownStudent"_s));
}

TEST_CASE("A closed round takes nothing and gives nothing back")
{
    School school("roster-messy.xlsx", {u"phq-9"_s, u"gad-7"_s}, u"7-12"_s);
    school.takeConsent("consent-survey.csv");
    const sheets::Table table = fixtureTable("answers-survey-site.csv");
    const AnswersImported imported = school.takeAnswers(table);
    valueOf(closeRound(school.session(), builtInInstruments(), school.round));
    CHECK(codeOf(closeRound(school.session(), builtInInstruments(), school.round)) == ErrorCode::RoundClosed);
    CHECK(codeOf(closeRound(school.session(), builtInInstruments(), RoundId::make())) == ErrorCode::NotFound);
    CHECK(codeOf(undoAnswersImport(school.session(), builtInInstruments(), imported.import)) == ErrorCode::RoundClosed);
    const auto map = guessAnswerColumns(table, school.viewNow().round.instrumentList());
    const AnswersPlan late = valueOf(prepareAnswersImport(school.session(), builtInInstruments(), school.round, table, map));
    CHECK(late.sheets.empty());
    CHECK(late.refusedRows == late.rows);
    CHECK(school.statusNow().counts.answered == 234);
    const auto rounds = valueOf(listRounds(school.session(), builtInInstruments()));
    REQUIRE(rounds.size() == 1);
    CHECK(rounds[0].isClosed());
}

TEST_CASE("A roster is not taken back from under its answers")
{
    School school("roster-messy.xlsx", {u"phq-9"_s, u"gad-7"_s}, u"7-12"_s);
    school.takeConsent("consent-survey.csv");
    CHECK(codeOf(students::undoRosterImport(school.session(), school.rosterImport, ScreeningUse())) == ErrorCode::InUse);
}

TEST_CASE("Only who may run a screening does, and only who may read results sees them")
{
    School school("roster-messy.xlsx", {u"phq-9"_s}, u"7-12"_s);
    school.site.add(u"principal"_s, access::Role::principal);
    access::Session &principal = school.site.reopenAs(u"principal"_s);
    const RoundDraft draft{u"普测"_s, u"7-12"_s, {u"phq-9"_s}, {}, {}, {}};
    CHECK(codeOf(openRound(principal, builtInInstruments(), draft)) == ErrorCode::NotPermitted);
    CHECK(codeOf(roundResults(principal, builtInInstruments(), school.round)) == ErrorCode::NotPermitted);
    CHECK(codeOf(bandsByGrade(principal, builtInInstruments(), school.round)) == ErrorCode::NotPermitted);
    CHECK(codeOf(roundStatus(principal, builtInInstruments(), school.round)) == ErrorCode::NotPermitted);
    CHECK(codeOf(studentScreenings(principal, builtInInstruments(), students::StudentId::make())) == ErrorCode::NotPermitted);
    CHECK(valueOf(loadInstruments(principal)).list().size() >= 3); // facts are nobody's secret
}

TEST_CASE("Who is missing is listed, and who refused is not asked again")
{
    School school("roster-primary.xlsx", {u"mht"_s}, u"4"_s);
    CHECK(valueOf(missingStudents(school.session(), builtInInstruments(), school.round)).size() == 200);
    const sheets::Table slips = typedTable({{u"学号"_s, u"监护人意见"_s}, {u"G990101201703242009"_s, u"同意"_s}, {u"G990101201610282036"_s, u"不同意"_s}});
    const auto plan = valueOf(prepareConsentImport(school.session(), builtInInstruments(), school.round, slips, sheets::guessColumns(slips, consentColumns())));
    valueOf(importConsent(school.session(), builtInInstruments(), plan, {}));
    const auto missing = valueOf(missingStudents(school.session(), builtInInstruments(), school.round));
    CHECK(missing.size() == 199);
    CHECK(std::count_if(missing.begin(), missing.end(), [](const MissingStudent &one) { return one.wanting == Wanting::pupil; }) == 1);
}
