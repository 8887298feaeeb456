// The schools and tables of tests/fixtures as screening sees them, without a vault.
#pragma once

#include "core/screening/plan_answers_import.h"
#include "core/screening/plan_consent_import.h"
#include "tests/core/students/roster_fixture.h"

namespace xd::test {

inline const screening::Instruments &builtInInstruments()
{
    static const screening::Instruments all = valueOf(screening::Instruments::builtIn());
    return all;
}

inline constexpr qint64 octoberMs = 1'791'504'000'000; // 2026-10-09

// The roster as its import would store it.
inline std::vector<screening::RosterEntry> fixtureRoster(const char *name)
{
    const sheets::Table table = fixtureTable(name);
    NoProgress progress;
    const auto plan = valueOf(students::planRosterImport(table, sheets::guessColumns(table, students::rosterColumns()), {},
                                                         students::RosterContext::on(QDate(2026, 10, 8)), progress));
    std::vector<screening::RosterEntry> entries;
    for (const students::PlannedRow &row : plan.rows) {
        const students::Student &student = row.student;
        entries.push_back({students::StudentId::make(), student.number ? student.number->text() : QString(), student.localNumber,
                           student.name, student.schoolClass, true});
    }
    return entries;
}

inline screening::RoundView fixtureRound(const QStringList &instruments, const QString &grades, std::vector<screening::RosterEntry> roster)
{
    using namespace Qt::StringLiterals;
    const QDate today(2026, 10, 8);
    auto round = valueOf(screening::Round::from({u"十月普测"_s, grades, instruments, {}, {}, {}}, builtInInstruments(), today));
    return {std::move(round), {calendar::SchoolYear::of(today), students::StageSystem::sixThree, {}, {}},
            screening::RosterIndex(std::move(roster)), {}, {}, {}, {}};
}

inline screening::ConsentPlan planConsent(const char *name, const screening::RoundView &view)
{
    const sheets::Table table = fixtureTable(name);
    return valueOf(screening::planConsentImport(table, sheets::guessColumns(table, screening::consentColumns()), view, QDate(2026, 10, 8)));
}

inline void takeConsent(const char *name, screening::RoundView &view)
{
    for (const screening::ConsentSlip &slip : planConsent(name, view).slips)
        view.consents[slip.student].take(slip);
}

inline screening::AnswersPlan planAnswers(const sheets::Table &table, const screening::RoundView &view)
{
    return valueOf(screening::planAnswersImport(table, screening::guessAnswerColumns(table, view.round.instrumentList()), view, octoberMs));
}

} // namespace xd::test
