// A screening round of a whole school through the commands of core, the way the window and the command line go: consent by
// table and by code, answers by table, from paper and at this computer, the second look, the closing. The figures are those
// of tests/core/screening/count_fixtures.py, counted apart from the program.
#include "core/screening/bands_by_grade.h"
#include "core/screening/close_round.h"
#include "core/screening/false_alarms.h"
#include "core/screening/found_later.h"
#include "core/screening/undo_answers_import.h"
#include "tests/features/whole_school.h"

using namespace Qt::StringLiterals;
using namespace xd;
using namespace xd::screening;
using namespace xd::test;

namespace {

// Whichever way they came, the answers of the platform's table come to what the table alone would have come to.
void checkBands(WholeSchool &school)
{
    const BandsByGrade bands = valueOf(bandsByGrade(school.session(), *school.instruments, school.round));
    const std::map<int, std::array<int, 3>> byGrade{{4, {152, 22, 7}}, {5, {149, 19, 14}}, {6, {154, 18, 11}}};
    int invalid = 0;
    for (const auto &[grade, expected] : byGrade) {
        for (int band = 0; band < 3; ++band) {
            CHECK(bands.students(0, 0, grade, band) == expected[size_t(band)]);
            invalid += bands.students(0, 0, grade, band) - bands.students(0, 0, grade, band, false);
        }
    }
    CHECK(invalid == 84);
    const int sdqTotal = *bands.round.instruments[1].instrument->totalScale();
    CHECK(bands.students(1, sdqTotal, 2, 0) == 24);
    CHECK(bands.students(1, sdqTotal, 2, 3) == 3);
    CHECK(bands.students(1, sdqTotal, 2, -1) == 1);
}

// Each danger answer has its duty, and nothing else has one: most of them stand on sheets that are void.
void checkDuties(WholeSchool &school)
{
    const std::vector<care::DutyLine> duties = school.duties();
    CHECK(duties.size() == 21 + 1);
    CHECK(std::count_if(duties.begin(), duties.end(), [](const care::DutyLine &one) { return one.duty.basis == care::Basis::dangerToLife; }) == 1);
    QHash<students::StudentId, int> owed;
    for (const care::DutyLine &one : duties)
        ++owed[one.duty.finding.student];
    CHECK(owed.size() == 12);

    int onVoidSheets = 0, ofStudents = 0;
    for (const StudentResult &student : valueOf(roundResults(school.session(), *school.instruments, school.round)).students) {
        const bool isVoid = student.results[0] && student.results[0]->score.flags.testFlag(Flag::invalid);
        REQUIRE(owed.value(student.student) == int(student.danger.size()));
        onVoidSheets += isVoid ? owed.value(student.student) : 0;
        ofStudents += isVoid && owed.contains(student.student);
    }
    CHECK(onVoidSheets == 14 + 4 + 2);
    CHECK(ofStudents == 7 + 2 + 1);
}

// Absent and unwilling students are listed with what is wanting, and never counted as zero.
void checkWanting(WholeSchool &school)
{
    const auto without = valueOf(studentsWithoutAnswers(school.session(), *school.instruments, school.round));
    CHECK(without.size() == 1200 - 574 + 1);
    std::map<Wanting, int> wanting;
    for (const MissingStudent &one : without)
        ++wanting[one.wanting];
    CHECK(wanting == std::map<Wanting, int>{{Wanting::guardian, 587}, {Wanting::pupil, 1}, {Wanting::part, 1}, {Wanting::refused, 38}});
    CHECK(valueOf(missingStudents(school.session(), *school.instruments, school.round)).size() == 589); // nobody asks again who refused
}

// A person decides; nothing before that hands anybody over.
void lookAgain(WholeSchool &school)
{
    const ReviewQueue queue = valueOf(reviewQueue(school.session(), *school.instruments, school.round));
    REQUIRE(queue.lines.size() == 38);
    CHECK(valueOf(care::listIntakes(school.session())).empty());
    std::map<Verdict, int> ofMht;
    for (size_t i = 0; i < 35; ++i) {
        const Verdict verdict = i < 12 ? Verdict::confirmed : i < 32 ? Verdict::notConfirmed : Verdict::watch;
        const SecondLook look = school.look(queue.lines[i].student);
        CHECK(look.facts == queue.lines[i].facts);
        valueOf(school.decide(look, verdict));
        ofMht[verdict] += std::any_of(look.facts.scales.begin(), look.facts.scales.end(), [](const ScaleFlag &flag) { return flag.pack == u"mht"; });
    }
    CHECK(valueOf(care::listIntakes(school.session())).size() == 12 + 3);
    CHECK(school.duties().size() == 22); // a decision answers no duty and makes none

    const RoundResults results = valueOf(roundResults(school.session(), *school.instruments, school.round));
    REQUIRE_FALSE(results.students.back().isCandidate());
    const FoundLaterDraft found{textOf(Means::teacher), u"2026-10-08"_s};
    valueOf(noteFoundLater(school.session(), *school.instruments, school.round, results.students.back().student, found));
    CHECK(codeOf(noteFoundLater(school.session(), *school.instruments, school.round, queue.lines[0].student, found)) == ErrorCode::Refused);

    CutRecord mht, sdq;
    for (const CutRecord &line : valueOf(falseAlarms(school.session(), *school.instruments)).lines)
        (line.pack == u"mht" ? mht : sdq).add(line);
    CHECK(mht.answered == 546);
    CHECK(mht.flagged == 32);
    CHECK(mht.confirmed == ofMht[Verdict::confirmed]);
    CHECK(mht.refuted == ofMht[Verdict::notConfirmed]);
    CHECK(mht.watched == ofMht[Verdict::watch]);
    CHECK(mht.open == 32 - mht.confirmed - mht.refuted - mht.watched);
    CHECK(mht.foundLater == 1);
    CHECK(sdq.answered == 28);
    CHECK(sdq.flagged == 3);
    const auto decided = valueOf(reviewQueue(school.session(), *school.instruments, school.round));
    CHECK(decided.decided == 35);
}

// What came in stays as it is; what people owe to students goes on.
void checkFrozen(WholeSchool &school, const ScreeningImportId &table)
{
    valueOf(closeRound(school.session(), *school.instruments, school.round));
    const RoundCounts before = school.counts();
    CHECK(codeOf(undoAnswersImport(school.session(), *school.instruments, table)) == ErrorCode::RoundClosed);
    const RosterEntry late = school.studentsOf(parentsClass).back();
    const ConsentSlip slip{late.id, Opinion::agrees, Opinion::agrees, {}, {}};
    CHECK(codeOf(recordConsent(school.session(), *school.instruments, school.round, std::span(&slip, 1))) == ErrorCode::RoundClosed);
    const GivenAnswers sheet{late.id, u"sdq-parent"_s, QByteArray(sdqItems, 0), {}, 0, {}};
    CHECK(valueOf(planGivenAnswers(school.view(), std::span(&sheet, 1), AnswerSource::paper, 0)).refused.front().code == ErrorCode::RoundClosed);
    CHECK(codeOf(startSitting(school.session(), *school.instruments, {school.round, u"zh_CN"_s, {u"mht"_s}, {}})) == ErrorCode::RoundClosed);
    CHECK(school.counts().answered == before.answered);
    CHECK(school.duties().size() == 22);

    const ReviewQueue queue = valueOf(reviewQueue(school.session(), *school.instruments, school.round));
    REQUIRE_FALSE(queue.lines.front().decision);
    valueOf(school.decide(school.look(queue.lines.front().student), Verdict::watch));
    CHECK(valueOf(care::listIntakes(school.session())).size() == 16);
}

} // namespace

TEST_CASE("A school of twelve hundred goes through a round by table, paper and this computer, to decisions that people made")
{
    WholeSchool school;
    school.plan();
    school.takeConsentByTable();
    school.takeConsentByCode();

    const AnswersImported table = school.takeTable();
    CHECK(table.added == 486);
    CHECK(table.refused == 48);
    CHECK(table.findings == 15);
    const AnswersImported paper = school.takePaper();
    CHECK(paper.added == 31);
    CHECK(paper.refused == 2);
    CHECK(paper.findings == 4 + 1);
    const AnswersImported parents = school.takeParentsSheets();
    CHECK(parents.added == 28);
    CHECK(parents.refused == 2);
    CHECK(parents.findings == 0);
    school.answerHere();
    const SittingsTakenIn here = school.takeInSitting();
    CHECK(here.sittings == 1);
    CHECK(here.sheets == 29);
    CHECK(here.incomplete == 1);
    CHECK(here.refused == 0);
    CHECK(here.unwilling == 0);
    CHECK(here.duties == 2);
    CHECK(here.problems.empty());

    const RoundCounts counts = school.counts();
    CHECK(counts.eligible == 1200);
    CHECK(counts.consented == 574);
    CHECK(counts.refused == 38);
    CHECK(counts.answered == 546 + 28);
    CHECK(counts.partial == 1); // answered, but too little of it for a result: asked again
    CHECK(counts.missing == 0);
    CHECK(counts.candidates == 34 + 3 + 1);
    CHECK(counts.danger == 11 + 1);
    checkBands(school);
    checkDuties(school);
    checkWanting(school);
    lookAgain(school);
    CHECK(codeOf(undoAnswersImport(school.session(), *school.instruments, table.import)) == ErrorCode::SecondLookBegun);
    checkFrozen(school, table.import);
}
