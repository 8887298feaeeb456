// The school that the pages after a round are tried on: the roster of the fixtures, a round of PHQ-9 and GAD-7 in grades 7 to
// 12, its consent slips and the answers of a survey site. 234 of its students have a sheet, 34 are candidates.
#pragma once

#include "core/screening/import_answers.h"
#include "core/screening/import_consent.h"
#include "core/screening/open_round.h"
#include "core/screening/prepare_answers_import.h"
#include "core/screening/prepare_consent_import.h"
#include "tests/core/screening/fixture_school.h"

namespace xd::test {

struct AnsweredRound {
    screening::RoundId round;
    screening::ScreeningImportId import; // of the answers
    int findings = 0;                    // danger answers
};

// The roster must be there: importFixture(session, "roster-messy.xlsx").
inline AnsweredRound openAnsweredRound(access::Session &session, screening::DangerWatcher &watcher)
{
    using namespace Qt::StringLiterals;
    const screening::Instruments &all = builtInInstruments();
    NoProgress nobody;
    const auto round = valueOf(screening::openRound(session, all, {u"秋季筛查"_s, u"7-12"_s, {u"phq-9"_s, u"gad-7"_s}, {}, {}, {}}));
    const sheets::Table slips = fixtureTable("consent-survey.csv");
    const auto consent = valueOf(screening::prepareConsentImport(session, all, round, slips, sheets::guessColumns(slips, screening::consentColumns())));
    valueOf(screening::importConsent(session, all, consent, {}));
    const sheets::Table answers = fixtureTable("answers-survey-site.csv");
    const auto view = valueOf(screening::viewRound(session, all, round));
    const auto columns = valueOf(screening::findAnswerColumns(session, answers, view.round.instrumentList()));
    const auto plan = valueOf(screening::prepareAnswersImport(session, all, round, answers, columns.map));
    const auto imported = valueOf(screening::importAnswers(session, all, plan, {}, watcher, nobody));
    return {round, imported.import, imported.findings};
}

} // namespace xd::test
