// A school with the primary roster, consent slips and MHT answers of tests/fixtures, imported as the wizard does it.
#pragma once

#include "core/screening/import_answers.h"
#include "core/screening/import_consent.h"
#include "core/screening/load_instruments.h"
#include "core/screening/open_round.h"
#include "core/screening/prepare_answers_import.h"
#include "core/screening/prepare_consent_import.h"
#include "tests/core/students/roster_fixture.h"

namespace xd::test {

class ScreenedSchool {
public:
    ScreenedSchool()
    {
        using namespace Qt::StringLiterals;
        importFixture(site.session(), "roster-primary.xlsx");
        instruments = std::make_unique<screening::Instruments>(valueOf(screening::loadInstruments(site.session())));
        round = valueOf(screening::openRound(site.session(), *instruments, {u"2026年秋季心理普查"_s, u"4-6"_s, {u"mht"_s}, {}, {}, {}}));
    }
    void importConsent()
    {
        const sheets::Table table = fixtureTable("consent.csv");
        const auto plan = valueOf(screening::prepareConsentImport(site.session(), *instruments, round, table, sheets::guessColumns(table, screening::consentColumns())));
        valueOf(screening::importConsent(site.session(), *instruments, plan, QStringLiteral("consent.csv")));
    }
    void importAnswers()
    {
        const sheets::Table table = fixtureTable("answers-platform-100-items.xlsx");
        const screening::InstrumentList list{instruments->find(QStringLiteral("mht"))};
        const auto columns = valueOf(screening::findAnswerColumns(site.session(), table, list));
        const auto plan = valueOf(screening::prepareAnswersImport(site.session(), *instruments, round, table, columns.map));
        NoProgress progress;
        screening::NoDangerWatcher watcher;
        valueOf(screening::importAnswers(site.session(), *instruments, plan, QStringLiteral("answers.xlsx"), watcher, progress));
    }

    TestSite site;
    std::unique_ptr<screening::Instruments> instruments;
    screening::RoundId round;
};

} // namespace xd::test
