#include "core/screening/close_round.h"
#include "core/screening/round_results.h"
#include "core/screening/screening_use.h"
#include "core/screening/undo_answers_import.h"
#include "core/screening/undo_consent_import.h"
#include "tests/core/screening/school_with_round.h"

using namespace xd;
using namespace xd::screening;
using namespace xd::test;

namespace {

Result<int> undo(School &school, const ScreeningImportId &import)
{
    return undoConsentImport(school.session(), builtInInstruments(), import);
}

// A slip of one student that overrules the earlier one.
ConsentImported takeSlip(School &school, const students::StudentId &student, Opinion guardian, QDate date)
{
    ConsentPlan plan;
    plan.slips = {{student, guardian, Opinion::none, u"李女士"_s, date}};
    plan.updatedRows = 1;
    plan.round = school.round;
    plan.revision = school.viewNow().revision;
    return valueOf(importConsent(school.session(), builtInInstruments(), plan, u"迟交.xlsx"_s));
}

} // namespace

TEST_CASE("An import of consent slips is taken back as a whole, once, and can come again")
{
    School school("roster-messy.xlsx", {u"phq-9"_s, u"gad-7"_s}, u"7-12"_s);
    const ConsentImported imported = school.takeConsent("consent-survey.csv");
    const qint64 linesBefore = school.journalLines();
    CHECK(valueOf(undo(school, imported.import)) == 245);
    CHECK(school.journalLines() == linesBefore + 1);
    const RoundStatus status = school.statusNow();
    CHECK(status.counts.consented == 0);
    CHECK(status.counts.undecided == 249);
    CHECK(codeOf(undo(school, imported.import)) == ErrorCode::Refused);
    CHECK(codeOf(undo(school, ScreeningImportId::make())) == ErrorCode::NotFound);
    CHECK(valueOf(listScreeningImports(school.session(), school.round)).front().isUndone);
    CHECK(school.takeConsent("consent-survey.csv").added == 245);
    CHECK(school.statusNow().counts.consented == 234);
}

TEST_CASE("Slips that answers rest on are in use until the answers are taken back")
{
    School school("roster-messy.xlsx", {u"phq-9"_s, u"gad-7"_s}, u"7-12"_s);
    const ConsentImported slips = school.takeConsent("consent-survey.csv");
    const AnswersImported answers = school.takeAnswers(fixtureTable("answers-survey-site.csv"));
    const qint64 linesBefore = school.journalLines();
    CHECK(codeOf(undo(school, slips.import)) == ErrorCode::InUse);
    CHECK(school.journalLines() == linesBefore);
    CHECK(school.statusNow().counts.consented == 234);
    CHECK_FALSE(valueOf(listScreeningImports(school.session(), school.round)).back().isUndone);
    CHECK(codeOf(undo(school, answers.import)) == ErrorCode::Refused); // not of slips
    valueOf(undoAnswersImport(school.session(), builtInInstruments(), answers.import));
    CHECK(valueOf(undo(school, slips.import)) == 245);
}

TEST_CASE("Taking back a slip brings the one before, and only consent that answers need is held")
{
    School school("roster-messy.xlsx", {u"phq-9"_s, u"gad-7"_s}, u"7-12"_s);
    school.takeConsent("consent-survey.csv");
    const AnswersPlan coming = school.plan(fixtureTable("answers-survey-site.csv"));
    const students::StudentId answered = coming.sheets.front().student;
    REQUIRE(school.viewNow().consentOf(answered) == ConsentState::given);

    const ConsentImported mistaken = takeSlip(school, answered, Opinion::refuses, QDate(2030, 1, 1));
    REQUIRE(school.viewNow().consentOf(answered) == ConsentState::refused);
    CHECK(valueOf(undo(school, mistaken.import)) == 1);
    CHECK(school.viewNow().consentOf(answered) == ConsentState::given);
    school.takeAnswers(fixtureTable("answers-survey-site.csv"));

    // A second slip that says the same can go: the first still stands.
    const ConsentImported twice = takeSlip(school, answered, Opinion::agrees, QDate(2030, 1, 1));
    CHECK(valueOf(undo(school, twice.import)) == 1);
}

TEST_CASE("A closed round gives no slips back, and only who runs screenings asks for them")
{
    School school("roster-messy.xlsx", {u"phq-9"_s, u"gad-7"_s}, u"7-12"_s);
    const ConsentImported slips = school.takeConsent("consent-survey.csv");
    CHECK(codeOf(students::undoRosterImport(school.session(), school.rosterImport, ScreeningUse())) == ErrorCode::InUse);
    valueOf(closeRound(school.session(), builtInInstruments(), school.round));
    CHECK(codeOf(undo(school, slips.import)) == ErrorCode::RoundClosed);
    school.site.add(u"wang"_s, access::Role::principal);
    access::Session &principal = school.site.reopenAs(u"wang"_s);
    CHECK(codeOf(undoConsentImport(principal, builtInInstruments(), slips.import)) == ErrorCode::NotPermitted);
}
