// A school in a real vault with a roster of the fixtures and an open round, and whoever listens to danger answers.
#pragma once

#include "core/screening/import_answers.h"
#include "core/screening/import_consent.h"
#include "core/screening/open_round.h"
#include "core/screening/prepare_answers_import.h"
#include "core/screening/prepare_consent_import.h"
#include "core/screening/round_status.h"
#include "tests/core/screening/fixture_school.h"

namespace xd::test {

using namespace Qt::StringLiterals;
using namespace xd::screening;

// Remembers what it is told, or refuses.
class Listener final : public DangerWatcher {
public:
    Done onDanger(vault::Vault &, const Finding &finding) override
    {
        told.push_back(finding);
        if (refuses)
            return failure(ErrorCode::Refused);
        return {};
    }
    std::vector<Finding> told;
    bool refuses = false;
};

class Stopped final : public Progress {
public:
    void report(qint64, qint64) override {}
    bool isStopped() const override { return true; }
};

// A school with a roster of the fixtures and an open round.
class School {
public:
    School(const char *roster, const QStringList &instruments, const QString &grades)
        : site(access::SiteKind::school, u"启明星实验学校"_s, QByteArrayView(roster).contains("primary") ? u"2199010001"_s : u"3199010001"_s)
    {
        rosterImport = importFixture(site.session(), roster).import;
        round = valueOf(openRound(site.session(), builtInInstruments(), {u"2026年秋季普测"_s, grades, instruments, {}, {}, {}}));
    }

    access::Session &session() { return site.session(); }
    ConsentImported takeConsent(const char *name)
    {
        const sheets::Table table = fixtureTable(name);
        const auto plan = valueOf(prepareConsentImport(session(), builtInInstruments(), round, table, sheets::guessColumns(table, consentColumns())));
        return valueOf(importConsent(session(), builtInInstruments(), plan, QStringLiteral("/home/li/") + QString::fromUtf8(name)));
    }
    AnswersPlan plan(const sheets::Table &table)
    {
        const Round opened = viewNow().round;
        const AnswerColumns columns = valueOf(findAnswerColumns(session(), table, opened.instrumentList()));
        return valueOf(prepareAnswersImport(session(), builtInInstruments(), round, table, columns.map));
    }
    AnswersImported takeAnswers(const sheets::Table &table)
    {
        NoProgress progress;
        return valueOf(importAnswers(session(), builtInInstruments(), plan(table), u"answers"_s, listener, progress));
    }
    RoundView viewNow() { return valueOf(viewRound(session(), builtInInstruments(), round)); }
    RoundStatus statusNow() { return valueOf(roundStatus(session(), builtInInstruments(), round)); }
    qint64 journalLines() { return valueOf(valueOf(session().recordsFor(access::Capability::readJournal))->head()).seq; }

    TestSite site; // its code says which stages it has, and so what "2024级3班" means
    students::RosterImportId rosterImport;
    RoundId round;
    Listener listener;
};

} // namespace xd::test
